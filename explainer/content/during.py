"""What is so on a stretch of the days that a reader can step through."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True)
class During(Generic[T]):
    """From the day of index ``first`` on, until that of ``until``."""

    first: int
    until: int
    what: T


def stretches(values: Iterable[T]) -> Iterator[During[T]]:
    """One value a day, as stretches on which it stayed the same."""
    for value, group in groupby(enumerate(values), key=lambda item: item[1]):
        run = [index for index, _ in group]
        yield During(run[0], run[-1] + 1, value)
