"""Where a finger is the pointer: a tap counts once, a stroke scrolls, the map alone is live."""

from typing import Any

from playwright.sync_api import Page

from tests.browser.conftest import OpenPage
from tests.browser.reading import (
    PHONE,
    fragment,
    point_in,
    settle,
    shown_cards,
    visible,
    wait_until,
    wait_until_live,
)


def tap(page: Page, country: str, drawing: str) -> None:
    page.touchscreen.tap(*point_in(page, country, drawing))


def test_a_phone_is_live_with_the_map_alone_and_every_tap_counts_once(
    open_page: OpenPage, the_address: str
) -> None:
    page = open_page(f"{the_address}/de/", **PHONE)
    assert page.evaluate("matchMedia('(hover: none)').matches")
    tap(page, "FRA", ".figured")
    assert shown_cards(page) == ["FRA"]
    wait_until_live(page)
    settle(page)
    assert fragment(page) == "FRA"
    assert visible(page, "#timeline .frame") == []
    assert visible(page, "#map .figured path") == []

    for country, expected in (("FRA", ""), ("DEU", "DEU"), ("FRA", "FRA"), ("FRA", "")):
        tap(page, country, ".live")
        wait_until(page, f"location.hash.slice(1) === '{expected}'")
        settle(page)
        assert fragment(page) == expected
    assert not visible(page, ".hoverlayer text")


def test_a_finger_scrolls_the_page_over_the_live_map(open_page: OpenPage, the_address: str) -> None:
    page = open_page(f"{the_address}/de/", **PHONE)
    tap(page, "FRA", ".figured")
    wait_until_live(page)
    page.locator("#FRA .close").tap()
    x, y = point_in(page, "FRA", ".live")
    before = page.evaluate("scrollY")
    finger = page.context.new_cdp_session(page)
    touch: list[tuple[str, Any]] = [
        ("touchStart", y),
        *(("touchMove", y - d) for d in range(20, 200, 20)),
    ]
    for kind, at in touch:
        points = [{"x": x, "y": at}]
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    wait_until(page, "before => scrollY > before + 100", before)
    assert fragment(page) == ""


def test_a_tap_on_a_phase_counts_once_on_a_tablet(open_page: OpenPage, the_address: str) -> None:
    page = open_page(f"{the_address}/de/", **PHONE | {"viewport": {"width": 1000, "height": 900}})
    box = page.locator("#timeline rect[data-phase=training]")
    box.tap(position={"x": 200, "y": 6})
    assert fragment(page) == "phase=training"
    wait_until_live(page)
    settle(page)
    assert fragment(page) == "phase=training"
    place = page.locator("#timeline .live path[data-phase=training]").bounding_box()
    assert place
    page.touchscreen.tap(place["x"] + 200, place["y"] + 6)
    wait_until(page, "location.hash === ''")
    settle(page)
    assert fragment(page) == ""
