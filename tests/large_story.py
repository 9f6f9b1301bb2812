"""A story of as many statements as one likes: Lithuania has one, the others share the rest."""

from datetime import date, timedelta
from pathlib import Path

from tests.builders import Fields, about, claim, country, source, status, text, write_story

LAST = date(2025, 8, 20)
KINDS = ("training", "ground_troops")


def write_large_story(folder: Path, statements: int, **of_story: object) -> Path:
    """Write a valid story; a country's ids count its statements from the newest, ``est-0``, on."""
    others = statements - 1
    return write_story(
        folder,
        story=about(covered_from="2025-08-01", **of_story),
        countries=[country(code) for code in ("EST", "LVA", "LTU")],
        statuses=[status("willing"), status("ruled_out", "no")],
        sources=[source("paper"), source("gazette")],
        claims={
            "EST": _claims("est", (others + 1) // 2),
            "LVA": _claims("lva", others // 2),
            "LTU": _claims("ltu", 1),
        },
    )


def _claims(code: str, count: int) -> list[Fields]:
    return [
        claim(
            f"{code}-{number}",
            date=(LAST - timedelta(number)).isoformat(),
            status="ruled_out" if number % 4 == 3 else "willing",
            contributions=[KINDS[number % 2]],
            text=text(f"Statement {number} of this country."),
            sources=["paper", "gazette"] if number % 3 else ["paper"],
        )
        for number in range(count)
    ]
