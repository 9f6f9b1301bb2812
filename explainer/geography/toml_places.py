"""TOML with the line of every value, and what is wrong with values of simple kinds.

Which values a region has belongs to ``regions``.
"""

import difflib
import math
import re
import tomllib
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

LONGEST_BYTES = 100_000
_AT = re.compile(r" ?\(at (?:line (\d+), column (\d+)|end of document)\)$")


class Fault(NamedTuple):
    """What is wrong at a place of the file, what would be allowed, and what to do about it."""

    line: int
    column: int
    wrong: str
    allowed: str
    remedy: str


class Faults(Exception):
    """A file that says nothing that could be used; ``found`` has all that is wrong with it."""

    def __init__(self, found: Iterable[Fault]) -> None:
        self.found = tuple(sorted(set(found)))
        super().__init__("\n".join(fault.wrong for fault in self.found))


@dataclass
class Toml:
    """A file of TOML: its ``values``, and the faults that are found in it one after the other."""

    text: str
    values: dict[str, Any]
    faults: list[Fault] = field(default_factory=list)

    def fault(self, keys: Collection[str], wrong: str, allowed: str, remedy: str) -> None:
        """Something is wrong with the value under these keys, one within the other."""
        self.faults.append(self.fault_at(keys, wrong, allowed, remedy))

    def fault_at(self, keys: Collection[str], wrong: str, allowed: str, remedy: str) -> Fault:
        """The same, for who finds it later."""
        return Fault(self._line(keys), 1, wrong, allowed, remedy)

    def _line(self, keys: Collection[str]) -> int:
        """The line that names the last of the keys; the next one out where it is not to be found."""
        at = 0
        for key in keys:
            named = rf"""^[ \t]*(\[+[ \t]*)?["']?{re.escape(key)}["']?[ \t]*[\]=.]"""
            inline = rf"""[{{,][ \t]*["']?{re.escape(key)}["']?[ \t]*="""
            found = re.compile(f"{named}|{inline}", re.M).search(self.text, at)
            if not found:
                break
            at = found.start() + len(found[0]) - len(found[0].lstrip())
        return self.text.count("\n", 0, at) + 1

    def known(self, keys: Iterable[str], inside: tuple[str, ...], values: dict[str, Any]) -> None:
        """Refuse all keys but these."""
        allowed = list(keys)
        for key in values:
            if key not in allowed:
                near = difflib.get_close_matches(key.lower(), allowed, n=1)
                remedy = f"did you mean “{near[0]}”?" if near else "rename or delete it"
                self.fault(
                    (*inside, key),
                    f"“{_cut(key)}” is nothing that a region says",
                    ", ".join(allowed),
                    remedy,
                )

    def word(self, keys: tuple[str, ...], value: Any) -> str:
        """A text of one line; empty where it is none."""
        if isinstance(value, str) and value.strip() and value.isprintable():
            return value.strip()
        self.fault(
            keys,
            f"“{keys[-1]}” is no text of one line: {_shown(value)}",
            "a text in quotes",
            "write it in quotes, without line breaks",
        )
        return ""

    def number(self, keys: tuple[str, ...], value: Any, least: float, most: float) -> float | None:
        """A number within bounds."""
        if (
            isinstance(value, int | float)
            and not isinstance(value, bool)
            and least <= value <= most
        ):
            return value
        self.fault(
            keys,
            f"“{keys[-1]}” cannot be {_shown(value)}",
            f"a number from {least:g} to {most:g}",
            "write a number in these bounds",
        )
        return None

    def numbers(
        self, keys: tuple[str, ...], value: Any, what: str, bounds: Iterable[tuple[float, float]]
    ) -> tuple[Any, ...] | None:
        """As many numbers as there are bounds, each of them within its own."""
        bounds = tuple(bounds)
        if isinstance(value, list) and len(value) == len(bounds) and all(
            isinstance(one, int | float) and not isinstance(one, bool) and math.isfinite(one)
            and least <= one <= most
            for one, (least, most) in zip(value, bounds, strict=True)
        ):  # fmt: skip
            return tuple(value)
        self.fault(
            keys,
            f"“{keys[-1]}” cannot be {_shown(value)}",
            what,
            f"write {len(bounds)} numbers in square brackets",
        )
        return None

    def table(self, keys: tuple[str, ...], value: Any) -> dict[str, Any]:
        """A table; an empty one where it is none."""
        if isinstance(value, dict):
            return value
        self.fault(
            keys,
            f"“{keys[-1]}” is no table: {_shown(value)}",
            f"a table, [{keys[-1]}]",
            "write its lines below a head in square brackets",
        )
        return {}


def read_toml(data: bytes) -> Toml:
    """The file; raises ``Faults`` where it cannot be read at all."""
    if len(data) > LONGEST_BYTES:
        raise Faults([Fault(1, 1, f"the file has {len(data):,} bytes", f"at most {LONGEST_BYTES:,}",
                            "see whether this is the file that was meant")])  # fmt: skip
    try:
        text = data.decode().removeprefix("\ufeff").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Faults([Fault(line, 1, "the file is not written in UTF-8", "UTF-8",
                            "save it as UTF-8 in the editor")]) from None  # fmt: skip
    try:
        return Toml(text, tomllib.loads(text))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        said = str(error)
        at = _AT.search(said)
        line, column = (int(at[1]), int(at[2])) if at and at[1] else (text.count("\n") + 1, 1)
        wrong = f"this is no TOML: {_cut(_AT.sub('', said))}"
        raise Faults([Fault(line, column, wrong, "lines such as “key = value”",
                            "mend the line; words stand in quotes")]) from None  # fmt: skip


def _shown(value: Any) -> str:
    return f"“{_cut(value if isinstance(value, str) else repr(value))}”"


def _cut(words: str) -> str:
    """The words without what a terminal would obey, cut where they are long."""
    seen = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in words)
    return seen if len(seen) <= 60 else seen[:57] + "…"
