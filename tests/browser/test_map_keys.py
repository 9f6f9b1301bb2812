"""The live map by keys alone: one tab stop, arrows, typing, Enter and Escape."""

from typing import Any

import pytest
from playwright.sync_api import Page

from explainer.page.view import View
from explainer.wording.sentences import standing_words
from tests.browser.reading import fragment, go_live, shown_cards, wait_until, wait_until_live

HERE = "document.activeElement.closest('[role=option]')?.dataset.country"


@pytest.fixture
def listed(page: Page) -> Page:
    """The live page with the map's one tab stop focused."""
    go_live(page)
    page.locator("#map [role=option][tabindex='0']").focus()
    return page


def options(page: Page) -> list[dict[str, Any]]:
    found = page.locator("#map [role=listbox] [role=option]").evaluate_all(
        """(all) => all.map((one) => ({ country: one.dataset.country, stop: one.tabIndex,
          name: one.getAttribute("aria-label"), chosen: one.getAttribute("aria-selected") }))"""
    )
    return sorted(found, key=lambda option: option["name"])


def test_every_country_with_a_word_is_an_option_and_one_of_them_the_tab_stop(
    listed: Page, german_view: View
) -> None:
    labelled = {shape.id: shape.label for shape in german_view.map_scene.lands if shape.label}
    found = options(listed)
    assert {option["country"]: option["name"] for option in found} == labelled
    assert len(found) > 15
    assert [option["stop"] for option in found].count(0) == 1
    assert {option["chosen"] for option in found} == {"false"}


def test_the_name_of_an_option_carries_the_facts(listed: Page, german_view: View) -> None:
    estonia = listed.locator("#map [role=option][data-country=EST]")
    assert estonia.get_attribute("aria-label") == "Estland: grundsätzlich bereit, eine Kompanie"
    listed.evaluate("(day) => window.explainer.choose({ day })", german_view.days[0].isoformat())
    then = german_view.snapshots[0].standings["EST"]
    expected = standing_words(german_view.story, then, german_view.words)
    wait_until(
        listed,
        "(name) => document.querySelector('#map [role=option][data-country=EST]').ariaLabel === name",
        expected,
    )


def test_arrows_walk_the_countries_in_the_order_of_their_names(listed: Page) -> None:
    codes = [option["country"] for option in options(listed)]
    listed.keyboard.press("Home")
    walked = [listed.evaluate(HERE)]
    for _ in codes[1:]:
        listed.keyboard.press("ArrowDown")
        walked.append(listed.evaluate(HERE))
    assert sorted(walked) == sorted(codes)
    assert listed.evaluate(HERE) == walked[-1]
    listed.keyboard.press("ArrowDown")
    assert listed.evaluate(HERE) == walked[-1], "the last one is the last"
    listed.keyboard.press("ArrowLeft")
    assert listed.evaluate(HERE) == walked[-2]
    listed.keyboard.press("End")
    assert listed.evaluate(HERE) == walked[-1]


def test_typing_jumps_to_a_country_and_the_same_letter_again_to_the_next(listed: Page) -> None:
    listed.keyboard.press("Home")
    listed.keyboard.type("lit")
    assert listed.evaluate(HERE) == "LTU"
    listed.wait_for_timeout(1100)  # until typing begins anew
    listed.keyboard.press("i")
    first = listed.evaluate(HERE)
    listed.wait_for_timeout(1100)
    listed.keyboard.press("i")
    assert {first, listed.evaluate(HERE)} <= {"IRL", "ISL", "ITA"}
    assert first != listed.evaluate(HERE)


def test_enter_opens_the_card_and_escape_closes_it(listed: Page) -> None:
    listed.keyboard.type("est")
    listed.keyboard.press("Enter")
    assert shown_cards(listed) == ["EST"]
    assert fragment(listed) == "EST"
    assert [option["country"] for option in options(listed) if option["chosen"] == "true"] == [
        "EST"
    ]
    assert listed.evaluate(HERE) == "EST", "the focus stays"
    listed.keyboard.press("Escape")
    assert shown_cards(listed) == []


def test_the_map_is_one_tab_stop(listed: Page) -> None:
    listed.keyboard.press("Tab")
    assert not listed.evaluate("document.activeElement.closest('#map .frame')")
    listed.keyboard.press("Shift+Tab")
    assert listed.evaluate(HERE)


def test_a_focused_country_of_the_still_map_keeps_the_focus_when_it_comes_alive(page: Page) -> None:
    page.locator("#map .figured a:has(path[data-country=POL])").focus()
    wait_until_live(page)
    assert page.evaluate(HERE) == "POL"
