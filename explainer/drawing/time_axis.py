"""The axis of days, in up to three parts of different scale, each linear in itself.

First the days before the story is covered, then the covered days, then days after the last one if
a phase has a date there; where the scale changes the axis is broken. Behind a last break there is
room for what has no date.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from explainer.content.calendar import Calendar
from explainer.drawing.scene import Anchor, Line, Words

WIDTH = 1000  # thousandths of the drawing's width
EDGE = 18
GAP, LAST_GAP = 30, 46  # the last day's mark and its word need room before the last break
INSIDE = 12  # from where the undated room begins to its word, as within the boxes
SHARES = {"early": 25, "covered": 38, "later": 20, "undated": 38}
AFTER_LAST = timedelta(days=30)  # so that a phase with an open end is seen to go on
DAILY = 10  # up to so many days each has a tick
MONTHLY = 400  # up to so many days each month has one


@dataclass(frozen=True)
class Part:
    """A stretch of the axis with one scale, from ``x`` to ``end`` in thousandths of the width."""

    name: str
    first: date
    last: date
    x: float
    end: float

    def at(self, day: date) -> float:
        """Where a day stands."""
        days = (self.last - self.first).days or 1
        return self.x + (self.end - self.x) * (day - self.first).days / days


@dataclass(frozen=True)
class Axis:
    """The dated parts, and the room for what has no date if there is any."""

    parts: tuple[Part, ...]
    undated: Part | None

    def at(self, day: date) -> float:
        """Where a day stands; what lies beyond the last part stands at its end."""
        return next((part.at(day) for part in self.parts if day <= part.last), self.parts[-1].end)


def lay_axis(first: date, last: date, days: Iterable[date], room_for_undated: bool) -> Axis:
    """An axis of the covered days, from first to last, on which all these days have their place."""
    earliest, latest = min([*days, first]), max([*days, last])
    spans = [("covered", first, last)]
    if earliest < first:
        spans.insert(0, ("early", earliest.replace(day=1), first - timedelta(days=1)))
    if latest > last:
        spans.append(("later", last + timedelta(days=1), latest + AFTER_LAST))
    if room_for_undated:
        spans.append(("undated", last, last))
    gaps = [LAST_GAP if name == "undated" else GAP for name, _, _ in spans[1:]]
    room = WIDTH - 2 * EDGE - sum(gaps)
    share = room / sum(SHARES[name] for name, _, _ in spans)
    parts: list[Part] = []
    x = float(EDGE)
    for (name, begin, end), gap in zip(spans, [*gaps, 0], strict=True):
        parts.append(Part(name, begin, end, x, x + SHARES[name] * share))
        x = parts[-1].end + gap
    undated = parts.pop() if room_for_undated else None
    return Axis(tuple(parts), undated)


def draw_axis(
    axis: Axis, floor: float, calendar: Calendar, undated: str, begins_known: bool = True
) -> tuple[list[Line], list[Words]]:
    """The axis at a height in CSS pixels, with ticks, breaks and their words.

    Where it is not ``begins_known`` in which month it begins, its first tick says the year.
    """
    lines, said = _breaks(axis, floor, undated)
    for part in axis.parts:
        lines.append(Line("axis", part.x, floor, part.end, floor))
        year_only = part.name == "early" and not begins_known
        for day, text, anchor in _ticks(part, calendar, year_only):
            x = part.at(day)
            lines.append(Line("tick", x, floor, x, floor + 6))
            if text:
                said.append(Words("", "tick-label", x, floor + 20, (text,), anchor))
    return lines, said


def _ticks(part: Part, calendar: Calendar, year_only: bool) -> list[tuple[date, str, Anchor]]:
    days = (part.last - part.first).days
    if part.name == "covered" and days <= DAILY:
        found: list[tuple[date, str, Anchor]] = []
        for offset in range(days + 1):
            day = part.first + timedelta(days=offset)
            say = calendar.day if offset in (0, days) else calendar.number
            found.append((day, say(day), "middle"))
        return found
    say = calendar.year if year_only else calendar.month
    return [(part.first, say(part.first), "start"), *_months(part)]


def _months(part: Part) -> list[tuple[date, str, Anchor]]:
    """A tick without words for each later month, so that the scale is seen."""
    days = (part.last - part.first).days
    later = (part.first + timedelta(days=n + 1) for n in range(days if days <= MONTHLY else 0))
    return [(day, "", "start") for day in later if day.day == 1]


def _breaks(axis: Axis, floor: float, undated: str) -> tuple[list[Line], list[Words]]:
    lines: list[Line] = []
    said: list[Words] = []
    parts = [*axis.parts, *([axis.undated] if axis.undated else [])]
    for before, after in pairwise(parts):
        middle = (before.end + after.x) / 2
        kind, top = ("unknown", 8.0) if after is axis.undated else ("scale", floor - 8)
        for x in (middle - 3, middle + 3):
            lines.append(Line(f"break {kind}", x, top, x, floor + 8))
    if axis.undated:
        text = (undated,)
        said.append(Words("", "tick-label", axis.undated.x + INSIDE, floor + 20, text, "start"))
    return lines, said
