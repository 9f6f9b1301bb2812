"""A story for Python users: importing takes nothing, opening takes a folder, and a mistake is told."""

import doctest
import subprocess
import sys
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import dash
import flask
import pandas as pd
import pytest

import explainer
from explainer import opened
from explainer.story.checking import check_story
from explainer.story.reading.story_folder import read_draft
from tests.builders import SECOND_STORY, claim, write_story

ROOT = Path(__file__).parents[2]


# importing


def in_a_new_process(code: str) -> str:
    return subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout


def test_importing_loads_none_of_the_libraries() -> None:
    loaded = in_a_new_process("import sys, explainer; print(*sys.modules)").split()
    assert "explainer" in loaded
    heavy = ("pandas", "geopandas", "plotly", "dash", "pydantic", "flask", "babel", "yaml")
    assert not {name.split(".")[0] for name in loaded} & set(heavy)
    assert not [name for name in loaded if name.startswith("explainer.")]


def test_importing_takes_a_fifth_of_a_second_at_most() -> None:
    code = (
        "import time; began = time.process_time(); import explainer; "
        "print(time.process_time() - began)"
    )
    assert min(float(in_a_new_process(code)) for _ in range(3)) <= 0.2


def test_every_public_name_is_there_and_no_other() -> None:
    assert set(explainer.__all__) <= set(dir(explainer))
    for name in explainer.__all__:
        assert getattr(explainer, name).__doc__, name
    with pytest.raises(AttributeError, match="no attribute 'open_storry'"):
        _ = explainer.open_storry


def test_the_app_is_a_function_whatever_was_imported_before() -> None:
    code = "import explainer.exploring.app, explainer; print(callable(explainer.explore))"
    assert in_a_new_process(code).strip() == "True"


def test_frames_load_neither_figures_nor_the_app() -> None:
    code = (
        f"import sys, explainer; story = explainer.open_story({str(SECOND_STORY)!r}); "
        "before = {*sys.modules}; story.claims(), story.positions(); "
        "print(*before, '|', *sys.modules)"
    )
    before, after = (part.split() for part in in_a_new_process(code).split("|"))
    assert not {"pandas", "geopandas", "plotly", "dash"} & set(before)
    assert "pandas" in after
    assert not {"geopandas", "plotly", "dash"} & set(after)


def test_the_examples_in_the_docstrings_are_true(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, story: explainer.OpenedStory
) -> None:
    (tmp_path / "my_story").symlink_to(SECOND_STORY)
    monkeypatch.chdir(tmp_path)
    names = {"explainer": explainer, "story": story, "dash": dash, "flask": flask}
    with pd.option_context("display.width", 100):
        found = doctest.testmod(opened, extraglobs=names)
    assert found.attempted > 15
    assert found.failed == 0


# opening


def test_problems_are_those_that_the_check_lists(tmp_path: Path) -> None:
    folder = write_story(tmp_path, claims={"EST": [claim(status="wiling", sources=["papr"])]})
    with pytest.raises(explainer.StoryProblems) as mistake:
        explainer.open_story(folder)
    expected = tuple(problem for problem in check_story(read_draft(folder)) if not problem.hint)
    assert mistake.value.problems == expected
    assert len(expected) == 2
    assert {problem.place.file for problem in expected} == {"claims/EST.yaml"}
    assert all(problem.place.line > 1 and problem.remedy for problem in expected)


def test_a_folder_is_named_by_a_path_or_by_words(story: explainer.OpenedStory) -> None:
    assert repr(explainer.open_story(str(SECOND_STORY))) == repr(story)


@pytest.mark.parametrize("method", ["countries", "map_figure", "positions_figure"])
@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"day": "2024-07-01"}, "Allowed: 2024-02-01 to 2024-06-30"),
        ({"day": "June"}, "is no day like 2024-06-30"),
        ({"day": ""}, "is no day like 2024-06-30"),
        ({"day": date(2023, 1, 1)}, "the nearest day is 2024-02-01"),
        ({"language": "de"}, "'de' is not known. Allowed: en"),
        ({"language": "EN"}, "did you mean en"),
        ({"language": ""}, "Allowed: en"),
    ],
    ids=str,
)
def test_another_day_or_language_is_refused_with_what_is_allowed(
    story: explainer.OpenedStory, method: str, given: dict[str, Any], told: str
) -> None:
    with pytest.raises(ValueError, match=told):
        getattr(story, method)(**given)


@pytest.mark.parametrize("make", [explainer.explore, explainer.explore_layout])
def test_the_app_too_refuses_another_language(
    story: explainer.OpenedStory, make: Callable[..., Any]
) -> None:
    with pytest.raises(ValueError, match="Allowed: en"):
        make(story, language="fr")


@pytest.mark.parametrize(
    "day",
    ["2024-05-15", date(2024, 5, 15), datetime(2024, 5, 15, 23, 59), pd.Timestamp("2024-05-15")],
    ids=repr,
)
def test_a_day_is_given_in_whatever_way(story: explainer.OpenedStory, day: Any) -> None:
    found = story.countries(day).set_index("code").status
    assert found["CYP"] == "joining"
    assert found["MLT"] == "weighing"
