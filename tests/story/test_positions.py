"""Who moved: positions over time, and which way a country went."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from explainer.story.model.story import Story
from explainer.story.positions import course, courses, positions
from tests.builders import a_story, about, claim, country, est, status

SCALE = [
    status("committed", "yes"),
    status("willing"),
    status("under_discussion", "open"),
    status("non_troop_support", "other"),
    status("ruled_out", "no"),
    status("opposed", "outside"),
]


def told(folder: Path, *statuses: str, **changes: Any) -> Story:
    """Estonia says these one after the other, a day each from 13 August."""
    claims = [
        claim(f"est-{n}", date=f"2025-08-{13 + n}", status=said) for n, said in enumerate(statuses)
    ]
    return a_story(folder, statuses=SCALE, **est(*claims), **changes)


def test_positions_are_the_statuses_in_a_row_with_the_days_on_which_they_were_so(
    tmp_path: Path,
) -> None:
    story = told(tmp_path, "willing", "willing", "ruled_out")
    assert [
        (one.status, one.claim.id, one.since, one.until) for one in positions(story, "EST")
    ] == [
        ("willing", "est-0", date(2025, 8, 13), date(2025, 8, 15)),
        ("ruled_out", "est-2", date(2025, 8, 15), None),
    ]


@pytest.mark.parametrize(
    ("statuses", "way"),
    [
        (("willing",), None),
        (("willing", "willing"), None),
        (("ruled_out", "under_discussion"), "nearer"),
        (("willing", "committed"), "nearer"),
        (("non_troop_support", "willing"), "nearer"),
        (("under_discussion", "ruled_out"), "further"),
        (("willing", "non_troop_support"), "further"),
        (("under_discussion", "non_troop_support"), "differently"),
        (("non_troop_support", "under_discussion"), "differently"),
        (("ruled_out", "under_discussion", "ruled_out"), "back"),
        (("ruled_out", "willing", "under_discussion"), "nearer"),
        (("under_discussion", "willing", "non_troop_support"), "differently"),
    ],
)
def test_a_course_is_that_from_the_first_position_to_the_last(
    tmp_path: Path, statuses: tuple[str, ...], way: str | None
) -> None:
    assert course(told(tmp_path, *statuses), "EST") == way


def test_what_others_say_moves_nobody(tmp_path: Path) -> None:
    claims = est(
        claim("est-1", date="2025-08-14"),
        claim("est-2", date="2025-08-15", voice="other", says_status="ruled_out"),
    )
    assert courses(a_story(tmp_path, statuses=SCALE, **claims)) == {}


def test_a_statement_that_was_withdrawn_gives_way_to_the_one_before(tmp_path: Path) -> None:
    withdrawn = {"on": "2025-08-18", "why": {"en": "A slip."}}
    claims = est(
        claim("est-1", date="2025-08-14", status="ruled_out"),
        claim("est-2", date="2025-08-15", status="willing", withdrawn=withdrawn),
    )
    story = a_story(tmp_path, statuses=SCALE, **claims)
    assert [one.status for one in positions(story, "EST")] == ["ruled_out", "willing", "ruled_out"]
    assert course(story, "EST") == "back"


def test_only_contributors_are_among_those_who_changed_course(tmp_path: Path) -> None:
    countries = [country("EST", "opponent")]
    roles = {"opponent": {"en": "At war"}}

    story = told(tmp_path, "willing", "ruled_out", countries=countries, story=about(roles=roles))
    assert course(story, "EST") is None
    assert courses(story) == {}
