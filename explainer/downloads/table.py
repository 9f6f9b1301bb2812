"""A table to take away: rows of cells by column, and the same as CSV.

A page's server writes it, so that no library of data frames is needed for it. Cells that a
spreadsheet would run are disarmed with an apostrophe, as OWASP advises against CSV injection.
"""

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

Cell = str | int
Row = dict[str, Cell]

_RUN_BY_SPREADSHEETS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")


@dataclass(frozen=True)
class Table:
    """Rows that have a cell for each of the ``columns``."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]

    @cached_property
    def disarmed(self) -> list[list[Cell]]:
        """The cells of each row, as no spreadsheet runs them."""
        return [[_disarmed(row[name]) for name in self.columns] for row in self.rows]

    def is_whole(self, column: str) -> bool:
        """Whether all cells of a column are whole numbers, as far as there are any."""
        return bool(self.rows) and all(isinstance(row[column], int) for row in self.rows)


def table_of(rows: Iterable[Row]) -> Table:
    """Rows that are alike, with the columns that they have; without rows there are none."""
    found = tuple(rows)
    return Table(tuple(found[0]) if found else (), found)


def write_csv(table: Table, separator: str = ",") -> bytes:
    """The table as RFC 4180 has it, with the names of its columns in the first line.

    In UTF-8, with a byte order mark, by which spreadsheets know it.
    """
    written = io.StringIO(newline="")
    writer = csv.writer(written, delimiter=separator, lineterminator="\r\n")
    writer.writerow(table.columns)
    writer.writerows(table.disarmed)
    return written.getvalue().encode("utf-8-sig")


def _disarmed(cell: Cell) -> Cell:
    if isinstance(cell, str) and cell.startswith(_RUN_BY_SPREADSHEETS):
        return f"'{cell}"
    return cell
