"""A changed file, read again before anybody writes it: the old values with the one change."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from explainer.editing.splices import Refused, Way, added, set_to, spliced, unset
from explainer.story.reading.problems import Place, Problem
from explainer.story.reading.yaml_places import PlacedYaml, Steps, read_yaml

_MARK = b"\xef\xbb\xbf"


class CannotChange(Exception):
    """Why a file stays as it is, as a problem with its place and remedy."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


@dataclass(frozen=True)
class _File:
    """A file that was read and is good, with its text and its values."""

    name: str
    data: bytes
    placed: PlacedYaml

    @property
    def text(self) -> str:
        return self.data.decode("utf-8-sig")


def with_record(name: str, data: bytes, record: Mapping[str, Any]) -> bytes:
    """A file of a list with a record more at its end; raises ``CannotChange``."""
    file = _read(name, data)
    before = [] if file.placed.value is None else file.placed.value
    if not isinstance(before, list):
        raise CannotChange(_problem(file, 0, "is not a list", "write the record by hand"))
    return _proven(file, lambda text: added(text, record), [*before, dict(record)])


def with_value(
    name: str, data: bytes, steps: Steps, value: Any, names: Iterable[str] = ()
) -> bytes:
    """A file in which the value at these steps is another; raises ``CannotChange``."""
    file = _read(name, data)
    expected = _changed(file.placed.value, steps, value)
    return _proven(file, lambda text: set_to(text, steps, value, tuple(names)), expected)


def without_value(name: str, data: bytes, steps: Steps) -> bytes:
    """A file without the field at these steps; raises ``CannotChange``."""
    file = _read(name, data)
    return _proven(file, lambda text: unset(text, steps), _without(file.placed.value, steps))


def _read(name: str, data: bytes) -> _File:
    placed = read_yaml(Path(name), name, data)
    if placed.problems:
        raise CannotChange(placed.problems[0])
    return _File(name, data, placed)


def _proven(file: _File, ways: Callable[[str], Iterable[Way]], expected: Any) -> bytes:
    """The bytes of the first way by which the file says what it shall say, and nothing else."""
    try:
        for way in ways(file.text):
            mark = _MARK if file.data.startswith(_MARK) else b""
            data = mark + spliced(file.text, way).encode()
            after = read_yaml(Path(file.name), file.name, data)
            if not after.problems and alike(after.value, expected):
                return data
    except Refused as reason:
        raise CannotChange(_problem(file, reason.at, str(reason), reason.remedy)) from None
    wrong = "no way was found to change this file without touching anything else"
    raise CannotChange(_problem(file, 0, wrong, "change it by hand"))


def alike(one: Any, other: Any) -> bool:
    """Whether two values are the same, also in their kind: 1 is not true, and not 1.0."""
    if isinstance(other, Mapping) and isinstance(one, dict):
        return one.keys() == other.keys() and all(alike(one[k], other[k]) for k in one)
    if isinstance(other, list | tuple) and isinstance(one, list):
        return len(one) == len(other) and all(map(alike, one, other))
    return type(one) is type(other) and one == other


def _problem(file: _File, at: int, wrong: str, remedy: str) -> Problem:
    before = file.text[:at].replace("\r\n", "\n").replace("\r", "\n")
    column = len(before) - before.rfind("\n")
    return Problem(Place(file.name, before.count("\n") + 1, column), wrong, "", remedy)


def _changed(value: Any, steps: Steps, new: Any) -> Any:
    if not steps:
        return new
    name, rest = steps[0], steps[1:]
    if isinstance(value, dict):
        return {**value, name: _changed(value.get(str(name)), rest, new)}
    if isinstance(value, list) and isinstance(name, int) and name < len(value):
        return [*value[:name], _changed(value[name], rest, new), *value[name + 1 :]]
    return {name: _changed(None, rest, new)}


def _without(value: Any, steps: Steps) -> Any:
    name, rest = steps[0], steps[1:]
    if isinstance(value, dict):
        if not rest:
            return {key: part for key, part in value.items() if key != name}
        return {**value, name: _without(value.get(str(name)), rest)}
    if isinstance(value, list) and isinstance(name, int) and rest and name < len(value):
        return [*value[:name], _without(value[name], rest), *value[name + 1 :]]
    return value
