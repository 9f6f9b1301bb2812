"""The course of one country by itself: its strip as wide as there is room, and the same in words."""

from explainer.content.course import row_of
from explainer.content.edition import Edition
from explainer.content.positions import positions_of
from explainer.drawing.time_line import BEYOND, Tick, month_ticks
from explainer.page import elements as h
from explainer.page.strips import line_of, show_strip

# the least that there is for the time in a narrow and in a wide window, in CSS pixels
ROOMS = {"narrow": 240, "wide": 500}


def show_course(edition: Edition, code: str) -> h.Node:
    """The strip of a country above the months; nothing of one that took no position."""
    row = row_of(edition, code)
    if not row.stretches:
        return None
    return h.figure(".course-alone")[
        show_strip(edition, code, ROOMS["wide"]),
        [
            h.div(f".months.{name}", aria_hidden="true")[
                [
                    h.span(style=f"left:{tick.x / 10:.2f}%")[tick.said]
                    for tick in _months(edition, room)
                ]
            ]
            for name, room in ROOMS.items()
        ],
        h.figcaption[row.went],
    ]


def _months(edition: Edition, room: int) -> tuple[Tick, ...]:
    """The months, which are the same above the courses of all countries."""
    content, line = positions_of(edition), line_of(edition)
    return edition.keep(
        f"months {room}",
        lambda: month_ticks(line, content.last, room, content.calendar, BEYOND),
    )
