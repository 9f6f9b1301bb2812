"""The fields of a record by their path, such as ``offer.de``, and what is meant by a typed value."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, get_args, get_origin

from explainer.story.model.fields import Record
from explainer.story.model.values import InexactDate, Text
from explainer.story.reading.yaml_places import Steps

TODAY = "today"


def steps_of(path: str, value: Any) -> Steps:
    """The steps of a path into a value that was read; a number is a place in a list."""
    steps: list[str | int] = []
    for name in path.split("."):
        step: str | int = int(name) if isinstance(value, list) and name.isdecimal() else name
        try:
            value = value[step]
        except (KeyError, IndexError, TypeError):
            value = None
        steps.append(step)
    return tuple(steps)


def names_at(record: type[Record], steps: Sequence[str | int]) -> tuple[str, ...]:
    """The fields, in their order, of the record to which these steps lead; none if it is a text."""
    found: type[Record] | None = record
    for step in steps:
        if isinstance(step, str) and found is not None:
            declared = found.model_fields.get(step)
            found = next(_records_in(declared.annotation), None) if declared else None
    return tuple(found.model_fields) if found else ()


def value_typed(record: type[Record], path: str, typed: str, today: date) -> Any:
    """The value that is meant for a field; nothing for no words, which takes the field out."""
    if not typed:
        return None
    kinds = set(_kinds_of(_annotation_at(record, path)))
    if kinds & {date, InexactDate} and typed == TODAY:
        return today.isoformat()
    if tuple in kinds:
        return [part.strip() for part in typed.split(",") if part.strip()]
    if bool in kinds and typed in ("true", "false"):
        return typed == "true"
    if int in kinds and typed.removeprefix("-").isdecimal():
        return int(typed)
    return typed


def _annotation_at(record: type[Record], path: str) -> Any:
    found: type[Record] | None = record
    annotation: Any = None
    for name in path.split("."):
        if name.isdecimal():
            continue
        if annotation is not None and Text in set(_kinds_of(annotation)):
            return str
        declared = found.model_fields.get(name) if found else None
        if declared is None:
            return str
        annotation = declared.annotation
        found = next(_records_in(annotation), None)
    return annotation


def _kinds_of(annotation: Any) -> Iterator[Any]:
    yield get_origin(annotation) or annotation
    for part in get_args(annotation):
        yield from _kinds_of(part)


def _records_in(annotation: Any) -> Iterator[type[Record]]:
    for kind in _kinds_of(annotation):
        if isinstance(kind, type) and issubclass(kind, Record):
            yield kind
