"""The phases as boxes: on the axis where they have dates, else in order behind the break.

A box without an end has an arrow. Where one phase follows another a line joins them, dashed if the
order is somebody's word, with the words whose it is.
"""

from collections.abc import Mapping
from dataclasses import replace
from textwrap import wrap

from explainer.drawing.scene import Bar, Line, Words
from explainer.drawing.time_axis import INSIDE, WIDTH, Axis
from explainer.story.model import Phase
from explainer.story.story import Story
from explainer.wording.catalogue import Catalogue
from explainer.wording.names import full_day
from explainer.wording.sentences import node_name

TOP = 10
ROW, DATED_ROW, BOX = 104, 70, 58  # CSS pixels
STEP = 26  # by which each later box is moved in
LETTERS = 32  # that fit into a line of a box at 700 px
NARROW = 240  # a box of less stands beside its words
ARROW = 30  # from a narrow box to its words, with room for the arrow between


def room_above(undated: int) -> int:
    """The height that the boxes behind the break need above the axis."""
    return TOP + ROW * undated


def place_boxes(story: Story, axis: Axis, below: float, words: Catalogue) -> Mapping[str, Bar]:
    """A box for every phase; dated ones stand ``below`` the axis, a row each."""
    boxes: dict[str, Bar] = {}
    dated = undated = 0
    for phase in story.phases.values():
        when = phase.when
        if when.start:
            x, y = axis.at(when.start), below + DATED_ROW * dated
            end = axis.at(when.end) if when.end else axis.parts[-1].end
            dated += 1
        else:
            assert axis.undated is not None
            x, y = axis.undated.x + STEP * undated, TOP + ROW * undated
            end = axis.undated.end
            undated += 1
        title = phase.title.said_in(words.language)[0]
        boxes[phase.id] = Bar(phase.id, "phase", x, end, y, BOX, when.end is None, title)
    return boxes


def draw_phases(
    story: Story, boxes: Mapping[str, Bar], words: Catalogue
) -> tuple[list[Line], list[Words]]:
    """The words of all boxes, and the lines of order between them."""
    lines: list[Line] = []
    said: list[Words] = []
    for number, phase in enumerate(story.phases.values(), 1):
        box = boxes[phase.id]
        said += _words_of(story, phase, number, box, words)
        before = boxes.get(phase.when.after or "")
        if before and before.y < box.y:
            x = box.x + INSIDE
            kind = "order dashed" if phase.order_by else "order"
            lines.append(Line(kind, x, before.y + BOX, x, box.y))
            if phase.order_by:
                who = node_name(story.sources[phase.order_by], words)
                text = words.say("timeline.order_by", who=who)
                middle = (before.y + BOX + box.y) / 2
                said.append(Words("", "order-label", x + 10, middle, (text,), "start"))
    return lines, said


def _words_of(story: Story, phase: Phase, number: int, box: Bar, words: Catalogue) -> list[Words]:
    title = tuple(wrap(f"{number} {phase.title.said_in(words.language)[0]}", LETTERS)[:2])
    when = (wrap(_when(story, phase, words), LETTERS + 6)[0],)
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


def _when(story: Story, phase: Phase, words: Catalogue) -> str:
    when = phase.when
    if when.condition:
        return when.condition.said_in(words.language)[0]
    if when.start:
        return full_day(when.start, words)
    if when.after in story.phases:
        return words.say("timeline.after", n=list(story.phases).index(when.after or "") + 1)
    if when.after:
        title = story.events[when.after].title.said_in(words.language)[0]
        return words.say("timeline.after_event", title=title)
    return words.say("timeline.open_begin")
