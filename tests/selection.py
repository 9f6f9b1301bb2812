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
from explainer.story.model.story import phase_tie
from tests.searching import is_found


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
    """What is left to see: rows in the order of the table, and the countries behind them.

    A joint claim has a row with each of its countries, and counts once.
    """

    claims: tuple[str, ...]
    countries: tuple[str, ...]

    @property
    def statements(self) -> int:
        """How many claims the rows are of."""
        return len({row.split("--")[0] for row in self.claims})


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
        (code, claim)
        for code, claim in every_row(edition)
        if _passes(edition, snapshot, index, code, claim, selection)
    ]
    if selection.text.strip():
        found = [
            (c, one) for c, one in found if is_found(selection.text, row_texts[row_of(c, one)])
        ]
    countries = {code for code, _ in found}
    if selection.country:
        found = [(code, claim) for code, claim in found if code == selection.country]
    return Shown(
        tuple(row_of(code, claim) for code, claim in found),
        tuple(code for code in edition.names if code in countries),
    )


def row_of(code: str, claim: Claim) -> str:
    """The id of the row of a claim with one of its countries: of the first its own."""
    return claim.id if code == claim.codes[0] else f"{claim.id}--{code.lower()}"


def every_row(edition: Edition) -> Iterable[tuple[str, Claim]]:
    """Each claim with each of its countries, in the order of the table."""
    story = edition.story
    return ((code, claim) for code in edition.names for claim in reversed(story.claims_of(code)))


def _passes(
    edition: Edition, snapshot: Snapshot, day: int, code: str, claim: Claim, chosen: Selection
) -> bool:
    first, until = edition.days_standing(claim)
    if not first <= day < until:
        return False
    status = snapshot.standings[code].status
    if chosen.status and (status is None or status.id != chosen.status):
        return False
    if chosen.type and chosen.type not in claim.contributions:
        return False
    return not chosen.phase or phase_tie(claim, edition.story.phases[chosen.phase]) is not None


def claim_of(edition: Edition, row: str) -> Claim:
    """The claim whose row this is, with whichever of its countries."""
    return edition.story.claims[row.split("--")[0]]
