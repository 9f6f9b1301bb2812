"""Texts that pictures cannot draw, since no font that is shipped has their characters."""

from collections.abc import Iterator
from typing import Any

from explainer.glyphs import not_drawable
from explainer.story.reading.draft import Draft, Placed
from explainer.story.reading.languages import texts_in
from explainer.story.reading.problems import Problem, quoted
from explainer.story.reading.yaml_places import Steps

# what is set in pictures beside the texts: names of people, countries and publishers
_NAMES = ("name", "publisher", "short", "who", "speaker")
_SHOWN = 5


def check_characters(draft: Draft) -> Iterator[Problem]:
    """Texts and names with characters that are a question mark in every picture."""
    about = [draft.about] if draft.about else []
    for placed in [*about, *(p for records in draft.lists.values() for p in records)]:
        for steps, said in _drawn(placed):
            lacking = [] if said.isascii() else not_drawable(said)
            if lacking:
                few = " ".join(lacking[:_SHOWN]) + (" …" if len(lacking) > _SHOWN else "")
                yield Problem(
                    placed.place(*steps),
                    f"no font of the pictures has {quoted(few)}",
                    "letters of the Latin, Greek and Cyrillic scripts",
                    "write it in one of these; otherwise a picture shows “?” in its place",
                    hint=True,
                )


def _drawn(placed: Placed[Any]) -> Iterator[tuple[Steps, str]]:
    for steps, text in texts_in(placed.record):
        yield from (((*steps, tag), said) for tag, said in text.items())
    for name in _NAMES:
        said = getattr(placed.record, name, None)
        if isinstance(said, str):
            yield (name,), said
