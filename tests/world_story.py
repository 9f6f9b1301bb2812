"""A story of sixty countries from all continents, made up, on the map of the world."""

from datetime import date, timedelta
from pathlib import Path

from tests.builders import about, claim, country, source, status, text, write_story

LAST = date(2025, 8, 20)
COUNTRIES = [
    "ARE", "ARG", "AUS", "BGD", "BHR", "BOL", "BRA", "CAN", "CHE", "CHL", "CHN", "CIV",
    "CMR", "COD", "COL", "CUB", "DEU", "DZA", "EGY", "ESH", "ETH", "FIN", "FJI", "FRA",
    "GBR", "GHA", "GTM", "IDN", "IND", "IRN", "ISL", "JAM", "JPN", "KAZ", "KEN", "KOR",
    "LUX", "MAR", "MDG", "MEX", "MLT", "MNG", "MUS", "MYS", "NGA", "NOR", "NZL", "PAK",
    "PER", "PHL", "POL", "SAU", "SGP", "SOM", "THA", "TON", "UKR", "USA", "VAT", "ZAF",
]  # fmt: skip
STATUSES = {
    "joins": "yes",
    "leans": "leaning",
    "studies": "open",
    "helps": "other",
    "declines": "no",
}


def write_world_story(folder: Path) -> Path:
    """Write the story; each country has said one thing, and every seventh another before."""
    return write_story(
        folder,
        story=about(
            frame="world",
            title=text("Which countries wanted a share in the invented moon base in August 2025"),
            covered_from="2025-08-01",
        ),
        countries=[country(code) for code in COUNTRIES],
        statuses=[
            status(id, scale, label=text(f"It {id}"), within=text(f"it {id}"))
            for id, scale in STATUSES.items()
        ],
        sources=[source("paper")],
        claims={code: _claims(code, place) for place, code in enumerate(COUNTRIES)},
    )


def _claims(code: str, place: int) -> list[dict[str, object]]:
    said = list(STATUSES)
    days = (12, 0) if place % 7 == 0 else (place % 12,)
    return [
        claim(
            f"{code.lower()}-{back}",
            date=(LAST - timedelta(back)).isoformat(),
            status=said[(place + which) % len(said)],
            contributions=["training"],
            text=text("The government said so."),
        )
        for which, back in enumerate(days)
    ]
