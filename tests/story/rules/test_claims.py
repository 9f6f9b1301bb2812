"""Claims: whose word sets a status, how often, and what contradicts what."""

from pathlib import Path
from typing import Any

import pytest

from tests.builders import (
    EST,
    claim,
    disagreement,
    est,
    only_problem,
    passes,
    place_of,
    status,
    text,
)

# voices


@pytest.mark.parametrize(
    "said",
    [
        {"voice": "own", "status": "willing"},
        {"voice": "own", "status": None},
        {"voice": "other", "says_status": "not_confirmed"},
        {"voice": "report", "says_status": "willing"},
        {"voice": "report"},
    ],
)
def test_only_an_own_voice_sets_a_status_and_others_say_one(
    tmp_path: Path, said: dict[str, Any]
) -> None:
    assert passes(tmp_path, **est(claim(**said)))


@pytest.mark.parametrize("voice", ["other", "report"])
def test_another_voice_cannot_set_a_status(tmp_path: Path, voice: str) -> None:
    problem = only_problem(tmp_path, **est(claim(voice=voice, status="willing")))
    assert problem.place == place_of(tmp_path, EST, "willing")
    assert problem.wrong == f"the voice is “{voice}”, so the claim cannot set a status"
    assert "rename “status” to “says_status”" in problem.remedy


def test_an_own_voice_is_no_hearsay(tmp_path: Path) -> None:
    problem = only_problem(tmp_path, **est(claim(status=None, says_status="willing")))
    assert problem.place == place_of(tmp_path, EST, "willing")
    assert "rename “says_status” to “status”" in problem.remedy


def test_a_status_without_a_scale_can_only_be_said_by_others(tmp_path: Path) -> None:
    problem = only_problem(tmp_path, **est(claim(status="not_confirmed")))
    assert problem.place == place_of(tmp_path, EST, "not_confirmed")
    assert problem.wrong == "“not_confirmed” can only be said by others"
    assert problem.allowed == "willing, under_discussion, ruled_out"


# one status a day


@pytest.mark.parametrize(
    "other",
    [
        claim("est-b", status=None),
        claim("est-b", date="2025-08-19"),
        claim("est-b", voice="report", says_status="ruled_out"),
        claim("est-b", withdrawn={"on": "2025-08-20", "why": text()}),
    ],
    ids=["without a status", "the day before", "a report", "withdrawn from the start"],
)
def test_a_second_claim_that_sets_no_status_that_day_passes(
    tmp_path: Path, other: dict[str, Any]
) -> None:
    assert passes(tmp_path, **est(claim("est-a"), other))


def test_two_countries_may_each_set_a_status_on_a_day(tmp_path: Path) -> None:
    assert passes(tmp_path, claims={"EST": [claim()], "LVA": [claim("lva-1")]})


@pytest.mark.parametrize(
    ("one", "two"),
    [("2025-08-20", "2025-08-20"), ("2025-08-20", "~2025-08-20"), ("2025-08", "2025-08-01")],
)
def test_two_own_statuses_of_a_country_on_one_day_are_found(
    tmp_path: Path, one: str, two: str
) -> None:
    second = claim("est-b", date=two, status="ruled_out")
    problem = only_problem(tmp_path, **est(claim("est-a", date=one), second))
    assert problem.place == place_of(tmp_path, EST, "ruled_out")
    assert "the first is “est-a”" in problem.wrong
    assert problem.allowed == "one own status a country and day"


# contradictions

NO = {"status": "ruled_out"}


def two(earlier: dict[str, Any], later: dict[str, Any]) -> dict[str, Any]:
    """Two own claims of Estonia, five days apart unless they say otherwise."""
    return est(
        claim("est-a", **{"date": "2025-08-15", **earlier}),
        claim("est-b", **{"date": "2025-08-20", **later}),
    )


@pytest.mark.parametrize(
    "changes",
    [
        two({}, {"status": "under_discussion"}),
        two({"date": "2025-08-12"}, NO),
        two({}, {**NO, "withdrawn": {"on": "2025-08-20", "why": text()}}),
        two({}, {"voice": "report", "status": None, "says_status": "ruled_out"}),
        two({}, NO) | {"disagreements": [disagreement("x", about=["est-a"])]},
        two({}, NO) | {"disagreements": [disagreement("x", about=["EST"])]},
        {"claims": {"EST": [claim("est-a")], "LVA": [claim("lva-a", **NO)]}},
    ],
    ids=[
        "a yes and a maybe",
        "eight days between",
        "withdrawn",
        "a report",
        "a disagreement on the claim",
        "a disagreement on the country",
        "two countries",
    ],
)
def test_what_does_not_contradict_or_is_spoken_of_passes(
    tmp_path: Path, changes: dict[str, Any]
) -> None:
    assert passes(tmp_path, **changes)


@pytest.mark.parametrize("days", [("2025-08-13", "2025-08-20"), ("2025-08-19", "2025-08-20")])
@pytest.mark.parametrize("yes_first", [True, False])
def test_a_yes_and_a_no_within_a_week_without_a_disagreement_are_a_hint(
    tmp_path: Path, days: tuple[str, str], yes_first: bool
) -> None:
    one, other = ({}, NO) if yes_first else (NO, {})
    hint = only_problem(tmp_path, **two({"date": days[0], **one}, {"date": days[1], **other}))
    assert hint.hint
    assert hint.place.file == EST
    between = 7 if days[0].endswith("13") else 1
    assert hint.wrong == (
        f"EST says the contrary of “est-a”, {between} days before, and no disagreement speaks of it"
    )
    assert "disagreements.yaml" in hint.remedy


def test_an_objection_contradicts_a_yes_too(tmp_path: Path) -> None:
    statuses = [status("willing"), status("objecting", "outside")]
    hint = only_problem(tmp_path, statuses=statuses, **two({}, {"status": "objecting"}))
    assert hint.place == place_of(tmp_path, EST, "objecting")


# sources


@pytest.mark.parametrize("sources", [[], None], ids=["an empty list", "left out"])
def test_a_claim_without_a_source_is_found(tmp_path: Path, sources: list[str] | None) -> None:
    problem = only_problem(tmp_path, **est(claim(sources=sources)))
    assert problem.place.file == EST
    assert problem.wrong in ("“sources” has too few entries", "“sources” is missing")
