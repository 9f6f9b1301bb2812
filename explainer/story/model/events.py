"""Records of what happened."""

from explainer.story.model.fields import CountryCode, Identifier, Record, field
from explainer.story.model.values import InexactDate, Text


class Event(Record):
    """Something that happened on a day."""

    id: Identifier = field("id", "e06")
    date: InexactDate = field("the day", "2025-08-15")
    key: bool = field(
        "whether the story turned on it", True, wrong=["yes"], default=False, strict=True
    )
    title: Text = field("a few words, for where it is named")
    text: Text = field("a sentence or two")
    countries: tuple[CountryCode, ...] = field(
        "those that had a part in it, as far as the story knows them",
        refers_to=("countries",),
        default=(),
    )
    sources: tuple[Identifier, ...] = field(
        "the pages on which it rests", refers_to=("sources",), min_length=1
    )
