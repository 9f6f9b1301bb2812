"""The lines to a land: where their labels would lie, and what they must not meet."""

from math import ceil

from explainer.drawing.ground import CELL, Ground, ground_of
from explainer.drawing.leaders import lengths, ways
from explainer.drawing.scene import Ring
from explainer.drawing.ways_on_ground import TO_LEADER, WaysTo, starts

WIDE, HIGH, MIDDLE = 6, 3, (100, 100)


def square(left: int, top: int, right: int, bottom: int) -> Ring:
    return ((left, top), (right, top), (right, bottom), (left, bottom))


def ground(**lands: Ring) -> Ground:
    return ground_of({code: (ring,) for code, ring in lands.items()}, 200, 200, 54)


def shared() -> Ground:
    """A land between two others that overlap to the right of it, near the edge of the map."""
    return ground(
        AAA=square(80, 80, 120, 120), BBB=square(120, 0, 168, 200), CCC=square(152, 0, 200, 200)
    )


def expected(lands: Ground, land: str) -> list[tuple[int, int, str]]:
    """The same as ``starts`` has, cell by cell."""
    grid, there, found = lands.grid, WaysTo(lands, land, MIDDLE, 1), []
    for number in range(len(ways(lands.borders[land], MIDDLE)) * len(lengths(54))):
        end, (x, y) = there.line(number)
        left = ceil((x + TO_LEADER) / CELL) if end[0] < x else int((x - TO_LEADER) / CELL) - WIDE
        top = round(y / CELL - HIGH / 2)
        box = grid.box(left, top, WIDE, HIGH)
        on = lands.land_at((left + WIDE // 2, top + HIGH // 2))
        is_whole = box.bit_count() == WIDE * HIGH
        if is_whole and on != land and not box & ~lands.area(on):
            found.append((number, top * grid.stride + left, on))
    return found


def test_a_label_lies_in_one_other_land_or_in_the_sea_with_all_its_cells() -> None:
    lands = shared()
    found = list(zip(*starts(lands, "AAA", MIDDLE, 1, WIDE, HIGH), strict=True))
    assert found == expected(lands, "AAA")
    assert {on for _, _, on in found} == {"", "BBB", "CCC"}


def test_a_line_meets_no_land_but_its_own_and_that_of_its_label() -> None:
    lands = ground(AAA=square(80, 80, 120, 120), BBB=square(120, 0, 132, 200))
    there = WaysTo(lands, "AAA", MIDDLE, 1)
    across = [
        number
        for number, _, on in zip(*starts(lands, "AAA", MIDDLE, 1, WIDE, HIGH), strict=True)
        if not on and there.line(number)[1][0] > 132
    ]
    assert across
    assert not any(there.clear(number, "") for number in across)
    assert any(there.clear(number, "BBB") for number in across)
