"""The strip of a country, wherever the page shows one; all have the same time from left to right."""

from markupsafe import Markup

from explainer.content.course import row_of
from explainer.content.edition import Edition
from explainer.content.positions import positions_of
from explainer.drawing.strips import draw_strip
from explainer.drawing.svg import as_strip
from explainer.drawing.time_line import TimeLine, time_line


def line_of(edition: Edition) -> TimeLine:
    """The time that the strips of an edition show."""
    content = positions_of(edition)
    return time_line(content.first, content.last)


def show_strip(edition: Edition, code: str, room: float = 0) -> Markup:
    """A country's positions; with words where they are sure of so much ``room`` in CSS pixels."""
    return Markup(as_strip(draw_strip(row_of(edition, code), line_of(edition), room)))
