"""The list of countries: a row for each status with its filter, and a name for each country in it."""

from pathlib import Path

import pytest

from explainer.content.country_list import country_list
from explainer.content.edition import Edition
from explainer.page.country_list import show_country_list
from explainer.page.map import map_scene
from tests.builders import a_story
from tests.markup import Element, read_html


@pytest.fixture(scope="module")
def listed(german_page: Element) -> Element:
    return german_page.one("div", class_="list")


def test_a_row_has_swatch_label_count_and_names(german_edition: Edition, listed: Element) -> None:
    content = country_list(german_edition)
    rows = listed.one("ul", class_="country-list").all("li")
    assert len(rows) == len(content.rows)
    for row, told in zip(rows, content.rows, strict=True):
        assert row.one("span", class_="key")["data-tone"] == told.tone
        assert row.one("b", class_="label").text == told.label.said
        assert row.one("b", class_="count").text == str(len(told.entries))
        links = row.all("a")
        assert [link.text for link in links] == [entry.name for entry in told.entries]
        assert [link["aria-label"] for link in links] == [entry.said for entry in told.entries]
        assert [link["href"] for link in links] == [f"#{entry.code}" for entry in told.entries]


def test_a_status_is_filtered_by_its_row_and_what_is_no_status_is_not(listed: Element) -> None:
    for row in listed.one("ul", class_="country-list").all("li"):
        buttons = row.all("button")
        if row["data-row"].startswith("-"):
            assert not buttons
        else:
            (button,) = buttons
            assert (button["data-choose"], button["data-value"]) == ("status", row["data-row"])
            assert button["aria-pressed"] == "false"


def test_a_star_is_behind_the_countries_that_are_not_on_the_map(
    german_edition: Edition, listed: Element
) -> None:
    drawn = {shape.id for shape in map_scene(german_edition).shapes}
    starred = {
        entry.one("a")["data-country"]
        for entry in listed.all("span", class_="entry")
        if entry.all("span", class_="far")
    }
    assert starred == {s.country.code for s in german_edition.standings} - drawn
    assert {"USA", "AUS"} <= starred
    assert "★" in listed.one("p", class_="list-foot").text


def test_a_list_without_far_countries_explains_no_star(tmp_path: Path) -> None:
    found = read_html(str(show_country_list(Edition(a_story(tmp_path), "en"), {"EST"})))
    assert "★" not in found.text


def test_an_old_status_is_grey_and_has_its_month(german_edition: Edition, listed: Element) -> None:
    old = {
        entry.one("a")["data-country"]: entry.one("small").text
        for entry in listed.all("span", class_="entry")
        if entry.get("data-old") is not None
    }
    standings = german_edition.snapshot.standings
    assert set(old) == {code for code, standing in standings.items() if standing.old}
    assert old["BEL"] == "Mai ’25"


def test_the_foot_explains_star_grey_and_the_bare_tone(
    german_edition: Edition, listed: Element
) -> None:
    foot, content = listed.one("p", class_="list-foot"), country_list(german_edition)
    for said in (content.far, content.old, content.nothing):
        assert said in foot.text
    for_eyes = [span.text for span in foot.all("span") if span.get("aria-hidden") == "true"]
    assert for_eyes == [content.nothing, f"★ {content.far}", content.old]
    assert foot.one("span", class_="wide").one("span", class_="key")["data-tone"] == "land"
