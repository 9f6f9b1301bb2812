"""The answer in a few sentences, and how many countries stand where."""

from dataclasses import dataclass

from explainer.content.edition import During, Edition, Phrase, phrase, stretches
from explainer.content.states import tallies
from explainer.story.history import Snapshot


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


@dataclass(frozen=True)
class Counted:
    """How many countries are ``covered``, in words, and how many there are of each share."""

    covered: str
    counts: tuple[int, ...]


def answer(edition: Edition) -> Answer:
    """The answer of the edition's story, counted on its day."""
    words = edition.words
    counted = _counted(edition, edition.snapshot)
    shares = [
        Share(tally.tone, count, tally.short)
        for tally, count in zip(tallies(edition), counted.counts, strict=False)
    ]
    if without := counted.counts[-1]:
        recorded = Phrase(words.say("status.recorded"), words.language)
        shares.append(Share("none", without, recorded))
    return Answer(
        words.say("answer.title"),
        counted.covered,
        tuple(shares),
        tuple(phrase(said, words) for said in edition.story.about.answer if not edition.is_earlier),
    )


def counted_by_day(edition: Edition) -> tuple[During[Counted], ...]:
    """How many countries stand where on each day; the last count is of those without a status."""
    return tuple(stretches(_counted(edition, snapshot) for snapshot in edition.snapshots))


def _counted(edition: Edition, snapshot: Snapshot) -> Counted:
    covered, counts = len(snapshot.covered), tuple(snapshot.counts().values())
    said = edition.words.count("answer.covered", covered)
    return Counted(said, (*counts, covered - sum(counts)))
