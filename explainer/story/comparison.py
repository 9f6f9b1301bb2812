"""What differs between two stories: record by record and field by field, and where countries stand.

Files, revisions and the order of lines have no part in it; words for it belong to
``explainer.wording.differences``.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from explainer.story.history import story_on
from explainer.story.model import Correction, Status
from explainer.story.model.fields import FOR_THE_DESK, Record
from explainer.story.model.story import Story
from explainer.story.reading.files import STORY_FILE

RecordKind = Literal["added", "changed", "withdrawn", "restored", "removed"]

# the lists in the order in which they are told; their names are those of the attributes of a story
LISTS = (
    "claims", "countries", "statuses", "contribution_types", "plans", "phases", "events", "numbers",
    "disagreements", "terms", "sources", "origins",
)  # fmt: skip
STORY = "story"
ORDER_TELLS = ("statuses", "contribution_types", "phases")


@dataclass(frozen=True)
class FieldChange:
    """A field of a kind of record that differs; ``None`` is one that was, or is, left out."""

    record: type[Record]
    name: str
    was: Any
    now: Any


@dataclass(frozen=True)
class RecordChange:
    """A record that only one story has, or that differs, with the fields that do.

    ``story.yaml`` is the one record of the list ``story``.
    """

    list: str
    id: str
    kind: RecordKind
    before: Record | None
    after: Record | None
    fields: tuple[FieldChange, ...]

    @property
    def record(self) -> Record:
        """The record as it is now, or as it was before it went."""
        found = self.after or self.before
        assert found is not None
        return found

    @property
    def country(self) -> str:
        """The code of the one country that a claim is about, or that a country is; else nothing."""
        return str(getattr(self.record, "country", None) or getattr(self.record, "code", ""))


@dataclass(frozen=True)
class StatusChange:
    """A country that stands elsewhere on the last day of the one story than on that of the other."""

    country: str
    before: Status | None
    after: Status | None


@dataclass(frozen=True)
class OrderChange:
    """A list whose order tells something, and in which it is another now."""

    list: str


Difference = RecordChange | StatusChange | OrderChange


@dataclass(frozen=True)
class Comparison:
    """All that differs, in an order that depends on nothing but the two stories.

    Corrections stand apart: those that are new, and those that are no longer there.
    """

    before: Story
    after: Story
    statuses: tuple[StatusChange, ...]
    records: tuple[RecordChange, ...]
    orders: tuple[OrderChange, ...]
    corrections: tuple[Correction, ...]
    corrections_gone: tuple[Correction, ...]

    @property
    def differences(self) -> tuple[Difference, ...]:
        """Everything except corrections."""
        return (*self.statuses, *self.records, *self.orders)

    @property
    def empty(self) -> bool:
        """Whether nothing differs at all."""
        return not (self.differences or self.corrections or self.corrections_gone)


def compare_stories(before: Story, after: Story, *, desk: bool = False) -> Comparison:
    """What became of one story; with ``desk`` also what differs in fields for the desk alone."""
    lists = [(name, getattr(before, name), getattr(after, name)) for name in LISTS]
    lists.append((STORY, {STORY_FILE: before.about}, {STORY_FILE: after.about}))
    return Comparison(
        before,
        after,
        tuple(_statuses(before, after)),
        tuple(change for name, was, now in lists for change in _records(name, was, now, desk)),
        tuple(
            OrderChange(name)
            for name, was, now in lists
            if name in ORDER_TELLS and _reordered(was, now)
        ),
        tuple(found for found in after.corrections if found not in before.corrections),
        tuple(found for found in before.corrections if found not in after.corrections),
    )


def _statuses(before: Story, after: Story) -> Iterator[StatusChange]:
    was = story_on(before, before.about.as_of).standings
    now = story_on(after, after.about.as_of).standings
    for country in sorted({*was, *now}):
        old = was[country].status if country in was else None
        new = now[country].status if country in now else None
        if (old and old.id) != (new and new.id):
            yield StatusChange(country, old, new)


def _records(
    name: str, before: Mapping[str, Record], after: Mapping[str, Record], desk: bool
) -> Iterator[RecordChange]:
    """Those that are still there or new in their order now, then those that are gone."""
    for id, now in after.items():
        was = before.get(id)
        if fields := tuple(_fields(type(now), was, now, desk)):
            yield RecordChange(name, id, _kind(was, fields), was, now, fields)
    for id, was in before.items():
        if id not in after:
            yield RecordChange(
                name, id, "removed", was, None, tuple(_fields(type(was), was, None, desk))
            )


def _kind(was: Record | None, fields: tuple[FieldChange, ...]) -> RecordKind:
    if was is None:
        return "added"
    for field in fields:
        if field.name == "withdrawn" and field.was is None:
            return "withdrawn"
        if field.name == "withdrawn" and field.now is None:
            return "restored"
    return "changed"


def _fields(
    record: type[Record], before: Record | None, after: Record | None, desk: bool
) -> Iterator[FieldChange]:
    for name in record.model_fields:
        was, now = getattr(before, name, None), getattr(after, name, None)
        if was != now and (desk or name not in FOR_THE_DESK):
            yield FieldChange(record, name, was, now)


def _reordered(before: Mapping[str, Record], after: Mapping[str, Record]) -> bool:
    """Whether those that both have stand in another order."""
    return [id for id in before if id in after] != [id for id in after if id in before]
