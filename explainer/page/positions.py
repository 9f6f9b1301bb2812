"""The course of positions: a row for every country, with its strip between its name and what it did.

The rows are a list; what the eye sees of a strip stands in each as words for the ear.
"""

from collections.abc import Iterator
from math import ceil
from typing import Any

from markupsafe import Markup

from explainer.content.course import SIGNS, Note, Row, notes_by_day
from explainer.content.edition import Edition
from explainer.content.positions import Group, Positions, positions_of
from explainer.drawing.strips import draw_key
from explainer.drawing.svg import as_strip
from explainer.drawing.time_line import (
    WIDTH,
    Tick,
    TimeLine,
    month_ticks,
    place_flags,
)
from explainer.page import elements as h
from explainer.page.parts import json_text, mark, note_on, standing_tags, tone_key
from explainer.page.strips import STRIP, line_of, show_strip

# From these widths of a window on there is more room, in CSS pixels: for names, time and notes, beside
# the margins; in a digit of the names' column; and in the notes' for what stands out into it
ROOMS = {280: (241, 8.6, 20), 380: (325, 8.6, 20), 900: (819, 9.3, 100), 1120: (1039, 9.3, 100)}
WIDE = 900  # from there on names are not set word below word
FLAGGED = {280: "n", 380: "m", 900: "w"}  # where the labels of days find new places, as properties
NAMED = 1120  # from there on the strips have words
LEAST_NAME, MOST_NAME, MOST_NOTE = 9, 20, 26  # digits
NOTE_LETTER = 0.75  # digits of an average letter of a note


def show_positions(edition: Edition, heading: h.Element = h.h2) -> h.Element:
    """The headline, how to read it, and the rows of all countries."""
    content = positions_of(edition)
    return h.section("#positions", aria_labelledby="positions-title")[
        heading("#positions-title")[content.headline],
        bool(content.rows)
        and [
            h.p(".course-lead")[
                content.lead, note_on(edition, *(group.label for group in content.groups))
            ],
            _key(edition, content),
            _course(edition, content, h.h2 if heading is h.h1 else h.h3),
        ],
    ]


def css_rooms() -> str:
    """What has room in a width stands from there on up to the next: months, labels of days, words."""
    rules = ""
    for width in ROOMS:
        months = _months_of(f":not(.from-{width})") + "{display:none}"
        if width > min(ROOMS):
            months = _months_of(f".from-{width}") + "{display:block}" + months
            if letter := FLAGGED.get(width):
                months += f".flags em{{--back:var(--{letter}b);grid-row:var(--{letter})}}"
            if width == NAMED:
                months += ".course-strip text{display:var(--words,inline)}"
            months = f"@media (min-width:{width}px){{{months}}}"
        rules += months
    return rules


def _months_of(which: str) -> str:
    return f".months>[class]{which},.plot>[class]{which}"


def _key(edition: Edition, content: Positions) -> h.Element:
    words = edition.words
    ways = {**content.ways, "nearer": content.towards}
    return h.ul(".course-key")[
        [
            h.li[
                Markup(as_strip(draw_key(own=name == "own"), "34")), words.say(f"positions.{name}")
            ]
            for name in ("own", "others")
        ],
        any(note.way for note in _all_notes(edition, content))
        and [h.li[h.i(aria_hidden="true")[sign], ways[way]] for way, sign in SIGNS.items()],
    ]


def _course(edition: Edition, content: Positions, heading: h.Element) -> h.Element:
    line = line_of(edition)
    names, notes, rooms = _rooms(edition, content)
    months = _months(content, line, rooms)
    return h.div(
        ".course",
        style=f"--word:{names[min(ROOMS)]}ch;--full:{names[WIDE]}ch;--note:{notes}ch",
    )[
        h.div(".plot", aria_hidden="true")[
            [h.u(kind, style=f"left:{_share(tick.x)}") for tick, kind in months],
            [
                h.i(style=f"left:{_share(line.at(key.day))}", data_day=key.day.isoformat())
                for key in content.key_days
            ],
            h.b,
        ],
        h.div(".axis", aria_hidden="true")[
            h.div(".flags")[_flags(content, line, names, rooms)],
            _show_months(months),
        ],
        [_group(edition, group, rooms[NAMED], heading) for group in content.groups],
        h.div(".axis", aria_hidden="true")[_show_months(months)],
        h.script("#course-data", type="application/json")[
            json_text(_for_the_script(edition, content, line))
        ],
    ]


def _rooms(edition: Edition, content: Positions) -> tuple[dict[int, int], int, dict[int, float]]:
    """How wide the columns of names (by width) and notes are, in digits; what is left for the time."""
    names = [row.name for row in content.rows]
    word = max(len(word) for name in names for word in name.split())
    full = max(map(len, names))
    digits = {
        width: min(max(full if width >= WIDE else word, LEAST_NAME), MOST_NAME) for width in ROOMS
    }
    said = _all_notes(edition, content)
    letters = max(len(f"{content.ways[one.way] if one.way else ''} {one.said}") for one in said)
    notes = min(ceil(letters * NOTE_LETTER), MOST_NOTE)
    return (
        digits,
        notes,
        {
            width: room - (digits[width] + (notes if width >= WIDE else 0)) * digit
            for width, (room, digit, _) in ROOMS.items()
        },
    )


def _months(content: Positions, line: TimeLine, rooms: dict[int, float]) -> list[tuple[Tick, str]]:
    """The months, each with the widths from which on it has room, as the style sheet knows them."""
    found: dict[Tick, str] = {}
    for width, room in rooms.items():
        for tick in month_ticks(line, content.last, room, content.calendar):
            found[tick] = f"{found.get(tick, '')}.from-{width}"
    return list(found.items())


def _for_the_script(edition: Edition, content: Positions, line: TimeLine) -> dict[str, Any]:
    """What the script needs on other days than the last, and to count those who fit a filter."""
    return {
        "begins": line.begins.isoformat(),
        "ends": line.ends.isoformat(),
        "notes": {row.code: _notes(edition, row) for row in content.rows},
        "signs": dict(SIGNS),
        "ways": content.ways,
        "uncounted": [row.code for row in content.rows if not row.is_contributor],
        "forms": content.forms,
    }


def _notes(edition: Edition, row: Row) -> list[dict[str, int | str]]:
    """What stands behind a country from which day's index on, the first of them that of its first word."""
    first = edition.index_of(min(dot.day for dot in row.dots))
    return [
        {"from": max(one.first, first), **_note_data(one.what)}
        for one in notes_by_day(edition, row.code)
        if one.until > first
    ]


def _all_notes(edition: Edition, content: Positions) -> Iterator[Note]:
    """What stands behind any country on any of the days."""
    for row in content.rows:
        yield from (one.what for one in notes_by_day(edition, row.code))


def _note_data(note: Note) -> dict[str, str]:
    if not note.said:
        return {}
    went = {"way": note.way, "since": note.since.isoformat()} if note.way and note.since else {}
    return {"said": note.said, **went}


def _flags(
    content: Positions, line: TimeLine, names: dict[int, int], rooms: dict[int, float]
) -> list[h.Element]:
    """The labels of the key days, each with its level and place from some widths on."""
    labels = [(line.at(key.day), key.label.said) for key in content.key_days]
    styles = [f"--x:{_share(x)}" for x, _ in labels]
    for width, letter in FLAGGED.items():
        _, digit, notes = ROOMS[width]
        for index, flag in enumerate(
            place_flags(labels, rooms[width], (names[width] * digit, notes))
        ):
            styles[index] += (
                f";--{letter}:{-1 - flag.level};--{letter}b:{_short(flag.back / WIDTH)}"
            )
    return [
        h.em(style=style, data_day=key.day.isoformat())[key.label.said]
        for style, key in zip(styles, content.key_days, strict=True)
    ]


def _show_months(months: list[tuple[Tick, str]]) -> h.Element:
    return h.div(".months")[
        [h.span(kind, style=f"left:{_share(tick.x)}")[tick.said] for tick, kind in months]
    ]


def _group(edition: Edition, group: Group, room: float, heading: h.Element) -> h.Element:
    return h.div(".group", data_status=group.id, hidden=not group.rows)[
        heading[
            h.span[
                tone_key(group.tone),
                mark(edition, group.label),
                " · ",
                h.b(".count")[str(len(group.rows))],
            ]
        ],
        h.ul[[h.li[_row(edition, row, room)] for row in group.rows]],
    ]


def _row(edition: Edition, row: Row, room: float) -> h.Element:
    note = row.note
    way = edition.words.say(f"positions.way.{note.way}") if note.way else ""
    return h.a(
        class_={"row": True, "changed": row.changed},
        href=edition.link_to(row.code),
        data_country=row.code,
    )[
        h.span(".name")[
            h.span(aria_hidden="true")[row.name],
            h.span(".visually-hidden")[row.name, _lines(edition, row), ". "],
        ],
        show_strip(edition, row.code, room, f"{STRIP}{row.code}"),
        h.span(".went", data_way=note.way or None)[
            h.i(aria_hidden="true")[SIGNS[note.way] if note.way else ""],
            h.span[h.b[way], " ", note.said],
        ],
    ]


def _lines(edition: Edition, row: Row) -> list[h.Element]:
    """The positions of a country in words, each for the days on which it is told so."""
    days, mark = len(edition.days), ": "
    found = []
    for one in row.lines:
        until = edition.index_of(one.until) if one.until else days
        tags = standing_tags(edition, edition.index_of(one.since), until)
        found.append(h.span(**tags, hidden=until < days)[mark, one.said])
        mark = mark if one.until else ", "  # what takes the place of one has its mark
    return found


def _share(x: float) -> str:
    return _short(x / 10) + "%"


def _short(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".")
