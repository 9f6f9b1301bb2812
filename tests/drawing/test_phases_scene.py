"""The phases where one explores: events as dots on an axis, phases behind a break or below it."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explainer.content.edition import Edition
from explainer.content.phases import phases
from explainer.drawing.phases_scene import BOX, RADIUS, draw_phases
from explainer.drawing.scene import Bar, Mark, Scene
from explainer.story.model.story import Story
from explainer.story.model.values import InexactDate
from explainer.wording.catalogue import Catalogue, inexact_day
from explainer.wording.sentences import node_name
from tests.builders import a_story, event, phase, text

NARROWEST = 600  # CSS pixels
EITHER = pytest.mark.parametrize("which", ["german_edition", "second_edition"])


def scene_of(edition: Edition) -> Scene:
    return draw_phases(phases(edition))


def drawn(folder: Path, **changes: Any) -> Scene:
    return scene_of(Edition(a_story(folder, **changes), "en"))


def overlap(one: Mark, other: Mark) -> bool:
    """Whether two dots touch in a narrow column."""
    across = abs(one.x - other.x) * NARROWEST / 1000
    return across**2 + (one.y - other.y) ** 2 < (2 * RADIUS) ** 2


def overlapping(scene: Scene) -> list[tuple[str, str]]:
    return [(a.id, b.id) for a, b in combinations(scene.marks, 2) if overlap(a, b)]


def floor_of(scene: Scene) -> float:
    """The height at which the axis lies."""
    (y,) = {line.y for line in scene.lines if line.kind == "axis"}
    return y


# events


def test_every_event_is_a_dot_and_a_named_one_is_larger(german_edition: Edition) -> None:
    marks, events = scene_of(german_edition).marks, german_edition.story.events
    assert [mark.id for mark in marks] == list(events)
    assert len(events) == 18
    assert {mark.id for mark in marks if mark.radius == RADIUS} == {
        event.id for event in events.values() if event.key
    }


@EITHER
def test_a_dot_says_its_day_and_title(which: str, request: pytest.FixtureRequest) -> None:
    edition: Edition = request.getfixturevalue(which)
    assert scene_of(edition).marks
    for mark in scene_of(edition).marks:
        event = edition.story.events[mark.id]
        title = event.title.said_in(edition.language)[0]
        assert mark.label == f"{inexact_day(event.date, edition.words)}: {title}"


@EITHER
def test_dots_stand_above_the_axis_in_the_order_of_their_days(
    which: str, request: pytest.FixtureRequest
) -> None:
    edition: Edition = request.getfixturevalue(which)
    scene = scene_of(edition)
    days = {mark.id: edition.story.events[mark.id].date.first_day for mark in scene.marks}
    for one, other in combinations(scene.marks, 2):
        if days[one.id] < days[other.id]:
            assert one.x <= other.x
    assert all(0 < mark.y - RADIUS < mark.y + RADIUS < floor_of(scene) for mark in scene.marks)


def test_an_event_stands_at_its_own_day_however_far_the_axis_reaches(tmp_path: Path) -> None:
    years = {"e1": "1918", "e2": "2014", "e3": "2017", "e4": "2018", "e5": "2025-08-15"}
    events = [event(name, date=day, key=True) for name, day in years.items()]
    scene = drawn(tmp_path, events=events, phases=[phase("p")])
    at = {mark.id: mark.x for mark in scene.marks}
    a_year = (at["e2"] - at["e1"]) / 96
    assert at["e3"] - at["e2"] == pytest.approx(3 * a_year, abs=0.2)
    assert at["e4"] - at["e3"] == pytest.approx(a_year, abs=0.2)
    assert a_year > 1
    assert overlapping(scene) == []


def test_dots_that_are_not_stacked_would_overlap(german_edition: Edition) -> None:
    scene = scene_of(german_edition)
    assert overlapping(scene) == []
    lowest = max(mark.y for mark in scene.marks)
    flat = replace(scene, marks=tuple(replace(mark, y=lowest) for mark in scene.marks))
    assert overlapping(flat)


@settings(max_examples=40)
@given(days=st.lists(st.integers(0, 400), min_size=1, max_size=18))
def test_dots_do_not_overlap_on_whatever_days(the_story: Story, days: list[int]) -> None:
    first = date(2024, 7, 20)
    events = {
        name: event.model_copy(update={"date": InexactDate(first + timedelta(days=day))})
        for (name, event), day in zip(the_story.events.items(), days, strict=False)
    }
    scene = scene_of(Edition(replace(the_story, events=events), "de"))
    assert overlapping(scene) == []
    assert all(mark.y - RADIUS > 0 for mark in scene.marks)


# phases


def apart(one: Bar, other: Bar) -> bool:
    return one.y + one.height <= other.y or other.y + other.height <= one.y


def test_the_break_before_what_has_no_date_stands_between_the_axis_and_the_phases(
    german_edition: Edition,
) -> None:
    scene = scene_of(german_edition)
    (last,) = [line.to_x for line in scene.lines if line.kind == "axis"]
    at = [line.x for line in scene.lines if line.kind == "break unknown"]
    assert at
    assert last < min(at)
    assert max(at) < min(bar.x for bar in scene.bars)
    said = [" ".join(one.lines) for one in scene.words if one.x > max(at)]
    assert "nach dem Ende der Kämpfe: Datum unbekannt" in said


def test_the_second_phase_follows_the_first_on_somebodys_word(german_edition: Edition) -> None:
    scene, story = scene_of(german_edition), german_edition.story
    first, second = scene.bars
    assert (first.id, second.id) == ("training", "us_support")
    assert (first.x < second.x, first.y + BOX < second.y) == (True, True)
    (line,) = [line for line in scene.lines if line.kind.startswith("order")]
    assert (line.kind, line.y, line.to_y) == ("order dashed", first.y + BOX, second.y)
    (caption,) = [one for one in scene.words if one.kind == "order-label"]
    who = node_name(story.sources[story.phases[second.id].order_by or ""], german_edition.words)
    assert caption.lines == (german_edition.words.say("phases.order_by", who=who),)
    assert line.y < caption.y < line.to_y


def test_an_order_of_our_own_is_a_plain_line_without_a_caption(tmp_path: Path) -> None:
    scene = drawn(tmp_path, phases=[phase("p1"), phase("p2", when={"after": "p1"})])
    assert [line.kind for line in scene.lines if "order" in line.kind] == ["order"]
    assert not [one for one in scene.words if one.kind == "order-label"]


def test_phases_that_do_not_follow_each_other_are_not_joined(tmp_path: Path) -> None:
    scene = drawn(tmp_path, phases=[phase("p1"), phase("p2")])
    assert not [line for line in scene.lines if "order" in line.kind]


def test_a_phase_that_is_given_a_date_moves_below_the_axis(tmp_path: Path) -> None:
    dated = phase("d", when={"start": "2026-01-01", "end": "2026-06-30"})
    scene = drawn(tmp_path, phases=[dated, phase("w", strength="proposed")])
    box, waiting = scene.bars
    assert (box.y > floor_of(scene), waiting.y > floor_of(scene)) == (True, False)
    assert (box.open_end, waiting.open_end) == (False, True)
    assert [bar.strength for bar in scene.bars] == ["", "proposed"]


@pytest.mark.parametrize("count", [0, 1, 3, 6])
def test_no_two_boxes_touch_however_many_there_are(tmp_path: Path, count: int) -> None:
    found = [phase(f"p{n}") for n in range(count)]
    found += [phase(f"d{n}", when={"start": f"2026-0{n + 1}-01"}) for n in range(count)]
    boxes = drawn(tmp_path, phases=found).bars
    assert len(boxes) == 2 * count
    assert all(box.x < box.end for box in boxes)
    assert all(apart(one, other) for one, other in combinations(boxes, 2))


@pytest.mark.parametrize(
    ("when", "said"),
    [
        ({"condition": text("once it is over")}, "once it is over"),
        ({"condition": text("once it is over"), "start": "2026-01-01"}, "once it is over"),
        ({"start": "2026-01-01"}, "1 January 2026"),
        ({"after": "p1"}, "after phase 1"),
        ({"after": "e1"}, "after: A meeting"),
        ({}, "Start date open"),
    ],
)
def test_a_phase_has_its_number_and_title_and_says_when_it_begins(
    tmp_path: Path, english: Catalogue, when: dict[str, Any], said: str
) -> None:
    scene = drawn(
        tmp_path,
        phases=[phase("p1"), phase("p2", when=when, title=text("The second"))],
        events=[event("e1", title=text("A meeting"))],
    )
    words = {one.kind: " ".join(one.lines) for one in scene.words if one.id == "p2"}
    assert words == {"phase-title": "2 The second", "phase-when": said}
