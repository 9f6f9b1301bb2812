"""Rings with fewer points: no border moves by more than a tolerance, and shared ones stay shared."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import asin, atan2, dist, hypot, inf, pi, remainder, tau

from explainer.drawing.scene import Ring

Point = tuple[int, int]
ROUNDING = 1e-9  # of angles: what just fits does so on every machine


def coarser(lands: Mapping[str, tuple[Ring, ...]], tolerance: float) -> dict[str, tuple[Ring, ...]]:
    """The rings of all lands of a map, with the fewest points (after Imai and Iri, 1988).

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
    """The points of a way that it needs between its ends: those that are fewest, and shortest to write.

    From each point on, the directions are kept in which a straight step passes all points so far.
    """
    price, before = [0.0] + [inf] * (len(way) - 1), [0] * len(way)
    for start, (x, y) in enumerate(way):
        reached, ahead, least, most = 0.0, 0.0, -pi, pi
        for end in range(start + 1, len(way)):
            dx, dy = way[end][0] - x, way[end][1] - y
            length = hypot(dx, dy)
            turn = remainder(atan2(dy, dx) - ahead, tau)
            # a step that ends before a point that it passes would cut off what is there
            if least - ROUNDING <= turn <= most + ROUNDING and length >= reached:
                cost = price[start] + 1 + len(f"{abs(dx)}{abs(dy)}")
                if cost < price[end]:
                    price[end], before[end] = cost, start
            if length <= tolerance:
                continue
            if not reached:
                ahead, turn = atan2(dy, dx), 0.0
            reached, room = max(reached, length), asin(tolerance / length)
            least, most = max(least, turn - room), min(most, turn + room)
            if least > most + ROUNDING:
                break
    kept = [len(way) - 1]
    while kept[-1]:
        kept.append(before[kept[-1]])
    return [way[index] for index in reversed(kept)]
