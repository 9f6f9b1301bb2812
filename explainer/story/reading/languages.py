"""The languages of a story: which of them its texts have, and which are missing."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel

from explainer.places import spoken_languages
from explainer.story.model.values import Text
from explainer.story.reading.draft import Draft, Placed
from explainer.story.reading.language_tags import names_a_language
from explainer.story.reading.languages_meant import OF_COUNTRIES, language_meant
from explainer.story.reading.placed_yaml import Steps
from explainer.story.reading.problems import Problem, listed, nearest, quoted

# the field of a quote that is only there in languages other than the quote's own
TRANSLATION = "translation"


@dataclass(frozen=True)
class MissingText:
    """A language in which a text of a record is not there; ``steps`` lead to it from the record."""

    placed: Placed
    steps: Steps
    text: Text
    language: str
    first: bool


def check_languages(draft: Draft) -> Iterator[Problem]:
    """Texts in a language that the story does not have, or without its first; hints for the rest."""
    if draft.about is None:
        return
    languages = draft.about.record.languages
    yield from _check_spoken(draft.about, languages)
    yield from _check_tags(draft)
    texts = tuple(_texts_of(draft))
    for placed, steps, text in texts:
        yield from _check_known(placed, steps, text, languages)
    for missing in _missing(texts, languages):
        if missing.language in {_meant(tag, languages) for tag in missing.text}:
            continue  # it stands there under a tag like it, and that is told
        yield Problem(
            missing.placed.place(*missing.steps),
            f"the text is missing in {quoted(missing.language)}",
            "every text in the first language" if missing.first else listed(languages),
            f"add “{missing.language}: …”",
            hint=not missing.first,
        )


def missing_texts(draft: Draft) -> Iterator[MissingText]:
    """The texts that are missing in a language of the story, in the order of the records.

    The translation of a quote is only there in languages other than its own.
    """
    languages = draft.about.record.languages if draft.about else ()
    return _missing(_texts_of(draft), languages)


def _missing(
    texts: Iterable[tuple[Placed, Steps, Text]], languages: tuple[str, ...]
) -> Iterator[MissingText]:
    for placed, steps, text in texts:
        for language in languages:
            if language not in text and steps[-1] != TRANSLATION:
                yield MissingText(placed, steps, text, language, language == languages[0])


def _texts_of(draft: Draft) -> Iterator[tuple[Placed, Steps, Text]]:
    about = [draft.about] if draft.about else []
    for placed in [*about, *(p for records in draft.lists.values() for p in records)]:
        for steps, text in texts_in(placed.record):
            yield placed, steps, text


def _check_spoken(about: Placed, languages: tuple[str, ...]) -> Iterator[Problem]:
    """Languages in which the interface has no words yet."""
    spoken = spoken_languages()
    for index, language in enumerate(languages):
        if language not in spoken:
            yield Problem(
                about.place("languages", index),
                f"the interface does not speak {quoted(language)}",
                listed(spoken),
                f"add a catalogue {language}.toml beside those of wording/catalogues, or take the "
                "language out",
            )


def _check_tags(draft: Draft) -> Iterator[Problem]:
    """Sources and quotes in a language that there is not, or that is the code of a country: ua for uk."""
    for placed in (*draft.records("sources"), *draft.records("claims")):
        quote = getattr(placed.record, "quote", None)
        steps = ("quote", "language") if quote else ("language",)
        tag = getattr(quote or placed.record, "language", "")
        of_a_country = tag in OF_COUNTRIES
        if of_a_country or (tag and not names_a_language(tag)):
            wrong = (
                "no language, but the code of a country"
                if of_a_country
                else "a language that nobody knows"
            )
            meant = language_meant(tag, draft.about.record.languages if draft.about else ())
            yield Problem(
                placed.place(*steps),
                f"{quoted(tag)} is {wrong}",
                "a language tag (BCP 47) such as de, en or uk",
                f"did you mean {quoted(meant)}?" if meant else "look it up, and correct it",
            )


def texts_in(value: Any, steps: Steps = ()) -> Iterator[tuple[Steps, Text]]:
    """The texts within a record, each with the steps that lead to it."""
    if isinstance(value, Text):
        yield steps, value
    elif isinstance(value, BaseModel):
        for name in _with_texts(type(value)):  # most parts have none, and a step into each costs
            part = getattr(value, name)
            if part is not None:
                yield from texts_in(part, (*steps, name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from texts_in(item, (*steps, index))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from texts_in(item, (*steps, key))


@cache
def _with_texts(record: type[BaseModel]) -> tuple[str, ...]:
    """The fields in which a text may stand, also within a record of its own."""
    return tuple(n for n, one in record.model_fields.items() if _may_hold_text(one.annotation))


def _may_hold_text(annotation: Any) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return bool(_with_texts(annotation))
    return annotation is Text or any(map(_may_hold_text, get_args(annotation)))


def texts_changed(value: Any, change: Callable[[Text], Text]) -> Any:
    """The same record with each text within it changed; the very same one if none was."""
    if isinstance(value, Text):
        return change(value)
    if isinstance(value, BaseModel):
        parts = {name: getattr(value, name) for name in _with_texts(type(value))}
        changed = {name: texts_changed(part, change) for name, part in parts.items()}
        return value if changed == parts else value.model_copy(update=changed)
    if isinstance(value, tuple):
        return tuple(texts_changed(item, change) for item in value)
    if isinstance(value, dict):
        return {key: texts_changed(item, change) for key, item in value.items()}
    return value


def _check_known(
    placed: Placed, steps: Steps, text: Text, languages: tuple[str, ...]
) -> Iterator[Problem]:
    for language in text:
        if language not in languages:
            near = _meant(language, languages)
            yield Problem(
                placed.file.key_place((*placed.steps, *steps, language)),
                f"{quoted(language)} is no language of this story",
                listed(languages),
                f"did you mean {quoted(near)}?" if near else "add it to “languages”, or delete it",
            )


def _meant(tag: str, languages: tuple[str, ...]) -> str | None:
    """The language of the story that is meant by what is no tag of one of them."""
    if tag in languages:
        return None
    meant = language_meant(tag, languages)
    return meant if meant in languages else nearest(tag, languages)
