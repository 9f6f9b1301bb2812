"""What YAML leaves out of a text without a word: behind “#”, “&” and “!”, and where it reads “nothing”.

Whether it matters is not known here: in a text it is a problem, at an id or a day it is none. A
comment that is set off on purpose, by two spaces or a tab and with a space behind its “#”, is none.
And the other way round: a comment set off by a space that is none for YAML would be published.
"""

import re
from typing import Any

from explainer.story.model.unseen import SPACES
from explainer.story.reading.problems import Place, Problem, quoted
from explainer.story.reading.yaml_text import BREAK

Steps = tuple[str | int, ...]

IN_QUOTES = "put the whole text in quotes"
OUT_OF_THE_TEXT = "put the comment into a line of its own above the text"
OR_SET_OFF = f"{IN_QUOTES}; before a comment put two spaces, and one behind its #"
# the parser takes it for a comment right behind a quotation mark as well
_HASH = re.compile(r"(?:(?<=\S)[ \t]+|(?<=[\"']))#")
# set off like a comment where YAML sees none: by other spaces, in quotes, in a text of several lines
_MEANT = re.compile(rf"(?<=\S)(?:[ \t]*[{SPACES}][ \t]*| [ \t]+|\t[ \t]*)(#+[ \t].*)")
_MEANT_LINE = re.compile(rf"[ \t{SPACES}]+(#+[ \t]+(?![ \t0-9]).*)")
_COMMENT = re.compile(r"#+(?=\s|$)")
# behind the last line of a text; “#field:” and “#- ” are lines that somebody took out
_OWN_LINE = re.compile(r"^([ \t]+)#(?!!|-|[\w-]+:(?:\s|$))[^\s#].*$", re.MULTILINE)
# the end of a key, or of the signs that begin a text of several lines
_BEFORE_TEXT = re.compile(r"(:|(^|[\s:-])[|>][-+0-9]*)$")
_SHOWN = 40


class Doubts:
    """The places of a file at which something of a text may be lost, by the steps that lead there.

    ``cut`` is the last comment that was not set off; without ``has_hashes`` there can be none.
    """

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.found: dict[Steps, Problem] = {}
        self.cut: Problem | None = None
        self._anchors: dict[str, list[tuple[Steps, Place]]] = {}
        self._hashes: dict[int, list[int]] = {}
        self._own_lines: dict[int, int] = {}
        self._meant: dict[int, int] = {}
        self._meant_lines: dict[int, int] = {}
        self._lines: list[str] = []
        if "#" in text:
            self._look_for_hashes(text)
        self.has_hashes = any((self._hashes, self._own_lines, self._meant, self._meant_lines))

    def look_at(self, event: Any, steps: Steps, value: Any) -> None:
        """Note what a value may have lost."""
        place = Place(self.name, event.start_mark.line + 1, event.start_mark.column + 1)
        if event.anchor:
            self._anchors.setdefault(event.anchor, []).append((steps, place))
        if self._hashes and event.end_mark.line in self._hashes:
            self._comment_behind(event, steps)
        if self._own_lines and event.style != '"':
            self._comment_below(event, steps, place)
        if self._own_lines or self._hashes:
            self._comment_above(event, steps)
        if self._meant or self._meant_lines:
            self._comment_within(event, steps)
        if value is None and event.value:
            self._add(
                steps,
                place,
                f"{quoted(event.value)} means “nothing” in YAML",
                f"{IN_QUOTES}, or delete the line if there is none",
            )
        elif event.style in (">", "|") and not event.value.strip():
            self._add(
                steps,
                place,
                f"“{event.style}” begins a text of several lines, and none follows",
                IN_QUOTES,
            )

    def alias(self, anchor: str) -> None:
        """An anchor that is meant as one."""
        self._anchors.pop(anchor, None)

    def end(self) -> None:
        """Anchors that nothing refers to were meant as words."""
        for anchor, places in self._anchors.items():
            for steps, place in places:
                self._add(
                    steps, place, f"{quoted(f'&{anchor}')} is left out: “&” gives a name", IN_QUOTES
                )

    def _add(self, steps: Steps, place: Place, wrong: str, remedy: str) -> None:
        self.found[steps] = Problem(place, wrong, "a text as it shall be read", remedy)

    def _look_for_hashes(self, text: str) -> None:
        self._lines = BREAK.split(text)
        for number, line in enumerate(self._lines):
            if "#" in line:
                if hashes := [found.end() - 1 for found in _HASH.finditer(line)]:
                    self._hashes[number] = hashes
                if own := _OWN_LINE.match(line):
                    self._own_lines[number] = own.end(1)
                if meant := _MEANT.search(line):
                    self._meant[number] = meant.start(1)
                elif meant := _MEANT_LINE.match(line):
                    self._meant_lines[number] = meant.start(1)

    def _comment_behind(self, event: Any, steps: Steps) -> None:
        line, end = event.end_mark.line, event.end_mark.column
        content = self._lines[line]
        for column in self._hashes[line]:
            gap = content[end:column]
            quotes = event.style in ("'", '"')
            if column >= end and not gap.strip(" \t") and (gap or quotes or not event.value):
                apart = (quotes and gap) or gap.count(" ") > 1 or "\t" in gap
                if not (apart and _COMMENT.match(content, column)):
                    self._left_out(steps, line, column)
                return

    def _comment_below(self, event: Any, steps: Steps, place: Place) -> None:
        """A further line of a text that begins with “#”; texts have more than one word."""
        below = event.end_mark.line + (0 if event.style in (">", "|") else 1)
        while below < len(self._lines) and not self._lines[below].strip():
            below += 1
        column = self._own_lines.get(below)
        if column is not None and " " in event.value.strip() and column >= self._indent(event) + 2:
            self._left_out(steps, below, column)

    def _comment_above(self, event: Any, steps: Steps) -> None:
        """The beginning of a text that starts with “#”, behind its key or in the lines below that."""
        line = event.start_mark.line
        if event.style not in (">", "|"):
            if self._lines[line][: event.start_mark.column].strip():
                return
            line -= 1
            while line > 0 and self._lines[line].lstrip()[:1] in ("", "#"):
                if line in self._own_lines:
                    self._left_out(steps, line, self._own_lines[line])
                line -= 1
        for column in self._hashes.get(line, ()):
            before = self._lines[line][:column].rstrip()
            if _BEFORE_TEXT.search(before) and not _COMMENT.match(self._lines[line], column):
                self._left_out(steps, line, column)

    def _comment_within(self, event: Any, steps: Steps) -> None:
        """What looks like a comment, and is part of a text that goes on or ends behind it."""
        first, last = event.start_mark, event.end_mark
        is_block = event.style in (">", "|")
        for number in range(first.line + is_block, last.line + (not is_block)):
            column = self._meant.get(number)
            if column is None and is_block:
                column = self._meant_lines.get(number)
            if column is None or (number == first.line and column < first.column):
                continue
            ends = last.column - (event.style in ("'", '"')) if number == last.line else None
            if shown := _short(self._lines[number][column:ends]):
                wrong = f"{quoted(shown)} would be published: “#” begins no comment here"
                self._add(steps, Place(self.name, number + 1, column + 1), wrong, OUT_OF_THE_TEXT)

    def _indent(self, event: Any) -> int:
        """Where the key of a text begins."""
        line = self._lines[event.start_mark.line]
        return len(line) - len(line.lstrip(" -"))

    def _left_out(self, steps: Steps, line: int, column: int) -> None:
        shown = quoted(_short(self._lines[line][column:]))
        place = Place(self.name, line + 1, column + 1)
        self._add(steps, place, f"{shown} is left out: “#” begins a comment", OR_SET_OFF)
        self.cut = self.found[steps]


def _short(words: str) -> str:
    words = words.rstrip()
    return words if len(words) <= _SHOWN else words[: _SHOWN - 1] + "…"
