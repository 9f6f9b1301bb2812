"""Days as an axis says them, in one language."""

from dataclasses import dataclass
from datetime import date

from explainer.wording.catalogue import Catalogue, short_day, short_month


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

    def month(self, day: date) -> str:
        """A month with its year: Aug. 2025."""
        return short_month(day, self.words)
