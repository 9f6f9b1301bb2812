"""Who stands where on a day, a row a status, for whoever asks on a terminal."""

from dataclasses import dataclass
from datetime import date

from explainer.story.earlier import story_by
from explainer.story.model.story import Story
from explainer.wording.catalogue import Catalogue, country_name
from explainer.wording.sentences import place_label
from explainer.wording.texts import Facts


@dataclass(frozen=True)
class StandingRow:
    """A status, or what is said of countries without one, and the names of these by the alphabet."""

    label: str
    countries: tuple[str, ...]


def standing_rows(story: Story, day: date, words: Catalogue) -> tuple[StandingRow, ...]:
    """The statuses in their order, as the texts that count count them; then those without any."""
    told = story_by(story, day)
    facts = Facts(told)
    rows: dict[str, list[str]] = {
        status.label.said_in(words.language)[0]: facts.having(status.id)
        for status in told.statuses.values()
        if status.scale
    }
    for code, standing in facts.snapshot.standings.items():
        if standing.claims and standing.status is None:
            rows.setdefault(place_label(told, standing, words), []).append(code)

    def named(codes: list[str]) -> tuple[str, ...]:
        names = [country_name(told.countries[code], words) for code in codes]
        return tuple(sorted(names, key=words.sort_key))

    return tuple(StandingRow(label, named(codes)) for label, codes in rows.items())
