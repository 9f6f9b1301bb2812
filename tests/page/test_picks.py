"""What the selection script looks up: on every day the state that Python derives for it."""

import json
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from explainer.content.edition import Edition
from explainer.content.map import map_of
from explainer.content.states import month_if_old
from explainer.drawing.europe_map import draw_map
from explainer.page.picks import SENTENCES, picks
from explainer.wording.catalogue import Catalogue, full_day
from explainer.wording.sentences import borne_out_words, standing_words
from tests.builders import a_story, about, claim

VIEWS = ["german_edition", "english_edition", "second_edition"]


@pytest.fixture(scope="session", params=VIEWS)
def edition(request: pytest.FixtureRequest) -> Edition:
    found: Edition = request.getfixturevalue(request.param)
    return found


def on(states: list[list[Any]], day: int) -> list[Any]:
    """The state on a day, as the browser finds it."""
    return [state for state in states if state[0] <= day][-1][1:]


def test_every_country_with_a_claim_has_a_state_on_every_day(edition: Edition) -> None:
    countries = picks(edition)["countries"]
    assert list(countries) == [standing.country.code for standing in edition.told]
    assert len(edition.days) > 4
    for code, found in countries.items():
        assert found["name"] == edition.names[code]
        for index, snapshot in enumerate(edition.snapshots):
            standing = snapshot.standings[code]
            tone, status, old, dot, said = on(found["states"], index)
            assert tone == standing.tone
            assert status == (standing.status.id if standing.status else "")
            assert bool(old) is standing.old
            assert bool(dot) is standing.offers_other
            assert said == standing_words(edition.story, standing, edition.words)
            assert on(found["hover"], index) == [borne_out_words(standing, edition.words)]


def test_a_state_is_written_only_where_it_changes(edition: Edition) -> None:
    for found in picks(edition)["countries"].values():
        for states in (found["states"], found["hover"]):
            assert states[0][0] == 0
            assert [state[0] for state in states] == sorted({state[0] for state in states})
            for before, after in pairwise(states):
                assert before[1:] != after[1:]


def test_where_there_is_no_map_nothing_is_said_of_it(second_edition: Edition) -> None:
    assert not [
        f for f in picks(second_edition, on_map=False)["countries"].values() if "hover" in f
    ]


def test_some_states_do_change(german_edition: Edition) -> None:
    changing = [f for f in picks(german_edition)["countries"].values() if len(f["states"]) > 1]
    assert len(changing) > 5


def test_the_states_are_those_of_the_picture_of_that_day(german_edition: Edition) -> None:
    countries = picks(german_edition)["countries"]
    for index in (0, len(german_edition.days) // 2, -1):
        index %= len(german_edition.days)
        scene = draw_map(map_of(replace(german_edition, day=german_edition.days[index])))
        compared = 0
        for shape in scene.shapes:
            if shape.label:
                tone, _, old, _, said = on(countries[shape.id]["states"], index)
                assert (tone, bool(old), said) == (shape.tone, shape.old, shape.label)
                compared += 1
        assert compared > 8


def test_of_an_old_status_the_month_is_there_for_every_day(german_edition: Edition) -> None:
    countries, looked = picks(german_edition)["countries"], 0
    for index, snapshot in enumerate(german_edition.snapshots):
        for code, found in countries.items():
            standing = snapshot.standings[code]
            month = on(found["states"], index)[2]
            assert month == month_if_old(standing, german_edition.words)
            looked += bool(month)
    assert looked


def test_days_have_their_names(edition: Edition) -> None:
    found = picks(edition)
    assert found["days"] == [day.isoformat() for day in edition.days]
    assert found["dayNames"] == [full_day(day, edition.words) for day in edition.days]


def test_everything_that_can_be_chosen_has_a_name_in_the_language_of_the_page(
    edition: Edition,
) -> None:
    story, names = edition.story, picks(edition)["names"]
    assert set(names) == {"status", "type", "phase"}
    assert list(names["status"]) == list(story.statuses)
    assert list(names["type"]) == list(story.contribution_types)
    for phase in story.phases.values():
        assert names["phase"][phase.id] == phase.title.said_in(edition.language)[0]


def test_sentences_and_plural_forms_are_those_of_the_catalogue(edition: Edition) -> None:
    found = picks(edition)
    assert {key: found["say"][key] for key in SENTENCES} == {
        key: edition.words.entries["shown"][key] for key in SENTENCES
    }
    assert "{parts}" in found["say"]["unknown"]
    assert found["forms"]["claims"] == edition.words.forms("shown.claims")
    assert set(found["forms"]) == {"claims", "countries"}


def test_it_is_plain_data_and_the_same_each_time(edition: Edition) -> None:
    assert json.loads(json.dumps(picks(edition))) == picks(edition)
    assert json.dumps(picks(edition)) == json.dumps(picks(edition))


def test_a_day_before_anything_was_said_has_a_state_too(tmp_path: Path, english: Catalogue) -> None:
    claims = {"EST": [claim(date="2025-08-18")]}
    edition = Edition(a_story(tmp_path, story=about(), claims=claims), english.language)
    states = picks(edition)["countries"]["EST"]["states"]
    assert [state[:3] for state in states] == [[0, "land", ""], [1, "leaning", "willing"]]
