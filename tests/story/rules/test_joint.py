"""Joint claims: one statement with several countries, and nobody's status unless all signed it."""

from pathlib import Path
from typing import Any

import pytest

from explainer.story.history import changes, story_on
from tests.builders import (
    a_story,
    claim,
    country,
    only_problem,
    passes,
    place_of,
    source,
    text,
)

JOINT = "claims/joint.yaml"
BOTH = ["EST", "LVA"]
REPORT = {"voice": "report", "says_status": "willing"}
PRIMARY = [source("paper", kind="primary")]


def joint(**changes: Any) -> dict[str, Any]:
    """A story whose only claim is one of Estonia and Latvia together."""
    return {"claims": {"joint": [claim("joint-1", **{"countries": BOTH, **changes})]}}


@pytest.mark.parametrize(
    "changes",
    [
        joint(**REPORT),
        joint(voice="other", says_status="willing"),
        joint(status=None),
        joint(status=None, research=["c060", "c096"]),
        joint(signed=True) | {"sources": PRIMARY},
        joint(signed=True, status=None) | {"sources": PRIMARY},
    ],
)
def test_what_several_say_or_others_say_of_them_passes(
    tmp_path: Path, changes: dict[str, Any]
) -> None:
    assert passes(tmp_path, **changes)


def test_one_country_alone_is_no_joint_claim(tmp_path: Path) -> None:
    problem = only_problem(tmp_path, **joint(countries=["EST"], **REPORT))
    assert problem.place.file == JOINT
    assert problem.wrong == "a joint claim that names EST alone"
    assert problem.remedy == "name the others, or move the claim to claims/EST.yaml"


def test_a_joint_claim_that_names_nobody_is_found(tmp_path: Path) -> None:
    problem = only_problem(tmp_path, **joint(countries=None, **REPORT))
    assert problem.wrong == "a joint claim that does not say which countries it is about"
    assert "countries: [" in problem.remedy


def test_an_own_status_needs_the_signature_of_all(tmp_path: Path) -> None:
    problem = only_problem(tmp_path, **joint(status="willing"), sources=PRIMARY)
    assert problem.place == place_of(tmp_path, JOINT, "willing")
    assert "unless all signed it" in problem.wrong
    assert "signed: true" in problem.remedy


def test_a_signature_needs_the_text_itself_as_a_source(tmp_path: Path) -> None:
    problem = only_problem(tmp_path, **joint(signed=True))
    assert problem.place == place_of(tmp_path, JOINT, "true")
    assert problem.allowed == "a source of the kind “primary”"


@pytest.mark.parametrize("voice", ["other", "report"])
def test_what_others_say_is_signed_by_nobody(tmp_path: Path, voice: str) -> None:
    problem = only_problem(tmp_path, **joint(signed=True, voice=voice), sources=PRIMARY)
    assert problem.wrong == "what others say is signed by nobody"


def test_the_file_of_a_country_names_no_others(tmp_path: Path) -> None:
    problem = only_problem(tmp_path, claims={"EST": [claim(countries=BOTH)]})
    assert problem.place.file == "claims/EST.yaml"
    assert "claims/EST.yaml, says that the claim is about EST" in problem.wrong
    assert problem.remedy == "move the claim to claims/joint.yaml, or delete “countries”"


def test_a_claim_of_one_country_is_not_signed(tmp_path: Path) -> None:
    problem = only_problem(tmp_path, claims={"EST": [claim(signed=True)]}, sources=PRIMARY)
    assert problem.wrong == "only a joint claim is signed"


def test_a_joint_claim_has_no_one_country(tmp_path: Path) -> None:
    problem = only_problem(tmp_path, **joint(country="EST", **REPORT))
    assert problem.place == place_of(tmp_path, JOINT, "country:", "country")
    assert "“countries: […]”" in problem.remedy


def test_its_id_says_that_it_is_joint(tmp_path: Path) -> None:
    problem = only_problem(tmp_path, claims={"joint": [claim("est-1", countries=BOTH, **REPORT)]})
    assert problem.wrong == "“est-1” does not begin with “joint-”"


def test_a_country_that_the_story_does_not_list_is_found(tmp_path: Path) -> None:
    problem = only_problem(tmp_path, **joint(countries=["EST", "FIN"], **REPORT))
    assert problem.wrong == "nothing has the id “FIN”"


def test_a_second_own_status_of_a_signatory_that_day_is_found(tmp_path: Path) -> None:
    claims = joint(signed=True)["claims"] | {"EST": [claim(status="ruled_out")]}
    problem = only_problem(tmp_path, claims=claims, sources=PRIMARY)
    assert problem.wrong.startswith("EST has a second status of its own")


# what follows from it


def test_a_report_stands_with_each_of_its_countries_and_sets_no_status(tmp_path: Path) -> None:
    story = a_story(tmp_path, **joint(contributions=["training"], **REPORT))
    assert len(story.claims) == 1
    for code in BOTH:
        standing = story_on(story, story.about.as_of).standings[code]
        assert [one.id for one in standing.claims] == ["joint-1"]
        assert (standing.status, standing.contributions, standing.tone) == (None, (), "none")


def test_a_signed_one_sets_the_status_of_its_signatories_alone(tmp_path: Path) -> None:
    countries = [country("EST"), country("LVA"), country("LTU")]
    story = a_story(tmp_path, countries=countries, sources=PRIMARY, **joint(signed=True))
    found = story_on(story, story.about.as_of).standings
    assert [found[code].status.id for code in BOTH if found[code].status] == ["willing"] * 2
    assert found["LTU"].status is None


def test_what_it_changed_is_told_once_for_all_that_moved_alike(tmp_path: Path) -> None:
    claims = joint(signed=True)["claims"] | {"EST": [claim("est-1", date="2025-08-15")]}
    countries = [country("EST"), country("LVA"), country("LTU")]
    claims["joint"][0]["countries"] = ["EST", "LVA", "LTU"]
    story = a_story(tmp_path, claims=claims, countries=countries, sources=PRIMARY)
    day = story.about.as_of
    found = [c for c in changes(story, story.about.covered_from, day) if c.day == day]
    assert [(c.kind, c.countries) for c in found] == [
        ("confirmed", ("EST",)),
        ("first_status", ("LVA", "LTU")),
    ]


def test_a_withdrawn_report_leaves_all_where_they_stood(tmp_path: Path) -> None:
    withdrawn = {"on": "2025-08-20", "why": text()}
    told = joint(date="2025-08-18", withdrawn=withdrawn, **REPORT)
    story = a_story(tmp_path, **told)
    found = changes(story, story.about.covered_from, story.about.as_of)
    assert [(c.kind, c.before, c.after) for c in found] == [
        ("hearsay", None, None),
        ("withdrawn", None, None),
    ]
