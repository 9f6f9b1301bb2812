"""Statuses: that readers can tell them apart, and what they are called where there is no room."""

from pathlib import Path

from explainer.content.edition import Edition
from explainer.content.map import map_of
from explainer.content.states import tallies
from tests.builders import a_story, only_problem, passes, place_of, status, text


def test_each_place_of_the_scale_may_be_taken_once(tmp_path: Path) -> None:
    both = [status("willing"), status("ruled_out", "no"), status("a", None), status("b", None)]
    assert passes(tmp_path, statuses=both)


def test_two_statuses_that_look_the_same_are_a_hint(tmp_path: Path) -> None:
    hint = only_problem(tmp_path, statuses=[status("willing"), status("ready", "leaning")])
    assert hint.hint
    assert hint.place.file == "statuses.yaml"
    assert hint.place.line > place_of(tmp_path, "statuses.yaml", "id: ready").line
    assert hint.wrong == "“leaning” is the place of “willing” too, so that the two look the same"


def test_a_strip_says_the_short_form_and_the_key_of_the_map_the_label(tmp_path: Path) -> None:
    both = [
        status("willing", label=text("Willing in principle"), short=text("willing")),
        status("ruled_out", "no", label=text("No troops")),
    ]
    edition = Edition(a_story(tmp_path, statuses=both), "en")
    assert [tally.short.said for tally in tallies(edition)] == ["willing", "No troops"]
    assert [tally.label.said for tally in map_of(edition).tallies] == [
        "Willing in principle",
        "No troops",
    ]
