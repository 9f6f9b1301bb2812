"""Time from left to right for the course of positions: where a day stands, and what is said of it.

x is in thousandths of whatever width the strips get. What has words is placed for the least width
(CSS pixels) in which it will be set: in a wider one it has more room.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from math import inf

from explainer.content.calendar import Calendar
from explainer.drawing.text_width import letters

WIDTH = 1000
BEFORE, BEHIND = timedelta(days=7), timedelta(days=49)  # so that a change on the last days is seen
LETTER = 6.4  # CSS pixels of an average letter in 12 px, generously
BOLD_LETTER = 7.8  # the same in 13 px, bold
AIR = 5  # CSS pixels between two labels
BEYOND = 16  # CSS pixels that a label may stand out at the end
STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240)  # months from one label to the next

Box = tuple[float, float]  # from left to right, in CSS pixels


@dataclass(frozen=True)
class TimeLine:
    """The days from one to another, linear."""

    begins: date
    ends: date

    def at(self, day: date) -> float:
        """Where a day stands, in thousandths."""
        return WIDTH * (day - self.begins).days / (self.ends - self.begins).days


@dataclass(frozen=True)
class Tick:
    """A label centred at ``x``, in thousandths."""

    x: float
    said: str


@dataclass(frozen=True)
class Flag:
    """The label of a day on one of the levels above the strips, the lowest of which is 0.

    ``back`` is how far it stands to the left of its day, in thousandths of its own width.
    """

    x: float
    said: str
    level: int
    back: float


def time_line(first: date, last: date) -> TimeLine:
    """From a week before the first statement to seven weeks behind the last day."""
    return TimeLine(first - BEFORE, last + BEHIND)


def month_ticks(
    line: TimeLine, last: date, room: float, calendar: Calendar, before: float = inf
) -> tuple[Tick, ...]:
    """As many months up to the last day as have room; with none of them that day itself.

    Each January says its year, and the first of them as far as it has room to. By so many CSS pixels
    as there are ``before`` the strips it may stand out.
    """
    for step in STEPS:
        months = tuple(
            day
            for day in _months(line, last, step)
            if line.at(day) * room / WIDTH + before >= _wide(calendar.month_of_year(day)) / 2
        )
        for year_first in (True, False):
            ticks = tuple(_ticks(line, months, step, calendar, year_first))
            if ticks and _have_room(ticks, room):
                return ticks
    return (Tick(line.at(last), calendar.day(last)),)


def _months(line: TimeLine, last: date, step: int) -> Iterator[date]:
    year, month = line.begins.year, line.begins.month
    while (day := date(year, month, 1)) <= last:
        if day >= line.begins and (year * 12 + month - 1) % step == 0:
            yield day
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)


def _ticks(
    line: TimeLine, months: Sequence[date], step: int, calendar: Calendar, year_first: bool
) -> Iterator[Tick]:
    year_first = year_first or all(day.month > 1 for day in months)
    for index, day in enumerate(months):
        with_year = day.month == 1 or (index == 0 and year_first)
        said = calendar.month_of_year(day) if with_year else calendar.short_month(day)
        yield Tick(line.at(day), calendar.year(day) if step >= 12 else said)


def _have_room(ticks: Sequence[Tick], room: float) -> bool:
    unit = room / WIDTH
    last = ticks[-1]
    return last.x * unit + _wide(last.said) / 2 <= room + BEYOND and all(
        (after.x - before.x) * unit >= (_wide(before.said) + _wide(after.said)) / 2 + AIR
        for before, after in pairwise(ticks)
    )


def place_flags(
    labels: Sequence[tuple[float, str]], room: float, beside: tuple[float, float]
) -> tuple[Flag, ...]:
    """Labels at places in thousandths, so that none touch, and as few as can be hide another's line.

    They stand to the right or left of their day, on whatever level is free. By so many CSS pixels as there
    are ``beside`` the strips they may stand out to the left and right. One that has room on neither side stands as far to the left of its
    day as that is in the whole: thus it is never outside, however wide its letters.
    """
    found: list[Flag] = []
    taken: list[tuple[int, Box]] = []
    left, right = beside
    for x, said in labels:
        others = [other * room / WIDTH for other, _ in labels if other != x]
        sides = [(back, _box(x, back, said, room)) for back in (0.0, float(WIDTH))]
        inside = [(back, box) for back, box in sides if -left <= box[0] and box[1] <= room + right]
        places = inside or [(x, _box(x, x, said, room))]
        level, back, box = min(
            (
                (level, back, box)
                for back, box in places
                for level in range(len(taken) + 1)
                if not any(at == level and _touch(box, other) for at, other in taken)
            ),
            key=lambda place: (sum(_touch(place[2], (at, at)) for at in others), place[0]),
        )
        taken.append((level, box))
        found.append(Flag(x, said, level, back))
    return tuple(found)


def _box(x: float, back: float, said: str, room: float) -> Box:
    """From where to where a label reaches, in CSS pixels."""
    wide = letters(said) * BOLD_LETTER + 2 * AIR
    left = x * room / WIDTH - back / WIDTH * wide
    return left, left + wide


def _touch(one: Box, other: Box) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _wide(said: str) -> float:
    return letters(said) * LETTER
