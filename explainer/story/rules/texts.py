"""Texts of ``story.yaml`` that count: that what stands in their braces is known, and what they type is so.

A number is only looked at where it counts countries, statements or sources, and a day only where it
is written in full, so that a hint is worth reading. The words for it belong to languages, not to a
story; a language without them is not checked.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cache, partial
from typing import Any, get_args

from pydantic import BaseModel

from explainer.story.earlier import story_by
from explainer.story.history import story_on
from explainer.story.model.story import Story
from explainer.story.model.values import InexactDate
from explainer.story.positions import courses
from explainer.story.reading.draft import Draft, freeze
from explainer.story.reading.languages import texts_in
from explainer.story.reading.meant import Meanings, listed_by_nearness
from explainer.story.reading.placed_yaml import Steps
from explainer.story.reading.placeholders import ALLOWED, BRACES, OF_A_STATUS, placeholder
from explainer.story.reading.problems import Place, Problem, quoted

_NUMBERS = {
    "de": [
        "keine?",
        "eine?",
        "zwei",
        "drei",
        "vier",
        "fünf",
        "sechs",
        "sieben",
        "acht",
        "neun",
        "zehn",
        "elf",
        "zwölf",
    ],
    "en": [
        "no",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
    ],
}
_COUNTED = {
    "de": r"(?:\w+e[rn]? )?(?:Länder[n]?|Staaten|Regierungen|Aussagen|Quellen)",
    "en": r"(?:\w+ )?(?:countries|states|governments|statements|sources)",
}
_MONTHS = {
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "en": "January February March April May June July August September October November December",
}
_DAY = {"de": r"(\d{1,2})\. (%s) (\d{4})", "en": r"(\d{1,2}) (%s) (\d{4})"}


def check_placeholders(draft: Draft) -> Iterator[Problem]:
    """Texts that count something that is not known."""
    if draft.about is None:
        return
    meanings, of_statuses = Meanings(draft), ("statuses",)
    statuses = meanings.known(of_statuses)
    for steps, text in texts_in(draft.about.record):
        for tag, said in text.items():
            near = partial(meanings.meant, lists=of_statuses)
            place = draft.about.place(*steps, tag)
            yield from check_braces(said, statuses, place, near)


def check_braces(
    said: str, statuses: Iterable[str], place: Place, near_to: Callable[[str], str | None]
) -> Iterator[Problem]:
    """Braces in a text that count something that is not known, or a status that there is not.

    ``near_to`` says which status was meant by a word that is none.
    """
    known = sorted(statuses)
    for found in BRACES.finditer(said):
        asked = placeholder(found[1])
        if not asked.is_known:
            yield Problem(
                place,
                f"{quoted(found[0])} counts nothing that is known",
                ALLOWED,
                "write one of these, or take the braces away",
            )
        elif asked.name in OF_A_STATUS and asked.status not in known:
            near = near_to(asked.status)
            yield Problem(
                place,
                f"{quoted(found[0])} counts a status that there is not",
                listed_by_nearness(asked.status, known),
                f"did you mean {quoted(near)}?" if near else "write the id of a status",
            )


def check_typed_numbers(draft: Draft) -> Iterator[Problem]:
    """Numbers of countries, statements or sources that no day of the texts bears out."""
    if draft.about is None or draft.problems:
        return
    typed = list(_numbers_typed(draft.about.record))
    unknown = {number for _, _, number in typed}
    if unknown:
        for number in _derived_numbers(draft):
            unknown.discard(number)
            if not unknown:  # what is counted on all key days takes long
                return
    for steps, words, number in typed:
        if number in unknown:
            yield Problem(
                draft.about.place(*steps),
                f"{quoted(words)} is typed, and no count of the story is {number}",
                "what follows from the records, filled in: {count:STATUS}, {sources} …",
                "correct it, or write it in braces",
                hint=True,
            )


def _numbers_typed(about: Any) -> Iterator[tuple[Steps, str, int]]:
    """Numbers of countries, statements or sources, each with the words in which it stands."""
    for steps, text in texts_in(about):
        for tag, said in text.items():
            if tag not in _NUMBERS:
                continue
            words = {word: n for n, word in enumerate(_NUMBERS[tag]) if n > 1}
            pattern = rf"\b(\d+|{'|'.join(words)}) {_COUNTED[tag]}\b"
            for match in re.finditer(pattern, BRACES.sub("", said), re.IGNORECASE):
                yield (*steps, tag), match[0], words.get(match[1].lower()) or int(match[1])


def check_typed_days(draft: Draft) -> Iterator[Problem]:
    """Days that are neither a key day nor in the records."""
    if draft.about is None or draft.unread:
        return
    known = set(_days_in(draft))
    for steps, text in texts_in(draft.about.record):
        for tag, said in text.items():
            for day, words in _days_typed(tag, said):
                if day not in known:
                    yield Problem(
                        draft.about.place(*steps, tag),
                        f"{quoted(words)} is neither a key day nor a day of any record",
                        "a day that the story knows",
                        "correct the day",
                        hint=True,
                    )


def _days_typed(tag: str, said: str) -> Iterator[tuple[date | None, str]]:
    if tag not in _MONTHS:
        return
    months = _MONTHS[tag].split()
    for match in re.finditer(_DAY[tag] % "|".join(months), said):
        try:
            day = date(int(match[3]), months.index(match[2]) + 1, int(match[1]))
        except ValueError:
            yield None, match[0]
        else:
            yield day, match[0]


def _days_in(draft: Draft) -> Iterator[date]:
    """All days that stand in the records, also the first of a month or year."""
    for name in ("story", *draft.lists):
        for placed in draft.records(name):
            yield from _days_of(placed.record)


def _days_of(value: Any) -> Iterator[date]:
    if isinstance(value, date):
        yield value
    elif isinstance(value, InexactDate):
        yield value.first_day
    elif isinstance(value, BaseModel):
        for name in _with_days(type(value)):
            yield from _days_of(getattr(value, name))
    elif isinstance(value, tuple):
        for one in value:
            yield from _days_of(one)


@cache
def _with_days(record: type[BaseModel]) -> tuple[str, ...]:
    """The fields in which a day may stand, also within a record of its own."""
    return tuple(n for n, one in record.model_fields.items() if _may_hold_day(one.annotation))


def _may_hold_day(annotation: Any) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return bool(_with_days(annotation))
    return annotation in (date, InexactDate) or any(map(_may_hold_day, get_args(annotation)))


def _derived_numbers(draft: Draft) -> Iterator[int]:
    """What can be counted on the last day and on each key day, and the numbers that somebody gave."""
    story = freeze(draft)
    for number in story.numbers.values():
        given = (number.value, number.upper, number.of)
        yield from (value for value in given if isinstance(value, int))
    yield from (len(claim.countries) for claim in story.claims.values())
    if story.about.headline_number:
        yield len(story.about.headline_number.named)
    # what takes longest comes last
    for day in dict.fromkeys((story.about.as_of, *(key.day for key in story.about.key_days))):
        yield from _counts(story_by(story, day))


def _counts(story: Story) -> Iterator[int]:
    snapshot = story_on(story, story.about.as_of)
    yield from snapshot.counts().values()
    yield len(snapshot.covered)
    yield sum(len(standing.claims) for standing in snapshot.standings.values())
    yield len(story.claims)
    yield len(story.countries)
    yield len(story.sources)
    yield len(courses(story))
    yield sum(1 for standing in snapshot.covered if standing.status)
    yield sum(1 for standing in snapshot.covered if not standing.status)
    yield sum(1 for standing in snapshot.standings.values() if standing.old)
