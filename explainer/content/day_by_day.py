"""What is told of a country day by day; of days on which nothing changed for it the same, made once."""

from collections.abc import Callable
from typing import TypeVar

from explainer.content.edition import Edition
from explainer.story.history import Standing

T = TypeVar("T")


def told_by_day(edition: Edition, code: str, tell: Callable[[Standing], T]) -> tuple[T, ...]:
    """What is told of where a country stands, for each of the edition's days."""
    found: list[T] = []
    before: Standing | None = None
    for snapshot in edition.snapshots:
        standing = snapshot.standings[code]
        found.append(found[-1] if standing is before else tell(standing))
        before = standing
    return tuple(found)
