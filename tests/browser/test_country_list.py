"""The list beside the map follows day and filter, and filters by status itself."""

from playwright.sync_api import Page

from explainer.content.country_list import country_list
from explainer.content.edition import Edition
from tests.browser.conftest import OpenPage
from tests.browser.reading import PHONE, boxes, chosen, follow, point_in, settle

ROWS = """() => Object.fromEntries([...document.querySelectorAll(".country-list > li")].map((row) =>
  [row.dataset.row, [row.querySelector(".count").textContent,
    ...[...row.querySelectorAll("a")].map((link) => link.dataset.country)]]))"""


def told(edition: Edition) -> dict[str, list[str]]:
    return {
        row.status or f"-{row.tone}": [str(row.count), *(entry.code for entry in row.entries)]
        for row in country_list(edition).rows
    }


def test_names_and_counts_are_those_of_the_shown_day(page: Page, german_edition: Edition) -> None:
    for day in german_edition.days:
        follow(page, f"day={day.isoformat()}")
        assert page.evaluate(ROWS) == told(Edition(german_edition.whole, "de", day=day))


def test_months_of_old_statuses_are_those_of_the_shown_day(
    page: Page, german_edition: Edition
) -> None:
    old = """() => Object.fromEntries([...document.querySelectorAll(".entry[data-old]")].map((entry) =>
      [entry.querySelector("a").dataset.country, entry.querySelector("small").textContent.trim()]))"""
    for day in german_edition.days:
        follow(page, f"day={day.isoformat()}")
        then = country_list(Edition(german_edition.whole, "de", day=day))
        expected = {e.code: e.old for row in then.rows for e in row.entries if e.old}
        assert page.evaluate(old) == expected


def test_a_row_that_is_pressed_is_the_filter_by_its_status(page: Page) -> None:
    row = page.locator(".country-list > li", has_text="Grundsätzlich bereit")
    row.locator("button").click()
    assert chosen(page) == {"status": "willing"}
    assert row.locator("button").get_attribute("aria-pressed") == "true"
    found = page.evaluate(ROWS)
    assert found["willing"][0] == str(len(found["willing"]) - 1) != "0"
    assert {found[name][0] for name in found if name != "willing"} == {"0"}
    row.locator("button").click()
    assert chosen(page) == {}


def test_anywhere_in_a_row_but_on_a_name_does_the_same(page: Page) -> None:
    row = page.locator(".country-list > li", has_text="Grundsätzlich bereit")
    row.locator(".count").click()
    assert chosen(page) == {"status": "willing"}
    row.locator("a").first.click()
    assert "country" in chosen(page)


def test_counts_follow_a_filter_by_contribution(page: Page) -> None:
    before = page.evaluate(ROWS)
    page.locator(".filter > summary").click()
    page.locator(".chip", has_text="Ausbildung").click()
    settle(page)
    after = page.evaluate(ROWS)
    assert sum(int(row[0]) for row in after.values()) < sum(int(row[0]) for row in before.values())
    for name, (count, *codes) in after.items():
        assert count == str(len(codes))
        assert set(codes) <= set(before[name][1:])
    page.locator("#reset").click()
    settle(page)
    assert page.evaluate(ROWS) == before


def test_the_button_of_the_filter_stays_where_it_was_pressed(page: Page) -> None:
    for width in (1200, 390):
        page.set_viewport_size({"width": width, "height": 900})
        before = boxes(page, [".filter > summary"])
        page.locator(".filter > summary").click()
        assert page.locator(".filter").get_attribute("open") is not None
        assert boxes(page, [".filter > summary"]) == before, width
        page.locator(".filter > summary").click()


def test_in_the_embed_a_status_is_filtered_as_well(open_page: OpenPage, the_address: str) -> None:
    page = open_page(f"{the_address}/de/embed/map/")
    page.locator(".country-list button", has_text="Grundsätzlich bereit").click()
    found = page.evaluate(ROWS)
    assert found["willing"][0] != "0"
    assert {found[name][0] for name in found if name != "willing"} == {"0"}
    off = page.locator("#map path.is-off[data-country=POL]")
    assert off.count() == 1
    assert page.locator("#map path.is-off[data-country=EST]").count() == 0


def test_a_name_keeps_the_focus_when_its_country_is_chosen(page: Page) -> None:
    link = page.locator(".list a[data-country=EST]")
    link.evaluate("link => (window.before = link)")
    follow(page, "EST")
    assert link.evaluate("link => link === window.before")
    assert link.get_attribute("aria-current") == "true"


def test_no_name_breaks(page: Page) -> None:
    for width in (320, 390, 768, 1200):
        page.set_viewport_size({"width": width, "height": 900})
        broken = page.evaluate(
            """() => [...document.querySelectorAll(".list .country-link")]
              .filter((link) => link.getClientRects().length > 1).map((link) => link.textContent)"""
        )
        assert broken == [], width


def test_a_choice_moves_nothing_beside_or_above_the_list(
    open_page: OpenPage, the_address: str
) -> None:
    page = open_page(f"{the_address}/de/", viewport={"width": 1200, "height": 900})
    places = [".frame", ".side", ".day-control", ".below-map"]
    before = boxes(page, places)
    page.mouse.click(*point_in(page, "EST"))
    follow(page, "status=willing")
    assert boxes(page, places) == before


def test_the_list_is_as_high_as_the_card_that_takes_its_place(
    open_page: OpenPage, the_address: str
) -> None:
    page = open_page(f"{the_address}/de/", viewport={"width": 1200, "height": 900})
    found = boxes(page, [".side", ".frame"])
    (_, top, width, height), (_, map_top, _, _) = found[".side 0"], found[".frame 0"]
    assert (round(width), round(height)) == (420, 530)
    assert abs(top - map_top) < 1
    page.set_viewport_size({"width": 1000, "height": 900})
    assert round(boxes(page, [".side"])[".side 0"][2]) == 360


def test_the_share_button_is_28_high(open_page: OpenPage, the_address: str) -> None:
    page = open_page(f"{the_address}/de/", **PHONE)
    for name in (".map-tools .share", ".filter > summary"):
        assert round(boxes(page, [name])[f"{name} 0"][3]) == 28
