"""The map where one explores, under mouse, keys, wheel and fingers, in the reader's theme."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from explainer.content.edition import Edition
from explainer.content.states import states
from tests.browser.conftest import OpenPage, served
from tests.browser.reading import fragment, wait_until
from tests.builders import claim, country, write_story
from tests.exploring.exploring import (
    FRAME,
    fingers,
    paint,
    point_of,
    point_where,
    rest,
    says,
    view,
    wait_until_explored,
)

TOUCH: dict[str, Any] = {
    "viewport": {"width": 360, "height": 740},
    "has_touch": True,
    "is_mobile": True,
}


def test_the_map_is_zoomed_by_buttons_keys_and_a_wheel_with_a_key(
    open_page: OpenPage, the_address: str, german_edition: Edition
) -> None:
    page = open_page(f"{the_address}/de/explore/")
    wait_until_explored(page)
    page.locator("#explore-zoom-in").click()
    page.locator("#explore-zoom-in").click()
    wait_until(page, "window.explore.map.view.zoom > 2")
    page.locator("#explore-zoom-out").click()
    wait_until(page, "window.explore.map.view.zoom < 2")
    page.locator("#explore-zoom-all").click()
    wait_until(page, "window.explore.map.view.zoom === 1")

    page.locator("#explore-map").focus()
    page.keyboard.press("ArrowDown")
    assert view(page) == {"x": 0, "y": 0, "zoom": 1}
    page.keyboard.press("+")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowUp")
    nearer = view(page)
    assert nearer["zoom"] > 1.5
    rest(page)
    page.keyboard.press("-")
    assert view(page)["zoom"] == 1
    page.keyboard.press("+")
    page.keyboard.press("0")
    assert view(page) == {"x": 0, "y": 0, "zoom": 1}

    x, y = point_of(page, "POL")
    before = page.evaluate("scrollY")
    page.mouse.move(x, y)
    tip = page.locator("#explore-map-tip")
    assert tip.inner_text() == states(german_edition)["POL"][-1].what.hover
    page.mouse.wheel(0, 120)
    wait_until(page, "(before) => scrollY > before", before)
    assert view(page)["zoom"] == 1
    page.mouse.move(*point_of(page, "POL"))
    place = page.evaluate("scrollY")
    page.keyboard.down("Control")
    page.mouse.wheel(0, -300)
    page.keyboard.up("Control")
    wait_until(page, "window.explore.map.view.zoom > 2")
    assert page.evaluate("scrollY") == place
    assert page.evaluate("visualViewport.scale") == 1
    page.mouse.down()
    page.mouse.move(x - 60, y - 200, steps=4)
    page.mouse.up()
    assert fragment(page) == ""


def test_colours_outlast_zoom_and_redraw_and_follow_the_readers_theme(
    open_page: OpenPage, the_address: str
) -> None:
    page = open_page(f"{the_address}/de/explore/#EST")
    wait_until_explored(page)
    chosen, hatched = paint(page, "EST"), paint(page, "POL")
    assert "is-chosen" in chosen["classes"]
    assert chosen["stroke"] == "rgb(179, 38, 30)"
    assert "fine-no" in hatched["fill"]
    page.locator("#explore-zoom-in").click()
    wait_until(page, "window.explore.map.view.zoom > 1")
    rest(page)
    page.evaluate("Plotly.redraw(document.querySelector('#explore-map .js-plotly-plot'))")
    page.evaluate(FRAME)
    assert (paint(page, "EST"), paint(page, "POL")) == (chosen, hatched)
    page.emulate_media(color_scheme="dark")
    assert paint(page, "EST")["stroke"] == "rgb(255, 138, 128)"
    assert paint(page, "EST")["fill"] != chosen["fill"]


def tap(page: Page, at: tuple[float, float]) -> None:
    """Tap, and no second time so soon that both would be one double tap."""
    page.wait_for_timeout(400)
    page.touchscreen.tap(*at)
    page.evaluate(FRAME)


def test_a_small_land_alone_in_its_place_is_met_beside_it_too(
    open_page: OpenPage, second_address: str
) -> None:
    page = open_page(f"{second_address}/en/explore/", **TOUCH)
    wait_until_explored(page)
    for code in ("LUX", "MLT", "CYP"):
        x, y = point_of(page, code)
        tap(page, (x + 3, y))
        wait_until(page, "(code) => location.hash.slice(1) === code", code)


def test_where_a_finger_may_mean_two_lands_it_is_brought_nearer_and_asked_again(
    open_page: OpenPage, tmp_path: Path
) -> None:
    codes = ("LUX", "BEL")
    claims = {code: [claim(f"{code.lower()}-2025-08-20")] for code in codes}
    story = write_story(tmp_path, countries=[country(code) for code in codes], claims=claims)
    with served(story) as address:
        page = open_page(f"{address}/en/explore/", **TOUCH)
        wait_until_explored(page)
        for code in codes:
            between = point_where(page, "found.unsure && found.codes.includes('BEL')")
            tap(page, between)
            assert fragment(page) == ""
            assert view(page)["zoom"] == pytest.approx(4)
            assert page.locator("#explore-map-tip").inner_text() == "Luxembourg: now choose it"
            rest(page)
            tap(page, point_of(page, code))
            wait_until(page, "(code) => location.hash.slice(1) === code", code)
            page.locator("#explore-reset").tap()
            page.locator("#explore-zoom-all").tap()
            wait_until(page, "location.hash === '' && window.explore.map.view.zoom === 1")
            rest(page)


def test_fingers_scroll_the_page_pinch_the_map_and_tap_twice_for_a_country(
    open_page: OpenPage, the_address: str
) -> None:
    page = open_page(f"{the_address}/de/explore/", **TOUCH)
    wait_until_explored(page)
    x, y = point_of(page, "DEU")
    touch, before = fingers(page), page.evaluate("scrollY")
    touch("Start", (x, y))
    for down in range(15, 150, 15):
        touch("Move", (x, y - down))
    touch("End")
    wait_until(page, "(before) => scrollY > before + 60", before)
    assert view(page)["zoom"] == 1
    assert fragment(page) == ""

    x, y = point_of(page, "DEU")
    touch("Start", (x - 20, y), (x + 20, y))
    for apart in range(25, 80, 5):
        touch("Move", (x - apart, y), (x + apart, y))
    touch("End")
    wait_until(page, "window.explore.map.view.zoom > 3")
    assert page.evaluate("visualViewport.scale") == 1
    assert fragment(page) == ""
    rest(page)
    page.locator("#explore-zoom-all").tap()
    wait_until(page, "window.explore.map.view.zoom === 1")
    rest(page)

    x, y = point_of(page, "FRA")
    page.touchscreen.tap(x, y)
    says(page, "Frankreich")
    page.touchscreen.tap(x, y)
    wait_until(page, "window.explore.map.view.zoom > 1")
    assert fragment(page) == "FRA"
