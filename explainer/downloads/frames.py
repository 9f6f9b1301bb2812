"""Statements and positions as data frames, for Python users; what readers download is in ``downloads``.

What a column holds is said where users meet it, in ``explainer.opened``.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, get_args

import pandas as pd

from explainer.content.edition import Edition
from explainer.downloads.downloads import claims_table
from explainer.story.model.fields import Voice
from explainer.story.model.story import Story
from explainer.story.model.values import Precision
from explainer.story.positions import positions

DAYS = "datetime64[s]"
PRECISIONS, VOICES = get_args(Precision), get_args(Voice)


def claims_frame(editions: Mapping[str, Edition]) -> pd.DataFrame:
    """A row for each statement; the editions are of one story, by language."""
    story = next(iter(editions.values())).story
    claims = story.claims.values()
    table = claims_table(editions).rows

    def told(column: str) -> Any:
        return _strings(row[column] for row in table)

    def numbers(column: str) -> Any:
        return pd.array([row[column] for row in table], dtype="int64")

    columns = {
        "claim": _strings(claim.id for claim in claims),
        "country": _categories((claim.country for claim in claims), story.countries),
        "countries": told("country"),
        "date": days(claim.date.first_day for claim in claims),
        "precision": _categories((claim.date.precision for claim in claims), PRECISIONS),
        "voice": _categories((claim.voice for claim in claims), VOICES),
        "status": statuses(story, (claim.status for claim in claims)),
        "says_status": statuses(story, (claim.says_status for claim in claims)),
        "contributions": told("contributions"),
        "phase": _categories((claim.phase for claim in claims), story.phases),
        "said_by": told("said_by"),
        "evidence": numbers("evidence"),
        "independent_origins": numbers("independent_origins"),
        "origins": told("origins"),
        "sources": told("sources"),
        "replaces": told("replaces"),
        "confirms": told("confirms"),
        "reviewed": days(claim.reviewed for claim in claims),
        "withdrawn": days(claim.withdrawn.on if claim.withdrawn else None for claim in claims),
        **{f"offer_{tag}": told(f"offer_{tag}") for tag in editions},
        **{f"text_{tag}": told(f"text_{tag}") for tag in editions},
    }
    return pd.DataFrame(columns)


def positions_frame(story: Story) -> pd.DataFrame:
    """A row for each stretch of days on which a country had one status."""
    found = [(code, one) for code in story.countries for one in positions(story, code)]
    return pd.DataFrame(
        {
            "country": _categories((code for code, _ in found), story.countries),
            "status": statuses(story, (one.status for _, one in found)),
            "start": days(one.since for _, one in found),
            "end": days(one.until for _, one in found),
            "claim": _strings(one.claim.id for _, one in found),
        }
    )


def statuses(story: Story, values: Iterable[str | None]) -> Any:
    """A column of statuses, in the story's order."""
    return pd.Categorical(list(values), categories=list(story.statuses), ordered=True)


def days(values: Iterable[date | None]) -> Any:
    """A column of days, in whole seconds, since finer units do not reach the years that a story may."""
    return pd.array([pd.NaT if value is None else str(value) for value in values], dtype=DAYS)


def _categories(values: Iterable[str | None], allowed: Iterable[str]) -> Any:
    return pd.Categorical(list(values), categories=list(allowed))


def _strings(values: Iterable[Any]) -> Any:
    """A column of strings, with nothing where there are no words."""
    return pd.array([value or None for value in values], dtype="string")
