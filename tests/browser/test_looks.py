"""Sections and states look as they did when somebody last looked: half-size pictures, small tolerance.

Fonts are the project's own; the rest depends on the Chromium, so they are compared in the full tests
alone. ``make accept-looks`` draws them anew; then look at what has changed before it is committed.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from explainer.page.page import SECTIONS
from tests.browser.chromium import chromium_with_our_fonts
from tests.browser.conftest import OpenPage
from tests.browser.kept_pages import Pages
from tests.browser.pictures import share_unlike
from tests.browser.reading import shown_rows

pytestmark = pytest.mark.full

KEPT = Path(__file__).with_name("looks")
ACCEPT = os.environ.get("ACCEPT_LOOKS") == "1"
TOLERANCE = 0.01  # of the pixels
TALLEST = 1600  # CSS pixels; what is longer is more of the same
READERS = {"light-de": ("light", "de"), "dark-en": ("dark", "en")}
# what it is called · where it stands, and what is chosen meanwhile
PLACES: dict[str, tuple[str, dict[str, str]]] = {name: (f"#{name}", {}) for name, _ in SECTIONS} | {
    "header-line": (".header-line", {}),
    "map": ("#map", {}),
    "map-with-one-chosen": ("#map", {"country": "POL"}),
    "map-with-a-filter": ("#map", {"type": "training"}),
    "map-of-an-earlier-day": ("#map", {"day": "2025-08-13"}),
    "positions-with-a-filter": ("#positions", {"type": "training"}),
    "phases-with-one-chosen": ("#phases", {"phase": "training"}),
    "table-with-one-chosen": ("#table", {"country": "POL"}),
    "table-with-a-search": ("#table", {"text": "Kompanie"}),
    "table-with-nothing": ("#table", {"text": "xyzzy"}),
    "folds": ("main > .folds", {}),
    "take-away": ("#take-away", {}),
}


@dataclass(frozen=True)
class State:
    """A way in which the page is met: an address, a reader, the medium, and what is pressed."""

    address: str = "#map"
    reader: dict[str, Any] = field(default_factory=dict)
    medium: str = "screen"
    pressed: str = ""
    widths: tuple[int, ...] = (390, 1200)


STATES = {
    "first-screen": State("", widths=(320, 390, 768, 1200, 1600)),
    "card": State(pressed='.country-list a[href$="#EST"]'),
    "row": State("#EST"),
    "statement": State("#est-2025-08-20"),
    "at-400-percent": State(reader={"viewport": {"width": 320, "height": 256}}, widths=(320,)),
    "without-a-script": State(reader={"java_script_enabled": False}),
    "in-the-readers-own-colours": State(reader={"forced_colors": "active"}),
    "on-paper": State(medium="print"),
}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium_with_our_fonts() as browser:
        yield browser


@pytest.fixture(scope="module")
def pages(browser: Browser) -> Iterator[Pages]:
    pages = Pages(browser)
    yield pages
    pages.close()


@pytest.mark.parametrize("width", [320, 390, 768, 1200])
@pytest.mark.parametrize("reader", READERS)
def test_sections_look_as_they_were_accepted(
    open_page: OpenPage, browser: Browser, the_address: str, reader: str, width: int
) -> None:
    page = open_page(f"{the_address}/{READERS[reader][1]}/", **_half_size(reader, width))
    pictures = {}
    for name, (selector, choice) in PLACES.items():
        page.evaluate("(choice) => window.explainer.choose(choice, 'replace')", choice)
        shown_rows(page)
        pictures[f"{name}-{width}-{reader}"] = _photographed(page, selector)
        nothing = dict.fromkeys(choice, "")
        page.evaluate("(nothing) => window.explainer.choose(nothing, 'replace')", nothing)
        shown_rows(page)
    assert _unlike(browser, pictures) == {}


@pytest.mark.parametrize("name", STATES)
@pytest.mark.parametrize("reader", READERS)
def test_states_look_as_they_were_accepted(
    open_page: OpenPage, browser: Browser, the_address: str, reader: str, name: str
) -> None:
    state = STATES[name]
    pictures = {}
    for width in state.widths:
        page = open_page(
            f"{the_address}/{READERS[reader][1]}/{state.address}",
            **_half_size(reader, width) | state.reader,
        )
        page.emulate_media(media=state.medium)
        if state.pressed:
            page.click(state.pressed)
        pictures[f"{name}-{width}-{reader}"] = page.screenshot(animations="disabled")
    assert _unlike(browser, pictures) == {}


@pytest.mark.parametrize("width", [390, 1200])
def test_a_key_day_looks_as_it_was_accepted(
    open_page: OpenPage, browser: Browser, second_address: str, width: int
) -> None:
    page = open_page(f"{second_address}/en/2024-05-21/", **_half_size("light-de", width))
    pictures = {f"key-day-{width}": page.screenshot(animations="disabled")}
    assert _unlike(browser, pictures) == {}


def _half_size(reader: str, width: int) -> dict[str, Any]:
    theme, _ = READERS[reader]
    viewport = {"width": width, "height": 900}
    return {"viewport": viewport, "device_scale_factor": 0.5, "color_scheme": theme}


def _photographed(page: Page, selector: str) -> bytes:
    box = page.locator(selector).first.evaluate(
        """(one) => {
          const { left, top, width, height } = one.getBoundingClientRect();
          return { x: left + scrollX, y: top + scrollY, width, height };
        }"""
    )
    assert box["height"] > 20
    return page.screenshot(
        full_page=True, animations="disabled", clip=box | {"height": min(TALLEST, box["height"])}
    )


def _unlike(browser: Browser, pictures: dict[str, bytes]) -> dict[str, float]:
    """What is not as it was accepted, and how far it is from that."""
    blank = browser.new_page()
    unlike = {}
    for name, picture in pictures.items():
        kept = KEPT / f"{name}.png"
        if ACCEPT:
            KEPT.mkdir(exist_ok=True)
            kept.write_bytes(picture)
        share = share_unlike(blank, kept.read_bytes(), picture) if kept.exists() else 1
        if share > TOLERANCE:
            unlike[name] = round(share, 4)
    blank.close()
    return unlike
