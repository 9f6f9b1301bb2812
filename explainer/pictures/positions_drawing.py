"""The course of positions for a picture: what the scenes of its strips hold, in colours, for Typst."""

from typing import Any

from explainer.content.course import SIGNS, Row, row_of
from explainer.content.edition import Edition
from explainer.content.positions import Positions, positions_of
from explainer.content.sizes import Size
from explainer.content.weight import by_weight
from explainer.drawing.scene import Scene
from explainer.drawing.strips import draw_key, draw_strip
from explainer.drawing.text_width import letters
from explainer.drawing.theme import NAMED, Theme
from explainer.drawing.time_line import WIDTH, TimeLine, month_ticks, place_flags, time_line
from explainer.pictures.swatches import sign, swatch

LARGEST = 1.15  # of the usual size; for it all that has words is placed
MARGINS = 80  # as in the template, in points at the usual size
LETTER = 6.3  # of a bold name in 12
LEAST_NAME, MOST_NAME = 60, 140
NOTE_LETTER, MOST_NOTES = 5.5, 180
SIGN = 22  # where there is no room for notes there is room for a sign
ENOUGH = 260  # for the time, beside names and notes
LEAST_ROWS = 6  # fewer are no picture of who moved
ALONE = 1.6  # as in card.typ: how much larger the strip of one country is than one among others
WIDEST_MARGINS = MARGINS * 1.7  # where a card has little to say, its text and margins are larger


def draw_course(
    edition: Edition, size: Size, named: str = "light", width: float = 0
) -> dict[str, Any]:
    """Key, axis and groups of rows in a width in points, else in all of the picture's.

    Those who moved are the first that are shown.
    Places along the time are shares of its width; ``rank`` says from how many rows on one is shown.
    """
    content, theme = positions_of(edition), NAMED[named]
    line = time_line(content.first, content.last)
    name = min(max([LEAST_NAME, *(letters(row.name) * LETTER for row in content.rows)]), MOST_NAME)
    room = (width or size.points) / size.unit / LARGEST - MARGINS - name
    longest = max([0, *(letters(_noted(content, row)) for row in content.rows)])
    notes = min(SIGN + longest * NOTE_LETTER, MOST_NOTES)
    noted = room - notes >= ENOUGH
    notes = notes if noted else SIGN
    room -= notes
    weights = {code: weight for weight, code in enumerate(by_weight(edition))}
    ranked = sorted(
        content.rows, key=lambda row: (not row.changed, weights.get(row.code, len(weights)))
    )
    ranks = {row.code: rank for rank, row in enumerate(ranked)}
    flags = [(line.at(key.day), key.label.said) for key in content.key_days]
    return {
        "name_width": name,
        "note_width": notes,
        "noted": noted,
        "key": [
            {"strip": _strip(draw_key(own=name == "own"), theme), "said": edition.words.say(f"positions.{name}")}
            for name in ("own", "others")
        ],
        "ways": [
            {"sign": sign(way, named), "said": content.towards if way == "nearer" else content.ways[way]}
            for way in SIGNS
            if any(row.note.way == way for row in content.rows)
        ],
        "months": _months(content, line, room),
        "days": [
            {"x": flag.x / WIDTH, "said": flag.said, "level": flag.level, "back": flag.back / WIDTH}
            for flag in place_flags(flags, room, (name, notes))
        ],
        "groups": [
            {
                "swatch": swatch(group.tone, named),
                "label": group.label.said,
                "n": len(group.rows),
                "rows": [
                    {"rank": ranks[row.code], **_row(content, row, line, room, theme)} for row in group.rows
                ],
            }
            for group in content.groups
            if group.rows
        ],
        "rows": len(ranked),
        "least": max(1, min(sum(row.changed for row in ranked), LEAST_ROWS)),
    }  # fmt: skip


def draw_course_of(edition: Edition, code: str, size: Size, named: str) -> dict[str, Any] | None:
    """The strip of one country and the months below it; ``None`` of one that took no position."""
    content, row = positions_of(edition), row_of(edition, code)
    if not row.stretches:
        return None
    line = time_line(content.first, content.last)
    room = (size.points / size.unit - WIDEST_MARGINS) / ALONE
    return {
        "said": edition.words.in_sentences([row.said]),
        "strip": _strip(draw_strip(row, line, room), NAMED[named]),
        # the same below all countries
        "months": edition.keep(f"months in {room}", lambda: _months(content, line, room)),
    }


def _months(content: Positions, line: TimeLine, room: float) -> list[dict[str, Any]]:
    ticks = month_ticks(line, content.last, room, content.calendar)
    return [{"x": tick.x / WIDTH, "said": tick.said} for tick in ticks]


def _noted(content: Positions, row: Row) -> str:
    """What stands behind a row."""
    return f"{content.ways[row.note.way] if row.note.way else ''} {row.note.said}"


def _row(content: Positions, row: Row, line: TimeLine, room: float, theme: Theme) -> dict[str, Any]:
    way = row.note.way
    return {
        "name": row.name,
        "changed": row.changed,
        "sign": sign(way, theme.name) if way else "",
        "way": content.ways[way] if way else "",
        "ink": theme.surface["ring" if way == "further" else "accent"],
        "note": row.note.said,
        "strip": _strip(draw_strip(row, line, room), theme),
    }


def _strip(scene: Scene, theme: Theme) -> dict[str, Any]:
    """What a strip holds, in the colours of the theme."""
    tones = theme.tones
    return {
        "height": scene.height,
        "bars": [
            {"x": bar.x / WIDTH, "width": (bar.end - bar.x) / WIDTH, "y": bar.y, "height": bar.height,
             "ends": bar.end < WIDTH, "fill": tones[bar.tone].fill, "hatching": tones[bar.tone].mark if bar.tone == "no" else "",
             "line": tones[bar.tone].fill if bar.tone in ("yes", "leaning") else tones[bar.tone].line}
            for bar in scene.bars
        ],
        "marks": [
            {"x": mark.x / WIDTH, "radius": mark.radius, "own": mark.kind == "own",
             "ink": tones[mark.tone].ink if mark.tone else theme.surface["edge"]}
            for mark in scene.marks
        ],
        "words": [
            {"x": said.x / WIDTH, "said": said.lines[0], "ink": tones[said.tone].ink,
             "around": tones[said.tone].fill if said.tone == "no" else ""}
            for said in scene.words
        ],
    }  # fmt: skip
