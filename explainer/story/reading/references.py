"""Ids that point to other records: every one of them has to lead somewhere.

Where the ids of a field lead is declared with the field, as its ``refers_to``.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain
from typing import Any, get_args

from explainer.story.model.fields import Record, lists_of
from explainer.story.reading.draft import Draft, Placed
from explainer.story.reading.meant import Meanings, listed_by_nearness
from explainer.story.reading.placed_yaml import Steps
from explainer.story.reading.problems import Problem, quoted


@cache
def references_of(record: type[Record]) -> Mapping[str, tuple[str, ...]]:
    """The lists that the ids of a record come from, by field; a dot leads into a record within."""
    found: dict[str, tuple[str, ...]] = {}
    for name, declared in record.model_fields.items():
        if lists := lists_of(record, name):
            found[name] = lists
        for inner in _records_in(declared.annotation):
            found |= {f"{name}.{path}": lists for path, lists in references_of(inner).items()}
    return found


def _records_in(annotation: Any) -> Iterator[type[Record]]:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        yield annotation
    for part in get_args(annotation):
        yield from _records_in(part)


def check_references(draft: Draft) -> Iterator[Problem]:
    """An id that no record has; lists that could not be read whole are not held against it."""
    meanings = Meanings(draft)
    for _, placed, steps, identifier, targets in references(draft):
        if not draft.unread.intersection(targets) and identifier not in meanings.known(targets):
            yield _unknown(placed, steps, identifier, meanings, targets)


def references(draft: Draft) -> Sequence[tuple[str, Placed, Steps, str, tuple[str, ...]]]:
    """Each id that points to another record: whose it is, where in it, and what it may mean."""
    if draft.references is None:
        draft.references = tuple(_references(draft))
    return draft.references


def _references(draft: Draft) -> Iterator[tuple[str, Placed, Steps, str, tuple[str, ...]]]:
    for owner in ("story", *draft.lists):
        for placed in draft.records(owner):
            record: Record = placed.record
            for path, targets in _paths_of(type(record)):
                for steps, identifier in _found(record, path, ()):
                    yield owner, placed, steps, identifier, targets


@cache
def _paths_of(record: type[Record]) -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    return tuple((tuple(path.split(".")), lists) for path, lists in references_of(record).items())


def _found(value: object, path: tuple[str, ...], steps: Steps) -> Iterable[tuple[Steps, str]]:
    if value is None:
        return ()
    if isinstance(value, str):
        return ((steps, value),)
    if isinstance(value, tuple):
        inner = (_found(item, path, (*steps, index)) for index, item in enumerate(value))
        return chain.from_iterable(inner)
    return _found(getattr(value, path[0]), path[1:], (*steps, path[0])) if path else ()


def _unknown(
    placed: Placed, steps: Steps, identifier: str, meanings: Meanings, targets: tuple[str, ...]
) -> Problem:
    near, known = meanings.meant(identifier, targets), meanings.known(targets)
    where = " or ".join(f"{target}.yaml" if target != "claims" else "claims/" for target in targets)
    if near in known:
        remedy = f"did you mean {quoted(near)}?"
    elif near and near != identifier:
        remedy = f"did you mean {quoted(near)}? Then add it to {where}, too"
    else:
        remedy = f"correct it, or add the record to {where}"
    return Problem(
        placed.place(*steps),
        f"nothing has the id {quoted(identifier)}",
        listed_by_nearness(identifier, sorted(known, key=lambda one: (one != near, one))),
        remedy,
    )
