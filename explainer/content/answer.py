"""The answer in a few sentences, and how many countries stand where."""

from dataclasses import dataclass

from explainer.content.edition import Edition, Phrase, phrase
from explainer.content.states import tallies


@dataclass(frozen=True)
class Share:
    """So many of the covered countries have this ``tone``, which is called so."""

    tone: str
    count: int
    label: Phrase


@dataclass(frozen=True)
class Answer:
    """``covered`` says how many countries there are; the ``shares`` are all of them together.

    The editor's sentences are those of the story's last day.
    """

    title: str
    covered: str
    shares: tuple[Share, ...]
    sentences: tuple[Phrase, ...]


def answer(edition: Edition) -> Answer:
    """The answer of the edition's story, counted on its day."""
    words, covered = edition.words, len(edition.snapshot.covered)
    shares = [Share(tally.tone, tally.count, tally.short) for tally in tallies(edition)]
    if without := covered - sum(share.count for share in shares):
        recorded = Phrase(words.say("status.recorded"), words.language)
        shares.append(Share("none", without, recorded))
    return Answer(
        words.say("answer.title"),
        words.count("answer.covered", covered),
        tuple(shares),
        tuple(phrase(said, words) for said in edition.story.about.answer if not edition.is_earlier),
    )
