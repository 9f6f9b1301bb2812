"""The phases as boxes: on the axis where they have dates, else in order behind the break.

A box without an end has an arrow. Where one phase follows another a line joins them, dashed if the
order is somebody's word, with the words whose it is.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from textwrap import wrap

from explainer.content.phases import PhaseTold
from explainer.drawing.scene import Bar, Line, Words
from explainer.drawing.time_axis import INSIDE, WIDTH, Axis

TOP = 10
ROW, DATED_ROW, BOX = 104, 70, 58  # CSS pixels
STEP = 26  # by which each later box is moved in
LETTERS = 32  # that fit into a line of a box at 700 px
NARROW = 240  # a box of less stands beside its words
ARROW = 30  # from a narrow box to its words, with room for the arrow between


def room_above(undated: int) -> int:
    """The height that the boxes behind the break need above the axis."""
    return TOP + ROW * undated


def place_boxes(phases: Iterable[PhaseTold], axis: Axis, below: float) -> Mapping[str, Bar]:
    """A box for every phase; dated ones stand ``below`` the axis, a row each."""
    boxes: dict[str, Bar] = {}
    dated = undated = 0
    for phase in phases:
        if phase.start:
            x, y = axis.at(phase.start), below + DATED_ROW * dated
            end = axis.at(phase.end) if phase.end else axis.parts[-1].end
            dated += 1
        else:
            assert axis.undated is not None
            x, y = axis.undated.x + STEP * undated, TOP + ROW * undated
            end = axis.undated.end
            undated += 1
        boxes[phase.id] = Bar(
            phase.id, "phase", x, end, y, BOX, phase.end is None, phase.title.said, phase.strength
        )
    return boxes


def draw_phases(
    phases: Iterable[PhaseTold], boxes: Mapping[str, Bar]
) -> tuple[list[Line], list[Words]]:
    """The words of all boxes, and the lines of order between them."""
    lines: list[Line] = []
    said: list[Words] = []
    for phase in phases:
        box = boxes[phase.id]
        said += _words_of(phase, box)
        before = boxes.get(phase.after)
        if before and before.y < box.y:
            x = box.x + INSIDE
            kind = "order dashed" if phase.order else "order"
            lines.append(Line(kind, x, before.y + BOX, x, box.y))
            if phase.order:
                middle = (before.y + BOX + box.y) / 2
                said.append(Words("", "order-label", x + 10, middle, (phase.order,), "start"))
    return lines, said


def _words_of(phase: PhaseTold, box: Bar) -> list[Words]:
    title = tuple(wrap(phase.heading, LETTERS)[:2])
    when = (wrap(phase.begins, LETTERS + 6)[0],)
    middle = box.y + BOX / 2
    x, anchor = box.x + INSIDE, "start"
    arrow = Words(phase.id, "open-end", box.end - 8, middle + 15, ("→",), "end")
    if box.end - box.x < NARROW:
        fits_right = box.end + NARROW < WIDTH
        beside = box.end + (ARROW if box.open_end and box.end - box.x < ARROW else 10)
        x, anchor = (beside, "start") if fits_right else (box.x - 10, "end")
        if box.end - box.x < ARROW:
            arrow = replace(arrow, x=box.end + 4, y=middle, anchor="start")
    found = [
        Words(phase.id, "phase-title", x, middle - 10, title, anchor),  # type: ignore[arg-type]
        Words(phase.id, "phase-when", x, middle + 15, when, anchor),  # type: ignore[arg-type]
    ]
    if box.open_end:
        found.append(arrow)
    return found
