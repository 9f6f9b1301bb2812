"""The phases where one explores: all events as dots above their axis, and the phases as boxes.

What waits for something stands in order behind a break, what has a date below the axis. Where one
phase follows another a line joins them, dashed if the order is somebody's word.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from textwrap import wrap

from explainer.content.phases import PhaseEntry, Phases
from explainer.drawing.run_up import RunUpDrawn, lay_run_up
from explainer.drawing.scene import Bar, Line, Mark, Scene, Words

WIDTH = 1000  # thousandths of the drawing's width
RUN_UP, BREAK = 560, 585  # where the run-up ends, and the break, if something is behind it
INSIDE = 12  # from the edge of a box to its words
TOP, STACK, RADIUS = 24, 15, 6  # CSS pixels
NEAR = 24  # thousandths: dots that are nearer would touch
BELOW_AXIS = 40
ROW, DATED_ROW, BOX = 104, 70, 58  # CSS pixels
STEP = 26  # by which each later box is moved in
LETTERS = 30  # that fit into a line of a box


@dataclass(frozen=True)
class _Room:
    """How wide the run-up is, and how high the axis lies."""

    width: float
    floor: float

    def x(self, x: float) -> float:
        """Where something of the run-up stands in the whole scene."""
        return round(x * self.width / WIDTH, 1)


def draw_phases(content: Phases) -> Scene:
    """The scene of events and phases; x in thousandths of the width, y in CSS pixels."""
    drawn, waiting = lay_run_up(content), content.now.waiting
    width = RUN_UP if waiting else WIDTH
    columns = _columns(content, drawn, width)
    highest = max(map(len, columns.values()), default=1)
    room = _Room(width, max(TOP + highest * STACK, TOP + ROW * len(waiting)))
    boxes = _boxes(content, drawn, room)
    lines, order_words = _order(content.now.parts, boxes)
    return Scene(
        "phases",
        WIDTH,
        round(room.floor + BELOW_AXIS + DATED_ROW * len(content.now.dated)),
        content.alt,
        fluid=True,
        bars=tuple(boxes.values()),
        lines=(*_axis(content, drawn, room), *lines),
        marks=tuple(_marks(content, columns, room)),
        words=(
            *_axis_words(content, drawn, room),
            *order_words,
            *(words for part in content.now.parts for words in _words_of(part, boxes[part.id])),
        ),
    )


def _columns(content: Phases, drawn: RunUpDrawn, width: float) -> dict[float, list[str]]:
    """The ids of events whose dots would touch, stacked at the place of the first of them."""
    at = {event.id: x for event, x in drawn.others}
    at |= {name.event.id: name.x for name in drawn.names}
    columns: dict[float, list[str]] = {}
    for event in sorted(content.run_up.events, key=lambda event: at[event.id]):
        x = round(at[event.id] * width / WIDTH, 1)
        near = next((other for other in columns if abs(other - x) < NEAR), x)
        columns.setdefault(near, []).append(event.id)
    return columns


def _marks(content: Phases, columns: dict[float, list[str]], room: _Room) -> Iterable[Mark]:
    """In the order of the story; a named event is a larger dot."""
    place = {
        event: (x, room.floor - RADIUS - 4 - level * STACK)
        for x, column in columns.items()
        for level, event in enumerate(column)
    }
    for event in content.run_up.events:
        x, y = place[event.id]
        radius = RADIUS if event.named else RADIUS - 2
        yield Mark(event.id, "event", x, y, radius, f"{event.day}: {event.title}")


def _boxes(content: Phases, drawn: RunUpDrawn, room: _Room) -> dict[str, Bar]:
    spans = {span.phase.id: span for span in drawn.spans}
    boxes: dict[str, Bar] = {}
    for level, part in enumerate(content.now.waiting):
        x = BREAK + INSIDE + STEP * level
        boxes[part.id] = _box(part, x, WIDTH - INSIDE, TOP + ROW * level)
    for level, part in enumerate(content.now.dated):
        span, y = spans[part.id], room.floor + BELOW_AXIS + DATED_ROW * level
        boxes[part.id] = _box(part, room.x(span.x), room.x(span.end), y)
    return {part.id: boxes[part.id] for part in content.now.parts}


def _box(part: PhaseEntry, x: float, end: float, y: float) -> Bar:
    return Bar(part.id, "phase", x, end, y, BOX, part.end is None, part.title.said, part.strength)


def _axis(content: Phases, drawn: RunUpDrawn, room: _Room) -> Iterable[Line]:
    yield Line("axis", 0, room.floor, room.width, room.floor)
    for tick in drawn.ticks:
        yield Line("tick", room.x(tick.x), room.floor, room.x(tick.x), room.floor + 6)
    if content.now.waiting:
        for x in (BREAK - 6.0, BREAK):
            yield Line("break unknown", x, 8, x, room.floor + 8)


def _axis_words(content: Phases, drawn: RunUpDrawn, room: _Room) -> Iterable[Words]:
    below = room.floor + 18
    for tick in drawn.ticks:
        yield Words("", "tick-label", room.x(tick.x), below, (tick.said,), "start")
    if content.now.waiting:
        awaited = content.now.awaited
        said = ": ".join(part for part in (awaited and awaited.said, content.undated) if part)
        yield Words("", "tick-label", BREAK + INSIDE, below, (said,), "start")


def _order(parts: Iterable[PhaseEntry], boxes: dict[str, Bar]) -> tuple[list[Line], list[Words]]:
    lines: list[Line] = []
    said: list[Words] = []
    for part in parts:
        box, before = boxes[part.id], boxes.get(part.after)
        if before and before.y < box.y:
            x, top = box.x + INSIDE, before.y + BOX
            lines.append(Line("order dashed" if part.order else "order", x, top, x, box.y))
            if part.order:
                middle = (top + box.y) / 2
                said.append(Words("", "order-label", x + 10, middle, (part.order,), "start"))
    return lines, said


def _words_of(part: PhaseEntry, box: Bar) -> Iterable[Words]:
    middle = box.y + BOX / 2
    title, when = tuple(wrap(part.heading, LETTERS)[:2]), (wrap(part.begins, LETTERS + 6)[0],)
    yield Words(part.id, "phase-title", box.x + INSIDE, middle - 10, title, "start")
    yield Words(part.id, "phase-when", box.x + INSIDE, middle + 15, when, "start")
