"""The days that a maintained story leaves out, and a closed one has to say."""

from datetime import date
from pathlib import Path

import pytest

from tests.builders import (
    a_story,
    about,
    claim,
    correction,
    est,
    event,
    only_problem,
    place_of,
    source,
)


def test_a_maintained_story_ends_with_its_newest_statement_or_event(tmp_path: Path) -> None:
    left_out = about(state="maintained", as_of=None, modified=None)
    claims = est(
        claim("est-1", date="2025-08-14"), claim("est-2", date="2025-09", reviewed="2025-09-05")
    )
    story = a_story(tmp_path / "a", story=left_out, **claims)
    assert story.about.as_of == date(2025, 9, 1)
    events = [event("e", date="~2025-09-03")]
    assert a_story(tmp_path / "b", story=left_out, **claims, events=events).about.as_of == date(
        2025, 9, 3
    )


@pytest.mark.parametrize(
    "changes",
    [
        est(claim(reviewed="2025-09-05")),
        {"sources": [source("paper", accessed="2025-09-05")]},
        {"corrections": [correction("EST", on="2025-09-05")]},
        {"story": about(state="maintained", published="2025-09-05", modified=None)},
    ],
    ids=["reviewed", "accessed", "on", "published"],
)
def test_it_was_changed_when_a_record_was_last_worked_on(tmp_path: Path, changes: dict) -> None:
    changes = {"story": about(state="maintained", modified=None)} | changes
    assert a_story(tmp_path, **changes).about.modified == date(2025, 9, 5)


def test_a_typed_day_moves_on_with_the_records_of_a_maintained_story(tmp_path: Path) -> None:
    typed = about(state="maintained", as_of="2025-08-20", modified="2025-08-21")
    story = a_story(tmp_path, story=typed, **est(claim(date="2025-09-01", reviewed="2025-09-02")))
    assert (story.about.as_of, story.about.modified) == (date(2025, 9, 1), date(2025, 9, 2))


def test_a_typed_later_day_stands(tmp_path: Path) -> None:
    typed = about(state="maintained", as_of="2025-10-01", modified="2025-10-02")
    story = a_story(tmp_path, story=typed)
    assert (story.about.as_of, story.about.modified) == (date(2025, 10, 1), date(2025, 10, 2))


@pytest.mark.parametrize("name", ["as_of", "modified"])
def test_a_closed_story_says_both_itself(tmp_path: Path, name: str) -> None:
    problem = only_problem(tmp_path, story=about(**{name: None}))
    assert not problem.hint
    assert problem.place == place_of(tmp_path, "story.yaml", "title:")
    assert problem.wrong == f"“{name}” is missing"
    assert problem.remedy == f"add “{name}:” to story.yaml"
