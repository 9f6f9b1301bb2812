"""A country's positions as a strip: coloured stretches, the days on which somebody spoke, and words.

x is in thousandths of the strip's width and y in CSS pixels; time runs as a time line has it. Names
and what stands beside them are no part of it.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from explainer.content.course import Row, Stretch
from explainer.drawing.scene import Bar, Line, Mark, Scene, Words
from explainer.drawing.text_width import letters
from explainer.drawing.time_line import WIDTH, TimeLine

HEIGHT, MIDDLE = 24, 12
THICK, THIN = 16, 8
GAP = 2.5  # thousandths between two positions
OWN, OTHERS = 3, 2.6  # radii
FADES_FROM = 920  # behind it no word is begun, and none goes on
LETTER = 7.2  # CSS pixels of an average letter in the label's 11 px, bold
AIR = 5  # CSS pixels between a word and what is beside it


def draw_strip(row: Row, line: TimeLine, room: float = 0) -> Scene:
    """The strip of a country; one that changed is thick.

    Its earlier positions are named if it has ``room`` for words: the least width in CSS pixels in
    which it will be set.
    """
    high = THICK if row.changed else THIN
    bars = tuple(_bars(row.stretches, line, high))
    marks = tuple(
        Mark("", "own" if dot.own else "others", line.at(dot.day), MIDDLE, OWN if dot.own else OTHERS,
             tone="" if dot.own else dot.tone)
        for dot in row.dots
    )  # fmt: skip
    named = room and row.changed
    return Scene(
        "course-strip",
        WIDTH,
        HEIGHT,
        row.said,
        fluid=True,
        bars=bars,
        lines=(Line("base", 0, MIDDLE, WIDTH, MIDDLE),),
        marks=marks,
        words=tuple(_names(row.stretches, bars, marks, room)) if named else (),
    )


def draw_key(own: bool) -> Scene:
    """What a dot means, on a piece of a strip."""
    tone = "leaning"
    mark = Mark("", "own" if own else "others", WIDTH / 2, MIDDLE, OWN if own else OTHERS,
                tone="" if own else tone)  # fmt: skip
    bar = Bar(0, WIDTH, MIDDLE - THICK / 2, THICK, tone)
    return Scene("course-strip", WIDTH, HEIGHT, "", fluid=True, bars=(bar,), marks=(mark,))


def _bars(stretches: Sequence[Stretch], line: TimeLine, high: float) -> Iterator[Bar]:
    for one in stretches:
        begins = line.at(one.since)
        end = line.at(one.until) - GAP if one.until else WIDTH
        yield Bar(begins, max(end, begins + 1), MIDDLE - high / 2, high, one.tone)


def _names(
    stretches: Sequence[Stretch], bars: Sequence[Bar], marks: Sequence[Mark], room: float
) -> Iterator[Words]:
    """The label of each position that has room for it between two dots."""
    unit = room / WIDTH
    for stretch, bar in zip(stretches, bars, strict=True):
        needed = (letters(stretch.label.said) * LETTER + 2 * AIR) / unit
        until = min(bar.end, FADES_FROM)
        stops = [bar.x, *(mark.x for mark in marks if bar.x <= mark.x <= until), until]
        clear = (OWN + 1) / unit
        for before, after in pairwise(sorted(stops)):
            if after - before - 2 * clear >= needed:
                x = before + clear + AIR / unit
                yield Words("", "position", x, MIDDLE, (stretch.label.said,), "start", bar.tone)
                break
