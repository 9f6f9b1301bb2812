"""``explainer check``: problems and hints for people and for machines, and the exit codes of each."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from explainer.story.checking import check_story
from explainer.story.reading.story_folder import read_draft
from tests.builders import SECOND_STORY, about, claim, status, write_story
from tests.commands.run import ROOT, run, started

PLACE = re.compile(r"^(\S+):(\d+):(\d+): (hint: )?(.+)$", re.MULTILINE)


def test_a_story_without_problems_exits_with_0(tmp_path: Path) -> None:
    result = run("check", "--story", write_story(tmp_path))
    assert result.exit_code == 0
    assert re.search(r"\b0 problems, 0 hints, 1 claim", result.output)


def test_a_story_with_problems_exits_with_1_and_lists_them_with_place_and_remedy(
    tmp_path: Path,
) -> None:
    folder = write_story(
        tmp_path, claims={"EST": [claim(status="wiling", sources=["papr"], datee="2025-08-20")]}
    )
    result = run("check", "--story", folder)
    assert result.exit_code == 1
    expected = check_story(read_draft(folder))
    assert len(expected) > 0
    found = PLACE.findall(result.output)
    assert [f"{file}:{line}:{column}" for file, line, column, _, _ in found] == [
        str(problem.place) for problem in expected
    ]
    assert result.output.count("  do this: ") == len(expected)
    for problem in expected:
        assert str(problem) in result.output


def test_hints_are_listed_and_stop_nothing(tmp_path: Path) -> None:
    result = run("check", "--story", write_story(tmp_path, story=about(languages=["en", "de"])))
    assert result.exit_code == 0
    found = PLACE.findall(result.output)
    assert found
    assert all(hint for _, _, _, hint, _ in found)
    assert re.search(rf"\b0 problems, {len(found)} hints", result.output)


@pytest.mark.parametrize("there", [True, False])
def test_a_folder_that_is_no_story_is_a_problem_with_a_remedy(tmp_path: Path, there: bool) -> None:
    folder = tmp_path if there else tmp_path / "nowhere"
    result = run("check", "--story", folder)
    assert result.exit_code == 1
    assert "do this: " in result.output
    assert "Traceback" not in result.output


@pytest.mark.parametrize(
    ("changes", "plain", "strict"),
    [
        ({}, 0, 0),
        ({"story": about(languages=["en", "de"])}, 0, 1),
        ({"claims": {"EST": [claim(status="wiling")]}}, 1, 1),
    ],
    ids=["nothing", "hints", "a problem"],
)
@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_hints_count_where_they_are_asked_to(
    tmp_path: Path, changes: dict[str, Any], plain: int, strict: int, form: str
) -> None:
    folder = write_story(tmp_path, **changes)
    assert run("check", "--story", folder, "--format", form).exit_code == plain
    assert run("check", "--story", folder, "--format", form, "--strict").exit_code == strict


def test_problems_are_listed_before_hints(tmp_path: Path) -> None:
    folder = write_story(
        tmp_path,
        story=about(languages=["en", "de"]),
        statuses=[status("willing"), status("x", scale="so")],
    )
    kinds = [hint for _, _, _, hint, _ in PLACE.findall(run("check", "--story", folder).output)]
    assert "" in kinds
    assert "hint: " in kinds
    assert kinds == sorted(kinds)


def test_a_pull_request_is_annotated_where_the_mistake_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write_story(tmp_path / "story", claims={"EST": [claim(status="wiling")]})
    result = run("check", "--story", "story", "--format", "github")
    first, *_ = result.output.splitlines()
    assert first.startswith(
        "::error file=story/claims/EST.yaml,line=4,col=11,title=explainer check::"
        "nothing has the id “wiling”%0Aallowed: "
    )
    assert result.output.splitlines()[-1].startswith("1 problem, 0 hints, ")


def test_the_plain_check_loads_nothing_that_draws_and_nothing_that_asks() -> None:
    code = "import sys; from explainer.cli import main; main(['check'], standalone_mode=False)"
    told = f"{code.replace('; main', '; sys.exit = lambda code: None; main')}; print(*sys.modules)"
    ran = subprocess.run(
        [sys.executable, "-c", told], cwd=ROOT, capture_output=True, text=True, check=True
    )
    loaded = set(ran.stdout.splitlines()[-1].split())
    assert "explainer.story.checking" in loaded
    assert not loaded & {"dash", "plotly", "geopandas", "pandas", "explainer.links.links"}
    assert not loaded & {"http.client", "urllib.request", "ssl", "rich"}


# for machines


def test_problems_as_json_have_counts_and_places(tmp_path: Path) -> None:
    folder = write_story(tmp_path, claims={"EST": [claim(status="wiling")]})
    result = run("check", "--story", folder, "--format", "json")
    assert result.exit_code == 1
    found = json.loads(result.output)
    assert set(found) == {"counts", "problems"}
    assert found["counts"]["problems"] == len(found["problems"]) == 1
    assert found["counts"]["claims"] == 1
    (problem,) = found["problems"]
    (expected,) = check_story(read_draft(folder))
    assert problem == {
        "file": "claims/EST.yaml",
        "line": expected.place.line,
        "column": expected.place.column,
        "kind": "problem",
        "wrong": expected.wrong,
        "allowed": expected.allowed,
        "remedy": expected.remedy,
    }


def test_hints_as_json_say_that_they_are_hints(tmp_path: Path) -> None:
    folder = write_story(tmp_path, story=about(languages=["en", "de"]))
    result = run("check", "--story", folder, "--format", "json")
    assert result.exit_code == 0
    found = json.loads(result.output)
    assert found["counts"]["problems"] == 0
    assert found["counts"]["hints"] == len(found["problems"]) > 0
    assert {problem["kind"] for problem in found["problems"]} == {"hint"}


def test_a_good_story_as_json_has_no_problems() -> None:
    result = run("check", "--story", SECOND_STORY, "--format", "json")
    assert result.exit_code == 0
    found = json.loads(result.output)
    assert found["problems"] == []
    assert found["counts"]["sources"] == 10


def test_the_story_that_ships_is_checked_without_an_option() -> None:
    ran = started("check", "--format", "json")
    output, errors = ran.communicate(timeout=60)
    found = json.loads(output)
    assert ran.returncode == (1 if found["counts"]["problems"] else 0)
    assert found["counts"]["claims"] > 50
    assert errors == ""


def test_the_check_is_the_same_in_whatever_folder_it_runs(tmp_path: Path) -> None:
    folder = write_story(tmp_path / "story", statuses="- id: [unfinished")
    ran = subprocess.run(
        [sys.executable, "-m", "explainer", "check", "--story", "story"],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 1
    assert ran.stdout == run("check", "--story", folder).output
