"""Texts for which a picture of a fixed size has no room: it would be left out of the site."""

from collections.abc import Iterator

from explainer.room import STATEMENT, TITLE
from explainer.story.reading.draft import Draft, Placed
from explainer.story.reading.problems import Problem


def check_room(draft: Draft) -> Iterator[Problem]:
    """The title and statements that are longer than pictures can set."""
    if draft.about:
        yield from _too_long(draft.about, "title", TITLE)
    for placed in draft.lists.get("claims", []):
        yield from _too_long(placed, "text", STATEMENT)


def _too_long(placed: Placed, name: str, room: int) -> Iterator[Problem]:
    for language, said in (getattr(placed.record, name) or {}).items():
        if len(said) > room:
            yield Problem(
                placed.place(name, language),
                f"pictures have no room for {len(said)} letters of a {name}",
                f"up to {room}",
                "shorten it; otherwise pictures that cannot do without it are left out",
                hint=True,
            )
