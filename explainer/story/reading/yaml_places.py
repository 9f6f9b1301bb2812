"""YAML 1.2 core as plain values, with the place of everything in it.

PyYAML's C parser does the reading; plain scalars are resolved here, because its own rules are those
of YAML 1.1, by which Norway (``NO``) would be false. Nothing in a file can make this raise: all
that is wrong with it comes back as problems. What the values mean is not known here.
"""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

import yaml

from explainer.story.model.unseen import INVISIBLE, SPACES, may_hide, named
from explainer.story.reading.placed_yaml import PlacedYaml, Steps
from explainer.story.reading.problems import Place, Problem, quoted
from explainer.story.reading.yaml_doubts import IN_QUOTES, Doubts
from explainer.story.reading.yaml_syntax import syntax_problem
from explainer.story.reading.yaml_text import (
    UNREADABLE,
    Unreadable,
    control_character,
    decoded,
    read_bytes,
    unreadable_characters,
)

MOST_VALUES = 400_000
DEEPEST = 20


_INTEGER = re.compile(r"[-+]?[0-9]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_BEGIN_NUMBERS = "+-.0123456789"
_OF_LINES = (">", "|")
_CONSTANTS = {"": None, "~": None} | {
    spelling: value
    for word, value in (("null", None), ("true", True), ("false", False))
    for spelling in (word, word.capitalize(), word.upper())
}


def read_yaml(path: Path, name: str, data: bytes | None = None) -> PlacedYaml:
    """Read one file, or the ``data`` that shall stand in it; ``name`` is what its problems call it."""
    placed, text = PlacedYaml(name), ""
    reading = None
    try:
        placed.data = read_bytes(path) if data is None else data
        text = decoded(placed.data)
        placed.problems += (_told(told, name) for told in unreadable_characters(text))
        placed.readable = not placed.problems
        if placed.readable:
            placed.may_hide = may_hide(text)
            reading = _Reading(placed, text)
            reading.run(text)
    except Unreadable as told:
        placed.readable = False
        placed.problems.append(_told(told, name))
    except yaml.YAMLError as error:
        placed.readable = False
        cut = reading.doubts.cut if reading else None
        placed.problems.append(syntax_problem(error, text, name, cut))
    return placed


def _told(told: Unreadable, name: str) -> Problem:
    return Problem(Place(name, told.line, told.column), *told.told)


_UNSEEN = re.compile(f"[{SPACES}{INVISIBLE}]")


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end has not come yet."""

    value: Any
    steps: Steps
    anchor: str | None
    began: int
    is_mapping: bool
    key: str | None = None
    key_steps: Steps = ()
    key_end: Any = None


class _Reading:
    """Builds values from parser events on a stack of its own, so that no depth can overflow."""

    def __init__(self, placed: PlacedYaml, text: str) -> None:
        self.placed = placed
        self.marks, self.key_marks = placed.marks, placed.key_marks
        self.doubts = Doubts(placed.file, text)
        self.stack: list[_Open] = []
        self.anchors: dict[str, tuple[Any, int]] = {}
        self.count = 0

    def run(self, text: str) -> None:
        parser = yaml.CSafeLoader(text)
        documents = 0
        while (kind := type(event := parser.get_event())) is not yaml.StreamEndEvent:
            if kind is yaml.ScalarEvent:
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
        self.doubts.end()
        self.placed.doubts = self.doubts.found

    def _stop(self, event: Any, wrong: str, allowed: str, remedy: str) -> NoReturn:
        mark = event.start_mark
        raise Unreadable(wrong, allowed, remedy, mark.line + 1, mark.column + 1)

    def _scalar(self, event: Any) -> None:
        written, style = event.value, event.style
        if event.tag:
            self._refuse_tag(event)
        # the text has been looked through; only an escape can bring in more
        if style == '"' and not written.isprintable() and (found := UNREADABLE.search(written)):
            self._stop(event, *control_character(found[0]))
        top = self.stack[-1] if self.stack else None
        if top is not None and top.is_mapping:
            if top.key is None:
                self._key(top, event)
                return
            if not written and _same(event.start_mark, top.key_end):
                self._stands_alone(top)
                return
        value = _resolved(written) if event.implicit[0] else written
        steps = self._put(value, event)
        if value is None or self.doubts.has_hashes or event.anchor or style in _OF_LINES:
            self.doubts.look_at(event, steps, value)
        if event.anchor:
            self.anchors[event.anchor] = (value, 1)

    def _key(self, top: _Open, event: Any) -> None:
        key = event.value
        if key == "<<" or not key.isascii():
            key = self._seen_key(event)
        steps = (*top.steps, key)
        if key in top.value:
            first = self.placed.key_place(steps)
            self.placed.problems.append(
                Problem(
                    self.placed.at_mark(event.start_mark),
                    f"the key {quoted(key)} stands twice; first in line {first.line}",
                    "each key once",
                    "delete or rename one of the two",
                )
            )
        self.key_marks[steps] = event.start_mark
        top.key, top.key_steps, top.key_end = key, steps, event.end_mark

    def _seen_key(self, event: Any) -> str:
        """The key without what nobody sees in it; that of YAML 1.1 by which mappings are merged is none."""
        key: str = event.value
        if key == "<<" and not event.style:
            self._stop(event, "“<<” is no key of YAML 1.2", "fields", "write the fields out")
        if found := _UNSEEN.search(key):
            if ":" in key or not key[: found.start()].strip("-"):
                self._stop(
                    event,
                    f"{named(found[0])} stands where a space is meant",
                    "spaces",
                    "put spaces in its place",
                )
            wrong, remedy = f"{quoted(key)} holds {named(found[0])}", "delete the character"
            place = self.placed.at_mark(event.start_mark)
            self.placed.problems.append(Problem(place, wrong, "a word", remedy))
            key = _UNSEEN.sub("", key)
        return key

    def _stands_alone(self, top: _Open) -> None:
        """What stands in braces without a colon: mostly the rest of a text that holds a comma."""
        key = str(top.key)
        place = self.placed.key_place(top.key_steps)
        why, remedy = ", for within braces a comma ends a text", IN_QUOTES
        if missing := re.match(r"([\w-]+):\S", key):
            why, remedy = "", f"put a space behind “{missing[1]}:”"
        elif not top.value and (first := re.match(r"([a-z_]+) +(.+)", key)):
            # no comma stands before it: it is read as it was meant, so that nothing else seems missing
            why, remedy = "", f"put a colon behind “{first[1]}”"
            steps = (*top.steps, first[1])
            top.value[first[1]] = first[2]
            self.marks[steps] = self.key_marks[steps] = self.key_marks[top.key_steps]
        wrong = f"{quoted(key)} stands alone{why}"
        self.placed.problems.append(Problem(place, wrong, "“key: value” within braces", remedy))
        top.key = None

    def _begin(self, event: Any) -> None:
        if event.tag:
            self._refuse_tag(event)
        if len(self.stack) >= DEEPEST:
            self._stop(event, "is nested too deep", f"{DEEPEST} levels", "flatten it")
        value: Any = {} if isinstance(event, yaml.MappingStartEvent) else []
        steps = self._put(value, event)
        is_mapping = isinstance(value, dict)
        self.stack.append(_Open(value, steps, event.anchor, self.count, is_mapping))

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
                f"write the value out; if it is a text, {IN_QUOTES}",
            )
        self.doubts.alias(event.anchor)
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
            if not top.is_mapping:
                steps = (*top.steps, len(top.value))
                top.value.append(value)
            elif top.key is None:
                self._stop(event, "a list or mapping is used as a key", "words", "use a word")
            else:
                steps = top.key_steps
                top.value[top.key] = value
                top.key = None
        else:
            self.placed.value = value
        self.marks[steps] = event.start_mark
        return steps

    def _refuse_tag(self, event: Any) -> None:
        remedy = f"delete the tag; if it is a text, {IN_QUOTES}"
        self._stop(event, f"has the tag {quoted(event.tag)}", "no tags", remedy)


def _same(one: Any, other: Any) -> bool:
    """Whether two marks of the parser are one place."""
    return bool(one.line == other.line and one.column == other.column)


def _resolved(written: str) -> Any:
    """A plain scalar by the core schema of YAML 1.2, without dates."""
    if written in _CONSTANTS:
        return _CONSTANTS[written]
    if written[0] not in _BEGIN_NUMBERS:
        return written
    if _INTEGER.fullmatch(written) and len(written) < 19:
        return int(written)
    if _FLOAT.fullmatch(written) and len(written) < 40:
        return float(written)
    return written
