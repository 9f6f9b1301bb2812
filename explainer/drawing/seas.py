"""The names of the seas, at places where they touch no land.

They belong to the map and not to a story, and are written only where there is room for them.
"""

from collections.abc import Mapping

from explainer.drawing.scene import Words
from explainer.geography.outlines import Box

LETTER = 6.3  # CSS pixels of an average letter in the name's 12 px, serif and slightly spaced
LINE = 14  # CSS pixels

# Where the middle of the name stands, in km of EPSG:3035, and from which width of the map on.
PLACES = {
    "north": (3900, 3714, 480),
    "baltic": (4866, 3682, 700),
    "mediterranean": (3872, 1668, 480),
    "black": (6100, 2546, 700),
}


def name_seas(frame: Box, step: int, names: Mapping[str, str]) -> list[Words]:
    """The names as words of a scene; each part of a name is a line of its own."""
    return [
        Words("", "sea", round((x - frame.x_min) / step), round((frame.y_max - y) / step),
              tuple(names[sea].split()), from_width=width)
        for sea, (x, y, width) in PLACES.items()
    ]  # fmt: skip
