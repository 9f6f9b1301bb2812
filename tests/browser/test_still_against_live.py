"""Plotly draws what the still drawing shows: the same places, colours and names, light and dark."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import OpenPage
from tests.browser.pictures import share_unlike
from tests.browser.reading import (
    STATE,
    follow,
    go_live,
    settle,
    visible,
    wait_until_live,
)

MAP_MAY_DIFFER, TIMELINE_MAY_DIFFER = 0.002, 0.0005  # share of pixels


@pytest.fixture
def blank(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    yield page
    page.close()


@pytest.mark.parametrize(
    ("theme", "choice"), [("light", ""), ("dark", "country=EST&phase=training&day=2025-08-18")]
)
def test_the_live_figures_look_like_the_still_ones(
    open_page: OpenPage, the_address: str, blank: Page, theme: str, choice: str
) -> None:
    page = open_page(f"{the_address}/de/", color_scheme=theme)
    follow(page, choice)
    still = {name: picture(page, name) for name in ("map", "timeline")}
    assert page.evaluate(STATE) == "still"
    go_live(page)
    page.mouse.move(2, 2)
    settle(page)
    live = {name: picture(page, name) for name in ("map", "timeline")}
    assert visible(page, ".figured path") == []
    assert share_unlike(blank, still["map"], live["timeline"]) == 1
    assert share_unlike(blank, still["map"], live["map"]) <= MAP_MAY_DIFFER
    assert share_unlike(blank, still["timeline"], live["timeline"]) <= TIMELINE_MAY_DIFFER


def picture(page: Page, name: str) -> bytes:
    return page.locator(f"#{name} .frame").screenshot(animations="disabled")


LOOKS = """(drawn) => [...document.querySelectorAll(drawn)].map((part) => {
  const box = part.getBoundingClientRect(), style = getComputedStyle(part);
  const looks = ["fill", "stroke", "strokeWidth", "strokeDasharray", "opacity", "fillOpacity"];
  return {
    data: { ...part.dataset },
    box: [box.left, box.top + scrollY, box.width, box.height],
    looks: looks.map((name) => style[name].replace("#live-", "#tone-")),
  };
})"""
STILL_LANDS, LIVE_LANDS = "#map .figured path", "#map .live .fills path"


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_land_has_its_colour_and_its_place_in_both_drawings(
    open_page: OpenPage, the_address: str, theme: str
) -> None:
    page = open_page(f"{the_address}/de/", color_scheme=theme)
    page.locator("#map .frame").scroll_into_view_if_needed()
    before = page.evaluate(LOOKS, STILL_LANDS)
    go_live(page)
    page.mouse.move(2, 2)
    after = page.evaluate(LOOKS, LIVE_LANDS)
    assert len(after) == len(before) > 20
    for still, live in zip(before, after, strict=True):
        assert live["box"] == pytest.approx(still["box"], abs=1), still["data"]
    choices = ("", "status=willing", "country=POL", "type=training&country=EST", "day=2025-08-13")
    for choice in choices:
        follow(page, choice)
        stills, lives = page.evaluate(LOOKS, STILL_LANDS), page.evaluate(LOOKS, LIVE_LANDS)
        assert [land["data"] for land in lives] == [land["data"] for land in stills]
        assert [land["looks"] for land in lives] == [land["looks"] for land in stills], choice


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_mark_of_the_timeline_looks_the_same_in_both_drawings(
    open_page: OpenPage, the_address: str, theme: str
) -> None:
    page = open_page(f"{the_address}/de/#phase=training&country=EST", color_scheme=theme)
    wait_until_live(page)
    for still, live in (
        ("rect", ".fills path"),
        ("circle", ".points path"),
        ("line", ".shapelayer path"),
    ):
        stills = page.evaluate(LOOKS, f"#timeline .figured {still}")
        lives = page.evaluate(LOOKS, f"#timeline .live {live}")
        assert [mark["looks"] for mark in lives] == [mark["looks"] for mark in stills]
        for mark, its_still in zip(lives, stills, strict=True):
            assert its_still["data"].items() <= mark["data"].items()
        assert len({tuple(mark["looks"]) for mark in lives}) > 1, "something is marked"


def test_every_name_on_the_map_has_its_own_ink_over_the_live_drawing(page: Page) -> None:
    names = """() => [...document.querySelectorAll("#map .above text")].map((name) => {
      const style = getComputedStyle(name), box = name.getBoundingClientRect();
      return [name.textContent, style.display, style.fill, style.stroke, style.fontSize,
              box.left, box.top + scrollY];
    })"""
    page.locator("#map .frame").scroll_into_view_if_needed()
    before = page.evaluate(names)
    go_live(page)
    assert page.evaluate(names) == before
    assert len([name for name in before if name[1] != "none"]) > 10
