"""Two days side by side: in which words a country stood somewhere, and on whose word."""

from collections.abc import Mapping
from dataclasses import dataclass

from explainer.content.country import country
from explainer.content.edition import During, Edition
from explainer.content.states import from_day_to_day
from explainer.story.history import Standing
from explainer.wording.catalogue import middle_day
from explainer.wording.changes import status_within


@dataclass(frozen=True)
class Stood:
    """Where a country stood, as within a sentence: “willing in principle”.

    ``by`` is on whose word and since when, “Kristen Michal, Prime Minister, 20 Aug 2025”; nothing
    without a status.
    """

    status: str
    by: str


def days_to_compare(edition: Edition) -> tuple[str, ...]:
    """The edition's days in the words of a list to choose from."""
    return tuple(middle_day(day, edition.words) for day in edition.days)


def stood(edition: Edition) -> Mapping[str, tuple[During[Stood], ...]]:
    """Of every country of which something was said, where it stood on the edition's days."""
    return from_day_to_day(edition, _stood)


def _stood(edition: Edition, standing: Standing) -> Stood:
    words, by = edition.words, ""
    if standing.status and standing.claim:
        card = country(edition, standing.country.code)
        said = next(one for one in card.statements if one.claim == standing.claim.id)
        by = words.in_a_row((said.told_by, said.day.said))
    return Stood(status_within(standing.status, words), by)
