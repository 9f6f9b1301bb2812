"""A problem: something in the YAML that an editor has to mend, with its place and the remedy."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

LISTED = 12


class Place(NamedTuple):
    """A point in a file of the story folder; lines and columns count from 1."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, order=True)
class Problem:
    """What is wrong, what would be allowed, and what to do about it; a hint does not stop the story."""

    place: Place
    wrong: str
    allowed: str
    remedy: str
    hint: bool = False

    @property
    def fields(self) -> dict[str, str | int]:
        """The same for machines."""
        return {
            "file": self.place.file,
            "line": self.place.line,
            "column": self.place.column,
            "kind": "hint" if self.hint else "problem",
            "wrong": self.wrong,
            "allowed": self.allowed,
            "remedy": self.remedy,
        }

    def __str__(self) -> str:
        said = [f"{self.place}: {'hint: ' if self.hint else ''}{self.wrong}"]
        if self.allowed:
            said.append(f"  allowed: {self.allowed}")
        said.append(f"  do this: {self.remedy}")
        return "\n".join(said)


class StoryProblems(Exception):
    """A story that cannot be shown, with everything that an editor has to mend.

    ``problems`` has them in the order of their places; as text they are listed as ``explainer check``
    prints them.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        many = "1 problem" if len(self.problems) == 1 else f"{len(self.problems)} problems"
        super().__init__("\n\n".join([f"{many} in the story", *map(str, self.problems)]))


def quoted(value: object) -> str:
    """The value as an editor would recognise it, cut where it is long."""
    words = visible(value if isinstance(value, str) else repr(value))
    return f"“{words if len(words) <= 60 else words[:57] + '…'}”"


def visible(words: str) -> str:
    """The words without characters that a terminal would obey or could not write."""
    if words.isprintable():
        return words
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in words)


def nearest(value: str, allowed: Iterable[str]) -> str | None:
    """The allowed word that was most likely meant, or nothing."""
    by_lower = {word.lower(): word for word in allowed}
    found = difflib.get_close_matches(value[:80].lower(), by_lower, n=1, cutoff=0.6)
    return by_lower[found[0]] if found else None


def listed(allowed: Iterable[str]) -> str:
    """The allowed words in a row, shortened where there are many."""
    words = list(allowed)
    rest = len(words) - LISTED
    return ", ".join(map(visible, words[:LISTED])) + (f" and {rest} more" if rest > 0 else "")
