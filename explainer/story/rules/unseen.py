"""Texts with characters that nobody sees, where they have no use."""

from collections.abc import Iterator

from explainer.story.model.fields import Record
from explainer.story.model.unseen import fault_in, named
from explainer.story.reading.draft import Draft, Placed
from explainer.story.reading.problems import Problem, quoted
from explainer.story.reading.text_fields import words_of


def check_unseen(draft: Draft) -> Iterator[Problem]:
    """Texts that show nothing, or begin, end or are sprinkled with what nobody sees."""
    for name in ("story", *draft.lists):
        for placed in draft.records(name):
            if placed.file.may_hide:
                yield from _faults(placed)


def _faults(placed: Placed[Record]) -> Iterator[Problem]:
    for steps, words in words_of(placed):
        if fault := fault_in(words):
            wrong, character = fault
            name = next((quoted(step) for step in reversed(steps) if isinstance(step, str)), "")
            yield Problem(
                placed.file.place_of(character, (*placed.steps, *steps)),
                f"{name} {wrong.format(named(character))}",
                "words that readers see",
                "delete the character, or write the text anew",
            )
