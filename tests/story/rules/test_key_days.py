"""Key days: in order, among the days of the story, and what belongs to one of them."""

from pathlib import Path

import pytest

from tests.builders import about, key_day, number, only_problem, passes, place_of, text

HEADLINE = {"number": "n", "named_by": "paper", "named": ["EST"], "text": text()}


def test_key_days_from_the_first_day_to_the_last_pass(tmp_path: Path) -> None:
    days = [key_day(day) for day in ("2025-08-13", "2025-08-16", "2025-08-20")]
    headline = HEADLINE | {"day": "2025-08-16"}
    story = about(key_days=days, headline_number=headline)
    assert passes(tmp_path, story=story, numbers=[number("n")])


@pytest.mark.parametrize("day", ["2025-08-21", "2025-08-12"])
def test_a_key_day_after_the_last_day_or_before_the_first_is_a_problem(
    tmp_path: Path, day: str
) -> None:
    problem = only_problem(tmp_path, story=about(key_days=[key_day(day)]))
    assert not problem.hint
    assert problem.place == place_of(tmp_path, "story.yaml", f"day: {day}", day)
    assert problem.wrong == f"the key day {day} is not among the days of the story"
    assert problem.allowed == "from 2025-08-13 to 2025-08-20"


@pytest.mark.parametrize("second", ["2025-08-14", "2025-08-16"])
def test_key_days_that_are_not_in_order_are_a_problem(tmp_path: Path, second: str) -> None:
    days = [key_day("2025-08-16"), key_day(second)]
    problem = only_problem(tmp_path, story=about(key_days=days))
    assert problem.allowed == "a day after 2025-08-16"
    assert problem.remedy == "put the key days in their order, each once"


def test_a_headline_number_of_a_day_that_is_no_key_day_is_a_problem(tmp_path: Path) -> None:
    story = about(
        key_days=[key_day("2025-08-16")], headline_number=HEADLINE | {"day": "2025-08-15"}
    )
    problem = only_problem(tmp_path, story=story, numbers=[number("n")])
    assert problem.wrong == "2025-08-15 is no key day"
    assert problem.allowed == "2025-08-16"


def test_a_headline_number_that_names_nobody_is_a_problem(tmp_path: Path) -> None:
    story = about(headline_number=HEADLINE | {"named": []})
    problem = only_problem(tmp_path, story=story, numbers=[number("n")])
    assert problem.wrong == "“named” has too few entries"
    assert problem.place == place_of(tmp_path, "story.yaml", "named: []", "[]")


def test_more_than_three_notes_on_the_map_are_a_problem(tmp_path: Path) -> None:
    notes = [{"at": "EST", "text": text()}] * 4
    problem = only_problem(tmp_path, story=about(map_notes=notes))
    assert (problem.wrong, problem.allowed) == ("“map_notes” has too many entries", "at most 3")


def test_a_bare_sentence_of_the_first_edition_is_told_as_such(tmp_path: Path) -> None:
    problem = only_problem(tmp_path, story=about(answer=[text()]))
    assert problem.wrong == "“answer” is a bare sentence, as in a story of the first edition"
    assert problem.remedy.startswith("run `explainer migrate`")
