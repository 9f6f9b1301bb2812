"""The positions of all countries over time, as a table: a row for each stretch of one status."""

import pandas as pd

from explainer.story.positions import Position, positions
from explainer.story.story import Story

COLUMNS = ("country", "status", "from", "to", "claim")


def positions_table(story: Story) -> pd.DataFrame:
    """Days are as exact as they are known; ``to`` is when another took its place, if one did."""
    rows = []
    for code in story.countries:
        found = positions(story, code)
        for index, one in enumerate(found):
            later = found[index + 1] if index + 1 < len(found) else None
            follows = later is not None and later.since == one.until
            until = _began(later) if later and follows else str(one.until or "")
            rows.append((code, one.status, _began(one), until, one.claim.id))
    return pd.DataFrame(rows, columns=list(COLUMNS))


def _began(position: Position) -> str:
    """The day of its statement as it is written, or of the withdrawal that made room for it."""
    exact = position.since != position.claim.date.first_day
    return position.since.isoformat() if exact else str(position.claim.date)
