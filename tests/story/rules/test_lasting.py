"""What a later word of a country does to an earlier one: it replaces an offer, or confirms a status."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from explainer.story.history import changes, old_after, replacing, story_on
from tests.builders import (
    EST,
    a_story,
    about,
    claim,
    country,
    est,
    only_problem,
    passes,
    place_of,
    source,
    status,
    text,
)

OFFERS = {"contributions": ["training"], "offer": text("one company")}
FIRST = claim("est-a", date="2025-08-14", **OFFERS)
LAST = date(2025, 8, 20)


def later(**changes: Any) -> dict[str, Any]:
    """The first claim of Estonia, and a later one that sets no status unless told so."""
    return est(FIRST, claim("est-b", **{"status": None, **changes}))


@pytest.mark.parametrize(
    "changes",
    [
        later(replaces=["est-a"]),
        later(confirms="est-a"),
        later(confirms="est-a", date="2025-08-14"),
        later(replaces=["est-a"], status="willing"),
        later(confirms="est-a", sources=["copy"])
        | {"sources": [source("paper"), source("copy", kind="mirror")]},
    ],
    ids=["replaces", "confirms", "on the same day", "with a status", "a copy confirms"],
)
def test_a_later_own_word_may_replace_and_confirm(tmp_path: Path, changes: dict[str, Any]) -> None:
    assert passes(tmp_path, **changes)


@pytest.mark.parametrize("how", [{"replaces": ["est-a"]}, {"confirms": "est-a"}])
@pytest.mark.parametrize(
    ("changes", "wrong"),
    [
        ({"voice": "report"}, "the voice is “report”, and only a country's own word"),
        ({"date": "2025-08-13"}, "of 2025-08-14, later than 2025-08-13"),
    ],
)
def test_neither_others_nor_an_earlier_word_can(
    tmp_path: Path, how: dict[str, Any], changes: dict[str, Any], wrong: str
) -> None:
    second = claim("est-b", status=None, **{"text": text("It was said."), **changes, **how})
    problem = only_problem(tmp_path, **est(FIRST, second))
    assert problem.place.file == EST
    assert wrong in problem.wrong
    assert problem.remedy


@pytest.mark.parametrize("how", [{"replaces": ["est-a"]}, {"confirms": "est-a"}])
def test_a_claim_on_another_country_is_out_of_reach(tmp_path: Path, how: dict[str, Any]) -> None:
    problem = only_problem(
        tmp_path, claims={"EST": [FIRST], "LVA": [claim("lva-b", status=None, **how)]}
    )
    assert problem.place == place_of(tmp_path, "claims/LVA.yaml", "est-a")
    assert problem.wrong == "“est-a” is a claim on EST"


@pytest.mark.parametrize("how", [{"replaces": ["est-c"]}, {"confirms": "est-c"}])
def test_what_others_said_is_out_of_reach(tmp_path: Path, how: dict[str, Any]) -> None:
    report = claim("est-c", date="2025-08-14", voice="report", says_status="willing")
    problem = only_problem(tmp_path, **est(report, claim("est-b", status=None, **how)))
    assert problem.wrong == "“est-c” is not the country's own word"


def test_a_claim_does_not_replace_itself(tmp_path: Path) -> None:
    problem = only_problem(tmp_path, **est(claim("est-a", replaces=["est-a"])))
    assert problem.wrong == "“est-a” is this claim itself"


def test_a_claim_that_sets_a_status_confirms_none(tmp_path: Path) -> None:
    problem = only_problem(tmp_path, **later(confirms="est-a", status="willing"))
    assert "has nothing to confirm" in problem.wrong


def test_a_claim_without_a_status_cannot_be_confirmed(tmp_path: Path) -> None:
    first = claim("est-a", date="2025-08-14", status=None)
    problem = only_problem(tmp_path, **est(first, claim("est-b", status=None, confirms="est-a")))
    assert problem.wrong == "“est-a” sets no status that could be confirmed"


def test_a_replaced_offer_stands_until_the_day_of_the_later_word(tmp_path: Path) -> None:
    told = later(replaces=["est-a"], contributions=["ground_troops"])
    story = a_story(tmp_path, **told)
    by_day = {day: story_on(story, date(2025, 8, day)).standings["EST"] for day in (14, 19, 20)}
    assert [by_day[day].contributions for day in (14, 19, 20)] == [
        ("training",),
        ("training",),
        ("ground_troops",),
    ]
    assert [bool(by_day[day].offer) for day in (14, 19, 20)] == [True, True, False]
    assert [by_day[day].status and by_day[day].status.id for day in (14, 20)] == ["willing"] * 2
    assert len(by_day[20].claims) == 2, "the statement itself stays"


def test_a_withdrawn_word_replaces_nothing(tmp_path: Path) -> None:
    gone = {"on": "2025-08-20", "why": text()}
    story = a_story(tmp_path, **later(replaces=["est-a"], date="2025-08-18", withdrawn=gone))
    first = story.claims["est-a"]
    assert replacing(story, first, date(2025, 8, 19)) is story.claims["est-b"]
    assert replacing(story, first, LAST) is None
    assert story_on(story, LAST).standings["EST"].contributions == ("training",)


def aged(folder: Path, *more: dict[str, Any], **frame: Any) -> Any:
    """Where Estonia stands on the last day, a hundred days after its status."""
    first = claim("est-a", date=str(LAST - timedelta(days=100)))
    statuses = frame.pop("statuses", [status("willing")])
    story = a_story(folder, story=about(**frame), statuses=statuses, **est(first, *more))
    return story_on(story, LAST).standings["EST"]


def test_a_confirmed_status_is_not_old_and_stands_since_when_it_did(tmp_path: Path) -> None:
    confirming = claim("est-b", status=None, confirms="est-a", date="2025-08-01")
    before, after = aged(tmp_path / "a"), aged(tmp_path / "b", confirming)
    assert (before.old, before.confirmed) == (True, None)
    assert not after.old
    assert after.confirmed.id == "est-b"
    assert after.claim.id == after.since.id == "est-a"


def test_what_confirms_a_status_that_no_longer_stands_changes_nothing(tmp_path: Path) -> None:
    other = claim("est-c", date="2025-05-13", status="ruled_out")
    late = claim("est-b", status=None, confirms="est-a", date="2025-08-01")
    statuses = [status("willing"), status("ruled_out", "no")]
    found = aged(tmp_path, other, late, statuses=statuses)
    assert (found.status.id, found.old, found.confirmed) == ("ruled_out", True, None)


@pytest.mark.parametrize(
    ("frame", "old"),
    [
        ({}, True),
        ({"old_after": 100}, False),
        ({"old_after": 99}, True),
        ({"statuses": [status("willing", old_after="never")]}, False),
        ({"statuses": [status("willing", old_after=100)]}, False),
        ({"statuses": [status("willing", old_after=10)], "old_after": 200}, True),
    ],
)
def test_a_story_and_each_status_say_when_it_is_old(
    tmp_path: Path, frame: dict[str, Any], old: bool
) -> None:
    assert aged(tmp_path, **frame).old is old


@pytest.mark.parametrize(
    ("written", "wrong"),
    [(0, "cannot be “0”"), (-5, "cannot be “-5”"), ("always", "cannot be “always”"),
     (1.5, "cannot be “1.5”")],
)  # fmt: skip
def test_days_or_never_is_all_that_a_status_can_say(
    tmp_path: Path, written: Any, wrong: str
) -> None:
    problem = only_problem(tmp_path, statuses=[status("willing", old_after=written)])
    assert problem.place == place_of(tmp_path, "statuses.yaml", str(written))
    assert wrong in problem.wrong


def test_what_bears_out_a_status_is_told_as_before(tmp_path: Path) -> None:
    story = a_story(tmp_path, **later(confirms="est-a"))
    found = [change.kind for change in changes(story, date(2025, 8, 13), LAST)]
    assert found == ["first_status", "confirmed"]
    assert old_after(story, story.statuses["willing"]) == 90


def test_a_joint_declaration_may_replace_the_offers_of_those_who_signed(tmp_path: Path) -> None:
    joint = claim("joint-b", countries=["EST", "LVA"], status=None, replaces=["est-a"])
    assert passes(
        tmp_path / "a",
        claims={"EST": [FIRST], "joint": [joint]},
        countries=[country("EST"), country("LVA")],
    )
