"""The timeline: dated events on an axis, a break, and the phases in order behind it.

A phase that is given a date later moves onto the axis by itself. The axis is laid in
``time_axis``, the phases are placed in ``phase_boxes``; here the events join them.
"""

from collections.abc import Iterable

from explainer.content.phases import EventTold, Phases
from explainer.drawing.phase_boxes import DATED_ROW, draw_phases, place_boxes, room_above
from explainer.drawing.scene import Mark, Scene, Words
from explainer.drawing.time_axis import WIDTH, Axis, draw_axis, lay_axis

TOP = 30
STACK, RADIUS = 25, 11  # CSS pixels
BELOW_AXIS = 40
NEAR = 32  # thousandths of the width: marks that are nearer would touch at 700 px


def draw_timeline(content: Phases) -> Scene:
    """The scene of events and phases; x in thousandths of the width, y in CSS pixels."""
    dated = [phase for phase in content.phases if phase.start]
    days = [event.first_day for event in content.events]
    days += [day for phase in dated for day in (phase.start, phase.end) if day]
    undated = len(content.phases) - len(dated)
    axis = lay_axis(content.first, content.last, days, bool(undated))
    known = _begins_known(content.events, axis)
    columns = _columns(content.events, axis)
    highest = max((len(column) for column in columns.values()), default=1)
    floor = max(TOP + highest * STACK + RADIUS, room_above(undated))
    marks, numbers = _events(columns, floor)
    boxes = place_boxes(content.phases, axis, floor + BELOW_AXIS)
    order, phase_words = draw_phases(content.phases, boxes)
    lines, tick_words = draw_axis(axis, floor, content.calendar, content.undated, known)
    return Scene(
        "timeline",
        WIDTH,
        floor + BELOW_AXIS + DATED_ROW * len(dated),
        content.alt,
        fluid=True,
        bars=tuple(boxes.values()),
        lines=(*lines, *order),
        marks=tuple(marks),
        words=(*numbers, *tick_words, *phase_words),
    )


def _begins_known(events: Iterable[EventTold], axis: Axis) -> bool:
    """Whether somebody knows the month in which the axis begins, and not only its year."""
    begin = axis.parts[0].first
    here = [event for event in events if event.first_day.replace(day=1) == begin.replace(day=1)]
    return not here or any(not event.day.is_year for event in here)


def _columns(events: Iterable[EventTold], axis: Axis) -> dict[float, list[EventTold]]:
    """Events whose marks would touch, stacked at the place of the first of them."""
    columns: dict[float, list[EventTold]] = {}
    for event in sorted(events, key=lambda event: event.first_day):
        x = axis.at(event.first_day)
        near = next((other for other in columns if abs(other - x) < NEAR), x)
        columns.setdefault(near, []).append(event)
    return columns


def _events(columns: dict[float, list[EventTold]], floor: float) -> tuple[list[Mark], list[Words]]:
    marks: list[Mark] = []
    numbers: list[Words] = []
    for x, column in columns.items():
        for level, event in enumerate(column):
            y = floor - RADIUS - 6 - level * STACK
            label = f"{event.day}: {event.title}"
            marks.append(Mark(event.id, "event", x, y, RADIUS, label))
            numbers.append(Words(event.id, "number", x, y, (str(event.number),)))
    return marks, numbers
