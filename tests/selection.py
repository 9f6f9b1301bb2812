"""What a reader picked, how it stands in the address, and what is shown for it.

The browser applies the same choices to the tags that the sections carry; a test holds the two
against each other. Here it is decided what a choice means.
"""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from urllib.parse import urlencode

from explainer.content.edition import Edition
from explainer.story.history import Snapshot
from explainer.story.model import Claim
from explainer.story.story import phase_tie


@dataclass(frozen=True)
class Selection:
    """One choice at a time of each kind; ``day`` is ISO 8601, empty for the last one."""

    country: str = ""
    claim: str = ""
    status: str = ""
    type: str = ""
    phase: str = ""
    day: str = ""
    text: str = ""


@dataclass(frozen=True)
class Shown:
    """What is left to see: claims in the order of the table, and the countries behind them."""

    claims: tuple[str, ...]
    countries: tuple[str, ...]


def write_address(selection: Selection) -> str:
    """The shortest fragment for a selection: a bare id where one thing alone is chosen."""
    chosen = {f.name: value for f in fields(selection) if (value := getattr(selection, f.name))}
    if len(chosen) == 1 and chosen.keys() <= {"country"}:
        return next(iter(chosen.values()))
    if chosen.keys() == {"country", "claim"}:
        return chosen["claim"]
    return urlencode(chosen)


def shown(edition: Edition, selection: Selection, row_texts: dict[str, str]) -> Shown:
    """The claims and countries that a selection leaves; ``row_texts`` are the table's rows."""
    last = edition.days[-1].isoformat()
    index = sum(day.isoformat() <= (selection.day or last) for day in edition.days) - 1
    snapshot = edition.snapshots[index]
    found = [
        claim for claim in _ordered(edition) if _passes(edition, snapshot, index, claim, selection)
    ]
    needle = selection.text.lower().strip()
    if needle:
        found = [claim for claim in found if needle in row_texts[claim.id].lower()]
    countries = {claim.country for claim in found}
    if selection.country:
        found = [claim for claim in found if claim.country == selection.country]
    return Shown(
        tuple(claim.id for claim in found),
        tuple(code for code in edition.names if code in countries),
    )


def _ordered(edition: Edition) -> Iterable[Claim]:
    return (claim for code in edition.names for claim in reversed(edition.story.claims_of(code)))


def _passes(
    edition: Edition, snapshot: Snapshot, day: int, claim: Claim, chosen: Selection
) -> bool:
    first, until = edition.days_standing(claim)
    if not first <= day < until:
        return False
    status = snapshot.standings[claim.country].status
    if chosen.status and (status is None or status.id != chosen.status):
        return False
    if chosen.type and chosen.type not in claim.contributions:
        return False
    return not chosen.phase or phase_tie(claim, edition.story.phases[chosen.phase]) is not None
