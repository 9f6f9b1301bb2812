"""Rings with fewer points: no border moves by more than a tolerance, and shared ones stay shared."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import dist

from explainer.drawing.scene import Ring

Point = tuple[int, int]


def coarser(lands: Mapping[str, tuple[Ring, ...]], tolerance: float) -> dict[str, tuple[Ring, ...]]:
    """The rings of all lands of a map (Douglas and Peucker, 1973).

    Where three lands meet, or a border leaves another, points stay; what lies between two of them is
    decided once for both of its sides.
    """
    fixed = _where_borders_part(ring for rings in lands.values() for ring in rings)
    return {
        code: tuple(_thinned(ring, fixed, tolerance) for ring in rings)
        for code, rings in lands.items()
    }


def _where_borders_part(rings: Iterable[Ring]) -> set[Point]:
    beside: dict[Point, set[Point]] = defaultdict(set)
    for ring in rings:
        for index, point in enumerate(ring):
            beside[ring[index - 1]].add(point)
            beside[point].add(ring[index - 1])
    return {point for point, others in beside.items() if len(others) != 2}


def _thinned(ring: Ring, fixed: set[Point], tolerance: float) -> Ring:
    """A ring that would be left without an area stays as it is."""
    anchors = [index for index, point in enumerate(ring) if point in fixed]
    # a ring of its own is cut where both of its sides would cut it
    anchors = anchors if len(anchors) > 1 else sorted(_far_apart(ring, anchors))
    kept: list[Point] = []
    for start, end in zip(anchors, [*anchors[1:], anchors[0] + len(ring)], strict=True):
        way = [ring[index % len(ring)] for index in range(start, end + 1)]
        backwards = way[-1] < way[0] or (way[-1] == way[0] and way[-2] < way[1])
        found = _along(way[::-1] if backwards else way, tolerance)
        kept += (found[::-1] if backwards else found)[:-1]
    return tuple(kept) if len(kept) > 2 else ring


def _far_apart(ring: Ring, anchors: Sequence[int]) -> tuple[int, int]:
    """Two points of a ring: where it begins or meets others, and the one farthest from there."""
    start = anchors[0] if anchors else ring.index(min(ring))
    end = max(range(len(ring)), key=lambda index: (dist(ring[index], ring[start]), ring[index]))
    return start, end


def _along(way: list[Point], tolerance: float) -> list[Point]:
    """The points of a way that it needs between its ends."""
    if len(way) < 3:
        return way
    a, b = way[0], way[-1]
    far, index = max((_distance(point, a, b), index) for index, point in enumerate(way[1:-1], 1))
    if far <= tolerance:
        return [a, b]
    return _along(way[: index + 1], tolerance)[:-1] + _along(way[index:], tolerance)


def _distance(point: Point, a: Point, b: Point) -> float:
    """How far a point is from the line between two others."""
    (x, y), (ax, ay), (bx, by) = point, a, b
    length = (bx - ax) ** 2 + (by - ay) ** 2
    share = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length if length else 0
    share = max(0, min(1, share))
    return dist(point, (ax + share * (bx - ax), ay + share * (by - ay)))
