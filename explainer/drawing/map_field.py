"""How much of a picture its map has: enough that the whole region is in it, and room for the words."""

from dataclasses import dataclass

from explainer.content.sizes import Size
from explainer.geography.outlines import Outlines

WIDE_HEIGHT = 0.6  # of the width, where a wide picture is as high as its map
NARROW_HEIGHT = 1.25  # the same of pictures whose text stands below
TEXT = 380  # points at the usual size: in less beside the map there is no room for the words of a title


@dataclass(frozen=True)
class Shares:
    """What a map usually has of its picture, where that shows the whole region.

    Of the width ``beside`` text, of the height ``above`` it. In pictures that are nearly square it would
    then show only a part, and its legend stands beside it: the map has ``low`` of the height, the legend
    no less than so many points at the usual size.
    """

    beside: float
    above: float
    low: float
    legend: float


MAP, ALL = Shares(0.565, 0.6, 0.7, 300), Shares(0.42, 0.4, 0.4, 250)


def field_of(outlines: Outlines, size: Size, shares: Shares, aside: bool) -> tuple[float, float]:
    """Width and height in points of a map with text at its side, or below it."""
    least, most = whole_between(outlines)
    if aside:
        height = size.height or size.points * WIDE_HEIGHT
        usual = size.points * shares.beside
        room = max(usual, size.points - TEXT * size.unit)
        return min(max(min(usual, height * most), height * least), room), height
    if size.height and size.height * shares.above < size.points / most:
        height = size.height * shares.low
        return min(height * most, size.points - shares.legend * size.unit), height
    height = (size.height or size.points * NARROW_HEIGHT) * shares.above
    return size.points, min(max(height, size.points / most), size.points / least)


def whole_between(outlines: Outlines) -> tuple[float, float]:
    """The least and the greatest width to height at which all of the region is shown."""
    frame, clip = outlines.frame, outlines.clip
    return frame.width / clip.height, clip.width / frame.height
