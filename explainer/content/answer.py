"""The answer: the questions that the editor asked for each day, and what was written under them."""

from dataclasses import dataclass
from datetime import date

from explainer.content.edition import During, Edition, Phrase, day, phrase, stretches
from explainer.content.masthead import texts_on


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
    """What the editor wrote for the edition's day, under the title of the section."""

    title: str
    written: Written


def answer(edition: Edition) -> Answer:
    """The answer of the edition's story on its day."""
    return Answer(edition.words.say("answer.title"), _written(edition, edition.story.about.as_of))


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
