"""The table of results: what was measured, its limit, what was measured beside it, and the verdict."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

HEAD = ("part", "what", "limit", "measured", "", "beside it", "ratio")
DIGITS = {"s": 2, "ms": 0, "KB": 1, "MB": 0, "×": 2, "shift": 4, "": 0}


@dataclass(frozen=True)
class Row:
    """One measurement; a ``beside`` is the same measured for the baseline that ``beside_name`` names.

    ``measured`` is ``None`` where nothing could be measured, and ``remark`` then says why.
    """

    part: str
    what: str
    measured: float | None
    unit: str = ""
    at_most: float | None = None
    at_least: float | None = None
    beside: float | None = None
    beside_name: str = ""
    remark: str = ""

    @property
    def missed(self) -> bool:
        """Whether there is a limit, and the number is beyond it or missing."""
        if self.at_most is None and self.at_least is None:
            return False
        if self.measured is None:
            return True
        above = self.at_most is not None and self.measured > self.at_most
        below = self.at_least is not None and self.measured < self.at_least
        return above or below

    @property
    def cells(self) -> tuple[str, ...]:
        """What stands in the columns of ``HEAD``."""
        limit, verdict, beside, ratio = "", "", "", ""
        if self.at_most is not None:
            limit = f"≤ {_number(self.at_most, self.unit)}"
        if self.at_least is not None:
            limit = f"≥ {_number(self.at_least, self.unit)}"
        if limit:
            verdict = "MISSED" if self.missed else "ok"
        if self.beside is not None:
            beside = f"{_number(self.beside, self.unit)} ({self.beside_name})"
            if self.measured is not None and self.beside:
                ratio = f"{self.measured / self.beside:.2f}"
        measured = "not measured" if self.measured is None else _number(self.measured, self.unit)
        what = f"{self.what} ({self.remark})" if self.remark else self.what
        return (self.part, what, limit, measured, verdict, beside, ratio)


def _number(value: float, unit: str) -> str:
    written = f"{value:.{DIGITS[unit]}f}"
    return f"{written} {unit}" if unit not in ("", "shift") else written


def middle(values: Iterable[float | None]) -> float | None:
    """The median of what was measured; nothing where nothing was."""
    found = [value for value in values if value is not None]
    return median(found) if found else None


def as_markdown(rows: Sequence[Row]) -> str:
    """The rows as a Markdown table with columns as wide as their content."""
    lines = [HEAD, *(row.cells for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEAD))]
    written = [
        "| "
        + " | ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True))
        + " |"
        for line in lines
    ]
    rule = "|" + "|".join("-" * (width + 2) for width in widths) + "|"
    return "\n".join([written[0], rule, *written[1:]])


def count_missed(rows: Iterable[Row]) -> str:
    """The line below the table."""
    limited = [row for row in rows if row.at_most is not None or row.at_least is not None]
    missed = sum(row.missed for row in limited)
    return f"{missed} of {len(limited)} limits missed." if missed else "No limit missed."
