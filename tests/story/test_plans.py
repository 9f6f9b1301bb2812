"""Plans: which one is shown on a day, and which phases are its parts."""

from datetime import date
from pathlib import Path
from typing import Any

from explainer.story.earlier import described, story_by
from explainer.story.model.story import Story
from explainer.story.plans import other_plans, phases_of, shown_plan
from tests.builders import a_story, about, only_problem, phase, plan, source, text

PLANS = [
    plan("first", described="2025-08-15"),
    plan("second", described="2025-08-17"),
    plan("third", described="2025-08-19"),
]
PHASES = [phase("a", plan="first"), phase("b", plan="third"), phase("c", plan="first")]


def told(folder: Path, day: int, **changes: Any) -> tuple[Story, str, list[str]]:
    """The story by a day of August, the plan that it shows, and the others."""
    story = story_by(a_story(folder, plans=PLANS, phases=PHASES, **changes), date(2025, 8, day))
    shown = shown_plan(story)
    return story, shown.id if shown else "", [other.id for other in other_plans(story)]


def test_a_plan_exists_from_the_day_on_which_it_was_described(tmp_path: Path) -> None:
    assert told(tmp_path, 14)[1:] == ("", [])
    assert told(tmp_path, 15)[1:] == ("first", [])
    assert told(tmp_path, 18)[1:] == ("second", ["first"])


def test_the_leading_plan_is_shown_as_soon_as_it_was_described(tmp_path: Path) -> None:
    leading = about(leading_plan="second")
    assert told(tmp_path, 16, story=leading)[1:] == ("first", [])
    assert told(tmp_path, 17, story=leading)[1:] == ("second", ["first"])
    assert told(tmp_path, 20, story=leading)[1:] == ("second", ["third", "first"])


def test_without_a_leading_one_it_is_the_newest(tmp_path: Path) -> None:
    assert told(tmp_path, 20)[1:] == ("third", ["second", "first"])


def test_a_phase_is_there_when_its_plan_is_whatever_its_pages_say(tmp_path: Path) -> None:
    pages = [source("paper", published="2025-08-01")]
    story = told(tmp_path, 18, sources=pages)[0]
    assert list(story.phases) == ["a", "c"]
    assert described(story, story.phases["a"]) == date(2025, 8, 15)


def test_the_parts_of_a_plan_are_the_phases_that_name_it(tmp_path: Path) -> None:
    story = told(tmp_path, 20)[0]
    assert [part.id for part in phases_of(story, story.plans["first"])] == ["a", "c"]
    assert phases_of(story, story.plans["second"]) == ()
    assert phases_of(story, None) == ()


def test_a_story_without_plans_has_all_its_phases_in_one(tmp_path: Path) -> None:
    story = a_story(tmp_path, phases=[phase("a"), phase("b")])
    assert shown_plan(story) is None
    assert [part.id for part in phases_of(story, None)] == ["a", "b"]


def test_a_plan_without_day_is_a_problem(tmp_path: Path) -> None:
    problem = only_problem(tmp_path, plans=[plan("p", described=None)])
    assert problem.place.file == "plans.yaml"
    assert "described" in problem.wrong


def test_a_phase_of_an_unknown_plan_is_a_problem(tmp_path: Path) -> None:
    problem = only_problem(tmp_path, plans=[plan("august")], phases=[phase("a", plan="agust")])
    assert problem.wrong == "nothing has the id “agust”"
    assert problem.remedy == "did you mean “august”?"


def test_an_event_may_be_one_on_which_the_story_turned(tmp_path: Path) -> None:
    event = {"id": "e", "date": "2025-08-15", "title": text(), "text": text(), "sources": ["paper"]}
    assert a_story(tmp_path, events=[event | {"key": True}]).events["e"].key
