"""The map's section: legend and filter in one, the strip of far countries, the control of the day."""

from datetime import date
from pathlib import Path

import pytest

from explainer.content.edition import Edition
from explainer.content.pictures import Picture
from explainer.page.document import write_document
from explainer.page.map import map_scene, show_map
from explainer.page.parts import tone_key
from explainer.page.routes import routes
from explainer.pictures.contents import content_of
from explainer.wording.catalogue import Catalogue, full_day
from explainer.wording.sentences import old_words, standing_words
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
        bool(s.label) for s in map_scene(german_edition).lands
    )
    assert signs > 5
    assert {link["tabindex"] for link in drawing.all("a")} == {"-1"}


def test_every_country_that_can_be_pointed_at_is_in_the_list(
    german_edition: Edition, german_page: Element
) -> None:
    drawn = {link["href"] for link in german_page.one("svg", class_="map-drawing").all("a")}
    listed = [link["href"] for link in german_page.one("ul", class_="country-list").all("a")]
    assert drawn < set(listed)
    assert listed == [f"#{standing.country.code}" for standing in german_edition.told]


def test_every_country_in_the_list_is_named_with_its_facts(
    german_edition: Edition, german_page: Element
) -> None:
    links = german_page.one("ul", class_="country-list").all("a")
    assert [link["aria-label"] for link in links] == [
        standing_words(german_edition.story, standing, german_edition.words)
        for standing in german_edition.told
    ]


@pytest.mark.parametrize("name", ["map", "all"])
def test_the_embeds_with_a_map_have_the_list_too(second_edition: Edition, name: str) -> None:
    edition = second_edition.at(f"embed/{name}/")
    (route,) = [one for one in routes(edition) if one.name == f"embed-{name}"]
    page = read_html(write_document(edition, route).html)
    listed = [link["href"] for link in page.one("ul", class_="country-list").all("a")]
    assert listed == [edition.link_to(standing.country.code) for standing in edition.told]


def test_the_legend_counts_and_filters_by_every_status_that_counts(
    german_edition: Edition, section: Element
) -> None:
    buttons = section.one("ul", class_="statuses").all("button")
    counts = german_edition.snapshot.counts()
    assert [button["data-value"] for button in buttons] == list(counts)
    for button in buttons:
        status = german_edition.story.statuses[button["data-value"]]
        assert (button["data-choose"], button["aria-pressed"]) == ("status", "false")
        assert button.one("span", class_="label").text == status.label["de"]
        assert button.one("b", class_="count").text == str(counts[status.id])
        assert button.one("span", class_="key")["data-tone"] == status.scale
    assert sum(counts.values()) > 20


def test_the_legend_explains_every_sign_on_the_map(
    german_edition: Edition, section: Element
) -> None:
    signs, words = section.one("ul", class_="signs"), german_edition.words
    assert words.say("map.dot") in signs.text
    assert words.say("status.none") in signs.text
    assert old_words(german_edition.snapshot, words) in signs.text
    for label in german_edition.story.about.roles.values():
        assert label["de"] in signs.text
    explained = {key["data-tone"] for key in section.all("span", class_="key", data_tone=True)}
    assert {shape.tone for shape in map_scene(german_edition).shapes} <= explained


def test_signs_that_are_not_on_the_map_are_not_explained(
    tmp_path: Path, english: Catalogue
) -> None:
    found = read_html(show_map(Edition(a_story(tmp_path), english.language)))
    assert english.say("map.dot") not in found.text
    assert not found.all("li", class_="old-sign")


def test_what_the_map_does_not_say_is_said_below_it(
    german_edition: Edition, section: Element
) -> None:
    note = section.one("figcaption").one("p", class_="note")
    assert note.text == german_edition.story.about.map_note["de"]


def test_countries_outside_the_frame_stand_beside_it(
    german_edition: Edition, section: Element
) -> None:
    links = section.one("div", class_="strip").all("a")
    drawn = {shape.id for shape in map_scene(german_edition).shapes}
    outside = [s for s in german_edition.told if s.country.code not in drawn]
    assert [link["data-country"] for link in links] == [s.country.code for s in outside]
    assert {link["data-country"] for link in links} == {"AUS", "JPN", "NZL", "USA"}
    for link, standing in zip(links, outside, strict=True):
        assert link["href"] == f"#{standing.country.code}"
        assert link["data-tone"] == standing.tone
        assert link["aria-label"] == standing_words(
            german_edition.story, standing, german_edition.words
        )
        help_ = link.one("span", class_="other-help")
        assert (help_.get("hidden") is None) is standing.offers_other


def test_a_map_that_shows_all_countries_has_no_strip(tmp_path: Path, english: Catalogue) -> None:
    assert not read_html(show_map(Edition(a_story(tmp_path), english.language))).all(
        "div", class_="strip"
    )


def test_notes_stand_at_their_countries_and_are_those_of_the_last_day(
    tmp_path: Path, english: Catalogue
) -> None:
    notes = [{"at": "EST", "text": text("It was the first.")}]
    story = a_story(tmp_path, story=about(map_notes=notes))
    listed = read_html(show_map(Edition(story, "en"))).one("ul", class_="map-notes")
    assert listed.one("li").text == "Estonia: It was the first."
    assert listed.one("a")["href"] == "#EST"
    earlier = read_html(show_map(Edition(story, "en", day=date(2025, 8, 15))))
    assert not earlier.all("ul", class_="map-notes")
    drawn = content_of(Edition(story, "en"), Picture("map", "en", "svg"))
    assert "Estonia: It was the first." in drawn["notes"]


def test_the_day_can_be_moved_over_all_days_of_change(
    german_edition: Edition, section: Element
) -> None:
    slider = section.one("input", id="day")
    last = len(german_edition.days) - 1
    assert (slider["min"], slider["max"], slider["value"]) == ("0", str(last), str(last))
    said = full_day(german_edition.days[-1], german_edition.words)
    assert slider["aria-valuetext"] == said
    assert section.one("output", id="day-shown").text == said
    assert section.one("label", for_="day").text
    steps = [b["data-step"] for b in section.all("button", data_step=True)]
    assert steps == ["-1", "1"]
    assert all(button["aria-label"] for button in section.all("button", data_step=True))


def test_a_story_of_one_day_has_no_control_of_the_day(tmp_path: Path, english: Catalogue) -> None:
    story = a_story(tmp_path, story=about(covered_from="2025-08-20"))
    assert not read_html(show_map(Edition(story, english.language))).all("input", id="day")


def test_a_key_is_not_read_out() -> None:
    assert read_html(tone_key("yes")).one("span")["aria-hidden"] == "true"
