"""Days as an axis says them, in one language."""

from dataclasses import dataclass
from datetime import date

from explainer.wording.catalogue import (
    Catalogue,
    month_of_year,
    short_day,
    short_month,
)


@dataclass(frozen=True)
class Calendar:
    """How the ticks of an axis are called."""

    words: Catalogue

    def day(self, day: date) -> str:
        """A day without its year: 20. Aug."""
        return short_day(day, self.words)

    def year(self, day: date) -> str:
        """Only the year."""
        return str(day.year)

    def short_month(self, day: date) -> str:
        """A month without its year: Aug."""
        return short_month(day, self.words)

    def month_of_year(self, day: date) -> str:
        """A month with its year, as short as can be: Aug. 2025."""
        return month_of_year(day, self.words)
