"""The pictures in README.md: `make screenshot` draws them anew.

The German page of the story in ``data`` on its own server, as a reader meets it, with one country chosen;
the same where one explores, with a period; and README's three lines in a notebook with what they draw. Not a
test: nothing is compared here.
"""

import re
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from playwright.sync_api import Browser, Page

import explainer
from explainer.places import own_folder
from tests.browser.chromium import chromium_with_our_fonts
from tests.browser.conftest import served
from tests.browser.reading import READER, wait_until
from tests.exploring.exploring import rest, wait_until_explored
from tests.made_once import SiteOnce

ROOT = Path(__file__).parents[1]
VIEWPORT = {"width": 1280, "height": 1000}  # CSS pixels, drawn one to one
LARGEST = 400_000  # bytes
PERIOD = "from=2025-08-16&to=2025-11-30"
NOTEBOOK = """<!doctype html><style>body {{ margin: 24px; width: 1000px }}
pre {{ margin: 0 0 16px; padding: 12px 16px; background: #f5f5f5; border: 1px solid #ddd; font: 15px/1.5 monospace }}
</style><pre>{lines}</pre>{figure}"""


def main() -> None:
    """Write the pictures, unless one is too heavy for a README."""
    with (
        TemporaryDirectory() as kept,
        patch.object(SiteOnce, "folder", Path(kept), create=True),
        served(own_folder("data")) as root,
        chromium_with_our_fonts() as browser,
    ):
        _write("screenshot", _page(browser, root))
        _write("exploring", _exploring(browser, root))
        _write("notebook", _notebook(browser))


def _page(browser: Browser, root: str) -> bytes:
    page = _opened(browser, f"{root}/de/")
    page.click('.country-list a[href$="#EST"]')
    page.evaluate("document.activeElement.blur()")  # the ring is for those who use keys
    return page.screenshot(animations="disabled")


def _exploring(browser: Browser, root: str) -> bytes:
    page = _opened(browser, f"{root}/de/explore/#{PERIOD}")
    wait_until_explored(page)
    rest(page)
    page.evaluate("document.querySelector('#explore-positions').scrollIntoView()")
    wait_until(page, "document.querySelector('#explore-course [data-row] .went i')")
    page.evaluate("scrollTo(0, document.querySelector('.columns').offsetTop - 60)")
    return page.screenshot(animations="disabled")


def _notebook(browser: Browser) -> bytes:
    """README's lines, run, above the figure of the last one."""
    (lines,) = re.findall(r"## In a notebook\n\n```python\n(.*?)```", _readme(), re.S)
    story = explainer.open_story(own_folder("data"))
    day, language = re.findall(r'map_figure\("([\d-]+)", language="(\w+)"\)', lines)[0]
    plotly = (own_folder("assets") / "vendor" / "plotly-basic.min.js").read_text("utf-8")
    figure = story.map_figure(day, language=language).to_html(
        full_html=False, include_plotlyjs=False, config={"displayModeBar": False}
    )
    page = browser.new_page(**READER | {"viewport": {"width": 1048, "height": 900}})
    page.set_content(
        NOTEBOOK.format(lines=escape(lines), figure=f"<script>{plotly}</script>{figure}")
    )
    wait_until(page, "document.querySelector('.scatterlayer .trace')")
    return page.screenshot(full_page=True, animations="disabled")


def _opened(browser: Browser, address: str) -> Page:
    page = browser.new_page(**READER | {"viewport": VIEWPORT})
    page.goto(address)
    return page


def _readme() -> str:
    return (ROOT / "README.md").read_text("utf-8")


def _write(name: str, picture: bytes) -> None:
    if len(picture) > LARGEST:
        raise SystemExit(f"{name}.png has {len(picture)} bytes, more than {LARGEST}.")
    (ROOT / "docs" / f"{name}.png").write_bytes(picture)
    print(f"{name}.png: {len(picture) / 1000:.0f} KB")


if __name__ == "__main__":
    main()
