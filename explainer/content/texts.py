"""The editor's own texts on a day: those of the story's last one, or of the newest key day up to it."""

from dataclasses import dataclass
from datetime import date

from explainer.content.edition import Edition
from explainer.story.editorial import KeyDay, Question
from explainer.story.values import Text


@dataclass(frozen=True)
class Texts:
    """What is written for a day; ``key`` is the key day that it was written for, if not the last one.

    Before the first key day nothing is written: then there is only what is derived.
    """

    title: Text | None
    standfirst: Text | None
    answer: tuple[Question, ...]
    key: KeyDay | None


def texts_on(edition: Edition, day: date) -> Texts:
    """The texts of a day that the edition's story covers."""
    about = edition.story.about
    if day >= edition.whole.about.as_of:
        return Texts(about.title, about.standfirst, about.answer, None)
    known = [key for key in about.key_days if key.day <= day]
    if not known:
        return Texts(None, None, (), None)
    return Texts(known[-1].title, known[-1].standfirst, known[-1].answer, known[-1])
