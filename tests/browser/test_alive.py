"""From still to live: nothing moves, nothing is lost, and both drawings look the same."""

import json

import pytest
from playwright.sync_api import Page

from explainer.page.view import View
from tests.browser.conftest import OpenPage
from tests.browser.reading import (
    SHIFTS,
    STATE,
    boxes,
    chosen,
    follow,
    go_live,
    marked_events,
    point_in,
    shown_cards,
    visible,
    wait_until,
    wait_until_live,
)

# ---- nothing moves, nothing is lost


@pytest.mark.parametrize("width", [1280, 390])
def test_coming_alive_moves_nothing(open_page: OpenPage, the_address: str, width: int) -> None:
    page = open_page(f"{the_address}/de/", viewport={"width": width, "height": 900})
    page.locator("#map .frame").scroll_into_view_if_needed()
    places = ["h1", "h2", "h3", "section", ".frame", "#table tbody tr", "footer"]
    before, scrolled = boxes(page, places), page.evaluate("scrollY")
    assert len(before) > 50
    go_live(page)
    assert boxes(page, places) == before
    assert page.evaluate("scrollY") == scrolled
    assert page.evaluate(SHIFTS) <= 0.01


def test_a_choice_moves_nothing_above_the_table_on_the_way_to_live(page: Page) -> None:
    places = ["h1", "#shown", ".chips", "#map-title", "#map .frame"]
    before = boxes(page, places)
    page.mouse.click(*point_in(page, "EST"))
    wait_until_live(page)
    assert chosen(page) == {"country": "EST"}
    assert boxes(page, places) == before
    assert page.evaluate(SHIFTS) <= 0.01


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("width", [320, 390])
def test_no_choice_moves_the_map_on_a_phone(
    open_page: OpenPage, the_address: str, width: int, language: str
) -> None:
    page = open_page(f"{the_address}/{language}/", viewport={"width": width, "height": 844})
    before = boxes(page, ["#shown", "#map .frame"])
    buttons = page.locator("button[data-choose]")
    assert buttons.count() > 15
    for number in range(buttons.count()):
        buttons.nth(number).evaluate("button => button.click()")
        assert len(chosen(page)) == 1
        assert boxes(page, ["#shown", "#map .frame"]) == before, chosen(page)
        buttons.nth(number).evaluate("button => button.click()")


def test_what_the_reader_did_meanwhile_is_kept(page: Page) -> None:
    page.locator("#how-many summary").click()
    page.locator('button[data-choose="status"][data-value="willing"]').click()
    page.locator("#search").fill("brit")
    scrolled = page.evaluate("scrollY")
    assert page.evaluate(STATE) != "still"
    wait_until_live(page)
    assert page.evaluate("document.querySelector('#how-many details').open")
    assert page.evaluate("document.activeElement.id") == "search"
    assert page.locator("#search").input_value() == "brit"
    assert chosen(page) == {"status": "willing", "text": "brit"}
    assert page.evaluate("scrollY") == scrolled


def test_choices_made_while_it_comes_alive_are_answered_and_kept(
    page: Page, complaints: list[str]
) -> None:
    page.locator("#search").focus()
    for country in ("EST", "FRA", "DEU", "POL"):
        page.locator(f".country-list [data-country={country}]").evaluate("link => link.click()")
        assert shown_cards(page) == [country]
        page.evaluate("new Promise((done) => requestAnimationFrame(done))")
    wait_until_live(page)
    assert shown_cards(page) == ["POL"]
    marked = visible(page, "#map .live path.is-chosen")
    assert [path["data"]["country"] for path in marked] == ["POL"]
    assert complaints == []


def test_fewer_than_twenty_files_are_asked_for(open_page: OpenPage, the_address: str) -> None:
    asked: set[str] = set()
    page = open_page(
        f"{the_address}/de/",
        before=lambda page: page.on("request", lambda request: asked.add(request.url)),
    )
    go_live(page)
    assert 8 < len({url for url in asked if not url.startswith("data:")}) < 20


def test_a_mouse_that_only_moves_over_text_fetches_and_starts_nothing(page: Page) -> None:
    with page.expect_response("**/*.json"):
        page.mouse.move(400, 300)
    page.evaluate("new Promise((done) => requestIdleCallback(done))")
    assert page.evaluate(STATE) == "still"
    assert page.evaluate("typeof window.Plotly") == "undefined"


MOVES = {
    "scroll": lambda page: page.mouse.wheel(0, 40),
    "pointer": lambda page: page.mouse.move(400, 300),
    "key": lambda page: page.keyboard.press("Shift"),
    "touch": lambda page: page.evaluate(
        "document.body.dispatchEvent(new Event('touchstart', { bubbles: true }))"
    ),
}


@pytest.mark.parametrize("move", MOVES)
def test_any_first_move_fetches_and_starts_nothing(page: Page, move: str) -> None:
    with page.expect_response("**/*.json"):
        MOVES[move](page)
    assert page.evaluate(STATE) == "still"


@pytest.mark.parametrize("connection", [{"saveData": True}, {"effectiveType": "3g"}], ids=str)
def test_who_saves_data_fetches_with_the_first_use_alone(
    open_page: OpenPage, the_address: str, connection: dict[str, object]
) -> None:
    asked: list[str] = []

    def before(page: Page) -> None:
        page.add_init_script(
            "Object.defineProperty(navigator, 'connection', "
            f"{{ get: () => ({json.dumps(connection)}) }})"
        )
        page.on("request", lambda request: asked.append(request.url))

    page = open_page(f"{the_address}/de/", before=before)
    page.mouse.move(400, 300)
    page.keyboard.press("Shift")
    page.evaluate("new Promise((done) => requestIdleCallback(done))")
    assert asked == [f"{the_address}/de/"]
    page.mouse.click(*point_in(page, "EST"))
    assert shown_cards(page) == ["EST"]
    wait_until_live(page)


def test_an_address_with_a_selection_starts_by_itself(
    open_page: OpenPage, the_address: str
) -> None:
    page = open_page(f"{the_address}/de/#EST")
    wait_until_live(page)
    assert chosen(page) == {"country": "EST"}


# ---- the live figures


def test_pointing_at_a_country_says_what_its_name_says_to_ears(page: Page) -> None:
    go_live(page)
    says = page.evaluate(
        """() => Object.fromEntries([...document.querySelectorAll("#map .figured a")].map((link) =>
          [link.querySelector("path").dataset.country, link.getAttribute("aria-label")]))"""
    )
    assert len(says) > 15
    for country in ("EST", "DEU", "GBR", "RUS", "ESP", "ITA"):
        page.mouse.move(*point_in(page, country, ".live"))
        wait_until(page, HOVERED, says[country])
    label = visible(page, "#map .hoverlayer text")
    assert [words["text"] for words in label] == [says["ITA"]]


HOVERED = """(words) => [...document.querySelectorAll("#map .hoverlayer .hovertext text")]
  .some((text) => text.textContent === words && text.getBBox().width > 20)"""


def test_pointing_at_a_country_says_what_was_so_on_the_chosen_day(
    page: Page, german_view: View
) -> None:
    go_live(page)
    follow(page, "day=2025-08-13")
    now = "document.querySelector('#map .figured a:has(> [data-country=EST])').ariaLabel"
    label = page.evaluate(now)
    assert "April 2025" in label
    page.mouse.move(*point_in(page, "EST", ".live"))
    wait_until(page, HOVERED, label)


def test_a_phase_of_the_live_timeline_is_chosen_by_a_click(page: Page) -> None:
    go_live(page)
    place = page.locator("#timeline .live path[data-phase=training]")
    place.scroll_into_view_if_needed()
    box = place.bounding_box()
    assert box
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + 8)
    wait_until(page, "location.hash === '#phase=training'")
    assert len(visible(page, "#timeline .live path.is-chosen")) == 1


def test_live_and_still_say_the_same_of_the_events(page: Page, german_view: View) -> None:
    follow(page, "country=FRA&day=2025-08-18")
    still = marked_events(page)
    go_live(page)
    assert visible(page, "#timeline .figured circle") == []
    assert marked_events(page) == still
    assert len(still) > 1
