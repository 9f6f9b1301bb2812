"""Where the telling of a statement began, by name: what a reader ranks and follows."""

from collections.abc import Iterator, Mapping

from explainer.content.leanings import Leaning
from explainer.content.statement import Statement


def origins_by_page(one: Statement) -> tuple[Mapping[str, str], ...]:
    """For each page of a statement, in their order, its origins by id; none where it does not say.

    A page that reports itself is an origin by its publisher and day.
    """
    return tuple(dict(_ends(leaning)) for leaning in one.leanings)


def _ends(leaning: Leaning) -> Iterator[tuple[str, str]]:
    for below in leaning.leans_on:
        yield from _ends(below)
    if leaning.known and not leaning.leans_on:
        day = leaning.published.said if leaning.published else ""
        page = leaning.source and ", ".join(part for part in (leaning.source.name, day) if part)
        yield leaning.id, page or leaning.said
