"""Where a finger is the pointer: a tap counts once, a stroke scrolls, and nothing is fetched."""

from collections.abc import Iterator
from itertools import cycle
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage
from tests.browser.reading import PHONE, fragment, point_in, shown_cards, visible, wait_until

EMBEDS = ("map", "positions", "phases", "table")
TAPS = 10
TAPPED = (
    "#map path[data-country=FRA]", ".course [data-country=EST]", ".country-list a", ".country-list button",
    ".chip", ".stop", "[data-sort]", "#table summary", "button[data-choose=phase]", "summary",
    "#map path[data-country=SWE]", "#phases .steps a", "li.phase summary", "h1",
)  # fmt: skip


def tap(page: Page, country: str) -> None:
    page.touchscreen.tap(*point_in(page, country))


def taps(page: Page) -> Iterator[str]:
    """Taps on one thing after another, as far as the document shows it."""
    there = [one for one in TAPPED if page.locator(one).count()]
    for one in cycle(there):
        if page.locator(one).first.is_visible():  # a card takes the place of the list
            page.locator(one).first.tap(force=True)
            yield one


# an embed has the page's own parts: some of them here, all in the full tests
@pytest.mark.parametrize(
    ("path", "width"),
    [
        ("", 390), ("", 1000), ("embed/all/", 390), ("embed/card/EST/", 390),
        *(pytest.param(f"embed/{name}/", 390, marks=pytest.mark.full) for name in EMBEDS),
    ],
)  # fmt: skip
def test_ten_taps_cause_no_request(
    open_page: OpenPage, the_address: str, path: str, width: int
) -> None:
    asked: list[str] = []
    address = f"{the_address}/de/{path}"
    page = open_page(
        address,
        before=lambda page: page.on("request", lambda request: asked.append(request.url)),
        **PHONE | {"viewport": {"width": width, "height": 844}},
    )
    page.locator("details:not(#countries *)").evaluate_all(
        "all => all.forEach((d) => (d.open = true))"
    )
    tapped = [one for one, _ in zip(taps(page), range(TAPS), strict=False)]
    assert len(tapped) == TAPS
    page.evaluate("new Promise((done) => requestIdleCallback(done, { timeout: 200 }))")
    assert [url for url in asked if not url.startswith("data:")] == [address]
    assert page.evaluate("performance.getEntriesByType('resource').length") == 0


def test_every_tap_on_the_map_counts_once(open_page: OpenPage, the_address: str) -> None:
    page = open_page(f"{the_address}/de/", **PHONE)
    assert page.evaluate("matchMedia('(hover: none)').matches")
    for country, expected in (("FRA", "FRA"), ("FRA", ""), ("DEU", "DEU"), ("FRA", "FRA")):
        tap(page, country)
        wait_until(page, f"location.hash.slice(1) === '{expected}'")
        assert shown_cards(page) == [expected] * bool(expected)
        assert fragment(page) == expected
    assert visible(page, ".tip") == [], "a finger would lie over it"


def test_a_finger_scrolls_the_page_over_the_map(open_page: OpenPage, the_address: str) -> None:
    page = open_page(f"{the_address}/de/", **PHONE)
    x, y = point_in(page, "FRA")
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
    box = page.locator("#phases button[data-value=training]")
    for expected in ("phase=training", ""):
        box.tap()
        assert fragment(page) == expected
