"""Records of the numbers that somebody named."""

from explainer.story.model.fields import (
    Bound,
    FigureOrWords,
    Identifier,
    Leaning,
    Record,
    field,
    leaning,
)
from explainer.story.model.values import InexactDate, Text


class Number(Record):
    """A figure that somebody gave, with what it counts."""

    id: Identifier = field("id", "about-ten")
    value: FigureOrWords = field("a number, or words where the source gives no figure", 10)
    upper: int | None = field(
        "the upper end of “between”", 12, wrong=["12"], default=None, strict=True
    )
    of: int | None = field(
        "out of how many: “26 of 35”; the unit is said behind both, so write it as it goes there",
        35,
        wrong=["35", 0],
        default=None,
        strict=True,
        ge=1,
    )
    bound: Bound = field("how the value is meant", "about", wrong=["circa"])
    unit: Text = field("what is counted, in a word", {"de": "Länder", "en": "countries"})
    date: InexactDate = field("the day it was given", "2025-08-19")
    counts: Text = field("what exactly it counts")
    text: Text = field("who gave it and how firmly")
    sources: tuple[Identifier, ...] = field(
        "the pages on which it rests", refers_to=("sources",), min_length=1
    )
    leans_on: Leaning = leaning()
