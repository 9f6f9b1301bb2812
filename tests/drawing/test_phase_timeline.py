"""The timeline: events numbered on an axis, phases behind a break or on it."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explainer.content.edition import Edition
from explainer.content.phases import phases
from explainer.drawing.phase_timeline import RADIUS, draw_timeline
from explainer.drawing.scene import Mark, Scene
from explainer.page.timeline import timeline_scene
from explainer.story.model import When
from explainer.story.story import Story
from explainer.story.values import InexactDate
from explainer.wording.catalogue import Catalogue, inexact_day
from explainer.wording.sentences import timeline_alt

NARROWEST = 700  # CSS pixels from which the drawing is shown


def overlap(one: Mark, other: Mark) -> bool:
    """Whether two marks touch where the drawing is narrowest."""
    across = abs(one.x - other.x) * NARROWEST / 1000
    return across**2 + (one.y - other.y) ** 2 < (2 * RADIUS) ** 2


def overlapping(scene: Scene) -> list[tuple[str, str]]:
    return [(a.id, b.id) for a, b in combinations(scene.marks, 2) if overlap(a, b)]


def floor_of(scene: Scene) -> float:
    """The height at which the axis lies."""
    (y,) = {line.y for line in scene.lines if line.kind == "axis"}
    return y


# events


def test_every_event_is_a_mark_with_its_number(german_edition: Edition) -> None:
    scene, events = timeline_scene(german_edition), german_edition.story.events
    numbers = {words.id: words.lines for words in scene.words if words.kind == "number"}
    assert numbers == {name: (str(n),) for n, name in enumerate(events, 1)}
    assert {mark.id for mark in scene.marks} == set(events)
    assert len(events) == 18


def test_a_number_stands_on_its_mark(german_edition: Edition) -> None:
    scene = timeline_scene(german_edition)
    places = {mark.id: (mark.x, mark.y) for mark in scene.marks}
    assert places == {w.id: (w.x, w.y) for w in scene.words if w.kind == "number"}


@pytest.mark.parametrize("which", ["german_edition", "second_edition"])
def test_a_mark_says_its_day_and_title(which: str, request: pytest.FixtureRequest) -> None:
    edition: Edition = request.getfixturevalue(which)
    assert timeline_scene(edition).marks
    for mark in timeline_scene(edition).marks:
        event = edition.story.events[mark.id]
        title = event.title.said_in(edition.language)[0]
        assert mark.label == f"{inexact_day(event.date, edition.words)}: {title}"


@pytest.mark.parametrize("which", ["german_edition", "second_edition"])
def test_marks_stand_above_the_axis_in_the_order_of_their_days(
    which: str, request: pytest.FixtureRequest
) -> None:
    edition: Edition = request.getfixturevalue(which)
    scene = timeline_scene(edition)
    days = {mark.id: edition.story.events[mark.id].date.first_day for mark in scene.marks}
    for one, other in combinations(scene.marks, 2):
        if days[one.id] < days[other.id]:
            assert one.x <= other.x
    assert all(0 < mark.y - RADIUS < mark.y + RADIUS < floor_of(scene) for mark in scene.marks)


@pytest.mark.parametrize("which", ["german_edition", "second_edition"])
def test_stacked_marks_do_not_overlap(which: str, request: pytest.FixtureRequest) -> None:
    assert overlapping(timeline_scene(request.getfixturevalue(which))) == []


def test_marks_that_are_not_stacked_would(german_edition: Edition) -> None:
    scene = timeline_scene(german_edition)
    lowest = max(mark.y for mark in scene.marks)
    flat = replace(scene, marks=tuple(replace(mark, y=lowest) for mark in scene.marks))
    assert overlapping(flat)


@settings(max_examples=40)
@given(days=st.lists(st.integers(0, 400), min_size=1, max_size=18))
def test_marks_do_not_overlap_on_whatever_days(the_story: Story, days: list[int]) -> None:
    first = date(2024, 7, 20)
    events = {
        name: event.model_copy(update={"date": InexactDate(first + timedelta(days=day))})
        for (name, event), day in zip(the_story.events.items(), days, strict=False)
    }
    scene = draw_timeline(phases(Edition(replace(the_story, events=events), "de")))
    assert overlapping(scene) == []
    assert all(mark.y - RADIUS > 0 for mark in scene.marks)


# phases


def test_the_break_before_what_has_no_date_stands_between_the_axis_and_the_phases(
    german_edition: Edition,
) -> None:
    scene, words = timeline_scene(german_edition), german_edition.words
    (last,) = [max(line.to_x for line in scene.lines if line.kind == "axis")]
    at = [line.x for line in scene.lines if line.kind == "break unknown"]
    assert at
    assert last < min(at)
    assert max(at) < min(bar.x for bar in scene.bars)
    (said,) = [w for w in scene.words if w.lines == (words.say("timeline.unknown"),)]
    assert said.x > max(at)


def test_the_phase_of_the_article_that_follows_is_the_american_one(german_edition: Edition) -> None:
    first, second = timeline_scene(german_edition).bars
    assert (first.id, second.id) == ("training", "us_support")
    assert first.y < second.y
    assert first.x < second.x


def test_a_story_whose_phases_all_have_dates_has_no_break_before_the_unknown(
    the_story: Story, german: Catalogue
) -> None:
    dated = {
        name: phase.model_copy(
            update={"when": When.model_validate({"start": f"2026-0{n}-01"})}
        )
        for n, (name, phase) in enumerate(the_story.phases.items(), 1)
    }  # fmt: skip
    scene = draw_timeline(phases(Edition(replace(the_story, phases=dated), german.language)))
    assert not [line for line in scene.lines if line.kind == "break unknown"]
    assert all(bar.y > floor_of(scene) for bar in scene.bars)
    assert scene.alt == timeline_alt(replace(the_story, phases=dated), german)


def test_dated_phases_have_room_below_the_axis(
    second_edition: Edition, german_edition: Edition
) -> None:
    for edition in (german_edition, second_edition):
        scene = timeline_scene(edition)
        assert all(bar.y + bar.height <= scene.height for bar in scene.bars)
        assert all(mark.y < scene.height for mark in scene.marks)
        assert all(0 <= line.y <= scene.height for line in scene.lines)
    assert max(bar.y for bar in timeline_scene(second_edition).bars) > floor_of(timeline_scene(second_edition))  # fmt: skip


def test_everything_stands_in_the_picture(german_edition: Edition, second_edition: Edition) -> None:
    for edition in (german_edition, second_edition):
        scene = timeline_scene(edition)
        assert scene.fluid
        assert isinstance(scene.height, int)
        for thing in (*scene.marks, *scene.words):
            assert 0 <= thing.x <= scene.width
            assert 0 <= thing.y <= scene.height
        assert all(0 <= bar.x < bar.end <= scene.width for bar in scene.bars)


def test_a_story_without_events_and_phases_has_a_bare_axis(
    the_story: Story, german: Catalogue
) -> None:
    scene = draw_timeline(
        phases(Edition(replace(the_story, events={}, phases={}), german.language))
    )
    assert scene.marks == scene.bars == ()
    assert {line.kind for line in scene.lines} == {"axis", "tick"}


def test_the_same_story_gives_the_same_scene(the_story: Story, german: Catalogue) -> None:
    assert draw_timeline(phases(Edition(the_story, german.language))) == draw_timeline(
        phases(Edition(the_story, german.language))
    )
