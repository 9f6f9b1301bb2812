"""A page that is saved while open, and opened again: its scripts find the document as they left it."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage
from tests.browser.reading import wait_until
from tests.exploring.exploring import wait_until_explored

SHOWN = "[...document.querySelectorAll('#table .country:not([hidden])')].map((row) => row.id)"
SOURCE = "`<!doctype html>${document.documentElement.outerHTML}`"
STILL = "[...document.body.children].filter((part) => part.tagName !== 'SCRIPT').map((part) => part.textContent)"


def saved(page: Page, folder: Path) -> str:
    """The address of a copy of the document, as it stands now, in a file."""
    copy = folder / "copy.html"
    copy.write_text(page.evaluate(SOURCE), "utf-8")
    return copy.as_uri()


@pytest.mark.parametrize("path", ["en/", "en/embed/all/"])
def test_a_copy_goes_on_from_what_was_chosen(
    path: str, open_page: OpenPage, second_address: str, tmp_path: Path
) -> None:
    page = open_page(f"{second_address}/{path}")
    every = page.evaluate(SHOWN)
    page.locator("[data-choose=status]:visible").first.click()
    wait_until(page, f"({SHOWN}).length < {len(every)}")
    wait_until(page, "document.documentElement.dataset.address === location.hash")
    few, seen = page.evaluate(SHOWN), page.evaluate(STILL)
    copy = open_page(saved(page, tmp_path))
    wait_until(copy, "window.explainer.chosen.status")
    assert copy.evaluate(SHOWN) == few
    assert copy.evaluate(STILL) == seen, "nothing is there twice"
    copy.locator("#reset").click()
    wait_until(copy, f"({SHOWN}).length === {len(every)}")
    assert copy.evaluate(SHOWN) == every


def test_a_copy_of_the_app_stays_as_it_was_left(open_page: OpenPage, second_address: str) -> None:
    page = open_page(f"{second_address}/en/explore/#ISL")
    wait_until_explored(page)
    seen, source = page.evaluate(STILL), page.evaluate(SOURCE)
    copy = open_page(
        f"{second_address}/en/explore/copy.html",
        lambda page: page.route(
            "**/copy.html", lambda to: to.fulfill(body=source, content_type="text/html")
        ),
    )
    wait_until(copy, "document.readyState === 'complete'")
    assert copy.evaluate(STILL) == seen
    assert copy.locator(".js-plotly-plot").count() == page.locator(".js-plotly-plot").count()
