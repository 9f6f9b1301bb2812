"""Which fields hold words, and which an id, a day or a number, by what the records declare."""

from collections.abc import Iterator
from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from explainer.story.model.about import StoryFile
from explainer.story.model.fields import PlainText, Record, lists_of
from explainer.story.model.values import Text
from explainer.story.reading.draft import Placed
from explainer.story.reading.placed_yaml import PlacedYaml, Steps
from explainer.story.reading.problems import Problem


def lost_in(placed: PlacedYaml, record: type[Record]) -> Iterator[Problem]:
    """Where a file of such records leaves out a part of a text; elsewhere nothing is lost by it."""
    for steps, problem in placed.doubts.items():
        if holds_text(record, steps if record is StoryFile else steps[1:]):
            yield problem


def holds_text(record: type[Record], steps: Steps) -> bool:
    """Whether these steps from a record lead to words for readers or for the desk."""
    return _holds_text(record, steps)


def words_of(placed: Placed[Record]) -> Iterator[tuple[Steps, str]]:
    """The words of a record as they stand in its file, with the steps that lead there from it."""
    for steps, words in _written(placed.file.at(placed.steps), ()):
        if holds_text(type(placed.record), steps):
            yield steps, words


def _written(value: Any, steps: Steps) -> Iterator[tuple[Steps, str]]:
    if isinstance(value, str):
        yield steps, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _written(inner, (*steps, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _written(inner, (*steps, index))


@cache
def _declared(record: type[Record]) -> dict[str, Any]:
    return get_type_hints(record, include_extras=True)


def _holds_text(kind: Any, steps: Steps) -> bool:
    if kind is Text:
        return len(steps) < 2
    if kind == PlainText:
        return not steps
    if isinstance(kind, type) and issubclass(kind, Record):
        name = str(steps[0]) if steps else ""
        inner = _declared(kind).get(name)
        return inner is not None and not lists_of(kind, name) and _holds_text(inner, steps[1:])
    if get_origin(kind) is Annotated:
        return _holds_text(get_args(kind)[0], steps)
    if get_origin(kind) in (Union, UnionType):
        return any(_holds_text(part, steps) for part in get_args(kind))
    if get_origin(kind) in (tuple, dict) and steps:
        inner = get_args(kind)[0 if get_origin(kind) is tuple else 1]
        return _holds_text(inner, steps[1:])
    return False
