"""What a page of others that is open in the editor's browser learns of an unpublished story: nothing."""

import shutil
import socket
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route
from werkzeug.wrappers import Response

from tests.browser.editor import editing_beside
from tests.browser.reading import wait_until
from tests.builders import SECOND_STORY
from tests.in_a_thread import serving

# all that a page can do with an address of others, and what it learns by it
PAGE = """<!doctype html><title>Others</title><script>
window.learned = [];
window.settled = 0;
addEventListener("message", ({data}) => learned.push("a height: " + JSON.stringify(data)));
const learn = (what) => () => learned.push(what), settle = () => settled++;
const tries = (address) => {
  for (const path of ["/en/embed/table/#text=light", "/en/embed/map/", "/desk/"]) {
    const frame = Object.assign(document.createElement("iframe"), { src: address + path });
    frame.onload = () => setTimeout(settle, 300); // an embed tells its height once it is laid out
    document.body.append(frame);
  }
  for (const path of ["/en/pictures/map-en-1200x630.png", "/en/pictures/map-en-1200x630.svg"]) {
    const image = Object.assign(new Image(), { src: address + path });
    image.onload = learn(path), image.addEventListener("load", settle), image.onerror = settle;
  }
  for (const path of ["/desk/events", "/healthz", "/nowhere", "/data/story.json"])
    fetch(address + path, { mode: "no-cors" }).then((answer) => {
      learned.push(path);
      answer.body?.cancel();
    }, () => {}).then(settle);
  fetch(address + "/desk/changes", { method: "POST", mode: "no-cors" }).then(learn("POST"), () => {}).then(settle);
};
</script><body>"""
TRIES = 10
OTHERS = ("localhost", "127.0.0.1")  # another site, and another origin of the same site


@dataclass(frozen=True)
class Desk:
    """Where a story is served to its editor."""

    address: str


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    folder = shutil.copytree(SECOND_STORY, tmp_path_factory.mktemp("others") / "story")
    with editing_beside(folder) as editor:
        yield Desk(editor.address)


@pytest.fixture(scope="module")
def port_of_others() -> Iterator[int]:
    def answer(environ: dict[str, Any], start_response: Any) -> Any:
        return Response(PAGE, content_type="text/html")(environ, start_response)

    with serving(answer) as port:
        yield port


@pytest.fixture
def others(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    yield context.new_page()
    context.close()


def learned(page: Page, address: str) -> list[str]:
    page.evaluate(f"tries('{address}')")
    wait_until(page, f"settled >= {TRIES}")
    return page.evaluate("learned")


@pytest.mark.parametrize("name", OTHERS)
def test_a_page_of_others_learns_nothing(
    others: Page, desk: Desk, port_of_others: int, name: str
) -> None:
    others.goto(f"http://{name}:{port_of_others}/")
    assert learned(others, desk.address) == []


def test_what_is_published_may_be_framed_and_tells_its_height(
    others: Page, second_address: str, port_of_others: int
) -> None:
    others.goto(f"http://localhost:{port_of_others}/")
    found = learned(others, second_address)
    wait_until(others, "learned.some((what) => what.startsWith('a height'))")
    assert "/en/pictures/map-en-1200x630.png" in found


def test_heights_stay_among_our_own_pages_whoever_frames_them(
    others: Page, desk: Desk, port_of_others: int
) -> None:
    def without_headers(route: Route) -> None:
        with urllib.request.urlopen(route.request.url) as answer:
            route.fulfill(body=answer.read(), content_type="text/html")

    others.context.route(f"{desk.address}/en/embed/**", without_headers)
    others.goto(f"http://localhost:{port_of_others}/")
    assert learned(others, desk.address) == []
    embed = next(frame for frame in others.frames if "/embed/table/" in frame.url)
    assert embed.locator("#table").count() == 1


def test_a_window_that_is_opened_from_elsewhere_cannot_be_held(
    others: Page, desk: Desk, port_of_others: int
) -> None:
    others.goto(f"http://localhost:{port_of_others}/")
    with others.context.expect_page() as opened:
        others.evaluate("address => { window.held = open(address) }", f"{desk.address}/en/")
    opened.value.wait_for_selector("h1")
    assert others.evaluate("held.closed")
    assert opened.value.evaluate("opener") is None


def test_silent_connections_make_room_for_those_who_ask(desk: Desk) -> None:
    where = urlsplit(desk.address)
    silent = [socket.create_connection((where.hostname, where.port), 30) for _ in range(80)]
    try:
        for connection in silent:
            connection.sendall(b"GET / HTTP/1.1\r\n")
        with urllib.request.urlopen(f"{desk.address}/en/", timeout=30) as answer:
            assert answer.status == 200
        silent[0].settimeout(5)  # it is not that its time is over
        with silent[0].makefile("rb") as heard:
            assert b"200" not in heard.read()  # until it is closed
    finally:
        for connection in silent:
            connection.close()
