"""Attribution: a report is told as a report, in every language."""

from pathlib import Path
from typing import Any

import pytest

from explainer.story.reading.problems import Problem
from tests.builders import (
    EST,
    about,
    claim,
    est,
    only_problem,
    origin,
    passes,
    place_of,
    problems_in,
    source,
    text,
    write_story,
)

BOTH = about(languages=["de", "en"])


def found_in(folder: Path, **changes: Any) -> list[Problem]:
    """What is said of the texts of a report, in a story that speaks two languages."""
    said = {"voice": "report", **changes}
    found = problems_in(write_story(folder, story=BOTH, **est(claim(**said))))
    return [problem for problem in found if "whose word" in problem.wrong]


@pytest.mark.parametrize(
    ("de", "en"),
    [
        ("Laut Bloomberg ist das Land bereit.", "The country is ready, according to Bloomberg."),
        ("Das Land sei bereit, berichtete die Zeitung.", "The country was ready, it reported."),
        ("Einem Bericht zufolge ist es bereit.", "It was said to be ready."),
        ("Nach Angaben aus Kiew ist es bereit.", "Kyiv told reporters that it was ready."),
        ("Die Übersicht nannte das Land bereit.", "The overview called it ready."),
        ("In der Tabelle von The Paper steht es.", "It is in the table of the paper."),
    ],
)
def test_a_report_that_says_whose_it_is_passes(tmp_path: Path, de: str, en: str) -> None:
    assert found_in(tmp_path, text={"de": de, "en": en}) == []


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("voice", ["report", "other"])
def test_a_report_that_one_language_tells_as_fact_is_a_hint(
    tmp_path: Path, language: str, voice: str
) -> None:
    told = {"de": "Laut The Paper ist es bereit.", "en": "It is ready, according to The Paper."}
    fact = {"de": "Das Land ist bereit.", "en": "The country is ready."}[language]
    (hint,) = found_in(tmp_path, voice=voice, text={**told, language: fact})
    assert hint.hint
    assert hint.place == place_of(tmp_path, EST, fact)
    other = "en" if language == "de" else "de"
    assert hint.wrong == (
        f"the text in “{language}” does not say whose word this is, while that in “{other}” does"
    )


def test_a_report_that_no_language_attributes_is_a_hint_in_each(tmp_path: Path) -> None:
    found = found_in(tmp_path, text={"de": "Es ist bereit.", "en": "It is ready."})
    assert [hint.wrong for hint in found] == [
        "the text in “de” does not say whose word this is",
        "the text in “en” does not say whose word this is",
    ]


def test_a_country_s_own_word_may_be_told_in_konjunktiv_alone(tmp_path: Path) -> None:
    said = {"de": "Das Land sei bereit.", "en": "The country is ready, he said."}
    assert found_in(tmp_path, voice="own", text=said) == []


def test_a_language_without_words_for_it_is_not_checked(tmp_path: Path) -> None:
    assert found_in(tmp_path, text={"nl": "Het is klaar.", "en": "It is ready, it said."}) == []


@pytest.mark.parametrize(
    "words",
    ["The Gazette has it ready.", "An Agency has it ready.", "Die Agentur has it.", "Doe has it."],
)
def test_who_is_leaned_on_is_known_by_all_names(tmp_path: Path, words: str) -> None:
    assert passes(
        tmp_path,
        sources=[
            source("paper", leans_on=["page"]),
            source("page", short="Gazette", leans_on=["a"]),
        ],
        origins=[origin("a", leans_on=["b"]), origin("b", names=text("Die Agentur"))],
        **est(claim(voice="report", text=text(words), said_by={"name": "Jane Doe"})),
    )


def test_a_ring_of_sources_does_not_keep_the_rule_running(tmp_path: Path) -> None:
    problem = only_problem(
        tmp_path,
        sources=[source("paper", leans_on=["paper"])],
        **est(claim(voice="report")),
    )
    assert "in a ring" in problem.wrong
