"""A map as a grid of small cells, to ask where a box has room: all cells are the bits of one number.

So a question about every place of a map at once takes some twenty operations on long numbers, and no
library.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from math import ceil, floor

from explainer.drawing.scene import Ring

Cells = int
Cell = tuple[int, int]  # column and row

# bits behind each row that stay empty, so that what is moved over its end gets into no other row
_BEHIND = 128


@dataclass(frozen=True)
class Grid:
    """So many columns and rows; ``size`` is that of a cell in the units of what it covers."""

    columns: int
    rows: int
    size: float

    @cached_property
    def stride(self) -> int:
        """From a cell to the one below it."""
        return self.columns + _BEHIND

    @cached_property
    def all(self) -> Cells:
        """All cells."""
        return self.box(0, 0, self.columns, self.rows)

    def box(self, left: int, top: int, wide: int, high: int) -> Cells:
        """The cells of a box, as far as it lies in the grid."""
        first, last = max(left, 0), min(left + wide, self.columns)
        if first >= last:
            return 0
        above, below = max(top, 0), min(top + high, self.rows)
        if above >= below:
            return 0
        row = _bits(last - first) << first
        return row * (self._column & _bits((below - above) * self.stride)) << above * self.stride

    @cached_property
    def _column(self) -> Cells:
        """The first cell of each row."""
        return _spread(1, self.rows, self.stride)

    def cells(self, some: Iterable[Cell]) -> Cells:
        """These cells, as far as they lie in the grid."""
        found = 0
        for column, row in some:
            if 0 <= column < self.columns and 0 <= row < self.rows:
                found |= 1 << row * self.stride + column
        return found

    def inside(self, rings: Iterable[Ring]) -> Cells:
        """The cells whose middle lies inside the rings, by the even-odd rule."""
        crossings: list[list[float]] = [[] for _ in range(self.rows)]
        for ring in rings:
            for (ax, ay), (bx, by) in pairwise((*ring, ring[0])):
                top, bottom = sorted((ay / self.size - 0.5, by / self.size - 0.5))
                for row in range(max(0, ceil(top)), min(self.rows, ceil(bottom))):
                    y = (row + 0.5) * self.size
                    x = ax + (bx - ax) * (y - ay) / (by - ay)
                    crossings[row].append(x / self.size - 0.5)
        found = 0
        for row, at in enumerate(crossings):
            at.sort()
            for begin, end in zip(at[::2], at[1::2], strict=False):
                first, last = max(0, ceil(begin)), min(self.columns - 1, floor(end))
                if first <= last:
                    found |= _bits(last - first + 1) << row * self.stride + first
        return found

    def fitting(self, area: Cells, wide: int, high: int) -> Cells:
        """The upper left cells of the boxes of this size that lie in an area with all their cells."""
        return _run(_run(area, wide, 1), high, self.stride)

    def grown(self, area: Cells, across: int, down: int) -> Cells:
        """All cells that are at most so far from one of an area."""
        assert 0 <= across <= _BEHIND
        wider = _spread(_spread(area, 2 * across + 1, 1), 2 * down + 1, self.stride)
        return wider >> across + down * self.stride & self.all

    def rows_of(self, area: Cells) -> range:
        """From the first to the last row in which an area has cells."""
        if not area:
            return range(0)
        return range(_first(area) // self.stride, (area.bit_length() - 1) // self.stride + 1)

    def in_rows(self, area: Cells, rows: range) -> Cells:
        """What an area has in these rows, as if the first of them were that of the grid."""
        return area >> rows.start * self.stride & _bits(len(rows) * self.stride)

    def octets(self, area: Cells) -> bytes:
        """The bits of an area, eight by eight, of all rows."""
        return area.to_bytes(self.stride * self.rows // 8 + 1, "little")

    def moved(self, area: Cells, left: int, up: int) -> Cells:
        """An area further to the left and up; what leaves the grid is lost."""
        assert 0 <= left <= _BEHIND
        return area >> left + up * self.stride & self.all

    def nearest(self, area: Cells, at: tuple[float, float]) -> Cell | None:
        """The cell of an area that is nearest to a point, measured in cells."""
        column = min(max(0, round(at[0])), self.columns - 1)
        found: tuple[float, Cell] | None = None
        for row in sorted(self.rows_of(area), key=lambda row: abs(row - at[1])):
            down = (row - at[1]) ** 2
            if found and down >= found[0]:
                break
            bits = area >> row * self.stride & _bits(self.columns)
            left, right = bits & _bits(column + 1), bits >> column
            there = [left.bit_length() - 1] if left else []
            there += [_first(right) + column] if right else []
            for x in there:
                away = (x - at[0]) ** 2 + down
                if found is None or away < found[0]:
                    found = away, (x, row)
        return found[1] if found else None

    def owners(self, areas: Iterable[tuple[str, Cells]]) -> tuple[str, ...]:
        """To which of some areas each cell belongs, row by row; empty for none."""
        found = [""] * (self.columns * self.rows)
        for name, area in areas:
            for row in self.rows_of(area):
                bits = area >> row * self.stride & _bits(self.columns)
                at = row * self.columns
                while bits:
                    empty = _first(bits)
                    bits >>= empty
                    full = _first(~bits)
                    bits >>= full
                    found[at + empty : at + empty + full] = [name] * full
                    at += empty + full
        return tuple(found)


def _bits(number: int) -> int:
    return (1 << number) - 1


def _first(bits: int) -> int:
    return (bits & -bits).bit_length() - 1


def _spread(area: Cells, long: int, step: int) -> Cells:
    """The cells that are one of so many, each a step from the one before, of which the first is in an area."""
    done = 1
    while done < long:
        more = min(done, long - done)
        area |= area << more * step
        done += more
    return area


def _run(area: Cells, long: int, step: int) -> Cells:
    """The cells from which on so many are set, each a step from the one before."""
    done = 1
    while done < long and area:
        more = min(done, long - done)
        area &= area >> more * step
        done += more
    return area
