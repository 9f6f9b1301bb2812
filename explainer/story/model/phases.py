"""Records of plans, and of the phases that are their parts."""

from typing import Literal

from explainer.story.model.fields import Identifier, Record, field
from explainer.story.model.values import ExactDay, Text


class Plan(Record):
    """A plan as somebody described it on a day; its parts are the phases that name it."""

    id: Identifier = field("how phases name it", "plan-2025-08")
    title: Text = field("its heading, saying whose description it is")
    described: ExactDay = field("the day on which it was described", "2025-08-19")
    by: Identifier = field("the source whose words it is", "seed_renewz", refers_to=("sources",))
    awaits: Text | None = field(
        "what has to come first, in a few words; nobody knows its day",
        {"de": "Ende der Kämpfe", "en": "End of the fighting"},
        default=None,
    )
    text: Text = field("what it is, and on whose word")
    order: Literal["stated", "none"] = field(
        "whether it puts its parts in order; without one none is drawn", "stated", wrong=["ours"]
    )
    sources: tuple[Identifier, ...] = field(
        "the pages on which it rests", refers_to=("sources",), min_length=1
    )


class When(Record):
    """When a phase begins and ends, as far as anybody has said."""

    condition: Text | None = field("what has to happen first", default=None)
    start: ExactDay | None = field("a real date", "2026-01-01", default=None)
    end: ExactDay | None = field("a real date; left out, the end is open", default=None)
    after: Identifier | None = field(
        "the phase or event that it follows", refers_to=("phases", "events"), default=None
    )


class Phase(Record):
    """A part of the plan, in order; it need not have dates."""

    id: Identifier = field("how claims name it", "training")
    title: Text = field("the words for readers")
    plan: Identifier | None = field(
        "the plan of which it is a part, where the story has plans",
        "plan-2025-08",
        refers_to=("plans",),
        default=None,
    )
    strength: Literal["stated", "reported", "proposed"] | None = field(
        "stated: an official text says it; reported: others do; proposed: nobody is bound by it, or "
        "few say it; it is drawn more firmly the firmer it is",
        "reported",
        wrong=["likely"],
        default=None,
    )
    when: When = field("condition, dates or what it follows")
    order_by: Identifier | None = field(
        "source whose words the order is, else it is ours", refers_to=("sources",), default=None
    )
    contributions: tuple[Identifier, ...] = field(
        "the kinds of contribution that it needs", refers_to=("contribution_types",), default=()
    )
    text: Text = field("what is planned, and on whose word")
    sources: tuple[Identifier, ...] = field(
        "the pages on which it rests", refers_to=("sources",), min_length=1
    )
