"""The order of the table, and what keys and a modified click do."""

from playwright.sync_api import Page

from explainer.content.edition import Edition
from tests.browser.expected import sentence
from tests.browser.reading import (
    click_on_map,
    fragment,
    point_in,
    press,
    shown_cards,
    shown_line,
    shown_rows,
    visible,
)
from tests.selection import Selection, shown


def test_columns_sort_up_then_down_and_say_so(page: Page) -> None:
    for column in ("status", "day", "evidence", "country"):
        sorts(page, column)
    page.reload()
    sorts(page, "country")


def sorts(page: Page, column: str) -> None:
    head = page.locator("th", has=page.locator(f'[data-sort="{column}"]'))
    was = head.get_attribute("aria-sort")
    orders = ["descending", "ascending"] if was == "ascending" else ["ascending", "descending"]
    for order in orders:
        page.locator(f'[data-sort="{column}"]').click()
        sorted_by = visible(page, "th[aria-sort]")
        assert len(sorted_by) == 1
        assert head.get_attribute("aria-sort") == order
        cells = page.evaluate(
            """(column) => {
              const index = document.querySelector(`[data-sort="${column}"]`).closest("th").cellIndex;
              return [...document.querySelectorAll("#table tbody tr")].map((row) =>
                row.cells[index].dataset.key ?? row.cells[index].textContent);
            }""",
            column,
        )
        in_order = page.evaluate(
            """([cells, up]) => {
              const { compare } = new Intl.Collator("de", { numeric: true });
              return cells.every((cell, i) => !i || compare(cells[i - 1], cell) * up <= 0);
            }""",
            [cells, 1 if order == "ascending" else -1],
        )
        assert in_order, cells
        assert len(set(cells)) > 3


def test_sorting_and_filtering_do_not_disturb_each_other(
    page: Page, german_edition: Edition
) -> None:
    press(page, "status", "willing")
    before = shown_rows(page)
    page.locator('[data-sort="day"]').click()
    assert sorted(shown_rows(page)) == sorted(before)
    assert shown_rows(page) != before
    assert shown_line(page) == sentence(
        german_edition,
        Selection(status="willing"),
        shown(german_edition, Selection(status="willing"), {}),
    )


def test_escape_closes_the_card(page: Page) -> None:
    click_on_map(page, "EST")
    assert shown_cards(page) == ["EST"]
    page.keyboard.press("Escape")
    assert shown_cards(page) == []
    assert fragment(page) == ""


def test_the_cross_closes_the_card_and_keeps_the_filters(page: Page) -> None:
    press(page, "status", "willing")
    click_on_map(page, "EST")
    page.locator("#EST .close").click()
    assert shown_cards(page) == []
    assert fragment(page) == "status=willing"


def test_enter_on_a_country_of_the_list_opens_its_card(page: Page) -> None:
    page.locator(".country-list .country-link[data-country=EST]").focus()
    page.keyboard.press("Enter")
    assert shown_cards(page) == ["EST"]
    current = visible(page, '[aria-current="true"]')
    assert {link["data"].get("country", "EST") for link in current} <= {"EST"}


def test_a_modified_click_is_left_to_the_browser(page: Page) -> None:
    place = point_in(page, "EST")
    with page.context.expect_page() as opened:
        page.keyboard.down("Control")
        page.mouse.click(*place)
        page.keyboard.up("Control")
    assert opened.value.url.endswith("/de/#EST")
    assert fragment(page) == ""
