"""The control of the day: its stops as radio buttons, with the counts in their names and as bars."""

from pathlib import Path

import pytest

from explainer.content.day_stops import day_stops
from explainer.content.edition import Edition
from explainer.page.day_control import show_day_control
from tests.builders import a_story, about, claim, key_day
from tests.markup import Element, read_html


@pytest.fixture
def edition(tmp_path: Path) -> Edition:
    story = a_story(
        tmp_path,
        story=about(
            covered_from="2025-08-01", key_days=[key_day("2025-08-05"), key_day("2025-08-12")]
        ),
        claims={"EST": [claim(date="2025-08-10")]},
    )
    return Edition(story, "en")


@pytest.fixture
def control(edition: Edition) -> Element:
    return read_html(str(show_day_control(edition))).one("fieldset")


def test_there_is_a_radio_button_for_each_stop_and_the_last_is_chosen(
    edition: Edition, control: Element
) -> None:
    radios = control.all("input")
    assert [radio["value"] for radio in radios] == [
        stop.day.isoformat() for stop in day_stops(edition).stops
    ]
    assert {(radio["type"], radio["name"]) for radio in radios} == {("radio", "day")}
    assert [radio.get("checked") is not None for radio in radios] == [False, False, True]
    assert control.one("legend").text.startswith(day_stops(edition).title)


def test_the_counts_are_in_the_name_of_each_stop(edition: Edition, control: Element) -> None:
    for label, stop in zip(control.all("label"), day_stops(edition).stops, strict=True):
        assert stop.label.said in label.text
        assert stop.said in label.text
        for share in stop.shares:
            assert f"{share.label.said}: {share.count}" in label.text


def test_all_bars_are_on_one_scale(edition: Edition, control: Element) -> None:
    for label, stop in zip(control.all("label"), day_stops(edition).stops, strict=True):
        parts = label.one("span", class_="bar").all("i")
        widths = [int(part["style"].removeprefix("flex:")) for part in parts]
        assert sum(widths) == day_stops(edition).most
        assert [
            width for part, width in zip(parts, widths, strict=True) if part.get("data-tone")
        ] == [share.count for share in stop.shares if share.count]


def test_it_needs_a_script_and_says_any_other_day_in_words(control: Element) -> None:
    assert "needs-script" in control.classes
    shown = control.one("output", id="day-shown")
    assert shown.get("hidden") is not None
    assert "{day}" in shown["data-words"]


def test_a_story_without_key_days_has_no_control(tmp_path: Path) -> None:
    assert show_day_control(Edition(a_story(tmp_path), "en")) is None
