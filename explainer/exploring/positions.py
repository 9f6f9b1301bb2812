"""Who moved, below a period that is dragged: its place in the app, and what its scripts draw.

As a figure that stands alone ``positions_figure`` has it.
"""

from collections.abc import Iterator
from typing import Any

from dash import html

from explainer.content.course import SIGNS, Row, notes_by_day
from explainer.content.edition import Edition
from explainer.content.positions import Positions, headlines_by_day, positions_of
from explainer.drawing.strips import draw_strip
from explainer.drawing.time_line import WIDTH, TimeLine, month_ticks, place_flags, time_line

NARROW, WIDE, BESIDE = 150, 300, (100, 20)  # CSS pixels of a strip, and what is beside it
NAMED = {"is-wide": WIDE, "is-roomy": 440}  # of one that has words, by the style sheet's name of it
SAYS = ("from", "to", "said", "month", "hint", "one_day")


def positions_section() -> html.Section:
    """The place of the period and of a row for each country, which scripts fill."""
    return html.Section(id="explore-positions")


def positions_data(edition: Edition) -> dict[str, Any]:
    """The time line, who moved by which day, and of each country its positions; days are ISO 8601."""
    content, words = positions_of(edition), edition.words
    line = time_line(content.first, content.last)
    return {
        "begins": line.begins.isoformat(),
        "ends": line.ends.isoformat(),
        "first": content.first.isoformat(),
        "months": {
            kind: [
                [tick.x, tick.said]
                for tick in month_ticks(line, content.last, room, content.calendar)
            ]
            for kind, room in (("is-narrow", NARROW), ("is-wide", WIDE))
        },
        "keyDays": list(_key_days(content, line)),
        "headlines": [[one.first, one.what] for one in headlines_by_day(edition)],
        "rows": {row.code: _row(edition, row, line) for row in content.rows},
        "signs": dict(SIGNS),
        "ways": dict(content.ways),
        "none": words.say("status.without"),
        "lead": content.lead,
        "say": {key: words.entries["period"][key] for key in SAYS},
    }


def _key_days(content: Positions, line: TimeLine) -> Iterator[list[Any]]:
    """Day, label, level above the rows, and how much of the label stands to the left of its day."""
    labels = [(line.at(key.day), key.label.said) for key in content.key_days]
    for key, flag in zip(content.key_days, place_flags(labels, NARROW, BESIDE), strict=True):
        yield [key.day.isoformat(), flag.said, flag.level, flag.back / WIDTH]


def _row(edition: Edition, row: Row, line: TimeLine) -> dict[str, Any]:
    """Stretches, dots and names in their tones; notes and words by the index of the day from which they hold."""
    days = len(edition.days)
    return {
        "stretches": [
            [one.since.isoformat(), one.until.isoformat() if one.until else "", one.tone]
            for one in row.stretches
        ],
        "dots": [[dot.day.isoformat(), int(dot.own), dot.tone] for dot in row.dots],
        "names": [
            [room, word.x, word.lines[0], word.tone]
            for room, wide in NAMED.items()
            for word in draw_strip(row, line, wide).words
        ],
        "notes": [
            [one.first, one.what.way or "", one.what.since.isoformat() if one.what.since else "",
             one.what.said]
            for one in notes_by_day(edition, row.code)
        ],
        "lines": [
            [edition.index_of(one.since), edition.index_of(one.until) if one.until else days, one.said]
            for one in row.lines
        ],
    }  # fmt: skip
