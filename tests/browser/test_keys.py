"""By keys alone: the map is no tab stop, its list is the way to a country and back."""

import pytest
from playwright.sync_api import Page

from explainer.content.edition import Edition
from explainer.page.map import map_scene
from explainer.wording.sentences import standing_words
from tests.browser.conftest import OpenPage
from tests.browser.reading import click_on_map, fragment, settle, shown_cards, visible
from tests.grids import each_value

HERE = """document.activeElement.closest('#card')?.getAttribute('aria-label')
  || document.activeElement.dataset.country"""
CURRENT = """() => [...document.querySelectorAll(".country-list [aria-current=true]")]
  .map((link) => link.dataset.country)"""


def tabs(page: Page, until: str) -> list[bool]:
    """Presses Tab until such an element has the focus; whether each stop was in a drawing."""
    stops = []
    for _ in range(100):
        page.keyboard.press("Tab")
        stops.append(page.evaluate("!!document.activeElement.closest('.frame')"))
        if page.evaluate(f"document.activeElement.matches('{until}')"):
            return stops
    raise AssertionError(f"no {until} by a hundred tabs")


@pytest.mark.parametrize("path", ["", "embed/map/", "embed/all/"])
def test_no_tab_stop_is_in_the_map_and_ears_meet_one_picture(
    open_page: OpenPage, the_address: str, path: str, german_edition: Edition
) -> None:
    page = open_page(f"{the_address}/de/{path}")
    stops = tabs(page, ".country-list button")
    assert True not in stops
    page.locator(".country-list a").last.focus()
    snapshot = page.locator("#map .frame").aria_snapshot().strip()
    assert snapshot.startswith(("- img ", "- 'img "))
    assert map_scene(german_edition).alt[:40] in snapshot
    assert snapshot.count("\n") == 0


def test_ears_meet_the_map_as_it_is_shown(page: Page, german_edition: Edition) -> None:
    page.evaluate("(day) => window.explainer.choose({ day })", german_edition.days[0].isoformat())
    visible(page, "#map")
    told = page.locator("#map [role=img]").get_attribute("aria-label") or ""
    assert german_edition.words.say("shown.day", day="").split()[0] in told
    assert told != map_scene(german_edition).alt


def test_the_names_in_the_list_are_those_of_the_shown_day(
    page: Page, german_edition: Edition
) -> None:
    page.evaluate("(day) => window.explainer.choose({ day })", german_edition.days[0].isoformat())
    settle(page)
    names = page.locator(".list a").evaluate_all(
        "all => all.map((link) => [link.dataset.country, link.getAttribute('aria-label')])"
    )
    then = german_edition.snapshots[0].standings
    assert dict(names) == {
        code: standing_words(german_edition.story, then[code], german_edition.words)
        for code, _ in names
    }
    assert len(names) > 10


@each_value(width=[1280, 390], close=["Escape", "Enter"])
def test_enter_opens_a_card_and_closing_it_leads_back(
    open_page: OpenPage, the_address: str, width: int, close: str, german_edition: Edition
) -> None:
    page = open_page(f"{the_address}/de/", viewport={"width": width, "height": 844})
    links = page.locator(".country-list .country-link")
    codes = links.evaluate_all("all => all.map((link) => link.dataset.country)")
    assert sorted(codes) == sorted(standing.country.code for standing in german_edition.standings)
    page.locator(".country-list [data-country=EST]").focus()
    page.keyboard.press("Enter")
    assert shown_cards(page) == ["EST"]
    assert fragment(page) == "EST"
    assert page.evaluate(CURRENT) == ["EST"]
    assert page.evaluate(HERE) == "Estland"
    assert page.evaluate("document.activeElement.matches('#card')")
    if close == "Enter":
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.matches('#card [data-close]')")
    page.keyboard.press(close)
    assert shown_cards(page) == []
    assert page.evaluate(CURRENT) == []
    assert page.evaluate("document.activeElement.matches('.country-list [data-country=EST]')")


def test_a_click_on_the_map_leads_to_the_card_too_and_to_nothing_that_ears_cannot_hear(
    page: Page,
) -> None:
    page.locator(".filter > summary").focus()
    click_on_map(page, "EST")
    assert shown_cards(page) == ["EST"]
    assert page.evaluate(HERE) == "Estland"
    click_on_map(page, "FRA")
    assert shown_cards(page) == ["FRA"]
    assert page.evaluate(HERE) == "Frankreich"
    page.keyboard.press("Escape")
    assert shown_cards(page) == []
    assert page.evaluate("document.activeElement.matches('summary')")


def test_all_statements_of_the_card_lead_to_the_row_and_close_the_card(page: Page) -> None:
    click_on_map(page, "EST")
    page.locator("#card .all").focus()
    page.keyboard.press("Enter")
    assert shown_cards(page) == []
    assert [row["id"] for row in visible(page, "#table details[open]")] == ["EST"]
    assert page.evaluate("document.activeElement.parentElement.id") == "EST"
    assert fragment(page) == ""


@pytest.mark.parametrize("width", [1280, 390])
def test_card_sheet_and_row_lead_to_the_countrys_own_page(
    open_page: OpenPage, the_address: str, width: int
) -> None:
    page = open_page(f"{the_address}/de/", viewport={"width": width, "height": 844})
    page.locator(".country-list [data-country=EST]").click()
    assert [way["text"] for way in visible(page, "#card .ways a")][1] == "Estland auf eigener Seite"
    page.locator("#card .way").click()
    page.wait_for_url("**/de/country/EST/")
    page.goto(f"{the_address}/de/")
    page.locator("#EST > summary").click()
    page.locator("#EST .way").click()
    page.wait_for_url("**/de/country/EST/")


@pytest.mark.parametrize("name", ["map", "all"])
def test_the_list_of_an_embed_is_used_by_keys(
    open_page: OpenPage, the_address: str, name: str
) -> None:
    page = open_page(f"{the_address}/de/embed/{name}/")
    page.locator(".country-list [data-country=FRA]").focus()
    page.keyboard.press("Enter")
    settle(page)
    assert page.locator("#standing a").inner_text().startswith("Frankreich: grundsätzlich bereit")
    assert page.evaluate(CURRENT) == ["FRA"]
    assert page.evaluate("document.activeElement.dataset.country") == "FRA"
