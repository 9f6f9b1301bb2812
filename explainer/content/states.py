"""Where each country stands on each of the days that a reader can step through, and how many where."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from explainer.content.day_by_day import told_by_day
from explainer.content.edition import During, Edition, Phrase, phrase, stretches
from explainer.story.history import Standing
from explainer.wording.catalogue import Catalogue, full_day, least_month
from explainer.wording.sentences import borne_out_words, old_words, place_label, standing_words

T = TypeVar("T")


@dataclass(frozen=True)
class State:
    """A country on a day: its tone, and the id of its status if it has one.

    ``old`` is the month of a status that is old, in the least room, and else empty. ``label`` says in
    words what it stands for, ``said`` names the country as well. ``borne_out`` is of
    which day that is and on how many sources; it is said behind it to whoever points at the country.
    """

    tone: str
    status: str
    label: str
    old: str
    offers_other: bool
    said: str
    borne_out: str

    @property
    def hover(self) -> str:
        """The country in a breath, and what bears it out."""
        return f"{self.said}{self.borne_out}"


def states(edition: Edition) -> Mapping[str, tuple[During[State], ...]]:
    """The states of all countries of which something was said, by code and in their order."""
    return edition.keep("states", lambda: from_day_to_day(edition, _state))


def from_day_to_day(
    edition: Edition, of: Callable[[Edition, Standing], T]
) -> Mapping[str, tuple[During[T], ...]]:
    """What follows from where each country stood on the edition's days, by its code."""
    return {
        standing.country.code: tuple(
            stretches(told_by_day(edition, standing.country.code, partial(of, edition)))
        )
        for standing in edition.standings
    }


def old_by_day(edition: Edition) -> tuple[During[str], ...]:
    """Whose status is old, as the key says it; nothing on days on which nobody's is."""
    said = (old_words(snapshot, edition.words) for snapshot in edition.snapshots)
    return tuple(stretches(said))


def month_if_old(standing: Standing, words: Catalogue) -> str:
    """Of which month an old status is, in the least room; nothing where it is not old."""
    newest = standing.newest_word if standing.old else None
    return least_month(newest.date, words) if newest else ""


def day_names(edition: Edition) -> tuple[str, ...]:
    """The days in words."""
    return tuple(full_day(day, edition.words) for day in edition.days)


def _state(edition: Edition, standing: Standing) -> State:
    return State(
        standing.tone,
        standing.status.id if standing.status else "",
        place_label(edition.story, standing, edition.words),
        month_if_old(standing, edition.words),
        standing.offers_other,
        standing_words(edition.story, standing, edition.words),
        borne_out_words(standing, edition.words),
    )


@dataclass(frozen=True)
class Tally:
    """A status by its ``id``, its ``tone`` and label, and the contributors that have it, by code.

    ``short`` is a word for it where there is no room, or the label.
    """

    id: str
    tone: str
    label: Phrase
    short: Phrase
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
            phrase(statuses[status].short or statuses[status].label, edition.words),
            tuple(
                standing.country.code
                for standing in edition.standings
                if standing.status
                and standing.status.id == status
                and standing.country.role == "contributor"
            ),
        )
        for status in edition.snapshot.counts()
    )
