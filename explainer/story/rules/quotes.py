"""Quotes: short, whole, and never a translation in the guise of the words themselves.

A wording is somebody's translation if none of the pages that it can come from is in its language.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from explainer.story.reading.draft import Draft, Placed
from explainer.story.reading.languages import texts_in
from explainer.story.reading.problems import Problem, quoted

LONGEST_QUOTE = 25
_OPENING, _CLOSING = '„“‚‘«»‹›"”', '“”‘’»«›‹"'
_IN_MARKS = re.compile(r"[„“«»\"][^„“”«»\"]+[“”»«\"]")


def check_quotes(draft: Draft) -> Iterator[Problem]:
    """Quotes that are too long to be quotes, and renderings without the one who rendered."""
    for placed in draft.lists.get("claims", []):
        quote = placed.record.quote
        if quote and len(quote.text.split()) > LONGEST_QUOTE:
            yield Problem(
                placed.place("quote", "text"),
                f"the quote has {len(quote.text.split())} words",
                f"at most {LONGEST_QUOTE}",
                "quote the part that matters",
            )
        if quote and (quote.rendering == "outlet") != (quote.rendered_by is not None):
            yield Problem(
                placed.place("quote", "rendering"),
                "“rendering: outlet” and “rendered_by” go together",
                "both or none",
                "name the source whose translation it is, or write “rendering: original”",
            )


def check_wordings(draft: Draft) -> Iterator[Problem]:
    """Quotes in a language in which no page had them, and quotes with marks of their own."""
    spoken = _spoken(draft)
    for placed in draft.lists.get("claims", []):
        quote = placed.record.quote
        if quote is None:
            continue
        pages = (quote.rendered_by,) if quote.rendered_by else placed.record.sources
        if _translated(spoken, quote.language, pages):
            yield Problem(
                placed.place("quote", "language"),
                f"the wording is in {quoted(quote.language)}, but none of the pages that it can "
                "come from is",
                "the words as a page has them; our own translation is “translation”",
                "quote a page's own wording, or move this one to “translation”",
                hint=True,
            )
        if _IN_MARKS.fullmatch(quote.text):
            yield Problem(
                placed.place("quote", "text"),
                "the quote has quotation marks of its own",
                "the wording alone; the page sets the marks",
                "delete the marks",
                hint=True,
            )


def check_marks(draft: Draft) -> Iterator[Problem]:
    """Words in quotation marks in a text whose language is that of none of its sources."""
    spoken = _spoken(draft)
    for placed, steps, record in _sourced(draft):
        for more, text in texts_in(record):
            for language, words in text.items():
                marked = _IN_MARKS.search(words)
                if marked and _translated(spoken, language, record.sources):
                    yield Problem(
                        placed.place(*steps, *more, language),
                        f"{quoted(marked[0][1:-1])} stands in quotation marks, but none of the sources "
                        f"is in {quoted(language)}",
                        "quotation marks around original wording only",
                        "take the marks away, or cite the page that has these words",
                        hint=True,
                    )


def _sourced(draft: Draft) -> Iterator[tuple[Placed, tuple[str | int, ...], Any]]:
    """What has texts and sources of its own: records, and the sides of disagreements."""
    for name in ("claims", "events", "numbers", "plans", "phases"):
        yield from ((placed, (), placed.record) for placed in draft.lists.get(name, []))
    for placed in draft.lists.get("disagreements", []):
        for index, version in enumerate(placed.record.versions):
            yield placed, ("versions", index), version


def _spoken(draft: Draft) -> dict[str, str]:
    """The language of each source, without a region."""
    return {i: p.record.language.split("-")[0] for i, p in draft.ids("sources").items()}


def _translated(spoken: dict[str, str], language: str, pages: Iterable[str]) -> bool:
    """Whether all of these pages are known, and none is in the language."""
    return language.split("-")[0] not in {
        spoken.get(page, language.split("-")[0]) for page in pages
    }
