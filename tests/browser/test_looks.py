"""Every section looks as it did when somebody last looked: half-size pictures, small tolerance.

They depend on the machine's fonts and Chromium, so they are compared in the full tests alone.
``make accept-looks`` draws them anew; then look at what has changed before it is committed.
"""

import os
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import OpenPage
from tests.browser.pictures import share_unlike
from tests.browser.reading import shown_rows

pytestmark = pytest.mark.full

KEPT = Path(__file__).with_name("looks")
ACCEPT = os.environ.get("ACCEPT_LOOKS") == "1"
TOLERANCE = 0.01  # of the pixels
TALLEST = 1600  # CSS pixels; what is longer is more of the same
READERS = {"light-de": ("light", "de"), "dark-en": ("dark", "en")}
# what it is called · where it stands, and what is chosen meanwhile
SECTIONS: dict[str, tuple[str, dict[str, str]]] = {
    "header-line": (".header-line", {}),
    "answer": ("#answer", {}),
    "how-many": ("#how-many", {}),
    "map": ("#map", {}),
    "map-with-one-chosen": ("#map", {"country": "POL"}),
    "map-with-a-filter": ("#map", {"status": "willing"}),
    "card": ("#EST", {"country": "EST"}),
    "phases": ("#phases", {}),
    "phases-with-one-chosen": ("#phases", {"phase": "training"}),
    "table": ("#table", {}),
    "table-with-one-chosen": ("#table", {"country": "POL"}),
    "table-with-nothing": ("#table", {"text": "xyzzy"}),
    "unclear": ("#unclear", {}),
    "folds": ("main > .folds", {}),
    "take-away": ("#take-away", {}),
}


def photographed(page: Page, selector: str) -> bytes:
    box = page.locator(selector).first.evaluate(
        """(one) => {
          const { left, top, width, height } = one.getBoundingClientRect();
          // a card scrolls within its column, or lies over the page
          const column = getComputedStyle(one).position !== "fixed" && one.closest("#countries");
          const seen = column ? column.getBoundingClientRect().bottom - top : height;
          return { x: left + scrollX, y: top + scrollY, width, height: Math.min(height, seen) };
        }"""
    )
    assert box["height"] > 20
    return page.screenshot(
        full_page=True, animations="disabled", clip=box | {"height": min(TALLEST, box["height"])}
    )


@pytest.mark.parametrize("width", [320, 390, 768, 1200])
@pytest.mark.parametrize("reader", READERS)
def test_sections_look_as_they_were_accepted(
    open_page: OpenPage, browser: Browser, the_address: str, reader: str, width: int
) -> None:
    theme, language = READERS[reader]
    page = open_page(
        f"{the_address}/{language}/",
        viewport={"width": width, "height": 900},
        device_scale_factor=0.5,
        color_scheme=theme,
    )
    blank = browser.new_page()
    unlike = {}
    for name, (selector, choice) in SECTIONS.items():
        page.evaluate("(choice) => window.explainer.choose(choice, 'replace')", choice)
        shown_rows(page)
        picture = photographed(page, selector)
        nothing = dict.fromkeys(choice, "")
        page.evaluate("(nothing) => window.explainer.choose(nothing, 'replace')", nothing)
        shown_rows(page)
        kept = KEPT / f"{name}-{width}-{reader}.png"
        if ACCEPT:
            KEPT.mkdir(exist_ok=True)
            kept.write_bytes(picture)
        share = share_unlike(blank, kept.read_bytes(), picture)
        if share > TOLERANCE:
            unlike[name] = round(share, 4)
    blank.close()
    assert unlike == {}
