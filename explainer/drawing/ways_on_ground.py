"""The lines to a land on a map on which nothing is placed yet: where their labels would stand, and what they cross.

All of it is the same on all days. Which line is drawn belongs to ``label_placement``.
"""

from array import array
from collections.abc import Sequence
from functools import lru_cache
from math import ceil

from explainer.drawing.grid import Cell
from explainer.drawing.ground import CELL, Ground
from explainer.drawing.leaders import DEEP, Leader, Point, cells_along, leader, lengths, ways

TO_LEADER = 3  # CSS pixels between a leader and its label
TINY = 12  # cells; so small a land has a mark, at which its leader ends
FREE_END = 9  # CSS pixels of a leader that may enter the mark of a small land


@lru_cache(maxsize=1024)  # as large in all languages if it is a code
def starts(
    ground: Ground, land: str, at: Point, pixel: float, wide: int, high: int
) -> tuple[Sequence[int], Sequence[int], Sequence[str]]:
    """The lines to a land whose labels lie with all their cells in one other, or in the sea.

    Their numbers, the bits of the upper left cells of their labels, and what these lie on.
    """
    grid, owners, behind = ground.grid, ground.owners, ground.grid.stride - ground.grid.columns
    in_one, sure = (
        grid.octets(area) for area in (ground.all_in_one(wide, high), ground.unshared(wide, high))
    )
    middle = wide // 2 + high // 2 * grid.stride
    numbers, bits, lands = array("i"), array("i"), list[str]()
    for number, end, is_right in zip(*_ends(ground, land, at, pixel, high), strict=True):
        # one that would begin before its row lies behind the one above, where no label has room
        bit = end - wide + 1 if is_right else end
        if in_one[bit >> 3] >> (bit & 7) & 1:
            cell = bit + middle
            on = owners[cell - cell // grid.stride * behind]
            if on != land and (
                sure[bit >> 3] >> (bit & 7) & 1
                or not grid.box(bit % grid.stride, bit // grid.stride, wide, high)
                & ~ground.area(on)
            ):
                numbers.append(number)
                bits.append(bit)
                lands.append(on)
    return numbers, bits, lands


@lru_cache(maxsize=64)  # soon asked for again, for another form
def _ends(
    ground: Ground, land: str, at: Point, pixel: float, high: int
) -> tuple[Sequence[int], Sequence[int], Sequence[int]]:
    """The same before it is known how wide the labels are: with the column next to the line they lie so.

    Their numbers, the bits of the upper cells of these columns, and whether each is the right one.
    """
    grid, before, up = ground.grid, TO_LEADER * pixel, high / 2
    columns, rows, stride = grid.columns, grid.rows, grid.stride
    room = grid.octets(ground.upright(high) & ~(ground.areas[land] & ground.unshared(1, 1)))
    numbers, bits, is_right = array("i"), array("i"), array("b")
    number, there = -1, ways(ground.borders[land], at)
    for length in lengths(ground.longest_leader):
        far = length * pixel  # as in ``leader``; there are hundreds of thousands in a map
        for across, down, x, y in there:
            number += 1
            start = x + across * far
            column = (
                ceil((start + before) / CELL) if across > 0 else int((start - before) / CELL) - 1
            )
            if 0 <= column < columns:
                top = round((y + down * far) / CELL - up)
                if 0 <= top < rows:
                    bit = top * stride + column
                    if room[bit >> 3] >> (bit & 7) & 1:
                        numbers.append(number)
                        bits.append(bit)
                        is_right.append(across < 0)
    return numbers, bits, is_right


@lru_cache(maxsize=1024)
class WaysTo:
    """The lines to a land by their numbers, which are those of ``starts``."""

    def __init__(self, ground: Ground, land: str, at: Point, pixel: float) -> None:
        self._ground, self._land, self._pixel = ground, land, pixel
        self._is_tiny = ground.areas[land].bit_count() <= TINY
        self._ways = ways(ground.borders[land], at)
        self._clear: dict[tuple[int, str], Sequence[int] | None] = {}

    def line(self, number: int) -> Leader:
        """From where to where a line goes."""
        times, way = divmod(number, len(self._ways))
        return leader(self._ways[way], lengths(self._ground.longest_leader)[times], self._pixel)

    def clear(self, number: int, on: str) -> Sequence[int] | None:
        """The bits of the cells that a line takes from its label, which stands on a land or on the sea.

        Nothing if it meets any land but that and its own, or does not end there, unless that is tiny.
        """
        key = number, on
        if key not in self._clear:
            self._clear[key] = self._cells(self.line(number), on)
        return self._clear[key]

    def _cells(self, line: Leader, on: str) -> Sequence[int] | None:
        end, start = line
        path = list[Cell]()
        reached, most = 0, ceil(DEEP * self._pixel / CELL) + 2
        for cell in cells_along(start, end):  # nearly all meet another close to their end
            land = self._ground.land_at(cell)
            if land == self._land:
                reached += 1
                if reached > most:
                    return None
            elif (land and land != on) or not (path or self._is_tiny):
                return None
            path.append(cell)
        grid, free = self._ground.grid, ceil(FREE_END * self._pixel / CELL)
        return array("i", (
            row * grid.stride + column
            for column, row in path[min(free, len(path) - 1) :]
            if 0 <= column < grid.columns and 0 <= row < grid.rows
        ))  # fmt: skip
