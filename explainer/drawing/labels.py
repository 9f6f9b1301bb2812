"""From which width of the map on a name has room inside its land.

The width of words is estimated from the number of their letters, generously, since the reader's
font is not known: DejaVu, the widest that systems bring, has to fit as well.
"""

LETTER = 7.8  # CSS pixels of an average letter in the label's 12 px, bold
LINE = 14  # CSS pixels
LINE_AND_DOT = 21  # a name moved up with its dot below, as the style sheet has them
CAPITAL = 1.4  # times as wide
MARGIN = 1.08
WIDTHS = (300, 380, 480, 600, 700, 860, 1000)  # the style sheet has a rule for each


def fitting_width(
    text: str, room: float, height: float, width: float, high: float = LINE
) -> int | None:
    """The least of ``WIDTHS`` at which a text of some height fits into a room in scene units."""
    for pixels in WIDTHS:
        scale = pixels / width
        if room * scale >= letters(text) * LETTER * MARGIN and height * scale >= high * MARGIN:
            return pixels
    return None


def letters(text: str) -> float:
    """How many average letters are as wide as a text; one in capitals is wider."""
    return len(text) * (CAPITAL if text.isupper() else 1)
