"""Records of what sources tell differently."""

from explainer.story.model.fields import Identifier, PlainText, Record, field
from explainer.story.model.values import ExactDay, Text


class Version(Record):
    """One side of a disagreement."""

    says: Text = field("what these sources say")
    sources: tuple[Identifier, ...] = field(
        "the pages that say so", refers_to=("sources",), min_length=1
    )


class Disagreement(Record):
    """A point on which sources differ, both sides shown."""

    id: Identifier = field("id", "x01")
    topic: Text = field("the question")
    since: ExactDay = field("day of the newest statement it is about", "2025-08-20")
    about: tuple[PlainText, ...] = field(
        "the records and countries that it is about",
        refers_to=("claims", "countries", "plans", "phases", "events", "numbers"),
        default=(),
    )
    versions: tuple[Version, ...] = field("the sides", min_length=2)
    we_write: Text = field("how this story deals with it")
