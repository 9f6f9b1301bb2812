"""Pages of newsrooms that have an embed in a frame, and what the embed says to them."""

import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import ConsoleMessage, Error, Frame, Page
from werkzeug.wrappers import Request, Response

from tests.browser.conftest import (  # fixtures
    browser,
    complaints,
    open_page,
    pages,
    second_address,
    the_address,
)
from tests.browser.kept_pages import Pages
from tests.browser.reading import LOOK_EVERY, PATIENCE, wait_until
from tests.in_a_thread import serving

__all__ = ["browser", "complaints", "open_page", "pages", "second_address", "the_address"]

PAGE = """<!doctype html><html lang="en"><title>Host</title>
<style>body {{ margin: 0; width: {width} }} iframe {{ display: block; border: 0 }}</style>
{body}<p id="below">An article goes on.</p>"""

OpenHost = Callable[..., Page]


@pytest.fixture(scope="session")
def newsroom() -> Iterator[tuple[str, dict[str, str]]]:
    """The address of another site, and its files by name, which each test fills in."""
    files: dict[str, str] = {}

    @Request.application
    def answer(request: Request) -> Response:
        name = request.path.removeprefix("/")
        kind = "text/javascript" if name.endswith(".js") else "text/html"
        return Response(files.get(name, ""), 200 if name in files else 404, content_type=kind)

    with serving(answer) as port:
        yield f"http://localhost:{port}/", files  # to a browser not the same as 127.0.0.1


@pytest.fixture
def open_host(
    pages: Pages, complaints: list[str], newsroom: tuple[str, dict[str, str]]
) -> Iterator[OpenHost]:
    """Opens a page of another site with this in its body; no script in it may complain.

    ``files`` are further answers of that site by name.
    """
    address, answers = newsroom
    opened = []

    def on_error(error: Error) -> None:
        complaints.append(f"exception: {error}")

    def on_console(said: ConsoleMessage) -> None:
        if _is_bad(said):
            complaints.append(said.text)

    def open_host(
        body: str, width: str = "auto", files: dict[str, str] | None = None, **reader: Any
    ) -> Page:
        answers.clear()
        answers.update({"": PAGE.format(width=width, body=body), "favicon.ico": ""} | (files or {}))
        page = pages.take(reader)
        opened.append(page)
        page.on("pageerror", on_error)
        page.on("console", on_console)
        page.goto(address)
        pages.forget_the_past(page)
        return page

    yield open_host
    for page in opened:
        page.remove_listener("pageerror", on_error)
        page.remove_listener("console", on_console)
        pages.give_back(page)
    assert complaints == []


def _is_bad(said: ConsoleMessage) -> bool:
    # iframe-resizer calls before the frame has loaded, and again once it has
    too_early = "does not match the recipient window's origin" in said.text
    return said.type in ("error", "warning") and not too_early


EMBED = "document.querySelector('iframe').contentWindow"
ALL_THERE = "document.readyState === 'complete' && !document.documentElement.matches('.arriving')"


def framed(page: Page) -> Frame:
    """The embed in a host's page, once all of it is there; it may be lazy."""
    until = time.monotonic() + PATIENCE
    while not (frames := [frame for frame in page.frames if "/embed/" in frame.url]):
        assert time.monotonic() < until, "no embed came"
        page.wait_for_timeout(LOOK_EVERY)
    wait_until(frames[0], ALL_THERE)
    return frames[0]


def content_height(page: Page) -> int:
    """How high the embed's content is, in CSS pixels."""
    return framed(page).evaluate(
        "Math.ceil(document.body.getBoundingClientRect().bottom + scrollY)"
    )


def frame_height(page: Page) -> float:
    """How high the host shows the embed."""
    return page.evaluate("document.querySelector('iframe').getBoundingClientRect().height")


def wait_for_fit(page: Page, unlike: int = 0) -> int:
    """Wait until the frame is as high as what is in it, and return that.

    After a change it is waited for until the height is another than before.
    """
    wait_until(page, "document.querySelector('iframe').getBoundingClientRect().height")
    until = time.monotonic() + PATIENCE
    while True:
        height, shown = content_height(page), frame_height(page)
        if abs(shown - height) < 1 and height != unlike:
            return height
        assert time.monotonic() < until, f"{shown} px for {height} px of content"
        page.wait_for_timeout(LOOK_EVERY)


LAST = "that is all"


def say(page: Page, message: str, speaker: Page | Frame | None = None, to: str = EMBED) -> None:
    """Have the host, or another ``speaker``, say something to the embed; wait until it was heard.

    What is said arrives in its order: once a last word is answered, all before it was heard, and what
    the embed said to that has arrived. ``to`` is the embed's window as the speaker knows it.
    """
    framed(page).evaluate(
        """(last) => addEventListener("message", function hear({ data }) {
          if (data !== last) return;
          removeEventListener("message", hear);
          parent.postMessage(last, "*");
        })""",
        LAST,
    )
    page.evaluate(
        """(last) => { window.answered = new Promise((done) =>
          addEventListener("message", ({ data }) => data === last && done())) }""",
        LAST,
    )
    (speaker or page).evaluate(
        f"(last) => {{ for (const one of [{message}, last]) {to}.postMessage(one, '*') }}", LAST
    )
    page.evaluate("answered")
