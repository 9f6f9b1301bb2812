"""The text of a file before anything in it is YAML: its size, its encoding, and what must not be in it.

Lines and columns are counted as editors' programs count them, which know of fewer line breaks than
YAML does.
"""

import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from explainer.story.model.unseen import named

LARGEST_FILE = 5_000_000
MOST_TOLD = 10  # of the characters that must not be there

BREAK = re.compile("\r\n|[\n\r]")
# control characters, and those that turn the direction of all text behind them around
UNREADABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
)
_LONE_RETURN = re.compile("\r(?!\n)")
_BREAKS = "\x85\u2028\u2029"
_CONFLICT = re.compile(r"^(<{7}|>{7}) ", re.MULTILINE)


class Unreadable(Exception):
    """Why nothing can be read of a file: what is wrong, what is allowed and what to do, at a place."""

    def __init__(self, wrong: str, allowed: str, remedy: str, line: int = 1, column: int = 1):
        self.told = (wrong, allowed, remedy)
        self.line, self.column = line, column


def read_bytes(path: Path) -> bytes:
    """The content of a file; raises ``Unreadable`` for what is none, or too large."""
    try:
        if not path.is_file():
            raise Unreadable("is not a file", "a YAML file", "put a file in its place")
        if path.stat().st_size > LARGEST_FILE:
            size = f"{path.stat().st_size / 1e6:.0f} MB"
            raise Unreadable(
                f"is {size} large", "at most 5 MB", "split the file, or remove what is no story"
            )
        return path.read_bytes()
    except OSError as error:
        raise Unreadable(
            f"cannot be read ({error.strerror})", "a readable file", "check the file's permissions"
        ) from None


def decoded(data: bytes) -> str:
    """The text in UTF-8; raises ``Unreadable`` where it is none, or holds two versions of itself."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode()  # counted without a byte order mark
        raise Unreadable(
            "is not UTF-8 text",
            "UTF-8",
            "save the file as UTF-8 in your editor",
            *line_and_column(before, len(before)),
        ) from None
    if found := _CONFLICT.search(text):
        raise Unreadable(
            "holds the marks of a merge conflict",
            "one version",
            "choose a version and delete the lines with <<<<<<<, ======= and >>>>>>>",
            *line_and_column(text, found.start()),
        )
    return text


def unreadable_characters(text: str) -> Iterator[Unreadable]:
    """The first characters that a text must not hold, each with its place."""
    for found in islice(UNREADABLE.finditer(text), MOST_TOLD):
        yield Unreadable(*control_character(found[0]), *line_and_column(text, found.start()))
    if "\n" in text and (lone := _LONE_RETURN.search(text)):
        yield Unreadable(
            "holds a lone carriage return (U+000D), which some programs show as a line break",
            "one kind of line ends in a file",
            "put a line break in its place, or delete it",
            *line_and_column(text, lone.start()),
        )


def control_character(character: str) -> tuple[str, str, str]:
    """What is wrong with it, what is allowed, and what to do."""
    if character in _BREAKS:
        wrong = f"holds {named(character)}, where YAML begins a line that no program shows"
        return (
            wrong,
            "the line breaks that the Enter key makes",
            "put a space or a line break there",
        )
    wrong = f"holds the control character {named(character)}"
    return wrong, "printable text", "delete the character"


def line_and_column(text: str, index: int) -> tuple[int, int]:
    """Where the character with this index stands, counted from 1."""
    lines = BREAK.split(text[:index])
    return len(lines), len(lines[-1]) + 1
