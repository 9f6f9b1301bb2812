"""Days as an axis says them, in one language."""

from dataclasses import dataclass
from datetime import date

from explainer.wording.catalogue import (
    Catalogue,
    day_number,
    month,
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

    def number(self, day: date) -> str:
        """Only the day of its month: 20. or 20."""
        return day_number(day, self.words)

    def year(self, day: date) -> str:
        """Only the year."""
        return str(day.year)

    def month(self, day: date) -> str:
        """A month with its year: August 2025."""
        return month(day, self.words)

    def short_month(self, day: date) -> str:
        """A month without its year: Aug."""
        return short_month(day, self.words)

    def month_of_year(self, day: date) -> str:
        """A month with its year, as short as can be: Aug. 2025."""
        return month_of_year(day, self.words)
