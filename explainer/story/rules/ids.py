"""Ids: each names one record."""

from collections.abc import Iterator

from explainer.story.model import Correction
from explainer.story.reading.draft import Draft, Placed, id_field
from explainer.story.reading.placed_yaml import Steps
from explainer.story.reading.problems import Problem, quoted
from explainer.story.reading.references import references, references_of
from explainer.story.schema.declared import FILES


def check_ids_are_unique(draft: Draft) -> Iterator[Problem]:
    """Two records with the same id in a list, or in lists that are referred to together."""
    together = _named_together()
    found: dict[frozenset[str], dict[str, Placed]] = {}
    for name, records in draft.lists.items():
        seen = found.setdefault(together[name], {})
        key = id_field(name)
        for placed in records:
            identifier = getattr(placed.record, key, None)
            if identifier in seen:
                yield Problem(
                    placed.place(key),
                    f"{quoted(identifier)} is there twice; first at {seen[identifier].place(key)}",
                    "each once",
                    "delete one of the two, or give it another",
                )
            elif identifier is not None:
                seen[identifier] = placed


def check_lists_name_once(draft: Draft) -> Iterator[Problem]:
    """A list of ids, codes or languages that names one of them twice, so that it counts twice."""
    first: dict[tuple[int, Steps, str], Steps] = {}
    for placed, steps, named in _named_in_lists(draft):
        before = first.setdefault((id(placed), steps[:-1], named), steps)
        if before != steps:
            yield Problem(
                placed.place(*steps),
                f"{quoted(named)} is named twice; first at {placed.place(*before)}",
                "each once",
                "delete one of the two",
            )


def _named_in_lists(draft: Draft) -> Iterator[tuple[Placed, Steps, str]]:
    """Each entry of a list that names something, and the steps from its record to it."""
    if draft.about:
        for index, language in enumerate(draft.about.record.languages):
            yield draft.about, ("languages", index), language
    for _, placed, steps, named, _ in references(draft):
        if isinstance(steps[-1], int):
            yield placed, steps, named


def _named_together() -> dict[str, frozenset[str]]:
    """For each list those whose ids the same reference may mean, so that no two share an id.

    Corrections do not count: they may be about nearly everything, and nothing looks their ids up.
    """
    found = {name: frozenset({name}) for name in FILES}
    for record in FILES.values():
        if record is not Correction:
            for lists in references_of(record).values():
                one = frozenset().union(*(found[name] for name in lists))
                found |= dict.fromkeys(one, one)
    return found
