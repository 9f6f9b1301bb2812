"""What lies where on a map, cell by cell: each land, its longest border, and the sea.

The labels are placed on it; what is drawn of the lands belongs to ``map_scene``.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from math import ceil

from explainer.drawing.grid import Cell, Cells, Grid
from explainer.drawing.scene import Ring

CELL = 4  # steps of the scene: two pixels of the widest map of a page


@dataclass(frozen=True, eq=False)
class Ground:
    """The lands by their codes: their cells, and the border of the biggest part of each.

    A line from a name to its land has less than ``longest_leader`` CSS pixels.
    """

    grid: Grid
    areas: Mapping[str, Cells]
    borders: Mapping[str, Ring]
    sea: Cells
    owners: tuple[str, ...]
    longest_leader: int

    @cached_property
    def digest(self) -> str:
        """A SHA-256 of all that lies here."""
        grid = self.grid.columns, self.grid.rows, self.grid.size
        areas = [(code, hex(area)) for code, area in self.areas.items()]
        given = repr((grid, areas, sorted(self.borders.items()), self.longest_leader))
        return sha256(given.encode()).hexdigest()

    def all_in_one(self, wide: int, high: int) -> Cells:
        """The upper left cells of the boxes of this size in which no land ends.

        A cell that two lands share, as some at their border do, is taken for both.
        """
        across, down = self._goes_on
        fitting = self.grid.fitting
        return fitting(across, wide - 1, high) & fitting(down, wide, high - 1)

    def upright(self, high: int) -> Cells:
        """The upper cells of the boxes one cell wide and so high in which no land ends."""
        return self.grid.fitting(self._goes_on[1], 1, high - 1)

    def unshared(self, wide: int, high: int) -> Cells:
        """The upper left cells of the boxes of this size without a cell that two lands share."""
        return self.grid.fitting(self.grid.all & ~self._shared, wide, high)

    def area(self, on: str) -> Cells:
        """A land, or the sea."""
        return self.areas[on] if on else self.sea

    def rows_around(self, land: str, more: int) -> range:
        """The rows of a land, and so many on both sides."""
        rows = self._rows[land]
        return range(max(0, rows.start - more), min(self.grid.rows, rows.stop + more))

    @cached_property
    def _rows(self) -> dict[str, range]:
        return {code: self.grid.rows_of(area) for code, area in self.areas.items()}

    @cached_property
    def _shared(self) -> Cells:
        """The cells of more than one land."""
        once = shared = 0
        for area in self.areas.values():
            shared |= once & area
            once |= area
        return shared

    @cached_property
    def _goes_on(self) -> tuple[Cells, Cells]:
        """The cells beside which, to the right and below, is what lies in them."""
        across = down = 0
        for area in (self.sea, *self.areas.values()):
            across |= area & area >> 1
            down |= area & area >> self.grid.stride
        return across, down

    def land_at(self, cell: Cell) -> str:
        """The land in which a cell lies; empty for the sea, and beyond the map."""
        (column, row), grid = cell, self.grid
        if 0 <= row < grid.rows and 0 <= column < (columns := grid.columns):
            return self.owners[row * columns + column]
        return ""


def ground_of(
    lands: Mapping[str, tuple[Ring, ...]], width: int, height: int, longest_leader: int
) -> Ground:
    """The ground of a map of this size, in steps of the scene."""
    grid = Grid(ceil(width / CELL), ceil(height / CELL), CELL)
    areas = {code: grid.inside(rings) for code, rings in lands.items()}
    sea = grid.all
    for area in areas.values():
        sea &= ~area
    borders = {code: max(rings, key=len) for code, rings in lands.items()}
    return Ground(grid, areas, borders, sea, grid.owners(areas.items()), longest_leader)
