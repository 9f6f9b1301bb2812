"""Rings with fewer points: no border moves by more than a tolerance, and shared ones stay shared.

What is sent is written in the steps of a grid, and two lands run the same way along what they share:
the second time it is the same steps, which packing saves.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby, pairwise
from math import asin, atan2, dist, hypot, inf, pi, remainder, tau

from explainer.drawing.scene import Ring

Point = tuple[int, int]
ROUNDING = 1e-9  # of angles: what just fits does so on every machine
LEAST_PRICE = 3  # of a step, which is written with a sign between two numbers


def coarser(
    lands: Mapping[str, tuple[Ring, ...]], tolerance: float, grid: int = 1
) -> dict[str, tuple[Ring, ...]]:
    """The rings of all lands of a map, with the fewest points (after Imai and Iri, 1988).

    All points are multiples of the ``grid``. Where three lands meet, or a border leaves another, points
    stay; what lies between two of them is decided once for both of its sides.
    """
    fixed = _where_borders_part(ring for rings in lands.values() for ring in rings)
    return _the_same_way(
        {
            code: tuple(_thinned(ring, fixed, tolerance, grid) for ring in rings)
            for code, rings in lands.items()
        }
    )


def on_grid(point: Point, grid: int) -> Point:
    """The nearest point of the grid; between two of them the one farther right and down.

    So what is cut at the edge of a map still reaches it.
    """
    x, y = point
    return (2 * x + grid) // (2 * grid) * grid, (2 * y + grid) // (2 * grid) * grid


def _the_same_way(lands: Mapping[str, tuple[Ring, ...]]) -> dict[str, tuple[Ring, ...]]:
    """The rings of each land, all turned round if more of them then runs as in the lands before."""
    found: dict[str, tuple[Ring, ...]] = {}
    drawn: set[tuple[Point, Point]] = set()
    for code, rings in lands.items():
        sides = [side for ring in rings for side in pairwise((*ring, *ring[:1]))]
        ahead = sum(side in drawn for side in sides)
        if sum((b, a) in drawn for a, b in sides) > ahead:
            rings, sides = tuple(ring[::-1] for ring in rings), [(b, a) for a, b in sides]
        found[code] = rings
        drawn.update(sides)
    return found


def _where_borders_part(rings: Iterable[Ring]) -> set[Point]:
    beside: dict[Point, set[Point]] = defaultdict(set)
    for ring in rings:
        for index, point in enumerate(ring):
            beside[ring[index - 1]].add(point)
            beside[point].add(ring[index - 1])
    return {point for point, others in beside.items() if len(others) != 2}


def _thinned(ring: Ring, fixed: set[Point], tolerance: float, grid: int) -> Ring:
    """A ring that would be left without an area keeps all its points."""
    anchors = [index for index, point in enumerate(ring) if point in fixed]
    # a ring of its own is cut where both of its sides would cut it
    anchors = anchors if len(anchors) > 1 else sorted(_far_apart(ring, anchors))
    kept: list[Point] = []
    for start, end in zip(anchors, [*anchors[1:], anchors[0] + len(ring)], strict=True):
        way = [ring[index % len(ring)] for index in range(start, end + 1)]
        backwards = way[-1] < way[0] or (way[-1] == way[0] and way[-2] < way[1])
        found = _along(way[::-1] if backwards else way, tolerance, grid)
        kept += (found[::-1] if backwards else found)[:-1]
    once = [point for point, _ in groupby(kept)]
    if len(set(once)) > 2:
        return tuple(once)
    return tuple(on_grid(point, grid) for point in ring)


def _far_apart(ring: Ring, anchors: Sequence[int]) -> tuple[int, int]:
    """Two points of a ring: where it begins or meets others, and the one farthest from there."""
    start = anchors[0] if anchors else ring.index(min(ring))
    end = max(range(len(ring)), key=lambda index: (dist(ring[index], ring[start]), ring[index]))
    return start, end


def _along(way: list[Point], tolerance: float, grid: int) -> list[Point]:
    """The points of a way that it needs between its ends: those that are fewest, and shortest to write.

    From each point on the grid, the directions are kept in which a straight step passes all points so far.
    """
    near = [on_grid(point, grid) for point in way]
    price, before = [0.0] + [inf] * (len(way) - 1), [0] * len(way)
    for start, (x, y) in enumerate(near):
        reached, ahead, least, most = 0.0, 0.0, -pi, pi
        for end in range(start + 1, len(way)):
            if price[start] + LEAST_PRICE < price[end]:
                right, down = near[end][0] - x, near[end][1] - y
                turn = remainder(atan2(down, right) - ahead, tau)
                # a step that ends before a point that it passes would cut off what is there
                if least - ROUNDING <= turn <= most + ROUNDING and hypot(right, down) >= reached:
                    cost = price[start] + 1 + len(f"{abs(right) // grid}{abs(down) // grid}")
                    if cost < price[end]:
                        price[end], before[end] = cost, start
            dx, dy = way[end][0] - x, way[end][1] - y
            length = hypot(dx, dy)
            if length <= tolerance:
                continue
            turn = remainder(atan2(dy, dx) - ahead, tau)
            if not reached:
                ahead, turn = atan2(dy, dx), 0.0
            reached, room = max(reached, length), asin(tolerance / length)
            least, most = max(least, turn - room), min(most, turn + room)
            if least > most + ROUNDING:
                break
    kept = [len(way) - 1]
    while kept[-1]:
        kept.append(before[kept[-1]])
    return [near[index] for index in reversed(kept)]
