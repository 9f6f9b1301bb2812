"""The positions of all countries over time, as a table: a row for each stretch of one status."""

from collections.abc import Mapping

import pandas as pd

from explainer.content.edition import Edition
from explainer.story.positions import Position, positions


def positions_table(editions: Mapping[str, Edition]) -> pd.DataFrame:
    """Days are as exact as they are known; ``to`` is when another took its place, if one did.

    The editions are of one story, by language.
    """
    rows = []
    story = next(iter(editions.values())).story
    names = [f"country_{tag}" for tag in editions]
    for code in story.countries:
        called = [edition.names[code] for edition in editions.values()]
        found = positions(story, code)
        for index, one in enumerate(found):
            later = found[index + 1] if index + 1 < len(found) else None
            follows = later is not None and later.since == one.until
            until = _began(later) if later and follows else str(one.until or "")
            rows.append((code, *called, one.status, _began(one), until, one.claim.id))
    return pd.DataFrame(rows, columns=["country", *names, "status", "from", "to", "claim"])


def _began(position: Position) -> str:
    """The day of its statement as it is written, or of the withdrawal that made room for it."""
    exact = position.since != position.claim.date.first_day
    return position.since.isoformat() if exact else str(position.claim.date)
