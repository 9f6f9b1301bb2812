"""The run-up in time: where on a linear axis its events stand, and on which side their names.

x is in thousandths of the width that the run-up gets. Names stand in rows of their own. Those right
of their stem go down with time and those left of it go up, so that no stem crosses a name; a stem
goes down from its name to the axis.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from explainer.content.calendar import Calendar
from explainer.content.phases import PhaseEntry, Phases
from explainer.content.run_up import EventEntry

WIDTH = 1000
FIRST, LAST = 50.0, 975.0  # where the axis' first and last day stand
NAME = 290.0  # the width of a name, at least 117 px where zones stand side by side
AFTER_LAST = timedelta(days=30)  # so that a phase with an open end is seen to go on
TICKS_APART = 230.0  # what the words of one need
LAST_TICK = 800.0  # behind it the words of a tick have no room
_DAYS, _MONTHS = (1, 2, 5, 10), (1, 3, 6, 12, 24, 60, 120, 600)


@dataclass(frozen=True)
class Name:
    """A named event: its stem at ``x``, its words ``left`` of it or right, in a row from the top."""

    event: EventEntry
    x: float
    row: int
    left: bool


@dataclass(frozen=True)
class Tick:
    """A day of the axis with its words, which begin there."""

    x: float
    said: str


@dataclass(frozen=True)
class Span:
    """A phase with a date, from ``x`` to ``end``."""

    phase: PhaseEntry
    x: float
    end: float


@dataclass(frozen=True)
class RunUpDrawn:
    """The axis with everything on it; ``now`` is the last day of the story."""

    names: tuple[Name, ...]
    others: tuple[tuple[EventEntry, float], ...]
    ticks: tuple[Tick, ...]
    now: float
    spans: tuple[Span, ...]

    @property
    def now_left(self) -> bool:
        """Whether the words of the last day stand left of it, where there is more room."""
        return self.now > WIDTH / 2


def lay_run_up(content: Phases) -> RunUpDrawn:
    """Places for all events, and for all phases that have a date."""
    events = sorted(content.run_up.events, key=lambda event: event.first_day)
    named = [event for event in events if event.named]
    dated = list(
        {part.id: part for during in content.afterwards for part in during.what.dated}.values()
    )
    first, last = content.run_up.first, content.run_up.last
    begun = [part.start for part in dated if part.start]
    ends = [part.end or part.start + AFTER_LAST for part in dated if part.start]
    axis = _Axis(
        min([first, *begun]), max([last, *ends, *(event.first_day for event in events)]), LAST
    )
    split = _split([axis.at(event.first_day) for event in named])
    if split is None:
        # no name can stand left of its stem: all stand right of it, and the axis ends earlier
        axis, split = _Axis(axis.first, axis.last, WIDTH - NAME), len(named)
    return RunUpDrawn(
        tuple(
            Name(event, axis.at(event.first_day), _row(place, split, len(named)), place >= split)
            for place, event in enumerate(named)
        ),
        tuple((event, axis.at(event.first_day)) for event in events if not event.named),
        tuple(_ticks(axis, content.calendar, _only_years(events, axis.last > last))),
        axis.at(last),
        tuple(_span(axis, part) for part in dated),
    )


@dataclass(frozen=True)
class _Axis:
    first: date
    last: date
    end: float

    def at(self, day: date) -> float:
        days = (self.last - self.first).days
        part = (day - self.first).days / days if days else 0.5
        return round(FIRST + (self.end - FIRST) * part, 1)


def _split(places: Sequence[float]) -> int | None:
    """How many of the first names stand right of their stems; ``None`` where no number will do."""
    if not places or places[-1] + NAME <= WIDTH:
        return len(places)
    gaps = zip([0.0, *places], places, strict=False)
    wide = [number for number, (before, after) in enumerate(gaps) if after - before >= NAME]
    return max(wide, default=None)


def _row(place: int, split: int, names: int) -> int:
    """The row of a name: the last one at the top, the first of those right of them below."""
    return names - 1 - place if place >= split else names - split + place


def _span(axis: _Axis, phase: PhaseEntry) -> Span:
    assert phase.start
    return Span(phase, axis.at(phase.start), axis.at(phase.end) if phase.end else axis.end)


def _only_years(events: Sequence[EventEntry], goes_on: bool) -> bool:
    """Whether nobody knows the first month, or months would be named that are yet to come."""
    return goes_on or (bool(events) and events[0].day.is_year)


def _ticks(axis: _Axis, calendar: Calendar, years_only: bool) -> Iterator[Tick]:
    """The finest scale whose words have room."""
    for days, say in _scales(axis, calendar, years_only):
        found = [Tick(axis.at(day), say(day)) for day in days if axis.first <= day <= axis.last]
        if all(after.x - before.x >= TICKS_APART for before, after in pairwise(found)):
            yield from (tick for tick in found if tick.x <= LAST_TICK)
            return


def _scales(
    axis: _Axis, calendar: Calendar, years_only: bool
) -> Iterator[tuple[Iterable[date], Callable[[date], str]]]:
    length = (axis.last - axis.first).days
    for step in () if years_only else _DAYS:
        yield (axis.first + timedelta(n) for n in range(0, length + 1, step)), calendar.day
    begin = axis.first.year * 12 + axis.first.month - 1
    for step in _MONTHS:
        if step >= 12 or not years_only:
            first = begin // step * step
            firsts = (
                date(n // 12, n % 12 + 1, 1) for n in range(first, begin + length // 28 + 2, step)
            )
            yield firsts, calendar.year if step >= 12 else calendar.month_of_year
