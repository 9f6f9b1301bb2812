"""The smallest pieces that a part says: words in a language, and days."""

from dataclasses import dataclass
from datetime import date

from explainer.story.dates import InexactDate
from explainer.story.text import Text
from explainer.wording.catalogue import Catalogue
from explainer.wording.names import full_day, inexact_day, machine_day


@dataclass(frozen=True)
class Phrase:
    """Words of the story: ``said`` in ``language`` (BCP 47), the first one if there are no others."""

    said: str
    language: str

    def __str__(self) -> str:
        return self.said


@dataclass(frozen=True)
class Day:
    """A day: ``said`` in words, as exact as it is known, and ``machine`` in ISO 8601."""

    said: str
    machine: str

    def __str__(self) -> str:
        return self.said


def phrase(text: Text, words: Catalogue) -> Phrase:
    """A text of the story in this language, or in the one that there is."""
    return Phrase(*text.said_in(words.language))


def day(when: InexactDate | date, words: Catalogue) -> Day:
    """A day in this language."""
    said = full_day(when, words) if isinstance(when, date) else inexact_day(when, words)
    return Day(said, machine_day(when))
