"""YAML 1.2 core as plain values, with the place of everything in it.

PyYAML's C parser does the reading; plain scalars are resolved here, because its own rules are those
of YAML 1.1, by which Norway (``NO``) would be false. Nothing in a file can make this raise: all
that is wrong with it comes back as problems. What the values mean is not known here.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NoReturn, TypeAlias

import yaml

from explainer.story.reading.problems import Place, Problem, quoted

LARGEST_FILE = 5_000_000
MOST_VALUES = 400_000
DEEPEST = 20

Steps: TypeAlias = tuple[str | int, ...]

_INTEGER = re.compile(r"[-+]?[0-9]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_CONSTANTS = {"": None, "~": None} | {
    spelling: value
    for word, value in (("null", None), ("true", True), ("false", False))
    for spelling in (word, word.capitalize(), word.upper())
}
_CONFLICT = re.compile(r"^(<{7}|>{7}) ", re.MULTILINE)
# control characters, and those that turn the direction of all text behind them around
_UNREADABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
)
_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_TAB_BEFORE = re.compile(r"[ ?-]*\t")


@dataclass
class PlacedYaml:
    """The values of one file; every value's place is kept by the steps that lead to it."""

    file: str
    value: Any = None
    data: bytes = b""
    readable: bool = True
    problems: list[Problem] = field(default_factory=list)
    places: dict[Steps, Place] = field(default_factory=dict)
    keys: dict[Steps, Place] = field(default_factory=dict)

    def place(self, steps: Steps) -> Place:
        """Where the value at these steps stands, or the nearest thing around it."""
        while steps and steps not in self.places:
            steps = steps[:-1]
        return self.places.get(steps, Place(self.file))

    def key_place(self, steps: Steps) -> Place:
        """Where the key at the end of these steps stands, or else its value."""
        return self.keys.get(steps) or self.place(steps)


class _Unreadable(Exception):
    def __init__(self, wrong: str, allowed: str, remedy: str, line: int = 1, column: int = 1):
        self.message = (wrong, allowed, remedy)
        self.line, self.column = line, column


def read_yaml(path: Path, name: str, data: bytes | None = None) -> PlacedYaml:
    """Read one file, or the ``data`` that shall stand in it; ``name`` is what its problems call it."""
    placed, text = PlacedYaml(name), ""
    try:
        placed.data = _bytes(path) if data is None else data
        text = _decoded(placed.data)
        _Reading(placed).run(text)
    except _Unreadable as problem:
        placed.readable = False
        placed.problems.append(Problem(Place(name, problem.line, problem.column), *problem.message))
    except yaml.YAMLError as error:
        placed.readable = False
        placed.problems.append(_syntax_problem(error, text, name))
    return placed


def _bytes(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise _Unreadable("is not a file", "a YAML file", "put a file in its place")
        if path.stat().st_size > LARGEST_FILE:
            size = f"{path.stat().st_size / 1e6:.0f} MB"
            raise _Unreadable(
                f"is {size} large", "at most 5 MB", "split the file, or remove what is no story"
            )
        return path.read_bytes()
    except OSError as error:
        raise _Unreadable(
            f"cannot be read ({error.strerror})", "a readable file", "check the file's permissions"
        ) from None


def _decoded(data: bytes) -> str:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode()  # counted without a byte order mark
        raise _Unreadable(
            "is not UTF-8 text",
            "UTF-8",
            "save the file as UTF-8 in your editor",
            *_line_and_column(before, len(before)),
        ) from None
    if found := _UNREADABLE.search(text):
        raise _Unreadable(*_control_character(found[0]), *_line_and_column(text, found.start()))
    if found := _CONFLICT.search(text):
        raise _Unreadable(
            "holds the marks of a merge conflict",
            "one version",
            "choose a version and delete the lines with <<<<<<<, ======= and >>>>>>>",
            *_line_and_column(text, found.start()),
        )
    return text


def _control_character(character: str) -> tuple[str, str, str]:
    wrong = f"holds the control character U+{ord(character):04X}"
    return wrong, "printable text", "delete the character"


def _line_and_column(text: str, index: int) -> tuple[int, int]:
    lines = _BREAK.split(text[:index])
    return len(lines), len(lines[-1]) + 1


def _syntax_problem(error: yaml.YAMLError, text: str, name: str) -> Problem:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    lines = _BREAK.split(text)
    if line > len(lines):  # the parser ends a last line that has no end of its own
        line, column = len(lines), len(lines[-1]) + 1
    if tab := _TAB_BEFORE.match(lines[line - 1]):
        return Problem(
            Place(name, line, tab.end()),
            "holds a tab",
            "spaces",
            "replace the tab by spaces",
        )
    said = getattr(error, "problem", None) or "cannot be parsed"
    return Problem(
        Place(name, line, column),
        f"is not YAML here: {said}",
        "YAML 1.2",
        "look at this line and the one above: indentation, a missing quote, or a text with "
        "“: ” or “#” that needs quotes",
    )


@dataclass
class _Open:
    """A list or mapping whose end has not come yet."""

    value: Any
    steps: Steps
    anchor: str | None
    began: int
    key: str | None = None


class _Reading:
    """Builds values from parser events on a stack of its own, so that no depth can overflow."""

    def __init__(self, placed: PlacedYaml) -> None:
        self.placed = placed
        self.stack: list[_Open] = []
        self.anchors: dict[str, tuple[Any, int]] = {}
        self.count = 0

    def run(self, text: str) -> None:
        documents = 0
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            if isinstance(event, yaml.ScalarEvent):
                self._scalar(event)
            elif isinstance(event, yaml.CollectionStartEvent):
                self._begin(event)
            elif isinstance(event, yaml.CollectionEndEvent):
                self._end()
            elif isinstance(event, yaml.AliasEvent):
                self._alias(event)
            elif isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._stop(event, "begins a second document", "one document", "delete “---”")

    def _stop(self, event: Any, wrong: str, allowed: str, remedy: str) -> NoReturn:
        mark = event.start_mark
        raise _Unreadable(wrong, allowed, remedy, mark.line + 1, mark.column + 1)

    def _mark(self, event: Any) -> Place:
        return Place(self.placed.file, event.start_mark.line + 1, event.start_mark.column + 1)

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        self._refuse_tag(event)
        # the text has been looked through; only an escape can bring in more
        if event.style == '"' and (found := _UNREADABLE.search(event.value)):
            self._stop(event, *_control_character(found[0]))
        top = self.stack[-1] if self.stack else None
        if top is not None and isinstance(top.value, dict) and top.key is None:
            self._key(top, event)
            return
        self._put(_resolved(event), event)
        if event.anchor:
            self.anchors[event.anchor] = (_resolved(event), 1)

    def _key(self, top: _Open, event: yaml.ScalarEvent) -> None:
        key, steps = event.value, (*top.steps, event.value)
        if key in top.value:
            first = self.placed.keys[steps]
            self.placed.problems.append(
                Problem(
                    self._mark(event),
                    f"the key {quoted(key)} stands twice; first in line {first.line}",
                    "each key once",
                    "delete or rename one of the two",
                )
            )
        self.placed.keys[steps] = self._mark(event)
        top.key = key

    def _begin(self, event: yaml.CollectionStartEvent) -> None:
        self._refuse_tag(event)
        if len(self.stack) >= DEEPEST:
            self._stop(event, "is nested too deep", f"{DEEPEST} levels", "flatten it")
        value: Any = {} if isinstance(event, yaml.MappingStartEvent) else []
        steps = self._put(value, event)
        self.stack.append(_Open(value, steps, event.anchor, self.count))

    def _end(self) -> None:
        done = self.stack.pop()
        if done.anchor:
            self.anchors[done.anchor] = (done.value, self.count - done.began + 1)

    def _alias(self, event: yaml.AliasEvent) -> None:
        if event.anchor is None or event.anchor not in self.anchors:
            self._stop(
                event,
                f"the alias {quoted(f'*{event.anchor}')} has no finished anchor before it",
                "an anchor that stands above",
                "write the value out",
            )
        value, size = self.anchors[event.anchor]
        self.count += size
        self._put(value, event)

    def _put(self, value: Any, event: Any) -> Steps:
        self.count += 1
        if self.count > MOST_VALUES:
            self._stop(
                event,
                "the file holds too many values, perhaps by aliases that multiply",
                f"{MOST_VALUES} values",
                "write values out instead of repeating aliases, or split the file",
            )
        steps: Steps = ()
        if self.stack:
            top = self.stack[-1]
            if isinstance(top.value, list):
                steps = (*top.steps, len(top.value))
                top.value.append(value)
            elif top.key is None:
                self._stop(event, "a list or mapping is used as a key", "words", "use a word")
            else:
                steps = (*top.steps, top.key)
                top.value[top.key] = value
                top.key = None
        else:
            self.placed.value = value
        self.placed.places[steps] = self._mark(event)
        return steps

    def _refuse_tag(self, event: Any) -> None:
        if event.tag and event.tag != "!":
            self._stop(event, f"has the tag {quoted(event.tag)}", "no tags", "delete the tag")


def _resolved(event: yaml.ScalarEvent) -> Any:
    """A plain scalar by the core schema of YAML 1.2, without dates; anything in quotes is text."""
    written = event.value
    if not event.implicit[0]:
        return written
    if written in _CONSTANTS:
        return _CONSTANTS[written]
    if _INTEGER.fullmatch(written) and len(written) < 19:
        return int(written)
    if _FLOAT.fullmatch(written) and len(written) < 40:
        return float(written)
    return written
