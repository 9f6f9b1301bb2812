"""Tables of any length for the second story: every two rows share a page, with an origin of its own."""

from datetime import date, timedelta
from pathlib import Path

HEAD = (
    "country,date,voice,says_status,text.en,said_by.name,said_by.country,reviewed,url,publisher,"
    "language,kind,reliability,accessed,leans_on\n"
)
COUNTRIES = ("Ireland", "PRT", "Iceland")
FIRST, DAYS = date(2024, 1, 1), 150


def write_table(path: Path, rows: int) -> Path:
    """Write a table from which this many statements are imported without a problem."""
    path.write_text(HEAD + "".join(map(_row, range(rows))), "utf-8")
    return path


def _row(number: int) -> str:
    page, host = number // 2, number // 2 % 40
    day = FIRST + timedelta(days=number % DAYS)
    return (
        f"{COUNTRIES[number % 3]},{day},other,weighing,It was said to weigh share number {number}.,"
        f"Ada Guest,CHE,2024-06-28,https://new{host}.example/{page},Fjord Times {host},en,secondary,"
        f"high,2024-06-28,Delfi {page % 500} | 2024-05-01 | interview\n"
    )
