"""Where the telling of a statement began, by name: what a reader ranks and follows."""

from collections.abc import Iterator

from explainer.content.statement import Leaning, Statement


def origins_by_page(one: Statement) -> tuple[tuple[str, ...], ...]:
    """For each page of a statement, in their order, its origins; nothing where it does not say.

    A page that reports itself is an origin by its publisher and day.
    """
    return tuple(tuple(dict.fromkeys(_ends(leaning))) for leaning in one.leanings)


def _ends(leaning: Leaning) -> Iterator[str]:
    for below in leaning.leans_on:
        yield from _ends(below)
    if leaning.known and not leaning.leans_on:
        day = leaning.published.said if leaning.published else ""
        page = leaning.source and ", ".join(part for part in (leaning.source.name, day) if part)
        yield page or leaning.said
