"""A record as the lines of YAML in which an editor would write it.

What fits into a line stands in one; texts stand below their key, a language a line. No line is ever
folded, and what could be read as something else is in quotes.
"""

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from explainer.story.model.values import INEXACT_PATTERN

WIDTH = 100
_PLAIN = re.compile(r"[^\W_](.*\S)?")
# what YAML 1.1 or 1.2 takes for something else than text
_OTHER = re.compile(
    r"y|n|yes|no|on|off|true|false|null|[-+.\d][\d_.,:]*(e[-+]?\d+)?|0[xob][\da-f_]+", re.IGNORECASE
)
_UNSEEN = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_UNSEEN_OR_BREAK = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def scalar(value: Any, flow: bool = False) -> str:
    """A text, number, truth or nothing; ``flow`` if it stands within brackets."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return str(value)
    if not isinstance(value, str):
        raise TypeError(f"a record holds no {type(value).__name__}")
    return value if is_plain(value, flow) else in_quotes(value)


def is_plain(words: str, flow: bool = False) -> bool:
    """Whether a text can do without quotes, and is still a text then."""
    if re.fullmatch(INEXACT_PATTERN, words) and len(words) > 4:
        return True
    return (
        bool(_PLAIN.fullmatch(words))
        and not _OTHER.fullmatch(words)
        and not _UNSEEN_OR_BREAK.search(words)
        and not words.endswith(":")
        and ": " not in words
        and " #" not in words
        and not (flow and re.search(r"[\[\]{},:]", words))
    )


def in_quotes(words: str) -> str:
    """A text in double quotes, with every character in it that nobody would see escaped."""
    return _UNSEEN.sub(
        lambda found: f"\\u{ord(found[0]):04x}", json.dumps(words, ensure_ascii=False)
    )


def in_flow(value: Any) -> str:
    """A value within a line."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_key(k)}: {in_flow(part)}" for k, part in value.items()) + "}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "[" + ", ".join(map(in_flow, value)) + "]"
    return scalar(value, flow=True)


def field_lines(name: str, value: Any, column: int) -> list[str]:
    """A field of a record whose fields begin at a column."""
    start = f"{' ' * column}{_key(name)}:"
    if not isinstance(value, Mapping | list | tuple):
        return [f"{start} {scalar(value)}"]
    line = f"{start} {in_flow(value)}"
    holds_records = isinstance(value, list | tuple) and all(isinstance(v, Mapping) for v in value)
    if not value or (len(line) <= WIDTH and not holds_records):
        return [line]
    if isinstance(value, Mapping):
        return [start, *(line for k, v in value.items() for line in field_lines(k, v, column + 2))]
    if holds_records:
        return [start, *(line for one in value for line in record_lines(one, column + 2))]
    return [line]


def record_lines(record: Mapping[str, Any], column: int = 0) -> list[str]:
    """A record as an entry of a list whose dashes stand at a column."""
    lines = [
        line for name, value in record.items() for line in field_lines(name, value, column + 2)
    ]
    if not lines:
        return [f"{' ' * column}- {{}}"]
    return [f"{' ' * column}- {lines[0].lstrip(' ')}", *lines[1:]]


def _key(name: str) -> str:
    return name if re.fullmatch(r"[A-Za-z][\w-]*", name) else in_quotes(name)
