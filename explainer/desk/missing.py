"""The texts that are missing in a language of the story, language by language."""

from itertools import groupby
from textwrap import shorten

import htpy as h

from explainer.content.edition import Edition
from explainer.desk.lists import folded, show_list, show_place
from explainer.story.reading.draft import Draft
from explainer.story.reading.languages import MissingText, missing_texts
from explainer.wording.catalogue import language_name

LONGEST = 120  # letters of a text, enough to know it by


def show_missing(edition: Edition, draft: Draft) -> h.Element:
    """Which text of which record, with its place, and what it says in the language it has."""
    words = edition.words
    missing = sorted(
        missing_texts(draft), key=lambda text: edition.story.about.languages.index(text.language)
    )
    if len(edition.story.about.languages) == 1:
        nothing = words.say("desk.one_language", language=language_name(edition.language))
    else:
        nothing = words.say("desk.nothing_missing")
    return show_list(
        "missing",
        words.say("desk.missing"),
        len(missing),
        [
            _language(edition, tag, list(texts))
            for tag, texts in groupby(missing, key=lambda text: text.language)
        ]
        or h.p(".nothing")[nothing],
        open_=bool(missing),
    )


def _language(edition: Edition, tag: str, missing: list[MissingText]) -> h.Node:
    rest = edition.words.count("desk.more", len(missing))
    return [
        h.h3[language_name(tag)],
        folded(f"missing-{tag}", [_text(edition, text) for text in missing], rest),
    ]


def _text(edition: Edition, missing: MissingText) -> h.Node:
    said, language = missing.text.said_in(edition.language)
    return [
        h.p[show_place(missing.placed.place(*missing.steps)), " ", _path(missing)],
        h.p(lang=language)[shorten(said, LONGEST, placeholder=" …")],
    ]


def _path(missing: MissingText) -> h.Element:
    """The record and the fields that lead to the text, as they are written."""
    record = getattr(missing.placed.record, "id", None) or getattr(
        missing.placed.record, "code", None
    )
    return h.span(".path")[
        " › ".join(str(step) for step in (record, *missing.steps) if step is not None)
    ]
