"""Rings with fewer points: as few as a tolerance allows, and the same on both sides of a border."""

from collections.abc import Iterator
from math import dist

import pytest

from explainer.drawing.coarser import Point, coarser
from explainer.drawing.map_scene import TOLERANCE, _rings_in
from explainer.drawing.scene import Ring
from explainer.geography.outlines import read_outlines

TOOTHED: Ring = ((0, 0), (10, 1), (20, -1), (30, 1), (40, 0), (40, 40), (0, 40))
Lands = dict[str, tuple[Ring, ...]]


@pytest.fixture(scope="module")
def europe() -> Lands:
    return _rings_in(read_outlines("europe"), read_outlines("europe").frame)


def away(point: Point, a: Point, b: Point) -> float:
    """How far a point is from the line between two others."""
    (x, y), (ax, ay), (bx, by) = point, a, b
    length = (bx - ax) ** 2 + (by - ay) ** 2
    share = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length if length else 0
    share = max(0, min(1, share))
    return dist(point, (ax + share * (bx - ax), ay + share * (by - ay)))


def passed(ring: Ring, kept: Ring) -> Iterator[float]:
    """How far each point is from the side of the coarser ring that passes it."""
    turned = ring[ring.index(kept[0]) :] + ring[: ring.index(kept[0]) + 1]
    at = 0
    for a, b in zip(kept, [*kept[1:], kept[0]], strict=True):
        until = turned.index(b, at + 1)
        yield from (away(point, a, b) for point in turned[at:until])
        at = until


def test_what_moves_a_border_by_less_than_the_tolerance_goes() -> None:
    assert coarser({"A": (TOOTHED,)}, 1) == {"A": (((0, 0), (40, 0), (40, 40), (0, 40)),)}
    assert coarser({"A": (TOOTHED,)}, 0.5) == {"A": (TOOTHED,)}


def test_no_border_of_europe_moves_by_more_than_the_tolerance(europe: Lands) -> None:
    found, looked = coarser(europe, TOLERANCE), 0
    for code, rings in europe.items():
        for ring, kept in zip(rings, found[code], strict=True):
            assert max(passed(ring, kept)) <= TOLERANCE + 1e-9
            looked += len(ring) - len(kept)
    assert looked > 5000


def test_neighbours_keep_the_same_border(europe: Lands) -> None:
    """Every side of a land that two lands had between them is a side of both afterwards."""
    found = coarser(europe, TOLERANCE)
    border = {a for ring in europe["FRA"] for a in ring} & {a for r in europe["ESP"] for a in r}
    of_one = {a for ring in found["FRA"] for a in ring if a in border}
    assert len(of_one) > 5
    assert of_one == {a for ring in found["ESP"] for a in ring if a in border}


def test_a_ring_that_would_be_left_without_an_area_stays() -> None:
    sliver: Ring = ((0, 0), (10, 1), (20, 0))
    assert coarser({"A": (sliver,)}, 3) == {"A": (sliver,)}
