"""The run-up in time: one linear axis, names that no stem crosses, and as many ticks as have room."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explainer.content.edition import Edition
from explainer.content.phases import phases
from explainer.drawing.run_up import (
    FIRST,
    LAST,
    LAST_TICK,
    NAME,
    TICKS_APART,
    WIDTH,
    RunUpDrawn,
    lay_run_up,
)
from explainer.story.model.story import Story
from explainer.story.model.values import InexactDate
from tests.builders import a_story, about, event, phase

BEGIN = date(2024, 1, 1)
YEAR = {"covered_from": "2024-01-01", "as_of": "2025-01-01"}


def laid(folder: Path, **changes: Any) -> RunUpDrawn:
    return lay_run_up(phases(Edition(a_story(folder, **changes), "en")))


def on(days: list[int], key: bool = True) -> list[dict[str, Any]]:
    dates = [(BEGIN + timedelta(days=day)).isoformat() for day in days]
    return [event(f"e{n}", date=day, key=key) for n, day in enumerate(dates)]


def crossed(drawn: RunUpDrawn) -> list[tuple[str, str]]:
    """The names through which the stem of another one goes down."""
    found = []
    for name, other in combinations(drawn.names, 2):
        for of, stem in ((name, other), (other, name)):
            start = of.x - NAME if of.left else of.x
            if stem.row < of.row and start < stem.x < start + NAME:
                found.append((of.event.id, stem.event.id))
    return found


def test_the_names_of_the_article_go_up_on_the_left_of_their_stems(german_edition: Edition) -> None:
    drawn = lay_run_up(phases(german_edition))
    sides = {name.event.id: (name.row, name.left) for name in drawn.names}
    assert sides == {
        "e01": (5, False), "e04": (4, True), "e06": (3, True),
        "e09": (2, True), "e14": (1, True), "e16": (0, True),
    }  # fmt: skip
    assert len(drawn.names) + len(drawn.others) == len(german_edition.story.events)


@settings(max_examples=60)
@given(days=st.lists(st.integers(0, 600), min_size=1, max_size=12))
def test_no_stem_crosses_a_name_and_no_name_leaves_the_picture(
    the_story: Story, days: list[int]
) -> None:
    events = {
        name: found.model_copy(
            update={"date": InexactDate(BEGIN + timedelta(days=day)), "key": True}
        )
        for (name, found), day in zip(the_story.events.items(), days, strict=False)
    }
    drawn = lay_run_up(phases(Edition(replace(the_story, events=events), "de")))
    assert crossed(drawn) == []
    assert sorted(name.row for name in drawn.names) == list(range(len(days)))
    for name in drawn.names:
        start = name.x - NAME if name.left else name.x
        assert 0 <= start < start + NAME <= WIDTH


def test_names_that_stood_on_the_other_side_would_be_crossed(tmp_path: Path) -> None:
    drawn = laid(tmp_path, claims={}, events=on([0, 30, 60]), story=about(**YEAR))
    assert [name.left for name in drawn.names] == [False] * 3
    turned = tuple(replace(name, left=True) for name in drawn.names)
    assert crossed(replace(drawn, names=turned))


def test_where_names_are_all_over_the_axis_it_leaves_them_room_at_its_end(tmp_path: Path) -> None:
    days = list(range(0, 367, 40))
    drawn = laid(tmp_path, claims={}, events=on(days), story=about(**YEAR))
    assert drawn.now == WIDTH - NAME
    assert drawn.now_left
    assert not any(name.left for name in drawn.names)
    assert crossed(drawn) == []


def test_the_axis_is_linear_from_the_first_event_to_the_last_day(german_edition: Edition) -> None:
    drawn, story = lay_run_up(phases(german_edition)), german_edition.story
    places = {name.event.first_day: name.x for name in drawn.names}
    places |= {event.first_day: x for event, x in drawn.others}
    first = min(places)
    assert (places[first], drawn.now) == (FIRST, LAST)
    days = (story.about.as_of - first).days
    for day, x in places.items():
        assert x == pytest.approx(FIRST + (LAST - FIRST) * (day - first).days / days, abs=0.1)


def test_a_phase_with_a_date_makes_the_axis_go_on_to_it(tmp_path: Path) -> None:
    found = [
        phase("over", when={"start": "2025-09-01", "end": "2025-10-01"}),
        phase("open", when={"start": "2025-12-01"}),
        phase("waiting"),
    ]
    drawn = laid(tmp_path, events=[event("e")], phases=found)
    over, open_ = drawn.spans
    assert [span.phase.id for span in drawn.spans] == ["over", "open"]
    assert drawn.now < over.x < over.end < open_.x < open_.end == LAST


@pytest.mark.parametrize("days", [1, 3, 8, 30, 100, 400, 2000, 9000])
def test_words_of_the_axis_have_room_however_long_it_is(tmp_path: Path, days: int) -> None:
    as_of = (BEGIN + timedelta(days=days)).isoformat()
    drawn = laid(
        tmp_path, events=on([0]), claims={}, story=about(as_of=as_of, covered_from="2024-01-01")
    )
    assert 1 <= len(drawn.ticks) <= 4
    assert all(after.x - tick.x >= TICKS_APART for tick, after in pairwise(drawn.ticks))
    assert all(FIRST <= tick.x <= LAST_TICK for tick in drawn.ticks)


def test_a_story_of_one_day_has_an_axis_too(tmp_path: Path) -> None:
    one = about(covered_from="2025-08-20")
    drawn = laid(tmp_path, story=one, events=[event("e", date="2025-08-20", key=True)])
    assert [name.x for name in drawn.names] == [drawn.now]
    assert 0 < drawn.now < WIDTH


def test_a_story_without_events_has_an_axis_for_its_phases_alone(tmp_path: Path) -> None:
    drawn = laid(tmp_path, phases=[phase("p", when={"start": "2026-01-01"})])
    assert (drawn.names, drawn.others) == ((), ())
    assert len(drawn.spans) == 1
