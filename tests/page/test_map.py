"""The map's section: the drawing, and what stands beside and below it."""

from datetime import date
from pathlib import Path

import pytest

from explainer.content.edition import Edition
from explainer.content.pictures import Picture
from explainer.geography.outlines import read_outlines
from explainer.page.document import write_document
from explainer.page.map import map_scene, show_map
from explainer.page.routes import routes
from explainer.pictures.contents import content_of
from explainer.wording.catalogue import Catalogue
from tests.builders import a_story, about, text
from tests.markup import Element, read_html


@pytest.fixture(scope="session")
def section(german_page: Element) -> Element:
    return german_page.one("section", id="map")


def test_the_frame_has_the_proportions_of_the_drawing(
    german_edition: Edition, section: Element
) -> None:
    scene = map_scene(german_edition)
    frame = section.one("div", class_="frame")
    assert frame["style"] == f"aspect-ratio:{scene.width}/{scene.height}"
    assert frame.one("svg", class_="map-drawing")


def test_the_map_is_one_picture_to_ears_and_no_tab_stop(
    german_edition: Edition, section: Element
) -> None:
    frame = section.one("div", class_="frame")
    assert frame.one("div", role="img")["aria-label"] == map_scene(german_edition).alt
    drawing = frame.one("svg", class_="map-drawing")
    assert drawing["aria-hidden"] == "true"
    signs = len(map_scene(german_edition).marks)
    assert len(drawing.all("a")) == signs + sum(
        bool(s.label) for s in map_scene(german_edition).countries
    )
    assert len(drawing.all("a")) > 15
    assert {link["tabindex"] for link in drawing.all("a")} == {"-1"}


def test_every_country_that_can_be_pointed_at_is_in_the_list(
    german_edition: Edition, section: Element
) -> None:
    drawn = {link["href"] for link in section.one("svg", class_="map-drawing").all("a")}
    listed = [link["href"] for link in section.one("div", class_="list").all("a")]
    assert drawn < set(listed)
    assert sorted(listed) == sorted(f"#{s.country.code}" for s in german_edition.standings)


@pytest.mark.parametrize("name", ["map", "all"])
def test_the_embeds_with_a_map_have_the_list_too(second_edition: Edition, name: str) -> None:
    edition = second_edition.at(f"embed/{name}/")
    (route,) = [one for one in routes(edition) if one.name == f"embed-{name}"]
    page = read_html(write_document(edition, route).html)
    listed = [link["href"] for link in page.one("div", class_="list").all("a")]
    assert sorted(listed) == sorted(edition.link_to(s.country.code) for s in edition.standings)


def test_there_is_no_other_key_to_the_map_than_the_list(german_page: Element) -> None:
    for gone in ("legend", "strip", "statuses", "signs"):
        assert not german_page.one("section", id="map").all(class_=gone)
    buttons = [b for b in german_page.all("button") if b.get("data-choose") == "status"]
    rows = german_page.one("ul", class_="country-list").all("button")
    assert len(buttons) == len(rows) > 3


def test_every_tone_on_the_map_is_in_the_list(german_edition: Edition, section: Element) -> None:
    listed = section.one("div", class_="list").all("span", class_="key", data_tone=True)
    explained = {key["data-tone"] for key in listed} | {"host"}  # which is named on the map
    assert {shape.tone for shape in map_scene(german_edition).shapes} <= explained


def test_what_the_map_does_not_say_is_said_below_it_with_whose_borders_it_shows(
    german_edition: Edition, section: Element
) -> None:
    note = section.one("div", class_="below-map").one("p", class_="note").text
    assert german_edition.story.about.map_note["de"] in note
    assert read_outlines("europe").credit in note


def test_notes_stand_on_the_map_and_are_said_to_ears_and_are_those_of_the_last_day(
    tmp_path: Path, english: Catalogue
) -> None:
    notes = [{"at": "EST", "text": text("It was the first.")}]
    story = a_story(tmp_path, story=about(map_notes=notes))
    shown = read_html(show_map(Edition(story, "en")))
    assert shown.all("text", data_note="EST")[0].text == "It was the first."
    said = shown.one("span", class_="map-note")
    assert said.text == "Estonia: It was the first."
    assert said["data-from"] == str(len(Edition(story, "en").days) - 1)
    earlier = read_html(show_map(Edition(story, "en", day=date(2025, 8, 15))))
    assert not earlier.all(class_="map-note")
    assert not earlier.all("text", data_note="EST")
    drawn = content_of(Edition(story, "en"), Picture("map", "en", "svg"))
    assert "Estonia: It was the first." in drawn["notes"]


def test_the_tools_stand_below_the_map_of_the_page(german_page: Element) -> None:
    tools = german_page.one("section", id="map").one("div", class_="map-tools")
    assert tools.one("div", id="filters")
    explore, share = tools.all("a")
    assert explore["href"].endswith("explore/")
    assert share["href"].startswith("#")
    assert german_page.one(id=share["href"][1:])
