"""The story on a day: standings, counts, days and changes."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from explainer.story.history import Change, Standing, changes, days_of_change, stands, story_on
from explainer.story.model.story import Story
from explainer.story.reading.draft import freeze
from explainer.story.reading.story_folder import read_draft
from tests.builders import (
    SECOND_STORY,
    a_story,
    about,
    claim,
    country,
    disagreement,
    event,
    number,
    phase,
    source,
    status,
    text,
)


def day(written: str) -> date:
    return date.fromisoformat(f"2025-{written}")


LAST = day("08-20")


def est(*claims: dict[str, Any]) -> dict[str, Any]:
    return {"EST": list(claims)}


def standing_of_estonia(folder: Path, *claims: dict[str, Any], on: date = LAST) -> Standing:
    return story_on(a_story(folder, claims=est(*claims)), on).standings["EST"]


def status_id(standing: Standing) -> str | None:
    return standing.status and standing.status.id


def withdrawn(on: str) -> dict[str, Any]:
    return {"on": f"2025-{on}", "why": text()}


# standings


def test_the_newest_own_claim_with_a_status_sets_it(tmp_path: Path) -> None:
    standing = standing_of_estonia(
        tmp_path,
        claim("est-1", date="2025-08-14", status="under_discussion"),
        claim("est-2", date="2025-08-18", status="willing"),
        claim("est-3", date="2025-08-19", status=None),
        claim("est-4", date="2025-08-20", voice="report", says_status="ruled_out"),
    )
    assert status_id(standing) == "willing"
    assert standing.claim is not None
    assert standing.claim.id == "est-2"
    assert [c.id for c in standing.claims] == ["est-1", "est-2", "est-3", "est-4"]


@pytest.mark.parametrize(
    ("on", "expected"),
    [("08-13", None), ("08-14", "under_discussion"), ("08-17", "under_discussion"),
     ("08-18", "willing"), ("08-20", "willing")],
)  # fmt: skip
def test_a_status_holds_from_its_day_until_the_next(
    tmp_path: Path, on: str, expected: str | None
) -> None:
    standing = standing_of_estonia(
        tmp_path,
        claim("est-1", date="2025-08-14", status="under_discussion"),
        claim("est-2", date="2025-08-18", status="willing"),
        on=day(on),
    )
    assert status_id(standing) == expected


@pytest.mark.parametrize(
    ("written", "first_day"),
    [("2025-05", "05-01"), ("2025", "01-01"), ("~2025-08-14", "08-14")],
)
def test_an_inexact_date_counts_as_its_first_day(
    tmp_path: Path, written: str, first_day: str
) -> None:
    story = a_story(tmp_path, claims=est(claim("est-1", date=written)))
    before = day(first_day).fromordinal(day(first_day).toordinal() - 1)
    assert story_on(story, before).standings["EST"].status is None
    assert status_id(story_on(story, day(first_day)).standings["EST"]) == "willing"


def test_a_country_of_which_nothing_was_said_has_no_status(tmp_path: Path) -> None:
    standing = story_on(a_story(tmp_path), LAST).standings["LVA"]
    assert (standing.status, standing.claim, standing.claims) == (None, None, ())
    assert not standing.old


@pytest.mark.parametrize(("made", "old"), [("2025-05-22", False), ("2025-05-21", True)])
def test_a_status_of_more_than_90_days_ago_is_old(tmp_path: Path, made: str, old: bool) -> None:
    assert standing_of_estonia(tmp_path, claim("est-1", date=made)).old is old


def test_contributions_are_those_that_the_country_offered_itself_in_the_order_of_the_story(
    tmp_path: Path,
) -> None:
    standing = standing_of_estonia(
        tmp_path,
        claim("est-1", date="2025-08-14", contributions=["ground_troops"]),
        claim("est-2", date="2025-08-15", status=None, contributions=["training"]),
    )
    assert standing.contributions == ("training", "ground_troops")
    hearsay = claim("est-3", voice="report", contributions=["training"])
    assert standing_of_estonia(tmp_path / "other", hearsay).contributions == ()


@pytest.mark.parametrize(
    ("changed", "offers"),
    [
        ({"status": "ruled_out", "contributions": ["training"]}, True),
        ({"status": "ruled_out"}, False),
        ({"status": "willing", "contributions": ["training"]}, False),
        ({"status": None, "contributions": ["training"]}, False),
    ],
)
def test_only_a_country_that_says_no_offers_something_else(
    tmp_path: Path, changed: dict[str, Any], offers: bool
) -> None:
    assert standing_of_estonia(tmp_path, claim("est-1", **changed)).offers_other is offers


@pytest.mark.parametrize(
    ("on", "expected"),
    [("08-17", "willing"), ("08-18", "under_discussion"), ("08-20", "under_discussion")],
)
def test_a_withdrawn_claim_counts_until_the_day_before(
    tmp_path: Path, on: str, expected: str
) -> None:
    standing = standing_of_estonia(
        tmp_path,
        claim("est-1", date="2025-08-14", status="under_discussion"),
        claim("est-2", date="2025-08-16", withdrawn=withdrawn("08-18")),
        on=day(on),
    )
    assert status_id(standing) == expected


def test_a_claim_withdrawn_on_its_own_day_never_stood(tmp_path: Path) -> None:
    story = a_story(
        tmp_path,
        claims=est(
            claim("est-1", withdrawn=withdrawn("08-20")), claim("est-2", status="ruled_out")
        ),
    )
    assert not stands(story.claims["est-1"], LAST)
    assert status_id(story_on(story, LAST).standings["EST"]) == "ruled_out"


# counts


def test_host_and_opponent_never_count(tmp_path: Path) -> None:
    statuses = [status("willing"), status("opposed", "outside"), status("not_confirmed", None)]
    snapshot = story_on(
        a_story(
            tmp_path,
            story=about(roles={"host": text(), "opponent": text()}),
            statuses=statuses,
            countries=[country("EST"), country("LVA"), country("UKR", "host"),
                       country("RUS", "opponent")],
            claims={
                "EST": [claim("est-1")],
                "UKR": [claim("ukr-1")],
                "RUS": [claim("rus-1", status="opposed")],
            },
        ),
        LAST,
    )  # fmt: skip
    assert [standing.country.code for standing in snapshot.covered] == ["EST"]
    assert snapshot.counts() == {"willing": 1}


def test_a_country_with_nothing_but_a_report_is_covered_but_has_no_status(tmp_path: Path) -> None:
    claims = {"EST": [claim("est-1")], "LVA": [claim("lva-1", voice="report")]}
    snapshot = story_on(a_story(tmp_path, claims=claims), LAST)
    assert len(snapshot.covered) == 2
    assert snapshot.counts() == {"willing": 1, "under_discussion": 0, "ruled_out": 0}


# days and changes


def test_days_of_change_are_the_first_the_last_and_those_between_with_a_change(
    tmp_path: Path,
) -> None:
    story = a_story(
        tmp_path,
        claims=est(
            claim("est-1", date="2025-05"),
            claim("est-2", date="2025-08-15", withdrawn=withdrawn("08-17")),
        ),
    )
    assert days_of_change(story) == tuple(map(day, ("08-13", "08-15", "08-17", "08-20")))


def test_the_day_of_whatever_is_told_with_one_is_a_day_of_change(tmp_path: Path) -> None:
    story = a_story(
        tmp_path,
        claims=est(claim("est-1", date="2025-05-15")),
        events=[event("e", date="2025-08-16"), event("early", date="2025-08-01")],
        numbers=[number("n", date="~2025-08-17")],
        disagreements=[disagreement("x", since="2025-08-18")],
        sources=[source("paper", published="2025-08-19")],
        phases=[phase("p")],
    )
    # what was said on 15 May is more than 90 days old on 14 August
    days = ("08-13", "08-14", "08-16", "08-17", "08-18", "08-19", "08-20")
    assert days_of_change(story) == tuple(map(day, days))


def test_a_statement_that_no_longer_sets_the_status_does_not_age(tmp_path: Path) -> None:
    claims = est(claim("est-1", date="2025-05-15"), claim("est-2", date="2025-08-14"))
    assert days_of_change(a_story(tmp_path, claims=claims)) == tuple(
        map(day, ("08-13", "08-14", "08-20"))
    )


def said(found: tuple[Change, ...]) -> list[tuple[str, str, str | None, str | None]]:
    return [
        (change.kind, change.claim.id, change.before and change.before.id,
         change.after and change.after.id)
        for change in found
    ]  # fmt: skip


@pytest.fixture
def story(tmp_path: Path) -> Story:
    return a_story(
        tmp_path,
        countries=[country("LVA"), country("EST")],
        claims={
            "EST": [
                claim("est-1", date="2025-08-14", status="under_discussion"),
                claim("est-2", date="2025-08-16", status="willing", withdrawn=withdrawn("08-19")),
                claim("est-3", date="2025-08-17", status="willing"),
                claim("est-4", date="2025-08-18", status=None),
                claim("est-5", date="2025-08-18", voice="other", says_status="ruled_out"),
            ],
            "LVA": [claim("lva-1", date="2025-08-18", withdrawn=withdrawn("08-20"))],
        },
    )


def test_changes_say_what_each_claim_changed_and_stand_in_the_order_of_days_and_countries(
    story: Story,
) -> None:
    assert said(changes(story, day("08-13"), LAST)) == [
        ("first_status", "est-1", None, "under_discussion"),
        ("new_status", "est-2", "under_discussion", "willing"),
        ("confirmed", "est-3", "willing", "willing"),
        ("first_status", "lva-1", None, "willing"),
        ("statement", "est-4", "willing", "willing"),
        ("hearsay", "est-5", "willing", "willing"),
        ("withdrawn", "est-2", "willing", "willing"),
        ("withdrawn", "lva-1", "willing", None),
    ]


def test_changes_are_later_than_the_first_day_and_up_to_the_second(story: Story) -> None:
    assert [c.claim.id for c in changes(story, day("08-14"), day("08-16"))] == ["est-2"]
    assert changes(story, LAST, LAST) == ()


def test_a_claim_that_never_stood_changed_nothing(tmp_path: Path) -> None:
    claims = est(claim("est-1", withdrawn=withdrawn("08-20")))
    assert changes(a_story(tmp_path, claims=claims), day("08-13"), LAST) == ()


def test_a_story_about_another_subject_has_a_history_too() -> None:
    story = freeze(read_draft(SECOND_STORY))
    snapshot = story_on(story, story.about.as_of)
    found = {code: status_id(standing) for code, standing in snapshot.standings.items()}
    assert found == {
        "CAN": "weighing", "CHE": "objecting", "CYP": "declined", "IRL": None, "ISL": "joining",
        "LUX": "joining", "MLT": "joining", "NOR": None, "PRT": "weighing",
    }  # fmt: skip
    assert snapshot.counts() == {"joining": 3, "weighing": 2, "declined": 1}
    assert len(snapshot.covered) == 7
    assert snapshot.standings["PRT"].old
    assert snapshot.standings["CYP"].offers_other
