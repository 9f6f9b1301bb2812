"""Texts with characters that nobody sees, where they have no use."""

from collections.abc import Iterator
from typing import Any

from explainer.story.model.fields import Record
from explainer.story.model.unseen import fault_in, named
from explainer.story.reading.draft import Draft, Placed
from explainer.story.reading.placed_yaml import Steps
from explainer.story.reading.problems import Problem, quoted
from explainer.story.reading.text_fields import holds_text


def check_unseen(draft: Draft) -> Iterator[Problem]:
    """Texts that show nothing, or begin, end or are sprinkled with what nobody sees."""
    for name in ("story", *draft.lists):
        for placed in draft.records(name):
            if placed.file.may_hide:
                yield from _faults(placed)


def _faults(placed: Placed[Record]) -> Iterator[Problem]:
    record = type(placed.record)
    for steps, words in _written(placed.file.at(placed.steps), ()):
        fault = fault_in(words)
        if fault and holds_text(record, steps):
            wrong, character = fault
            name = next((quoted(step) for step in reversed(steps) if isinstance(step, str)), "")
            yield Problem(
                placed.file.place_of(character, (*placed.steps, *steps)),
                f"{name} {wrong.format(named(character))}",
                "words that readers see",
                "delete the character, or write the text anew",
            )


def _written(value: Any, steps: Steps) -> Iterator[tuple[Steps, str]]:
    """The words within what stands in a file, as they stand there."""
    if isinstance(value, str):
        yield steps, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _written(inner, (*steps, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _written(inner, (*steps, index))
