"""What the editor writes about the story as a whole, beside its records: answers, days that count."""

from typing import Any

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from explainer.story.model.fields import CountryCode, Record, field
from explainer.story.model.values import ExactDay, Text


class Question(Record):
    """A question that readers have, and the answer to it."""

    question: Text = field("what readers ask", {"de": "Wer?", "en": "Who?"})
    text: Text = field("the answer, in a few sentences")

    @model_validator(mode="before")
    @classmethod
    def _no_bare_sentence(cls, value: Any) -> Any:
        """A story of the first edition had sentences without questions."""
        said = isinstance(value, dict) and value and all(isinstance(v, str) for v in value.values())
        if said and not value.keys() & cls.model_fields.keys():
            raise PydanticCustomError("bare_sentence", "is a bare sentence", {})
        return value


class KeyDay(Record):
    """A day on which the story turned, with the texts that were true then."""

    day: ExactDay = field("the day", "2025-08-20")
    label: Text = field("its name, in a few words", {"de": "26 Länder", "en": "26 countries"})
    title: Text | None = field("what the story is called on it", default=None)
    standfirst: Text | None = field("one or two sentences below the title", default=None)
    answer: tuple[Question, ...] = field(
        "the answer as it was then", wrong=["a sentence"], default=()
    )


class MapNote(Record):
    """A few words at a country on the map."""

    at: CountryCode = field("the country", "FRA", refers_to=("countries",))
    text: Text = field("what is to be noticed there")
