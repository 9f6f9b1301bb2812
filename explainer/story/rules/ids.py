"""Ids: each names one record."""

from collections.abc import Iterator

from explainer.story.problems import Problem, quoted
from explainer.story.reading import Draft, Placed, id_field

# lists whose ids one and the same reference may mean, so that no two of them share an id
NAMED_TOGETHER = {"origins": "sources", "claims": "events", "phases": "events", "numbers": "events"}


def check_ids_are_unique(draft: Draft) -> Iterator[Problem]:
    """Two records with the same id in a list, or in lists that are referred to together."""
    found: dict[str, dict[str, Placed]] = {}
    for name, records in draft.lists.items():
        seen = found.setdefault(NAMED_TOGETHER.get(name, name), {})
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
