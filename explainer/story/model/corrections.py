"""Records of what was put right after publication."""

from explainer.story.model.fields import PlainText, Record, field
from explainer.story.model.values import ExactDay, Text


class Correction(Record):
    """What the story had wrong, since when it is right, and what it says now."""

    on: ExactDay = field("day of the correction", "2026-11-24")
    record: PlainText = field(
        "the record or country that it is about",
        refers_to=(
            "claims", "countries", "plans", "phases", "events", "numbers", "disagreements", "sources",
            "origins", "statuses", "glossary",
        ),
    )  # fmt: skip
    was: Text = field("what it said")
    now: Text = field("what it says now")
