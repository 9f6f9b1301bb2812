"""The lines that can lead from a label to its land, the shorter and the more level first.

Which of them is drawn belongs to ``labels``.
"""

from collections.abc import Iterable, Iterator
from math import ceil, cos, pi, sin

from explainer.drawing.grid import Cell
from explainer.drawing.ground import CELL

Point = tuple[float, float]

# CSS pixels
SHORTEST, STEP = 14, 5  # how long they are, and by how much the next one is longer
DEEP = 3  # that a leader reaches into its land

_ANGLES = tuple(
    sorted((step * pi / 12 for step in range(24)), key=lambda angle: (-abs(cos(angle)), angle))
)
_LEVEL = 0.25  # a leader that goes straight up or down would end in the middle of its word


def leaders(
    ring: Iterable[Point], middle: Point, pixel: float, longest: int
) -> Iterator[tuple[Point, Point]]:
    """Lines from a border outwards, the shorter and the more level first: end in the land, start.

    The ``longest`` has less than so many CSS pixels.
    """
    points = list(ring)
    points = points[:: max(1, len(points) // 16)]
    for length in range(SHORTEST, longest, STEP):
        for angle in _ANGLES:
            across, up = cos(angle), sin(angle)
            if abs(across) < _LEVEL:
                continue
            for x, y in points:
                # only where the line leaves the land
                if (x - middle[0]) * across + (y - middle[1]) * up < 0:
                    continue
                deep, far = DEEP * pixel, length * pixel
                yield (x - across * deep, y - up * deep), (x + across * far, y + up * far)


def cells_along(start: Point, end: Point) -> Iterator[Cell]:
    """The cells along a line."""
    (ax, ay), (bx, by) = start, end
    steps = max(1, ceil(max(abs(bx - ax), abs(by - ay)) / CELL))
    for step in range(steps + 1):
        share = step / steps
        yield int((ax + (bx - ax) * share) / CELL), int((ay + (by - ay) * share) / CELL)
