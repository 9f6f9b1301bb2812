"""The story on many days: what nothing changed for a country is the same standing from day to day."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from explainer.story.history import Snapshot, Standing, is_old, standing_of
from explainer.story.model import Country
from explainer.story.model.story import Story


def snapshots_on(story: Story, days: Sequence[date]) -> tuple[Snapshot, ...]:
    """The story as it stood at the end of each of these days, which come one after the other."""
    found = {
        code: tuple(_standings(story, country, days)) for code, country in story.countries.items()
    }
    return tuple(
        Snapshot(story, day, {code: by_day[index] for code, by_day in found.items()})
        for index, day in enumerate(days)
    )


def _standings(story: Story, country: Country, days: Sequence[date]) -> Iterator[Standing]:
    claims = [
        (claim.date.first_day, claim.withdrawn.on if claim.withdrawn else date.max, claim)
        for claim in story.claims_of(country.code)
    ]
    before: Standing | None = None
    for day in days:
        by_then = tuple(claim for first, gone, claim in claims if first <= day < gone)
        if before is None or by_then != before.claims:
            before = standing_of(story, country, by_then, day)
        elif before.status and before.newest_word:
            old = is_old(story, before.status, before.newest_word.date.first_day, day)
            before = before if old == before.old else replace(before, old=old)
        yield before
