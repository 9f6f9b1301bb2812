"""Cuts a ring along a rectangle, by the method of Sutherland and Hodgman (1974).

Enough for drawing, where parts that meet only along the rectangle's edge do not show; the outlines
themselves are cut when they are built.
"""

from collections.abc import Callable

from explainer.geography.outlines import Box, Ring

Point = tuple[int, int]


def clip_ring(ring: Ring, box: Box) -> Ring:
    """The part of a ring inside a box; empty where nothing is left."""
    sides: tuple[tuple[Callable[[Point], bool], int, int], ...] = (
        (lambda p: p[0] >= box.x_min, 0, box.x_min),
        (lambda p: p[0] <= box.x_max, 0, box.x_max),
        (lambda p: p[1] >= box.y_min, 1, box.y_min),
        (lambda p: p[1] <= box.y_max, 1, box.y_max),
    )
    for inside, axis, limit in sides:
        kept: list[Point] = []
        for index, point in enumerate(ring):
            before = ring[index - 1]
            if inside(point) != inside(before):
                kept.append(_crossing(before, point, axis, limit))
            if inside(point):
                kept.append(point)
        ring = tuple(kept)
    return ring if len(set(ring)) > 2 else ()


def _crossing(a: Point, b: Point, axis: int, limit: int) -> Point:
    share = (limit - a[axis]) / (b[axis] - a[axis])
    other = round(a[1 - axis] + share * (b[1 - axis] - a[1 - axis]))
    return (limit, other) if axis == 0 else (other, limit)
