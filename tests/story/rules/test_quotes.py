"""Quotes: short, whole and in the words themselves."""

from pathlib import Path
from typing import Any

import pytest

from tests.builders import (
    EST,
    claim,
    disagreement,
    est,
    event,
    number,
    only_problem,
    passes,
    phase,
    place_of,
    quote,
    source,
    text,
)


@pytest.mark.parametrize(
    "good",
    [
        quote(text=" ".join(["word"] * 25)),
        quote(rendering="outlet", rendered_by="paper"),
        quote(translation=text("words of ours")),
    ],
)
def test_a_short_quote_with_its_rendering_passes(tmp_path: Path, good: dict[str, Any]) -> None:
    assert passes(tmp_path, **est(claim(quote=good)))


def test_a_quote_of_26_words_is_found(tmp_path: Path) -> None:
    problem = only_problem(tmp_path, **est(claim(quote=quote(text="word " * 25 + "end"))))
    assert problem.place == place_of(tmp_path, EST, "text: word", "word")
    assert (problem.wrong, problem.allowed) == ("the quote has 26 words", "at most 25")


@pytest.mark.parametrize("bad", [quote(rendering="outlet"), quote(rendered_by="paper")])
def test_a_rendering_and_the_one_who_rendered_go_together(
    tmp_path: Path, bad: dict[str, Any]
) -> None:
    problem = only_problem(tmp_path, **est(claim(quote=bad)))
    words = f"rendering: {bad['rendering']}"
    assert problem.place == place_of(tmp_path, EST, words, bad["rendering"])
    assert "name the source whose translation it is" in problem.remedy


def test_a_quote_without_its_speaker_is_found(tmp_path: Path) -> None:
    problem = only_problem(tmp_path, **est(claim(quote=quote(speaker=None))))
    assert problem.place.file == EST
    assert problem.wrong == "“speaker” is missing"


# wordings


@pytest.mark.parametrize(
    ("good", "page"),
    [
        (quote(), "en"),
        (quote(language="en-GB"), "en"),
        (quote(language="pt"), "pt-BR"),
        (quote(text="“Ready” and “willing”"), "en"),
        (quote(language="is", rendering="outlet", rendered_by="paper"), "is"),
    ],
)
def test_a_wording_in_the_language_of_its_page_passes(
    tmp_path: Path, good: dict[str, Any], page: str
) -> None:
    assert passes(tmp_path, sources=[source("paper", language=page)], **est(claim(quote=good)))


@pytest.mark.parametrize(
    "bad",
    [quote(language="et"), quote(language="et", rendering="outlet", rendered_by="paper")],
    ids=["original", "an outlet's"],
)
def test_a_wording_that_no_page_has_in_its_language_is_a_hint(
    tmp_path: Path, bad: dict[str, Any]
) -> None:
    hint = only_problem(tmp_path, **est(claim(quote=bad)))
    assert hint.hint
    assert hint.place == place_of(tmp_path, EST, "language: et", "et")
    assert hint.wrong.startswith("the wording is in “et”, but none of the pages")


def test_a_rendering_has_the_language_of_the_page_that_rendered_it(tmp_path: Path) -> None:
    said = claim(
        sources=["paper", "gazette"],
        quote=quote(language="et", rendering="outlet", rendered_by="paper"),
    )
    pages = [source("paper"), source("gazette", language="et")]
    assert only_problem(tmp_path, sources=pages, **est(said)).hint


@pytest.mark.parametrize("marked", ["“We are ready”", "„Wir sind bereit“", '"We are ready"'])
def test_a_quote_with_quotation_marks_of_its_own_is_a_hint(tmp_path: Path, marked: str) -> None:
    hint = only_problem(tmp_path, **est(claim(quote=quote(text=marked))))
    assert hint.hint
    assert hint.wrong == "the quote has quotation marks of its own"


# marks in texts

MARKED = text("They “are ready”, they said.")
NOT_ENGLISH = [source("paper", language="et")]


@pytest.mark.parametrize(
    ("words", "page"),
    [
        ("They “are ready”, they said.", "en"),
        ("They “are ready”, they said.", "en-GB"),
        ("They are ready, they said.", "et"),
        ("It’s their ‘own’ affair.", "et"),
    ],
)
def test_marks_around_words_in_the_language_of_a_source_pass(
    tmp_path: Path, words: str, page: str
) -> None:
    pages = [source("paper", language=page)]
    assert passes(tmp_path, sources=pages, **est(claim(text=text(words))))


@pytest.mark.parametrize(
    ("file", "changes"),
    [
        (EST, est(claim(text=MARKED))),
        (EST, est(claim(offer=MARKED))),
        ("events.yaml", {"events": [event("e", text=MARKED)]}),
        ("numbers.yaml", {"numbers": [number("n", counts=MARKED)]}),
        ("phases.yaml", {"phases": [phase("a", when={"condition": MARKED})]}),
        (
            "disagreements.yaml",
            {
                "disagreements": [
                    disagreement(
                        "x",
                        topic=MARKED,
                        versions=[
                            {"says": MARKED, "sources": ["paper"]},
                            {"says": text(), "sources": ["paper"]},
                        ],
                        we_write=MARKED,
                    )
                ]
            },
        ),
    ],
    ids=["claim", "offer", "event", "number", "condition of a phase", "side of a disagreement"],
)
def test_marks_around_words_that_no_source_has_in_this_language_are_a_hint(
    tmp_path: Path, file: str, changes: dict[str, Any]
) -> None:
    hint = only_problem(tmp_path, sources=NOT_ENGLISH, **changes)
    assert hint.hint
    assert hint.place.file == file
    assert hint.wrong == (
        "“are ready” stands in quotation marks, but none of the sources is in “en”"
    )


@pytest.mark.parametrize("words", ["Sie „sind bereit“.", "«Ready» they are.", '"Ready" they are.'])
def test_marks_of_all_languages_are_marks(tmp_path: Path, words: str) -> None:
    changes = est(claim(text=text(words)))
    assert "quotation marks" in only_problem(tmp_path, sources=NOT_ENGLISH, **changes).wrong
