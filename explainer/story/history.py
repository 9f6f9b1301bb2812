"""The story on a day: what had been said up to it, what followed from that, and what changed.

A country's status on a day is that of its newest own claim that carries one, up to that day. An
inexact date counts as its first day. Words for any of it belong to ``explainer.wording``.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from explainer.story.earlier import described, headlined
from explainer.story.model import Claim, Country, Status
from explainer.story.story import Story

OLD_AFTER = timedelta(days=90)

ChangeKind = Literal["first_status", "new_status", "confirmed", "statement", "hearsay", "withdrawn"]


@dataclass(frozen=True)
class Standing:
    """Where one country stands on a day.

    ``claim`` is the newest that sets the status, ``since`` the oldest from which on it was the same.
    """

    country: Country
    status: Status | None
    claim: Claim | None
    since: Claim | None
    claims: tuple[Claim, ...]
    contributions: tuple[str, ...]
    old: bool

    @property
    def tone(self) -> str:
        """All that the theme is told of a country: its place on the scale, or why it has none."""
        if self.country.role == "host":
            return "host"
        if self.status and self.status.scale:
            return self.status.scale
        return "none" if self.claims else "land"

    @property
    def offers_other(self) -> bool:
        """Whether a country that sends nobody offers something else."""
        return self.status is not None and self.status.scale == "no" and bool(self.contributions)


@dataclass(frozen=True)
class Snapshot:
    """The story on a day: the claims that stand, and each country's standing."""

    story: Story
    day: date
    standings: Mapping[str, Standing]

    @property
    def covered(self) -> tuple[Standing, ...]:
        """Contributors with at least one claim up to the day; host and opponent never count."""
        return tuple(
            standing
            for standing in self.standings.values()
            if standing.country.role == "contributor" and standing.claims
        )

    def counts(self) -> dict[str, int]:
        """How many covered contributors have each status that can be set, in the story's order."""
        found = [standing.status.id for standing in self.covered if standing.status]
        return {
            status.id: found.count(status.id)
            for status in self.story.statuses.values()
            if status.scale and status.scale != "outside"
        }


@dataclass(frozen=True)
class Change:
    """What one claim changed on its day; ``before`` is the status until then."""

    kind: ChangeKind
    day: date
    claim: Claim
    before: Status | None
    after: Status | None


def stands(claim: Claim, day: date) -> bool:
    """Whether a claim had been made by this day and not yet been withdrawn."""
    return claim.date.first_day <= day and not (claim.withdrawn and claim.withdrawn.on <= day)


def story_on(story: Story, day: date) -> Snapshot:
    """The story as it stood at the end of a day."""
    by_country: dict[str, list[Claim]] = {code: [] for code in story.countries}
    for claim in story.claims.values():
        if stands(claim, day):
            by_country[claim.country].append(claim)
    return Snapshot(
        story,
        day,
        {
            code: _standing(story, country, tuple(by_country[code]), day)
            for code, country in story.countries.items()
        },
    )


def _standing(story: Story, country: Country, claims: tuple[Claim, ...], day: date) -> Standing:
    own = [claim for claim in claims if claim.voice == "own"]
    setting = [claim for claim in own if claim.status]
    newest = max(setting, key=lambda claim: claim.date.first_day, default=None)
    offered = {kind for claim in own for kind in claim.contributions}
    return Standing(
        country,
        story.statuses[newest.status] if newest and newest.status else None,
        newest,
        next(iter(_unbroken(setting)), None),
        claims,
        tuple(kind for kind in story.contribution_types if kind in offered),
        newest is not None and day - newest.date.first_day > OLD_AFTER,
    )


def _unbroken(setting: list[Claim]) -> list[Claim]:
    """The last run of claims, oldest first, that all set the same status."""
    run: list[Claim] = []
    for claim in sorted(setting, key=lambda claim: claim.date.first_day):
        run = [*run, claim] if run and run[-1].status == claim.status else [claim]
    return run


def days_of_change(story: Story) -> tuple[date, ...]:
    """The days that a reader can step through: first, last, and all between with a change.

    Of the days between two of them nothing else is to be told than of the earlier one.
    """
    first, last = story.about.covered_from, story.about.as_of
    days = {first, last, *_days_of_records(story), *_days_of_ageing(story)}
    return tuple(sorted(day for day in days if first <= day <= last))


def _days_of_records(story: Story) -> Iterator[date]:
    """When something was said, withdrawn or described, came to pass, or became unclear."""
    for claim in story.claims.values():
        yield claim.date.first_day
        if claim.withdrawn:
            yield claim.withdrawn.on
    for event in story.events.values():
        yield event.date.first_day
    for number in story.numbers.values():
        yield number.date.first_day
    for disagreement in story.disagreements.values():
        yield disagreement.since
    for phase in story.phases.values():
        if day := described(story, phase):
            yield day
    for key in story.about.key_days:
        yield key.day
    for plan in story.plans.values():
        yield plan.described
    if day := headlined(story):
        yield day


def _days_of_ageing(story: Story) -> Iterator[date]:
    """When the status of a country became old, which no record says."""
    for code, country in story.countries.items():
        for claim in story.claims_of(code):
            day = claim.date.first_day + OLD_AFTER + timedelta(days=1)
            if claim.status and stands(claim, day):
                by_then = tuple(other for other in story.claims_of(code) if stands(other, day))
                if _standing(story, country, by_then, day).claim is claim:
                    yield day


def changes(story: Story, after: date, until: date) -> tuple[Change, ...]:
    """What was said or withdrawn later than one day and up to another, oldest first."""
    found = [
        change
        for claim in story.claims.values()
        for change in _changes_by(story, claim)
        if after < change.day <= until
    ]
    order = list(story.countries)
    return tuple(sorted(found, key=lambda change: (change.day, order.index(change.claim.country))))


def _changes_by(story: Story, claim: Claim) -> Iterator[Change]:
    day = claim.date.first_day
    if not stands(claim, day):
        return
    before, after = _status_until(story, claim, day), _status_until(story, claim, day, through=True)
    kind: ChangeKind = "hearsay" if claim.voice != "own" else "statement"
    if claim.status:
        kind = "confirmed" if before == after else "new_status" if before else "first_status"
    yield Change(kind, day, claim, before, after)
    if claim.withdrawn:
        on = claim.withdrawn.on
        still = _status_until(story, claim, on, through=True)
        yield Change("withdrawn", on, claim, _status_until(story, claim, on), still)


def _status_until(story: Story, claim: Claim, day: date, *, through: bool = False) -> Status | None:
    last = day if through else day - timedelta(days=1)
    claims = tuple(other for other in story.claims_of(claim.country) if stands(other, last))
    return _standing(story, story.countries[claim.country], claims, last).status
