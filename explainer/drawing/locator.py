"""Where a country lies: the map as small as a stamp, with this one land marked and nothing named."""

from collections.abc import Sequence
from functools import cache
from itertools import groupby, pairwise
from math import hypot

from explainer.drawing.scene import Mark, Ring, Scene, Shape
from explainer.geography.outlines import Outlines, clip_ring

COARSER = (
    20 / 3
)  # than the map: a step is hardly more than a pixel where it is as small as it is set
IDLE = 0.8  # steps that a point may lie beside the line without which it would be drawn
LEAST = 9  # square steps; less is not seen
SMALL = 30  # square steps; less is so few pixels that it needs a circle
CIRCLE = 5  # CSS pixels

Point = tuple[int, int]


def draw_locator(outlines: Outlines, code: str, tone: str, alt: str) -> Scene | None:
    """The scene, in coarse steps from the frame's upper left corner; none of a land outside it.

    The land itself is on top, in its ``tone``; all others are one shape that says nothing.
    """
    outline = outlines.by_code.get(code) or outlines.points.get(code)
    if outline is None or not _is_inside(outlines, outline.label.x, outline.label.y):
        return None
    others = tuple(
        ring for other in outlines.by_code if other != code for ring in _rings_of(outlines, other)
    )
    step = _step(outlines)
    x, y = _on_scene(outlines, outline.label.x, outline.label.y)
    circle = Mark(code, "small", x, y, CIRCLE, alt, tone=tone)
    return Scene(
        "locator",
        outlines.frame.width // step,
        outlines.frame.height // step,
        alt,
        shapes=(
            Shape("", "land", "", others),
            Shape(code, tone, "", _rings_of(outlines, code) if code in outlines.by_code else ()),
        ),
        marks=(circle,) if outline.area_km2 < SMALL * step**2 else (),
    )


@cache
def _rings_of(outlines: Outlines, code: str) -> tuple[Ring, ...]:
    """The rings inside the frame that are seen, and the largest of them if it is an area at all."""
    clipped = [clip_ring(polygon[0], outlines.frame) for polygon in outlines.by_code[code].polygons]
    coarse = [_coarse([_on_scene(outlines, x, y) for x, y in ring]) for ring in clipped if ring]
    rings = [ring for ring in coarse if len(ring) > 2]
    largest = max(rings, key=_area, default=())
    return tuple(ring for ring in rings if ring is largest or _area(ring) >= LEAST)


def _coarse(ring: Sequence[Point]) -> Ring:
    """The ring by the method of Douglas and Peucker (1973), from its first point to the farthest."""
    points = [point for point, _ in groupby(ring)]
    half = max(range(len(points)), key=lambda at: _length(points[0], points[at]))
    return (*_bent(points[: half + 1])[:-1], *_bent([*points[half:], points[0]])[:-1])


def _bent(points: Sequence[Point]) -> list[Point]:
    """A line without the points beside which it passes closely enough."""
    first, last = points[0], points[-1]
    if len(points) < 3:
        return list(points)
    away = [_beside(point, first, last) for point in points[1:-1]]
    if max(away) <= IDLE:
        return [first, last]
    turn = away.index(max(away)) + 1
    return [*_bent(points[: turn + 1])[:-1], *_bent(points[turn:])]


def _beside(point: Point, first: Point, last: Point) -> float:
    """How far a point lies from the line through two others, or from the one where both meet."""
    length = _length(first, last)
    if not length:
        return _length(point, first)
    (ax, ay), (bx, by), (x, y) = first, last, point
    return abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length


def _length(one: Point, other: Point) -> float:
    return hypot(one[0] - other[0], one[1] - other[1])


def _is_inside(outlines: Outlines, x: int, y: int) -> bool:
    frame = outlines.frame
    return frame.x_min <= x <= frame.x_max and frame.y_min <= y <= frame.y_max


def _step(outlines: Outlines) -> int:
    """In kilometres."""
    return round(COARSER * outlines.step)


def _on_scene(outlines: Outlines, x: int, y: int) -> Point:
    frame, step = outlines.frame, _step(outlines)
    return round((x - frame.x_min) / step), round((frame.y_max - y) / step)


def _area(ring: Ring) -> float:
    return abs(sum(ax * by - bx * ay for (ax, ay), (bx, by) in pairwise((*ring, *ring[:1])))) / 2
