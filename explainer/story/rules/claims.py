"""Claims: who sets a status, how often, and whether what a country says holds together."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from explainer.story.history import stands
from explainer.story.reading.draft import Draft, Placed
from explainer.story.reading.problems import Problem, listed, quoted

# own words so close to each other are rather a contradiction than a change of mind
NEAR = timedelta(days=7)
_SIDES = {"yes": "yes", "leaning": "yes", "no": "no", "outside": "no"}


def check_voices(draft: Draft) -> Iterator[Problem]:
    """Only a country's own word sets its status, and only with a status that counts."""
    statuses = draft.ids("statuses")
    for placed in draft.lists.get("claims", []):
        claim = placed.record
        if claim.status and claim.voice != "own":
            yield Problem(
                placed.place("status"),
                f"the voice is {quoted(claim.voice)}, so the claim cannot set a status",
                "status with voice “own”, says_status with the others",
                "rename “status” to “says_status”, or correct the voice",
            )
        if claim.says_status and claim.voice == "own":
            yield Problem(
                placed.place("says_status"),
                "a country's own word is no hearsay",
                "status with voice “own”, says_status with the others",
                "rename “says_status” to “status”, or correct the voice",
            )
        known = statuses.get(claim.status or "")
        if known and known.record.scale is None:
            yield Problem(
                placed.place("status"),
                f"{quoted(claim.status)} can only be said by others",
                listed(i for i, s in statuses.items() if s.record.scale),
                "choose another status",
            )


def check_one_status_a_day(draft: Draft) -> Iterator[Problem]:
    """A country with two own statuses on one day."""
    seen: dict[tuple[str, Any], Placed] = {}
    for placed in draft.lists.get("claims", []):
        claim, day = placed.record, placed.record.date.first_day
        if claim.voice != "own" or not claim.status or not stands(claim, day):
            continue
        for code in claim.codes:
            if (code, day) in seen:
                yield Problem(
                    placed.place("status"),
                    f"{code} has a second status of its own on {claim.date}; the first is "
                    f"{quoted(seen[code, day].record.id)}",
                    "one own status a country and day",
                    "leave the status to the more telling of the two claims",
                )
            seen.setdefault((code, day), placed)


def check_contradictions(draft: Draft) -> Iterator[Problem]:
    """A yes and a no of one country within a week, without a disagreement that speaks of them."""
    statuses = draft.ids("statuses")
    told = {one for placed in draft.lists.get("disagreements", []) for one in placed.record.about}
    by_country: dict[str, list[Placed]] = {}
    for placed in draft.lists.get("claims", []):
        claim = placed.record
        if claim.voice == "own" and claim.status in statuses and not claim.withdrawn:
            for code in claim.codes:
                by_country.setdefault(code, []).append(placed)
    for country, own in by_country.items():
        for earlier, later in _close_to_each_other(own):
            sides = {_SIDES.get(statuses[p.record.status].record.scale) for p in (earlier, later)}
            named = {country, earlier.record.id, later.record.id} & told
            if sides == {"yes", "no"} and not named:
                days = (later.record.date.first_day - earlier.record.date.first_day).days
                yield Problem(
                    later.place("status"),
                    f"{country} says the contrary of {quoted(earlier.record.id)}, {days} days "
                    "before, and no disagreement speaks of it",
                    "a disagreement whose “about” names one of the two claims, or the country",
                    "add it to disagreements.yaml, or withdraw the claim that does not stand",
                    hint=True,
                )


def _close_to_each_other(claims: list[Placed]) -> Iterator[tuple[Placed, Placed]]:
    """Pairs on two days that are near each other, the earlier first."""
    in_order = sorted(claims, key=lambda placed: placed.record.date.first_day)
    for index, earlier in enumerate(in_order):
        day = earlier.record.date.first_day
        for later in in_order[index + 1 :]:
            if later.record.date.first_day - day > NEAR:
                break
            if later.record.date.first_day > day:
                yield earlier, later
