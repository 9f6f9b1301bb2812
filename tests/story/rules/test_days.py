"""Days: their order, what is too late, and what is too long ago."""

from pathlib import Path
from typing import Any

import pytest

from tests.builders import (
    EST,
    about,
    claim,
    correction,
    disagreement,
    est,
    event,
    number,
    only_problem,
    passes,
    place_of,
    source,
    text,
)


def test_a_claim_on_the_last_day_and_a_story_of_one_day_pass(tmp_path: Path) -> None:
    assert passes(tmp_path, story=about(covered_from="2025-08-20"))


@pytest.mark.parametrize(
    ("earlier", "later", "day"),
    [("covered_from", "as_of", "2025-08-21"), ("published", "modified", "2025-08-22")],
)
def test_days_of_the_story_that_do_not_follow_each_other_are_found(
    tmp_path: Path, earlier: str, later: str, day: str
) -> None:
    problem = only_problem(tmp_path, story=about(**{earlier: day}))
    assert problem.place == place_of(tmp_path, "story.yaml", f"{later}: 2025", "2025")
    assert problem.wrong == f"“{later}” comes before “{earlier}”"
    assert problem.allowed == f"{day} or later"


@pytest.mark.parametrize(
    ("file", "changes"),
    [
        (EST, est(claim("est-1", date="2025-08-21"))),
        (EST, est(claim("est-1", date="~2025-08-21"))),
        ("events.yaml", {"events": [event("e", date="2025-08-21")]}),
        ("numbers.yaml", {"numbers": [number("n", date="2025-09")]}),
        ("disagreements.yaml", {"disagreements": [disagreement("x", since="2025-08-21")]}),
    ],
)
def test_what_was_said_after_the_last_day_is_found(
    tmp_path: Path, file: str, changes: dict[str, Any]
) -> None:
    problem = only_problem(tmp_path, **changes)
    assert problem.place.file == file
    assert problem.wrong.endswith("is later than the last day that the story knows")
    assert problem.allowed == "up to 2025-08-20"
    assert "move “as_of” in story.yaml" in problem.remedy


def test_in_a_maintained_story_nothing_is_later_than_when_somebody_worked_on_it(
    tmp_path: Path,
) -> None:
    goes_on = about(state="maintained", as_of=None, modified="2025-09-10")
    assert passes(tmp_path, story=goes_on, events=[event("e", date="2025-09-10")])
    problem = only_problem(tmp_path, story=goes_on, events=[event("e", date="2099-09-10")])
    assert problem.place.file == "events.yaml"
    assert (
        problem.wrong
        == "2099-09-10 is later than 2025-09-10, when somebody last worked on the story"
    )
    assert problem.allowed == "up to 2025-09-10"


@pytest.mark.parametrize("day", ["2025-08-18", "2025-08-20"])
def test_a_claim_may_be_withdrawn_from_its_own_day_to_the_last(tmp_path: Path, day: str) -> None:
    withdrawn = {"on": day, "why": text()}
    assert passes(tmp_path, **est(claim(date="2025-08-18", withdrawn=withdrawn)))


@pytest.mark.parametrize("day", ["2025-08-17", "2025-08-21"])
def test_a_claim_withdrawn_before_it_was_made_or_after_the_last_day_is_found(
    tmp_path: Path, day: str
) -> None:
    withdrawn = {"on": day, "why": text()}
    problem = only_problem(
        tmp_path, **est(claim(date="2025-08-18", reviewed="2025-08-19", withdrawn=withdrawn))
    )
    assert problem.place == place_of(tmp_path, EST, day)
    assert problem.allowed == "from 2025-08-18 to 2025-08-20"
    assert "2025-08-18 if the claim should never have counted" in problem.remedy


# reviews

STALE = {"reviewed": "2025-07-20"}


@pytest.mark.parametrize(
    ("allowed", "changes"),
    [
        (None, STALE),
        (31, STALE),
        (1, {"reviewed": "2026-11-23"}),
        (1, {**STALE, "withdrawn": {"on": "2025-08-20", "why": text()}}),
    ],
    ids=["nothing is asked for", "on the last day allowed", "after the story's last", "withdrawn"],
)
def test_a_claim_that_was_reviewed_in_time_passes(
    tmp_path: Path, allowed: int | None, changes: dict[str, Any]
) -> None:
    story = about(review_every=allowed, modified="2026-11-23")
    assert passes(tmp_path, story=story, **est(claim(**changes)))


def test_a_claim_that_was_not_reviewed_for_too_long_is_a_hint(tmp_path: Path) -> None:
    hint = only_problem(tmp_path, story=about(review_every=30), **est(claim(**STALE)))
    assert hint.hint
    assert hint.place == place_of(tmp_path, EST, "2025-07-20")
    assert hint.wrong == "2025-07-20 is 31 days before the last day that the story knows"
    assert hint.allowed == "at most 30 days"


@pytest.mark.parametrize("days", [0, -1, "often", True, 10**12])
def test_how_long_a_claim_may_wait_is_a_number_of_days(tmp_path: Path, days: object) -> None:
    if days == 10**12:
        assert passes(tmp_path, story=about(review_every=days), **est(claim(**STALE)))
    else:
        problem = only_problem(tmp_path, story=about(review_every=days))
        assert problem.wrong.startswith("“review_every” cannot be")
        assert problem.allowed.startswith("a whole number")


# the day of the last change


@pytest.mark.parametrize(
    "changes",
    [
        {"story": about(state="maintained", modified=None), **est(claim(reviewed="2025-09-01"))},
        {"story": about(state="maintained"), **est(claim(reviewed="2025-09-01"))},
        {"story": about(modified="2025-09-01"), **est(claim(reviewed="2025-09-01"))},
    ],
    ids=["left out", "overtaken in a maintained story", "on the day of the last change"],
)
def test_work_that_the_day_of_the_last_change_tells_of_passes(
    tmp_path: Path, changes: dict[str, Any]
) -> None:
    assert passes(tmp_path, **changes)


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        (est(claim(reviewed="2025-09-01")), "claims/EST.yaml:9:13"),
        ({"sources": [source("paper", accessed="2025-09-01")]}, "sources.yaml:4:13"),
        ({"corrections": [correction("EST", on="2025-09-01")]}, "corrections.yaml:1:9"),
    ],
)
def test_a_closed_story_that_was_worked_on_after_its_last_change_is_a_hint(
    tmp_path: Path, changes: dict[str, Any], place: str
) -> None:
    hint = only_problem(tmp_path, **changes)
    assert hint.hint
    assert hint.place == place_of(tmp_path, "story.yaml", "modified: 2025-08-21", "2025-08-21")
    assert hint.wrong == (
        f"the story is closed, but was worked on after 2025-08-21: {place} says 2025-09-01"
    )
    assert hint.allowed == "2025-09-01 or later"
