"""The order of the table, and what keys and a modified click do."""

from playwright.sync_api import Page

from explainer.content.country_rows import country_row
from explainer.content.edition import Edition
from tests.browser.expected import sentence
from tests.browser.reading import (
    click_on_map,
    fragment,
    ordered_rows,
    point_in,
    press,
    shown_cards,
    shown_line,
    visible,
)
from tests.selection import Selection, shown


def test_rows_sort_up_then_down_and_say_so(page: Page, german_edition: Edition) -> None:
    for key in ("country", "day", "evidence", "status"):
        sorts(page, german_edition, key)
    page.reload()
    sorts(page, german_edition, "status", pressed=True)


def sorts(page: Page, edition: Edition, key: str, pressed: bool = False) -> None:
    names, statuses = list(edition.names), list(edition.story.statuses)
    lines = {s.country.code: country_row(edition, s).line for s in edition.standings}

    def place(code: str) -> object:
        status = edition.snapshot.standings[code].status
        return {
            "country": 0,
            "day": lines[code].when.machine,
            "evidence": lines[code].grade,
            "status": statuses.index(status.id) if status else len(statuses),
        }[key]

    button = page.locator(f'[data-sort="{key}"]')
    for down in (True, False) if pressed else (False, True):
        button.click()
        assert button.get_attribute("aria-pressed") == "true"
        assert ("down" in (button.get_attribute("class") or "")) is down
        way = edition.words.say("table.descending" if down else "table.ascending")
        name = f"{edition.words.say(f'table.{key}')} {way}"
        pressed_one = page.get_by_role("button", name=name, exact=True, pressed=True)
        assert pressed_one.count() == 1, "the arrow is for the eye alone"
        assert page.locator('[data-sort][aria-pressed="true"]').count() == 1
        by_name = sorted(lines, key=names.index, reverse=down and key == "country")
        assert ordered_rows(page) == sorted(by_name, key=place, reverse=False) or down
        if down and key != "country":
            found = [place(code) for code in ordered_rows(page)]
            assert found == sorted(found, reverse=True)
        elif down:
            assert ordered_rows(page) == by_name
    assert bool(visible(page, "[data-group]")) is (key == "status")


def test_sorting_and_filtering_do_not_disturb_each_other(
    page: Page, german_edition: Edition
) -> None:
    press(page, "status", "willing")
    before = ordered_rows(page)
    page.locator('[data-sort="day"]').click()
    assert sorted(ordered_rows(page)) == sorted(before)
    assert ordered_rows(page) != before
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
    page.locator("#card [data-close]").click()
    assert shown_cards(page) == []
    assert fragment(page) == "status=willing"


def test_the_card_of_a_country_that_does_not_fit_says_so_and_counts_nothing(page: Page) -> None:
    press(page, "type", "air_defence")
    click_on_map(page, "EST")
    assert shown_cards(page) == ["EST"]
    assert page.locator("#card article, #card .all").count() == 0
    assert page.locator("#nothing").text_content() in page.locator("#card p").all_text_contents()


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
    opened.value.wait_for_url("**/de/#EST")
    assert fragment(page) == ""
