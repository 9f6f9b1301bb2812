"""The sizes of pictures: those that are drawn unless others are asked for, and how own ones read.

Columns of print are as wide as the paper has them, so that their text is as small as print bears;
that for phones has the text of a page, and twice as many pixels as a phone's screen is wide.
"""

import re
from dataclasses import dataclass

LEAST, MOST = 320, 6000  # pixels; below it no line of text has room, above it no printer asks
LEAST_UNIT = 0.7  # smaller text nobody reads; what does not fit then is said
NARROWEST, WIDEST = 50, 600  # millimetres of a column of print
_SCREEN, _FINE_SCREEN, _PRESS = 72.0, 144.0, 300.0  # pixels for an inch of the typesetter
_WRITTEN = re.compile(r"(\d{1,5})(?:[x×](\d{1,5})|(mm))?")


@dataclass(frozen=True)
class Size:
    """Width and height in pixels; without a height the content decides it.

    That of a ``printed`` column is in millimetres, and the content decides how high it is; so for a
    ``phone``, where a pixel of the width is one of the page in which it stands.
    """

    width: int
    height: int | None = None
    printed: bool = False
    phone: bool = False

    def __str__(self) -> str:
        if self.printed:
            return f"{self.width}mm"
        if self.phone:
            return "phone"
        return f"{self.width}x{self.height}" if self.height else str(self.width)

    @property
    def points(self) -> float:
        """The width in which the typesetter counts: a point is a pixel on screens, on paper 1/72 inch."""
        return self.width * 72 / 25.4 if self.printed else float(self.width)

    @property
    def density(self) -> float:
        """How many pixels a PNG has for 72 points."""
        return _PRESS if self.printed else _FINE_SCREEN if self.phone else _SCREEN

    @property
    def is_column(self) -> bool:
        """Whether it stands among other texts, where nobody has room for all that could be said."""
        return self.printed or self.phone

    @property
    def is_wide(self) -> bool:
        """Whether text and drawing stand side by side."""
        if self.height is None:
            return self.points >= 900
        return self.width >= 1.25 * self.height

    @property
    def unit(self) -> float:
        """Points for one point of the text as it is set at 1200 × 630."""
        if self.phone:
            return 1.0
        if not self.is_wide:
            return max(self.points / 860, LEAST_UNIT)
        return max(min(self.points / 1200, (self.height or self.points) / 630), LEAST_UNIT)


SHARED = Size(1200, 630)
DEFAULTS = (SHARED, Size(1080, 1350), Size(1080, 1920), Size(1600))
PHONE = Size(360, phone=True)
COLUMNS = (Size(88, printed=True), Size(180, printed=True))  # one column of a newspaper, and two


def read_size(written: str) -> Size:
    """A size as it is written on the command line; raises ``ValueError`` with what is allowed."""
    if written.strip() == str(PHONE):
        return PHONE
    found = _WRITTEN.fullmatch(written.strip())
    if not found:
        raise ValueError(
            f"is no size; allowed are a width such as {DEFAULTS[-1]}, width and height such as "
            f"{DEFAULTS[0]}, a column of print such as {COLUMNS[0]}, or {PHONE}"
        )
    width, height = int(found[1]), int(found[2]) if found[2] else None
    if found[3]:
        if not NARROWEST <= width <= WIDEST:
            raise ValueError(f"is out of range; a column can have {NARROWEST} to {WIDEST} mm")
        return Size(width, printed=True)
    if not all(LEAST <= side <= MOST for side in (width, height or width)):
        raise ValueError(f"is out of range; each side can have {LEAST} to {MOST} pixels")
    return Size(width, height)
