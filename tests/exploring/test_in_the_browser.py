"""Where one explores, in a real browser: one selection, a map under hands, and words from the first."""

from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from explainer.content.edition import Edition
from explainer.content.states import states
from explainer.story.model.story import Story
from explainer.wording.catalogue import full_day
from tests.address import read_address
from tests.browser.conftest import OpenPage, served
from tests.browser.reading import follow, fragment, note, wait_until
from tests.browser.test_addresses import STRANGE_ADDRESSES
from tests.builders import claim, country, write_story
from tests.embeds.conftest import OpenHost, framed, wait_for_fit
from tests.embeds.test_hosts import BY_WINDOW, iframe
from tests.exploring.exploring import (
    FRAME,
    compares,
    draws_a_period,
    explores,
    filters_by_origin,
    fingers,
    paint,
    point_of,
    point_where,
    rest,
    says,
    traces,
    view,
    wait_until_explored,
    works_in_the_grid,
)
from tests.selection import shown

UNKNOWN = "#explore-unknown"
TOUCH: dict[str, Any] = {
    "viewport": {"width": 360, "height": 740},
    "has_touch": True,
    "is_mobile": True,
}


def test_a_choice_holds_on_map_in_list_card_grid_line_and_address(
    open_page: OpenPage, the_address: str, the_story: Story
) -> None:
    explores(open_page(f"{the_address}/de/explore/"), the_story)


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


def test_what_an_address_means_is_what_it_means_on_the_page(
    open_page: OpenPage, the_address: str, german_edition: Edition
) -> None:
    page = open_page(f"{the_address}/de/explore/")
    wait_until_explored(page)
    good = ("country=EST&day=2025-08-19", "status=willing", "phase=training&type=training", "deu")
    for address in (*good, *STRANGE_ADDRESSES):
        follow(page, address)
        selection, unknown = read_address(german_edition, address)
        expected = {name: value for name, value in asdict(selection).items() if value}
        assert page.evaluate("window.explore.chosen()") == expected, address
        told = german_edition.words.say("filters.unknown", parts=", ".join(unknown)[:200])
        said = told if unknown else ""
        wait_until(
            page, f"(said) => document.querySelector('{UNKNOWN}').textContent === said", said
        )
        shown_rows = page.evaluate("window.explore.shown().rows.map((row) => row.id)")
        if not selection.text:
            assert sorted(shown_rows) == sorted(shown(german_edition, selection, {}).claims)


def test_each_day_shows_where_every_country_stood(
    open_page: OpenPage, the_address: str, german_edition: Edition
) -> None:
    page = open_page(f"{the_address}/de/explore/")
    wait_until_explored(page)
    told = states(german_edition)
    for day in reversed(range(len(german_edition.days) - 1)):
        page.locator("#explore-earlier").click()
        says(page, full_day(german_edition.days[day], german_edition.words))
        now = {code: [s.what for s in found if s.first <= day][-1] for code, found in told.items()}
        listed = page.evaluate(
            """() => Object.fromEntries([...document.querySelectorAll("#explore-countries [data-country]")]
              .map((b) => [b.dataset.country, b.closest("#explore-countries > ul > li").querySelector(".status > span:not(.key)").textContent]))"""
        )
        assert listed == {code: one.label for code, one in now.items()}
        assert f"t-{now['EST'].tone}" in paint(page, "EST")["classes"]
    assert fragment(page) == f"day={german_edition.days[0]}"
    page.locator("#explore-later").click()
    wait_until(page, "(day) => location.hash === `#day=${day}`", str(german_edition.days[1]))
    says(page, full_day(german_edition.days[1], german_edition.words))
    page.locator("#explore-day").fill(str(len(german_edition.days) - 1))
    says(page, f"Gezeigt: {len(german_edition.story.claims)} Aussagen")


def test_the_selection_goes_along_from_the_page_and_back(
    open_page: OpenPage, the_address: str
) -> None:
    page = open_page(f"{the_address}/de/#country=EST&day=2025-08-19")
    page.get_by_role("link", name="Selbst erkunden").click()
    wait_until_explored(page)
    assert page.evaluate("location.pathname") == "/de/explore/"
    says(page, "Estland · Stand 19. August 2025")
    page.locator("#explore-phases button[data-phase=us_support]").click()
    says(page, "US-Unterstützung")
    page.locator("nav.languages a").click()
    wait_until_explored(page)
    says(page, "Estonia · US support")
    origin = page.evaluate("window.explore.story.origins.ids[0]")
    period = {"from": "2025-07-01", "to": "2025-08-18"}
    page.evaluate("(change) => window.explore.choose(change)", {**period, "origin": origin})
    page.get_by_role("link", name="Back to the page").click()
    wait_until(page, "location.pathname === '/en/' && window.explainer")
    kept = {"country": "EST", "phase": "us_support", **period, "origin": origin}
    assert page.evaluate("window.explainer.chosen") == kept
    assert note(page) == ""


def test_what_the_grid_was_told_to_mark_is_no_choice_of_the_readers(
    open_page: OpenPage, the_address: str
) -> None:
    page = open_page(f"{the_address}/de/explore/#EST")
    wait_until_explored(page)
    told = "rows => window.dash_clientside.explore.choose_row(rows)"
    page.evaluate(told, [{"id": "est-2025-04-30", "code": "EST"}])
    assert fragment(page) == "EST"
    page.evaluate("window.explore.handOnGrid = true")
    page.evaluate(told, [{"id": "est-2025-04-30", "code": "EST"}])
    assert fragment(page) == "est-2025-04-30"


def test_it_is_whole_at_every_width_in_both_languages(
    open_page: OpenPage, the_address: str
) -> None:
    for language in ("de", "en"):
        page = open_page(f"{the_address}/{language}/explore/#country=GBR&day=2025-08-19")
        wait_until_explored(page)
        for width in (320, 360, 560, 768, 1179, 1180, 1440, 1600):
            page.set_viewport_size({"width": width, "height": 900})
            page.evaluate(FRAME)
            wait_until(page, f"document.documentElement.scrollWidth <= {width}")
            left, right = (
                page.locator(at).bounding_box() for at in ("#explore-map", "#explore-phases")
            )
            assert left
            assert right
            beside = right["x"] > left["x"] + left["width"]
            assert beside is (width >= 1180), width
        page.set_viewport_size({"width": 360, "height": 700})
        page.mouse.wheel(0, 900)
        wait_until(page, "document.querySelector('.shown-line').getBoundingClientRect().top === 0")


def test_an_embed_is_as_high_as_what_is_in_it_and_takes_the_hosts_theme(
    open_host: OpenHost, the_address: str
) -> None:
    page = open_host(BY_WINDOW + iframe(the_address, "explore"), "700px")
    embed = framed(page)
    wait_until_explored(embed)
    high, visits = wait_for_fit(page), page.evaluate("history.length")
    embed.locator("#explore-countries [data-country=EST]").click()
    says(embed, "Estland")
    assert wait_for_fit(page, unlike=high) > high
    page.evaluate(
        "document.querySelector('iframe').contentWindow.postMessage({explainer: {theme: 'dark'}}, '*')"
    )
    assert embed.locator("header").count() == 0
    assert page.evaluate("history.length") == visits
    ground = "getComputedStyle(document.body).backgroundColor"
    wait_until(embed, f"{ground} === 'rgb(17, 23, 28)'")  # type: ignore[arg-type]


def test_every_part_works_in_a_frame_of_another_page(
    open_host: OpenHost, the_address: str, the_story: Story
) -> None:
    page = open_host(BY_WINDOW + iframe(the_address, "explore"), "700px")
    embed = framed(page)
    wait_until_explored(embed)
    wait_for_fit(page)
    for plays in (compares, traces, filters_by_origin, draws_a_period, works_in_the_grid):
        plays(embed, the_story)
        embed.locator("#explore-reset").evaluate("(button) => button.click()")
        wait_until(embed, "location.hash === ''")


def test_until_it_is_there_and_where_it_cannot_come_the_page_is_offered(
    open_page: OpenPage, the_address: str, complaints: list[str]
) -> None:
    still = open_page(f"{the_address}/de/explore/", java_script_enabled=False)
    assert still.locator("body").inner_text().count("Wird geladen") == 0
    assert "JavaScript" in still.locator("body").inner_text()
    still.locator("noscript a").click()
    assert still.url == f"{the_address}/de/"
    complaints.clear()  # the browser tells of what it fetched for scripts

    page = open_page(
        f"{the_address}/de/explore/",
        lambda page: page.route("**/dash_renderer.min.js", lambda route: route.abort()),
    )
    wait_until(page, "document.documentElement.dataset.explore === 'failed'")
    assert "Das ließ sich nicht laden." in page.locator(".loading").inner_text()
    assert "Wird geladen" not in page.locator("body").inner_text()
    assert complaints
    complaints.clear()


def test_what_did_not_come_is_told_where_it_is_missing_and_tried_again(
    open_page: OpenPage, the_address: str, complaints: list[str]
) -> None:
    """The net is away when a reader comes near the table, and the map's script fails at first."""
    failing = "**/{async-community,plotly-basic.min}.js"
    page = open_page(
        f"{the_address}/de/explore/#EST",
        lambda page: page.route(failing, lambda route: route.abort()),
    )
    for where in ("#explore-map", "#explore-grid-place"):
        page.locator(where).scroll_into_view_if_needed()
        word = page.locator(f"{where} > .has-failed")
        word.wait_for()
        assert word.inner_text() == "Das ließ sich nicht laden. Noch einmal versuchen"
    page.unroute(failing)
    page.locator("#explore-grid-place .again").click()
    page.locator("#explore-grid .ag-row").first.wait_for()
    page.evaluate("dispatchEvent(new Event('online'))")
    wait_until_explored(page)
    assert page.locator(".has-failed:visible").count() == 0
    says(page, "Estland")
    complaints.clear()


def test_a_document_whose_parts_are_gone_leads_to_the_one_of_now(
    open_page: OpenPage, the_address: str, complaints: list[str]
) -> None:
    """The server started anew with another story since the document was opened."""
    page = open_page(
        f"{the_address}/de/explore/#EST",
        lambda page: page.route("**/grid-de.*.json", lambda route: route.fulfill(status=404)),
    )
    wait_until_explored(page)
    page.locator("#explore-grid-place").scroll_into_view_if_needed()
    page.locator("#explore-grid-place .again").wait_for()
    page.unroute("**/grid-de.*.json")
    with page.expect_navigation():
        page.locator("#explore-grid-place .again").click()
    wait_until_explored(page)
    page.locator("#explore-grid-place").scroll_into_view_if_needed()
    page.locator("#explore-grid .ag-row").first.wait_for()
    says(page, "Estland")
    complaints.clear()
