"""The answer in a few sentences, and how many countries stand where."""

from dataclasses import dataclass
from datetime import date

from explainer.content.edition import During, Edition, Phrase, day, phrase, stretches
from explainer.content.masthead import texts_on
from explainer.content.states import tallies
from explainer.story.history import Snapshot


@dataclass(frozen=True)
class Share:
    """So many of the covered countries have this ``tone``, which is called so."""

    tone: str
    count: int
    label: Phrase


@dataclass(frozen=True)
class Asked:
    """A question of the editor's, and the text that answers it."""

    question: Phrase
    text: Phrase


@dataclass(frozen=True)
class Written:
    """The editor's own answer; ``then`` says of which key day it is, if not of the last day."""

    then: str
    asked: tuple[Asked, ...]


@dataclass(frozen=True)
class Answer:
    """``covered`` says how many countries there are; the ``shares`` are all of them together."""

    title: str
    covered: str
    shares: tuple[Share, ...]
    written: Written


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
        _written(edition, edition.story.about.as_of),
    )


def written_by_day(edition: Edition) -> tuple[During[Written], ...]:
    """What the editor wrote for each day; nothing before the first key day."""
    return tuple(stretches(_written(edition, on) for on in edition.days))


def _written(edition: Edition, on: date) -> Written:
    words, texts = edition.words, texts_on(edition, on)
    then = ""
    if texts.key:
        label = phrase(texts.key.label, words)
        then = words.say("answer.then", day=day(texts.key.day, words), label=label)
    asked = (Asked(phrase(one.question, words), phrase(one.text, words)) for one in texts.answer)
    return Written(then, tuple(asked))


def counted_by_day(edition: Edition) -> tuple[During[Counted], ...]:
    """How many countries stand where on each day; the last count is of those without a status."""
    return tuple(stretches(_counted(edition, snapshot) for snapshot in edition.snapshots))


def _counted(edition: Edition, snapshot: Snapshot) -> Counted:
    covered, counts = len(snapshot.covered), tuple(snapshot.counts().values())
    said = edition.words.count("answer.covered", covered)
    return Counted(said, (*counts, covered - sum(counts)))
