"""Who moved: each country's positions over time, and the way that it went.

A country changed course when its own statements gave it at least two different statuses in a row.
Nearer and further are about troops of its own, by the places of the statuses on the scale; open and
other are level. Which words are used for it belongs to ``explainer.wording``.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from explainer.story.history import stands
from explainer.story.model import Claim
from explainer.story.model.story import Story

Course = Literal["nearer", "further", "differently", "back"]

# how near to troops of one's own; what is outside of the scale has no course
_NEAR = {"yes": 3, "leaning": 2, "open": 1, "other": 1, "no": 0}


@dataclass(frozen=True)
class Position:
    """A status that a country had from a day on until another took its place, and who set it.

    ``until`` is the first day on which it was no longer so; there is none of the last one.
    """

    status: str
    claim: Claim
    since: date
    until: date | None


def positions(story: Story, code: str) -> tuple[Position, ...]:
    """The positions of a country up to the story's last day, oldest first; equal ones in a row are one.

    A withdrawn statement counts for the days on which it stood.
    """
    setting = [claim for claim in story.claims_of(code) if claim.voice == "own" and claim.status]
    setting.sort(key=lambda claim: claim.date.first_day)
    days = {claim.date.first_day for claim in setting}
    days |= {claim.withdrawn.on for claim in setting if claim.withdrawn}
    found: list[Position] = []
    said: list[Claim] = []  # by the day, the newest last
    for day in sorted(day for day in days if day <= story.about.as_of):
        while len(said) < len(setting) and setting[len(said)].date.first_day <= day:
            said.append(setting[len(said)])
        newest = next((claim for claim in reversed(said) if stands(claim, day)), None)
        before = found[-1] if found and found[-1].until is None else None
        if before and newest and before.status == newest.status:
            continue
        if before:
            found[-1] = Position(before.status, before.claim, before.since, day)
        if newest and newest.status:
            found.append(Position(newest.status, newest, day, None))
    return tuple(found)


def course(story: Story, code: str) -> Course | None:
    """Which way a country went from its first position to its last; none if it never changed."""
    return way(story, code, positions(story, code))


def way(story: Story, code: str, found: Iterable[Position]) -> Course | None:
    """Which way a country went by these positions of it, the oldest first; none if they never changed.

    Only contributors have a course.
    """
    if story.countries[code].role != "contributor":
        return None
    places = [
        (position.status, _NEAR[scale])
        for position in found
        if (scale := story.statuses[position.status].scale) in _NEAR
    ]
    if len({status for status, _ in places}) < 2:
        return None
    (first, began), (last, ends) = places[0], places[-1]
    if first == last:
        return "back"
    if began == ends:
        return "differently"
    return "nearer" if ends > began else "further"


def courses(story: Story) -> Mapping[str, Course]:
    """Which way each country went that changed course, by code."""
    return {code: went for code in story.countries if (went := course(story, code))}
