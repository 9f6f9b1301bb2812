"""How many countries stand where: each status that is counted, with its countries by name."""

from dataclasses import dataclass

from explainer.content.edition import Edition
from explainer.content.phrase import Phrase, phrase


@dataclass(frozen=True)
class Tally:
    """A status by its ``id``, its ``tone`` and label, and the contributors that have it, by code."""

    id: str
    tone: str
    label: Phrase
    countries: tuple[str, ...]

    @property
    def count(self) -> int:
        """How many they are."""
        return len(self.countries)


def tallies(edition: Edition) -> tuple[Tally, ...]:
    """Every status that is counted, in the story's order, also those of nobody."""
    statuses = edition.story.statuses
    return tuple(
        Tally(
            status,
            statuses[status].scale or "none",
            phrase(statuses[status].label, edition.words),
            tuple(
                standing.country.code
                for standing in edition.told
                if standing.status
                and standing.status.id == status
                and standing.country.role == "contributor"
            ),
        )
        for status in edition.snapshot.counts()
    )
