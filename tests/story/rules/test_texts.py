"""Texts that count: what stands in braces, and numbers and days that somebody typed."""

from pathlib import Path
from typing import Any

import pytest

from tests.builders import (
    about,
    event,
    key_day,
    number,
    only_problem,
    passes,
    place_of,
    problems_in,
    text,
    write_story,
)

BORNE_OUT = [
    "{count:willing|One country is|# countries are} willing: {countries:willing}.",
    "{sources} and {statements}, as of {as_of}; {changed}, {nearer}, {further}.",
    "Words {Like} {0} {these 7} stay.",
]


@pytest.mark.parametrize("words", BORNE_OUT)
def test_what_can_be_filled_in_passes(tmp_path: Path, words: str) -> None:
    assert passes(tmp_path, story=about(standfirst=text(words)))


@pytest.mark.parametrize(
    "asked",
    ["{cuont:willing}", "{count}", "{countries}", "{as_of|a|b}", "{sources:willing}", "{name}"],
)
def test_what_counts_nothing_that_is_known_is_a_problem(tmp_path: Path, asked: str) -> None:
    problem = only_problem(tmp_path, story=about(standfirst=text(f"So many {asked}.")))
    assert not problem.hint
    assert problem.wrong == f"“{asked}” counts nothing that is known"
    assert "{countries:STATUS}" in problem.allowed
    assert problem.place == place_of(tmp_path, "story.yaml", f"So many {asked}")


def test_a_status_that_there_is_not_is_a_problem_with_the_near_one_named(tmp_path: Path) -> None:
    story = about(key_days=[key_day("2025-08-14", standfirst=text("Now {countries:wiling}."))])
    problem = only_problem(tmp_path, story=story)
    assert problem.wrong == "“{countries:wiling}” counts a status that there is not"
    assert problem.remedy == "did you mean “willing”?"


@pytest.mark.parametrize(
    ("words", "changes"),
    [
        ("Of 10 countries nobody named them.", {"numbers": [number("n")]}),
        ("In two steps, with 7 soldiers, on 90 pages.", {}),
        ("One country is willing.", {}),
    ],
)
def test_a_number_that_is_borne_out_or_counts_something_else_passes(
    tmp_path: Path, words: str, changes: dict[str, Any]
) -> None:
    assert passes(tmp_path, story=about(standfirst=text(words)), **changes)


@pytest.mark.parametrize("typed", ["seven countries", "14 sources", "Eleven other states"])
def test_a_typed_number_that_nothing_bears_out_is_a_hint(tmp_path: Path, typed: str) -> None:
    hint = only_problem(tmp_path, story=about(standfirst=text(f"{typed} so far.")))
    assert hint.hint
    assert hint.wrong.startswith(f"“{typed}” is typed, and no count of the story is ")


def test_numbers_and_days_are_looked_at_in_german_too(tmp_path: Path) -> None:
    story = write_story(tmp_path, story=about(standfirst=text("Am 3. Mai 2024: sieben Länder.")))
    for path in story.rglob("*.yaml"):
        written = path.read_text("utf-8")
        path.write_text(written.replace("en:", "de:").replace("- en", "- de"), "utf-8")
    assert sorted(hint.wrong.split("”")[0] for hint in problems_in(story)) == [
        "“3. Mai 2024",
        "“sieben Länder",
    ]


@pytest.mark.parametrize(
    ("words", "changes"),
    [
        ("By 16 August 2025.", {"story": {"key_days": [key_day("2025-08-16")]}}),
        ("By 15 August 2025.", {"events": [event("e")]}),
        ("In August 2025.", {}),
    ],
)
def test_a_day_that_the_story_knows_passes(
    tmp_path: Path, words: str, changes: dict[str, Any]
) -> None:
    story = about(standfirst=text(words), **changes.pop("story", {}))
    assert passes(tmp_path, story=story, **changes)


@pytest.mark.parametrize("day", ["16 August 2025", "31 February 2025"])
def test_a_day_that_the_story_does_not_know_is_a_hint(tmp_path: Path, day: str) -> None:
    hint = only_problem(tmp_path, story=about(standfirst=text(f"By {day}.")))
    assert hint.hint
    assert hint.wrong == f"“{day}” is neither a key day nor a day of any record"
