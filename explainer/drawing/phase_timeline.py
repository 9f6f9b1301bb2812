"""The timeline: dated events on an axis, a break, and the phases in order behind it.

A phase that is given a date later moves onto the axis by itself. The axis is laid in
``time_axis``, the phases are placed in ``phase_boxes``; here the events join them.
"""

from collections.abc import Iterable

from explainer.drawing.phase_boxes import DATED_ROW, draw_phases, place_boxes, room_above
from explainer.drawing.scene import Mark, Scene, Words
from explainer.drawing.time_axis import WIDTH, Axis, draw_axis, lay_axis
from explainer.story.model import Event
from explainer.story.story import Story
from explainer.wording.catalogue import Catalogue
from explainer.wording.names import inexact_day
from explainer.wording.sentences import timeline_alt

TOP = 30
STACK, RADIUS = 25, 11  # CSS pixels
BELOW_AXIS = 40
NEAR = 32  # thousandths of the width: marks that are nearer would touch at 700 px


def draw_timeline(story: Story, words: Catalogue) -> Scene:
    """The scene of events and phases; x in thousandths of the width, y in CSS pixels."""
    dated = [phase.when for phase in story.phases.values() if phase.when.start]
    days = [event.date.first_day for event in story.events.values()]
    days += [day for when in dated for day in (when.start, when.end) if day]
    undated = len(story.phases) - len(dated)
    axis = lay_axis(story, days, bool(undated))
    columns = _columns(story.events.values(), axis)
    highest = max((len(column) for column in columns.values()), default=1)
    floor = max(TOP + highest * STACK + RADIUS, room_above(undated))
    marks, numbers = _events(story, columns, floor, words)
    boxes = place_boxes(story, axis, floor + BELOW_AXIS, words)
    order, phase_words = draw_phases(story, boxes, words)
    lines, tick_words = draw_axis(axis, floor, words)
    return Scene(
        "timeline",
        WIDTH,
        floor + BELOW_AXIS + DATED_ROW * len(dated),
        timeline_alt(story, words),
        fluid=True,
        bars=tuple(boxes.values()),
        lines=(*lines, *order),
        marks=tuple(marks),
        words=(*numbers, *tick_words, *phase_words),
    )


def _columns(events: Iterable[Event], axis: Axis) -> dict[float, list[Event]]:
    """Events whose marks would touch, stacked at the place of the first of them."""
    columns: dict[float, list[Event]] = {}
    for event in sorted(events, key=lambda event: event.date.first_day):
        x = axis.at(event.date.first_day)
        near = next((other for other in columns if abs(other - x) < NEAR), x)
        columns.setdefault(near, []).append(event)
    return columns


def _events(
    story: Story, columns: dict[float, list[Event]], floor: float, words: Catalogue
) -> tuple[list[Mark], list[Words]]:
    marks: list[Mark] = []
    numbers: list[Words] = []
    order = {identifier: str(number) for number, identifier in enumerate(story.events, 1)}
    for x, column in columns.items():
        for level, event in enumerate(column):
            y = floor - RADIUS - 6 - level * STACK
            title = event.title.said_in(words.language)[0]
            label = f"{inexact_day(event.date, words)}: {title}"
            marks.append(Mark(event.id, "event", x, y, RADIUS, label))
            numbers.append(Words(event.id, "number", x, y, (order[event.id],)))
    return marks, numbers
