"""Texts that pictures cannot draw, since no font that is shipped has their characters."""

from collections.abc import Iterator
from typing import Any

from explainer.glyphs import left_out, not_drawable, remedy_for, wrong_with
from explainer.story.reading.draft import Draft, Placed
from explainer.story.reading.languages import texts_in
from explainer.story.reading.problems import Problem
from explainer.story.reading.yaml_places import Steps

# what is set in pictures beside the texts: names of people, countries and publishers
_NAMES = ("name", "publisher", "short", "who", "speaker")
_CONSEQUENCES = {
    True: "pictures leave it out",
    False: "pictures that would show this text are left out",
}


def check_characters(draft: Draft) -> Iterator[Problem]:
    """Texts and names with characters for which there is no font, or only one of the extra."""
    about = [draft.about] if draft.about else []
    for placed in [*about, *(p for records in draft.lists.values() for p in records)]:
        for steps, said in _drawn(placed):
            lacking = [] if said.isascii() else not_drawable(said)
            if lacking:
                yield Problem(
                    placed.place(*steps),
                    wrong_with(lacking),
                    "what an installed font has; Latin, Greek, Cyrillic, Georgian and Armenian always",
                    f"{remedy_for(lacking)}; otherwise {_CONSEQUENCES[all(map(left_out, lacking))]}",
                    hint=True,
                )


def _drawn(placed: Placed[Any]) -> Iterator[tuple[Steps, str]]:
    for steps, text in texts_in(placed.record):
        yield from (((*steps, tag), said) for tag, said in text.items())
    fields = vars(placed.record)  # what a record lacks is looked for at length
    for name in _NAMES:
        said = fields.get(name)
        if isinstance(said, str):
            yield (name,), said
