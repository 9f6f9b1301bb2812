"""Sentences about who moved, from how many did and which way."""

from collections.abc import Sequence
from typing import Any

from explainer.story.positions import Course
from explainer.wording.catalogue import Catalogue

_TOLD: tuple[Course, ...] = ("nearer", "further")  # which ways a headline has a half sentence for


def courses_headline(went: Sequence[Course], of: int, words: Catalogue) -> str:
    """How many of so many countries changed course, and how many of those moved nearer or off.

    A half sentence that would count nobody is left out.
    """
    many = len(went)
    if of == 0:
        return words.say("positions.nobody")
    if of == 1:
        who = words.say("positions.only")
        found = words.say(f"positions.only_{'changed' if many else 'unchanged'}", who=who)
    elif many == 0:
        return words.say("positions.unchanged", of=words.count("positions.of", of))
    else:
        found = words.count("positions.changed", many, of=words.count("positions.of", of))
    halves = [_half(way, went.count(way), many, words) for way in _TOLD if way in went]
    if not halves:
        return found
    return words.say("positions.halves", said=found, halves=words.in_a_row(halves))


def _half(way: Course, number: int, many: int, words: Catalogue) -> str:
    if many == 1:
        return words.say(f"positions.it_{way}")
    return words.count(f"positions.{way}", number)


def headline_forms(words: Catalogue) -> dict[str, Any]:
    """All that such a headline is made of, for the browser, which counts those that it shows."""
    keys = ("unchanged", "halves", "only_changed", "only_unchanged", "it_nearer", "it_further")
    plural = ("changed", "nearer", "further")
    return {
        **{key: words.entries["positions"][key] for key in keys},
        **{key: words.forms(f"positions.{key}") for key in plural},
        "all": {
            "of": words.forms("positions.of"),
            "only": words.say("positions.only"),
            "nobody": words.say("positions.nobody"),
        },
        "shown": {
            "of": words.forms("positions.of_shown"),
            "only": words.say("positions.only_shown"),
            "nobody": words.say("positions.nobody_shown"),
        },
    }
