"""Ids that point to other records: every one of them has to lead somewhere."""

from collections.abc import Iterator

from explainer.story.problems import Problem, listed, nearest, quoted
from explainer.story.reading import Draft, Placed
from explainer.story.yaml_places import Steps

# (list of the record, field in it, lists that the id may come from); a dot leads into a record
REFERENCES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("claims", "status", ("statuses",)),
    ("claims", "says_status", ("statuses",)),
    ("claims", "contributions", ("contribution_types",)),
    ("claims", "phase", ("phases",)),
    ("claims", "sources", ("sources",)),
    ("claims", "leans_on", ("origins", "sources")),
    ("claims", "said_by.country", ("countries",)),
    ("claims", "quote.rendered_by", ("sources",)),
    ("phases", "contributions", ("contribution_types",)),
    ("phases", "order_by", ("sources",)),
    ("phases", "when.after", ("phases", "events")),
    ("phases", "sources", ("sources",)),
    ("events", "countries", ("countries",)),
    ("events", "sources", ("sources",)),
    ("numbers", "sources", ("sources",)),
    ("numbers", "leans_on", ("origins", "sources")),
    ("disagreements", "about", ("claims", "countries", "phases", "events", "numbers")),
    ("disagreements", "versions.sources", ("sources",)),
    ("sources", "leans_on", ("origins", "sources")),
    ("origins", "leans_on", ("origins", "sources")),
    ("corrections", "record", ("claims", "countries", "phases", "events", "numbers",
                               "disagreements", "sources", "origins", "statuses", "glossary")),
    ("story", "headline_number.number", ("numbers",)),
    ("story", "headline_number.named_by", ("sources",)),
    ("story", "headline_number.named", ("countries",)),
    ("story", "headline_number.disagreement", ("disagreements",)),
)  # fmt: skip


def check_references(draft: Draft) -> Iterator[Problem]:
    """An id that no record has; lists that could not be read whole are not held against it."""
    known = {
        targets: {identifier for target in targets for identifier in draft.known(target)}
        for _, _, targets in REFERENCES
        if not draft.unread.intersection(targets)
    }
    for _, placed, steps, identifier, targets in references(draft):
        if targets in known and identifier not in known[targets]:
            yield _unknown(placed, steps, identifier, known[targets], targets)


def references(draft: Draft) -> Iterator[tuple[str, Placed, Steps, str, tuple[str, ...]]]:
    """Each id that points to another record: whose it is, where in it, and what it may mean."""
    for owner, path, targets in REFERENCES:
        for placed in draft.records(owner):
            for steps, identifier in _found(placed.record, path.split("."), ()):
                yield owner, placed, steps, identifier, targets


def _found(value: object, path: list[str], steps: Steps) -> Iterator[tuple[Steps, str]]:
    if isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _found(item, path, (*steps, index))
    elif path and value is not None:
        yield from _found(getattr(value, path[0]), path[1:], (*steps, path[0]))
    elif isinstance(value, str):
        yield steps, value


def _unknown(
    placed: Placed, steps: Steps, identifier: str, known: set[str], targets: tuple[str, ...]
) -> Problem:
    near = nearest(identifier, known)
    where = " or ".join(f"{target}.yaml" if target != "claims" else "claims/" for target in targets)
    return Problem(
        placed.place(*steps),
        f"nothing has the id {quoted(identifier)}",
        listed(sorted(known)),
        f"did you mean {quoted(near)}?" if near else f"correct it, or add the record to {where}",
    )
