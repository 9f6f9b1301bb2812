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
from explainer.story.model.story import Story
from explainer.story.model.values import Text

ChangeKind = Literal["first_status", "new_status", "confirmed", "statement", "hearsay", "withdrawn"]


@dataclass(frozen=True)
class Standing:
    """Where one country stands on a day.

    ``claim`` is the newest that sets the status, ``since`` the oldest from which on it was the same;
    ``confirmed`` is a later one that bears it out. ``contributions`` are what it offers by its own
    word, and ``offer`` what exactly, as far as no later word replaced it.
    """

    country: Country
    status: Status | None
    claim: Claim | None
    since: Claim | None
    claims: tuple[Claim, ...]
    contributions: tuple[str, ...]
    old: bool
    offer: Text | None = None
    confirmed: Claim | None = None

    @property
    def tone(self) -> str:
        """All that the theme is told of a country: its place on the scale, or why it has none."""
        if self.country.role == "host":
            return "host"
        if self.status and self.status.scale:
            return self.status.scale
        return "none" if self.claims else "land"

    @property
    def newest_word(self) -> Claim | None:
        """The claim by whose day it is told how old the status is."""
        return self.confirmed or self.claim

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
    """What one claim changed on its day; ``before`` is the status until then.

    ``countries`` are those for which it changed this: of a joint claim all that moved alike, and of
    one that sets no status all of them, without a status before or after.
    """

    kind: ChangeKind
    day: date
    claim: Claim
    countries: tuple[str, ...]
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
            for code in claim.codes:
                by_country[code].append(claim)
    return Snapshot(
        story,
        day,
        {
            code: standing_of(story, country, tuple(by_country[code]), day)
            for code, country in story.countries.items()
        },
    )


def standing_of(story: Story, country: Country, claims: tuple[Claim, ...], day: date) -> Standing:
    """Where a country stands on a day by these claims, which are all that stand then."""
    own = [claim for claim in claims if claim.voice == "own"]
    setting = [claim for claim in own if claim.status]
    newest = max(setting, key=_day, default=None)
    status = story.statuses[newest.status] if newest and newest.status else None
    unbroken = _unbroken(setting)
    confirmed = _confirmed(own, unbroken)
    replaced = {identifier for claim in own for identifier in claim.replaces}
    offering = [claim for claim in own if claim.id not in replaced]
    offered = {kind for claim in offering for kind in claim.contributions}
    last = confirmed or newest
    return Standing(
        country,
        status,
        newest,
        next(iter(unbroken), None),
        claims,
        tuple(kind for kind in story.contribution_types if kind in offered),
        last is not None and status is not None and is_old(story, status, _day(last), day),
        newest.offer if newest and newest.id not in replaced else None,
        confirmed,
    )


def _day(claim: Claim) -> date:
    return claim.date.first_day


def _confirmed(own: list[Claim], unbroken: list[Claim]) -> Claim | None:
    """The newest claim that bears out a status which still stands, if it is newer than all of them."""
    ids = {claim.id for claim in unbroken}
    found = max((claim for claim in own if claim.confirms in ids), key=_day, default=None)
    return found if found and all(_day(found) > _day(claim) for claim in unbroken) else None


def old_after(story: Story, status: Status) -> int | None:
    """After how many days a status is marked as old; nothing where it never is."""
    days = status.old_after or story.about.old_after
    return None if days == "never" else days


def is_old(story: Story, status: Status, said: date, day: date) -> bool:
    """Whether nobody has borne out a status for long."""
    days = old_after(story, status)
    return days is not None and day - said > timedelta(days=days)


def replacing(story: Story, claim: Claim, day: date) -> Claim | None:
    """The first claim by which an offer no longer stands on a day; nothing as long as it does."""
    replaced = story.keep(
        "replaced", lambda: {r for c in story.claims.values() for r in c.replaces}
    )
    if claim.id not in replaced:
        return None
    found = [
        other
        for code in claim.codes
        for other in story.claims_of(code)
        if claim.id in other.replaces and other.voice == "own" and stands(other, day)
    ]
    return min(found, key=_day, default=None)


def _unbroken(setting: list[Claim]) -> list[Claim]:
    """The last run of claims, oldest first, that all set the same status."""
    run: list[Claim] = []
    for claim in sorted(setting, key=_day):
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
        claims = story.claims_of(code)
        for claim in claims:
            status = story.statuses.get(_borne_out(story, claim) or "")
            days = old_after(story, status) if status else None
            if days is None:
                continue
            day = _day(claim) + timedelta(days=days + 1)
            by_then = tuple(other for other in claims if stands(other, day))
            standing = standing_of(story, country, by_then, day)
            if standing.old and standing.newest_word is claim:
                yield day


def _borne_out(story: Story, claim: Claim) -> str | None:
    """The status that an own claim sets or confirms."""
    return story.claims[claim.confirms].status if claim.confirms else claim.status


def changes(story: Story, after: date, until: date) -> tuple[Change, ...]:
    """What was said or withdrawn later than one day and up to another, oldest first."""
    found = [
        change
        for claim in story.claims.values()
        for change in _changes_by(story, claim, after, until)
    ]
    order = list(story.countries)
    return tuple(sorted(found, key=lambda change: (change.day, order.index(change.countries[0]))))


def _changes_by(story: Story, claim: Claim, after: date, until: date) -> Iterator[Change]:
    day = claim.date.first_day
    if not stands(claim, day):
        return
    moves = _moves(story, claim, day) if after < day <= until else ()
    for was, now, codes in moves:
        kind: ChangeKind = "hearsay" if claim.voice != "own" else "statement"
        if claim.status:
            kind = "confirmed" if was == now else "new_status" if was else "first_status"
        elif claim.confirms and now and was == now:
            kind = "confirmed"
        yield Change(kind, day, claim, codes, was, now)
    if claim.withdrawn and after < claim.withdrawn.on <= until:
        on = claim.withdrawn.on
        for was, now, codes in _moves(story, claim, on):
            yield Change("withdrawn", on, claim, codes, was, now)


def _moves(
    story: Story, claim: Claim, day: date
) -> Iterator[tuple[Status | None, Status | None, tuple[str, ...]]]:
    """From which status to which a day led the countries of a claim, those together that moved alike."""
    if claim.countries and not claim.status:
        yield None, None, claim.countries
        return
    alike: dict[tuple[str, str], list[str]] = {}
    found: dict[tuple[str, str], tuple[Status | None, Status | None]] = {}
    for code in claim.codes:
        before = _status_until(story, code, day - timedelta(days=1))
        after = _status_until(story, code, day)
        ids = before.id if before else "", after.id if after else ""
        found[ids] = before, after
        alike.setdefault(ids, []).append(code)
    for ids, codes in alike.items():
        yield *found[ids], tuple(codes)


def _status_until(story: Story, code: str, day: date) -> Status | None:
    claims = tuple(claim for claim in story.claims_of(code) if stands(claim, day))
    return standing_of(story, story.countries[code], claims, day).status
