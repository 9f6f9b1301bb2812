"""The strip of a country, wherever the page shows one; all have the same time from left to right."""

from markupsafe import Markup

from explainer.content.course import row_of
from explainer.content.edition import Edition
from explainer.content.positions import positions_of
from explainer.drawing.strips import draw_strip
from explainer.drawing.svg import as_strip
from explainer.drawing.time_line import TimeLine, time_line

STRIP = "course-"  # and a country's code: the id of its strip among all others


def line_of(edition: Edition) -> TimeLine:
    """The time that the strips of an edition show."""
    content = positions_of(edition)
    return time_line(content.first, content.last)


def show_strip(edition: Edition, code: str, room: float = 0, ident: str = "") -> Markup:
    """A country's positions; with words where they are sure of so much ``room`` in CSS pixels."""

    def show() -> Markup:
        strip = draw_strip(row_of(edition, code), line_of(edition), room)
        return Markup(as_strip(strip, ident=ident))

    return edition.keep(f"strip {code} {room} {ident}", show)
