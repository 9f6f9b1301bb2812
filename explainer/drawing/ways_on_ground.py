"""The lines to a land on a map on which nothing is placed yet: where their labels would stand, and what they cross.

All of it is the same on all days. Which line is drawn belongs to ``label_placement``.
"""

from array import array
from collections.abc import Sequence
from functools import lru_cache
from math import ceil

from explainer.drawing.ground import CELL, Ground
from explainer.drawing.leaders import DEEP, Leader, Point, cells_along, leader, lengths, ways

TO_LEADER = 3  # CSS pixels between a leader and its label
TINY = 12  # cells; so small a land has a mark, at which its leader ends
FREE_END = 9  # CSS pixels of a leader that may enter the mark of a small land


@lru_cache(maxsize=1024)  # as large in all languages if it is a code
def starts(
    ground: Ground, land: str, at: Point, pixel: float, wide: int, high: int
) -> Sequence[int]:
    """The bit of the upper left cell of a label at the start of each line to a land.

    It is one behind a row, where nothing ever stands, for a label beyond the map.
    """
    grid, before, up = ground.grid, TO_LEADER * pixel, high / 2
    columns, rows, stride = grid.columns, grid.rows, grid.stride
    there, found = ways(ground.borders[land], at), array("i")
    for length in lengths(ground.longest_leader):
        far = length * pixel  # as in ``leader``; there are hundreds of thousands in a map
        for across, down, x, y in there:
            start = x + across * far
            left = (
                ceil((start + before) / CELL) if across > 0 else int((start - before) / CELL) - wide
            )
            top = round((y + down * far) / CELL - up)
            is_there = 0 <= left < columns and 0 <= top < rows
            found.append(top * stride + left if is_there else columns)
    return found


@lru_cache(maxsize=1024)
class WaysTo:
    """The lines to a land by their numbers, which are those of ``starts``."""

    def __init__(self, ground: Ground, land: str, at: Point, pixel: float) -> None:
        self._ground, self._land, self._pixel = ground, land, pixel
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
        path, land, reached, most = [], "", 0, ceil(DEEP * self._pixel / CELL) + 2
        for cell in cells_along(start, end):
            land = self._ground.land_at(cell)
            if land == self._land:
                reached += 1
                if reached > most:
                    return None
            elif land and land != on:
                return None
            path.append(cell)
        if land != self._land and self._ground.areas[self._land].bit_count() > TINY:
            return None
        grid, free = self._ground.grid, ceil(FREE_END * self._pixel / CELL)
        return array("i", (
            row * grid.stride + column
            for column, row in path[: max(1, len(path) - free)]
            if 0 <= column < grid.columns and 0 <= row < grid.rows
        ))  # fmt: skip
