"""A map as a grid of cells: where a box has room, and what lies around."""

from explainer.drawing.grid import Grid

GRID = Grid(20, 10, 2)


def cells(area: int) -> set[tuple[int, int]]:
    """The cells of an area as pairs of column and row."""
    return {(x, y) for y in range(10) for x in range(20) if area & GRID.cells([(x, y)])}


def test_all_cells_are_those_of_the_rows() -> None:
    assert len(cells(GRID.all)) == 200
    assert GRID.all == GRID.box(-5, -5, 99, 99)


def test_a_box_is_cut_at_the_edges() -> None:
    assert cells(GRID.box(18, 8, 4, 4)) == {(18, 8), (19, 8), (18, 9), (19, 9)}
    assert cells(GRID.box(-1, 0, 2, 1)) == {(0, 0)}
    assert GRID.box(20, 0, 3, 3) == 0
    assert GRID.box(0, 10, 3, 3) == GRID.box(0, -3, 3, 3) == 0


def test_a_ring_has_the_cells_whose_middle_it_holds() -> None:
    square = ((4, 4), (12, 4), (12, 10), (4, 10))
    assert cells(GRID.inside([square])) == {(x, y) for x in range(2, 6) for y in range(2, 5)}


def test_a_hole_is_no_part_of_a_land() -> None:
    outer, hole = ((0, 0), (20, 0), (20, 20), (0, 20)), ((4, 4), (16, 4), (16, 16), (4, 16))
    found = cells(GRID.inside([outer, hole]))
    assert (0, 0) in found
    assert (4, 4) not in found


def test_a_box_fits_where_all_its_cells_are_free() -> None:
    area = GRID.box(2, 2, 6, 3)
    assert cells(GRID.fitting(area, 5, 2)) == {(2, 2), (3, 2), (2, 3), (3, 3)}
    assert GRID.fitting(area, 7, 1) == 0
    assert GRID.fitting(area, 1, 4) == 0


def test_no_box_runs_over_the_end_of_a_row_into_the_next() -> None:
    area = GRID.box(15, 0, 5, 10) | GRID.box(0, 0, 5, 10)
    assert GRID.fitting(area, 6, 1) == 0


def test_an_area_grows_to_all_sides_and_stays_in_the_grid() -> None:
    assert cells(GRID.grown(GRID.box(0, 0, 1, 1), 2, 1)) == {
        (x, y) for x in range(3) for y in range(2)
    }


def test_what_grows_over_the_end_of_a_row_gets_into_no_other() -> None:
    grown = GRID.grown(GRID.box(19, 4, 1, 1) | GRID.box(0, 8, 1, 1), 3, 0)
    assert cells(grown) == {(x, 4) for x in range(16, 20)} | {(x, 8) for x in range(4)}
    assert grown & ~GRID.all == 0


def test_an_area_is_cut_to_the_rows_around_it() -> None:
    area = GRID.box(2, 3, 2, 1) | GRID.box(5, 6, 1, 1)
    assert GRID.rows_of(area) == range(3, 7)
    assert list(GRID.rows_of(0)) == []
    assert cells(GRID.in_rows(area, range(2, 6))) == {(2, 1), (3, 1)}


def test_octets_have_the_bit_of_each_cell() -> None:
    octets = GRID.octets(GRID.box(9, 2, 1, 1))
    bit = 2 * GRID.stride + 9
    assert octets[bit >> 3] == 1 << (bit & 7)
    assert sum(octets) == octets[bit >> 3]
    assert len(octets) == len(GRID.octets(0))


def test_what_is_moved_over_the_edge_is_lost() -> None:
    assert cells(GRID.moved(GRID.box(3, 3, 2, 1), 4, 1)) == {(0, 2)}


def test_the_nearest_cell_of_an_area_is_found() -> None:
    area = GRID.box(2, 2, 1, 1) | GRID.box(15, 8, 2, 1)
    assert GRID.nearest(area, (4.0, 3.0)) == (2, 2)
    assert GRID.nearest(area, (13.0, 5.0)) == (15, 8)
    assert GRID.nearest(area, (99.0, 99.0)) == (16, 8)
    assert GRID.nearest(0, (1.0, 1.0)) is None


def test_each_cell_has_one_owner_or_none() -> None:
    owners = GRID.owners([("A", GRID.box(0, 0, 2, 1)), ("B", GRID.box(2, 0, 1, 1))])
    assert owners[:4] == ("A", "A", "B", "")
    assert len(owners) == 200


def test_a_land_in_pieces_owns_nothing_between_them() -> None:
    owners = GRID.owners([("A", GRID.box(1, 1, 2, 1) | GRID.box(5, 1, 15, 1))])
    assert owners[20:27] == ("", "A", "A", "", "", "A", "A")
    assert owners.count("A") == 17
