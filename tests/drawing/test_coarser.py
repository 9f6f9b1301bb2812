"""Rings with fewer points: as few as a tolerance allows, and the same on both sides of a border."""

from itertools import combinations, pairwise

import pytest
import shapely

from explainer.drawing.coarser import Point, coarser, on_grid
from explainer.drawing.map_scene import GRID, TOLERANCE, _rings_in
from explainer.drawing.scene import Ring
from explainer.geography.outlines import read_outlines

TOOTHED: Ring = ((0, 0), (10, 1), (20, -1), (30, 1), (40, 0), (40, 40), (0, 40))
Lands = dict[str, tuple[Ring, ...]]


@pytest.fixture(scope="module")
def europe() -> Lands:
    return _rings_in(read_outlines("europe"), read_outlines("europe").frame)


def sides(rings: tuple[Ring, ...]) -> set[tuple[Point, Point]]:
    return {side for ring in rings for side in pairwise((*ring, *ring[:1]))}


def test_what_moves_a_border_by_less_than_the_tolerance_goes() -> None:
    assert coarser({"A": (TOOTHED,)}, 1) == {"A": (((0, 0), (40, 0), (40, 40), (0, 40)),)}
    assert coarser({"A": (TOOTHED,)}, 0.5) == {"A": (TOOTHED,)}


def test_no_border_of_europe_moves_by_more_than_the_tolerance(europe: Lands) -> None:
    found, looked = coarser(europe, TOLERANCE, GRID), 0
    for code, rings in europe.items():
        for ring, kept in zip(rings, found[code], strict=True):
            away = shapely.distance(shapely.points(ring), shapely.LinearRing(kept))
            assert away.max() <= TOLERANCE + 1e-9, code
            looked += len(ring) - len(kept)
    assert looked > 5000


def test_all_corners_stand_on_the_grid(europe: Lands) -> None:
    found = coarser(europe, TOLERANCE, GRID).values()
    numbers = [number for rings in found for ring in rings for point in ring for number in point]
    assert len(numbers) > 5000
    assert not [number for number in numbers if number % GRID]


def test_what_is_cut_at_an_edge_between_two_points_of_the_grid_still_reaches_it() -> None:
    assert on_grid((1321, -3), 2) == (1322, -2)
    assert on_grid((1320, -4), 2) == (1320, -4)


def test_neighbours_keep_the_same_border(europe: Lands) -> None:
    """Every corner of a border that two lands had between them is a corner of both afterwards."""
    found = coarser(europe, TOLERANCE, GRID)
    shared = {a for ring in europe["FRA"] for a in ring} & {a for r in europe["ESP"] for a in r}
    border = {on_grid(point, GRID) for point in shared}
    of_one = {a for ring in found["FRA"] for a in ring if a in border}
    assert len(of_one) > 5
    assert of_one == {a for ring in found["ESP"] for a in ring if a in border}


def test_most_neighbours_run_the_same_way_along_what_they_share(europe: Lands) -> None:
    """What is written twice as the same steps is packed once; of three lands, two are at odds."""
    found = [sides(rings) for rings in coarser(europe, TOLERANCE, GRID).values()]
    pairs = list(combinations(found, 2))
    alike = sum(len(one & other) for one, other in pairs)
    turned = sum(len(one & {(b, a) for a, b in other}) for one, other in pairs)
    assert alike > 400
    assert alike > 2 * turned


def test_a_land_is_turned_round_as_a_whole_with_what_is_cut_out_of_it() -> None:
    one: Ring = ((0, 0), (40, 0), (40, 40), (0, 40))
    other: Ring = ((40, 0), (80, 0), (80, 40), (40, 40))
    hole: Ring = ((50, 10), (50, 20), (60, 20), (60, 10))
    found = coarser({"A": (one,), "B": (other, hole)}, 1)
    assert sides(found["A"]) & sides(found["B"]) == {((40, 0), (40, 40))}
    assert sides(found["B"][1:]) == {(b, a) for a, b in sides((hole,))}


def test_a_ring_that_would_be_left_without_an_area_stays() -> None:
    sliver: Ring = ((0, 0), (10, 1), (20, 0))
    assert coarser({"A": (sliver,)}, 3) == {"A": (sliver,)}
