"""The lines that can lead from a label to its land, the shorter and the more level first.

Which of them is drawn belongs to ``labels``.
"""

from collections.abc import Iterable, Iterator
from math import ceil, cos, pi, sin

from explainer.drawing.grid import Cell
from explainer.drawing.ground import CELL

Point = tuple[float, float]
Leader = tuple[Point, Point]  # its end in the land, and its start at the label

# CSS pixels
SHORTEST, STEP = 14, 5  # how long they are, and by how much the next one is longer
DEEP = 3  # that a leader reaches into its land

_LEVEL = 0.25  # a leader that goes straight up or down would end in the middle of its word
_WAYS = tuple(
    (cos(angle), sin(angle))
    for angle in sorted(
        (step * pi / 12 for step in range(24)), key=lambda angle: (-abs(cos(angle)), angle)
    )
    if abs(cos(angle)) >= _LEVEL
)


# which way a line goes from which point of the border
Way = tuple[float, float, float, float]


def ways(ring: Iterable[Point], middle: Point) -> list[Way]:
    """From where lines lead outwards and which way, the more level first; of every length these are tried."""
    points = list(ring)
    points = points[:: max(1, len(points) // 16)]
    return [
        (across, up, x, y)
        for across, up in _WAYS
        for x, y in points
        # only where the line leaves the land
        if (x - middle[0]) * across + (y - middle[1]) * up >= 0
    ]


def lengths(longest: int) -> range:
    """How long a line may be in CSS pixels, the shorter first; the ``longest`` has less than so many."""
    return range(SHORTEST, longest, STEP)


def leader(way: Way, length: int, pixel: float) -> Leader:
    """The line of a length that goes this way."""
    (across, up, x, y), deep, far = way, DEEP * pixel, length * pixel
    return (x - across * deep, y - up * deep), (x + across * far, y + up * far)


def cells_along(start: Point, end: Point) -> Iterator[Cell]:
    """The cells along a line, those at its end first."""
    (ax, ay), (bx, by) = start, end
    steps = max(1, ceil(max(abs(bx - ax), abs(by - ay)) / CELL))
    for step in range(steps, -1, -1):
        share = step / steps
        yield int((ax + (bx - ax) * share) / CELL), int((ay + (by - ay) * share) / CELL)
