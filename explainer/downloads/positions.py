"""The positions of all countries over time, as a table: a row for each stretch of one status."""

from collections.abc import Mapping

from explainer.content.edition import Edition
from explainer.downloads.table import Row, Table
from explainer.story.positions import Position, positions


def positions_table(editions: Mapping[str, Edition]) -> Table:
    """Days are as exact as they are known; ``to`` is when another took its place, if one did.

    The editions are of one story, by language.
    """
    rows: list[Row] = []
    story = next(iter(editions.values())).story
    for code in story.countries:
        called = {f"country_{tag}": edition.names[code] for tag, edition in editions.items()}
        found = positions(story, code)
        for index, one in enumerate(found):
            later = found[index + 1] if index + 1 < len(found) else None
            follows = later is not None and later.since == one.until
            until = _began(later) if later and follows else str(one.until or "")
            rows.append(
                {
                    "country": code,
                    **called,
                    "status": one.status,
                    "from": _began(one),
                    "to": until,
                    "claim": one.claim.id,
                }
            )
    names = (f"country_{tag}" for tag in editions)
    return Table(("country", *names, "status", "from", "to", "claim"), tuple(rows))


def _began(position: Position) -> str:
    """The day of its statement as it is written, or of the withdrawal that made room for it."""
    exact = position.since != position.claim.date.first_day
    return position.since.isoformat() if exact else str(position.claim.date)
