"""What a check has found: as text, as JSON, and beside the lines of a pull request."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from explainer.desk.listing import Findings, as_github, as_json, as_text, counted
from explainer.links.links import Links
from explainer.story.reading.problems import Place, Problem

EARLY_HINT = Problem(Place("a.yaml", 1), "a hint", "this", "do it", hint=True)
PROBLEM = Problem(Place("claims/EST.yaml", 42, 10), "wrong", "right", "mend it")
LINK = Problem(Place("a.yaml", 2), "moved", "", "read it", hint=True)
UNREACHED = Problem(Place("a.yaml", 3), "not reached: why", "", "look")
ASKED = Links((LINK,), (UNREACHED,), 3, 3)


def found(*problems: Problem, folder: Path = Path("data"), links: Links | None = None) -> Findings:
    return Findings(folder, problems, {"claims": 1, "sources": 2}, links)


def test_problems_stand_before_hints_and_hints_before_what_was_not_reached() -> None:
    said = as_text(found(EARLY_HINT, PROBLEM, links=ASKED))
    lines = [line for line in said.splitlines() if line and not line.startswith(" ")]
    assert lines == [
        "claims/EST.yaml:42:10: wrong",
        "a.yaml:1:1: hint: a hint",
        "a.yaml:2:1: hint: moved",
        "a.yaml:3:1: not reached: why",
        "1 problem, 2 hints, 1 claim, 2 sources, 3 addresses, 1 of them not reached",
    ]


def test_of_very_many_hints_alike_people_get_the_first_and_their_number() -> None:
    alike = [replace(EARLY_HINT, place=Place("b.yaml", line)) for line in range(1, 61)]
    findings = found(PROBLEM, *alike, LINK)
    lines = [line for line in as_text(findings).splitlines() if line and not line.startswith(" ")]
    assert lines[1:3] == [
        "b.yaml:1:1: hint: a hint, as in 59 other places",
        "a.yaml:2:1: hint: moved",
    ]
    assert lines[-1].startswith("1 problem, 61 hints")
    assert len(as_github(findings).splitlines()) == 4
    assert len(json.loads(as_json(findings))["problems"]) == 62


def test_nothing_found_is_a_line_of_counts() -> None:
    assert as_text(found()) == "0 problems, 0 hints, 1 claim, 2 sources"


def test_json_names_the_kind_of_each() -> None:
    said = json.loads(as_json(found(EARLY_HINT, PROBLEM, links=ASKED)))
    assert [one["kind"] for one in said["problems"]] == ["problem", "hint", "hint", "unreached"]
    assert said["counts"] == {
        "problems": 1,
        "hints": 2,
        "addresses": 3,
        "unreached": 1,
        "claims": 1,
        "sources": 2,
    }


def test_github_gets_a_command_for_each_with_its_place() -> None:
    *commands, counts = as_github(found(EARLY_HINT, PROBLEM, links=ASKED)).splitlines()
    assert commands == [
        "::error file=data/claims/EST.yaml,line=42,col=10,title=explainer check"
        "::wrong%0Aallowed: right%0Ado this: mend it",
        "::warning file=data/a.yaml,line=1,col=1,title=explainer check"
        "::a hint%0Aallowed: this%0Ado this: do it",
        "::warning file=data/a.yaml,line=2,col=1,title=explainer check::moved%0Ado this: read it",
        "::notice file=data/a.yaml,line=3,col=1,title=explainer check"
        "::not reached: why%0Ado this: look",
    ]
    assert counts.startswith("1 problem, 2 hints")


def test_what_would_end_a_command_or_its_properties_is_escaped() -> None:
    nasty = Problem(Place("a,b:c%.yaml"), "100 % :: wrong\r\n::error::no", "", "a, b: c")
    command, *rest = as_github(found(nasty, folder=Path("x,y"))).splitlines()
    assert command == (
        "::error file=x%2Cy/a%2Cb%3Ac%25.yaml,line=1,col=1,title=explainer check"
        "::100 %25 :: wrong%0D%0A::error::no%0Ado this: a, b: c"
    )
    assert len(rest) == 1


@pytest.mark.parametrize(
    ("folder", "seen"),
    [
        ("data", "data/a.yaml"),
        ("./data/", "data/a.yaml"),
        ("{here}/data", "data/a.yaml"),
        ("stories/../data", "data/a.yaml"),
        (".", "a.yaml"),
        ("/elsewhere/data", "/elsewhere/data/a.yaml"),
    ],
)
def test_a_file_is_named_as_seen_from_where_the_command_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: str, seen: str
) -> None:
    monkeypatch.chdir(tmp_path)
    listed = as_github(found(EARLY_HINT, folder=Path(folder.format(here=tmp_path))))
    assert listed.startswith(f"::warning file={seen},")


def test_a_folder_that_is_not_there_is_named_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    missing = Problem(Place("nowhere"), "cannot be opened", "", "check the path")
    listed = as_github(found(missing, folder=Path("nowhere")))
    assert listed.startswith("::error file=nowhere,")


@pytest.mark.parametrize(
    ("number", "name", "said"),
    [(1, "claims", "1 claim"), (2, "claims", "2 claims"), (1, "addresses", "1 address")],
)
def test_a_number_has_its_noun(number: int, name: str, said: str) -> None:
    assert counted(number, name) == said
