"""What stands beside a mouse: the words that Python derives for the shown day, within the frame."""

from typing import Any

import pytest
from playwright.sync_api import Page

from explainer.content.edition import Edition
from explainer.content.states import states
from tests.browser.conftest import OpenPage
from tests.browser.reading import click_on_map, follow, fragment, point_in, shown_cards, visible

COUNTRIES = ("EST", "POL", "GBR", "RUS", "ESP", "ITA")


def told(page: Page) -> list[str]:
    """What stands beside the mouse."""
    return [tip["text"] for tip in visible(page, ".tip")]


def words_on(edition: Edition, index: int, country: str) -> str:
    index %= len(edition.days)
    return next(s.what.hover for s in reversed(states(edition)[country]) if s.first <= index)


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_country_is_told_as_it_stood_on_the_shown_day(
    open_page: OpenPage, the_address: str, language: str, request: pytest.FixtureRequest
) -> None:
    edition: Edition = request.getfixturevalue(
        {"de": "german_edition", "en": "english_edition"}[language]
    )
    page = open_page(f"{the_address}/{language}/")
    seen = set()
    for index in (len(edition.days) - 1, 0):
        follow(page, "" if index + 1 == len(edition.days) else f"day={edition.days[index]}")
        for country in COUNTRIES:
            page.mouse.move(*point_in(page, country))
            assert told(page) == [words_on(edition, index, country)]
            seen.add(words_on(edition, index, country))
    assert len(seen) > len(COUNTRIES), "some changed between the days"


def test_it_follows_the_day_while_the_mouse_rests(page: Page, german_edition: Edition) -> None:
    page.mouse.move(*point_in(page, "EST"))
    assert told(page) == [words_on(german_edition, -1, "EST")]
    page.evaluate("(day) => window.explainer.choose({ day })", german_edition.days[0].isoformat())
    assert (
        told(page) == [words_on(german_edition, 0, "EST")] != [words_on(german_edition, -1, "EST")]
    )


def test_circles_and_dots_of_another_story_are_told_too(
    open_page: OpenPage, second_address: str, second_edition: Edition
) -> None:
    page = open_page(f"{second_address}/en/")
    page.locator("#map .frame").scroll_into_view_if_needed()
    for index in (-1, 1):
        day = second_edition.days[index].isoformat()
        page.evaluate("(day) => window.explainer.choose({ day })", day)
        for mark in visible(page, "#map circle"):
            country = mark["data"]["country"]
            page.locator(f"#map circle.{mark['classes'][0]}[data-country={country}]").hover()
            assert told(page) == [words_on(second_edition, index, country)]
        assert visible(page, "#map circle.small")


INSIDE = """() => {
  const tip = document.querySelector(".tip"), box = tip.getBoundingClientRect();
  const frame = tip.parentNode.getBoundingClientRect(), style = getComputedStyle(tip);
  const met = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  return {
    out: [box.left - frame.left, box.top - frame.top, frame.right - box.right, frame.bottom - box.bottom]
      .filter((room) => room < -.5),
    caught: tip.contains(met), family: style.fontFamily === getComputedStyle(document.body).fontFamily,
    box: [box.left, box.top, box.right, box.bottom],
  };
}"""


@pytest.mark.parametrize(("path", "width"), [("", 1280), ("embed/map/", 360)])
def test_it_stays_within_the_frame_beside_the_mouse_and_never_catches_it(
    open_page: OpenPage, the_address: str, path: str, width: int
) -> None:
    page = open_page(f"{the_address}/de/{path}", viewport={"width": width, "height": 900})
    for country in ("ESP", "FIN", "RUS", "GRC", "TUR", "GBR"):
        x, y = point_in(page, country)
        page.mouse.move(x, y)
        assert told(page)
        found: dict[str, Any] = page.evaluate(INSIDE)
        assert (found["out"], found["caught"], found["family"]) == ([], False, True), country
        left, top, right, bottom = found["box"]
        assert not (left < x < right and top < y < bottom), country


def test_escape_closes_it_until_the_mouse_points_elsewhere(page: Page) -> None:
    x, y = point_in(page, "FRA")
    page.mouse.move(x, y)
    assert told(page)
    page.keyboard.press("Escape")
    page.mouse.move(x + 1, y)
    assert told(page) == []
    page.mouse.move(*point_in(page, "ESP"))
    assert told(page)
    page.mouse.move(2, 2)
    assert told(page) == []


def test_it_is_hidden_from_ears_and_takes_no_click(page: Page) -> None:
    click_on_map(page, "EST")
    assert shown_cards(page) == ["EST"]
    assert "Estland" not in page.locator("#map .frame").aria_snapshot().replace(
        page.locator("#map [role=img]").get_attribute("aria-label") or "", ""
    )
    x, y = page.evaluate(INSIDE)["box"][:2]
    page.mouse.click(x + 3, y + 3)
    assert fragment(page) != "EST" or shown_cards(page) == ["EST"]
