"""What somebody asked for, held against what a story has; a mistake names the nearest match."""

from collections.abc import Callable, Iterable
from datetime import date

from pydantic_core import PydanticCustomError

from explainer.story.model.story import Story
from explainer.story.model.values import read_day
from explainer.story.reading.problems import listed, nearest


class NotKnown(ValueError):
    """A value that there is not; the message says what is allowed, ``option`` who asked for it."""

    def __init__(self, option: str, message: str) -> None:
        super().__init__(message)
        self.option = option


def some_of(
    option: str,
    given: str,
    allowed: Iterable[str],
    form: Callable[[str], str] = str.lower,
    near_to: Callable[[str], str | None] | None = None,
) -> tuple[str, ...]:
    """The values in a list with commas, each once; all of them for an empty one.

    ``near_to`` says which one is meant by another word, where letters do not tell.
    """
    known = tuple(allowed)
    by_form = {form(value): value for value in known}
    wanted = dict.fromkeys(part.strip() for part in given.split(",") if part.strip())
    for value in wanted:
        if form(value) not in by_form:
            raise _not_known(
                option, value, known, near_to(value) if near_to else nearest(value, known)
            )
    return tuple(dict.fromkeys(by_form[form(value)] for value in wanted)) or known


def one_of(option: str, given: str, allowed: Iterable[str]) -> str:
    """The value, which has to be one of these as it is written."""
    known = tuple(allowed)
    if given not in known:
        raise _not_known(option, given, known, nearest(given, known))
    return given


def day_of(story: Story, option: str, given: str) -> date:
    """A day between the story's first statement and its last day."""
    last = story.about.as_of
    claims = [claim.date.first_day for claim in story.claims.values()]
    first = min([story.about.covered_from, *claims])
    allowed = f"Allowed: {first} to {last}."
    try:
        day = read_day(given.strip())
    except PydanticCustomError:
        raise NotKnown(option, f"{given!r} is no day like {last}. {allowed}") from None
    if not first <= day <= last:
        near = first if day < first else last
        raise NotKnown(option, f"{day} is not in the story; the nearest day is {near}. {allowed}")
    return day


def _not_known(option: str, given: str, known: tuple[str, ...], near: str | None) -> NotKnown:
    meant = f"; did you mean {near}?" if near in known else "."
    return NotKnown(option, f"{given!r} is not known{meant} Allowed: {listed(known)}.")
