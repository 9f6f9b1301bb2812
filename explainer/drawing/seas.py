"""The names of the seas, at places where they touch no land.

They belong to the map and not to a story, and are written only where there is room for them.
"""

from explainer.drawing.scene import Words
from explainer.geography.outlines import Box
from explainer.wording.catalogue import Catalogue

LETTER = 6.3  # CSS pixels of an average letter in the name's 12 px, serif and slightly spaced
LINE = 14  # CSS pixels

# Where the middle of the name stands, in km of EPSG:3035, and from which width of the map on.
NORTH_SEA = (3900, 3714, 480)
BALTIC_SEA = (4866, 3682, 700)
MEDITERRANEAN_SEA = (3872, 1668, 480)
BLACK_SEA = (6100, 2546, 700)


def name_seas(frame: Box, step: int, words: Catalogue) -> list[Words]:
    """The names as words of a scene; each part of a name is a line of its own."""
    names = {
        NORTH_SEA: words.say("seas.north"),
        BALTIC_SEA: words.say("seas.baltic"),
        MEDITERRANEAN_SEA: words.say("seas.mediterranean"),
        BLACK_SEA: words.say("seas.black"),
    }
    return [
        Words("", "sea", round((x - frame.x_min) / step), round((frame.y_max - y) / step),
              tuple(name.split()), from_width=width)
        for (x, y, width), name in names.items()
    ]  # fmt: skip
