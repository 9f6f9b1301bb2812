"""A real Chromium, servers of both stories, and pages that may not complain about anything."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, Response

from explainer.site.reload import Reloader
from explainer.site.wsgi import StoryApplication
from tests.browser.chromium import running_chromium
from tests.browser.editor import Editor, editing
from tests.browser.kept_pages import Pages
from tests.browser.reading import wait_until
from tests.browser.unhurried import Unhurried, UnhurriedOnce
from tests.builders import AUGUST_STORY, SECOND_STORY
from tests.in_a_thread import serving

DATA = Path(__file__).parents[2] / "data"  # the story that ships
OpenPage = Callable[..., Page]
Listeners = dict[str, Callable[[Any], None]]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with running_chromium() as browser:
        yield browser


@pytest.fixture(scope="session")
def pages(browser: Browser) -> Iterator[Pages]:
    pages = Pages(browser)
    yield pages
    pages.close()


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a server that shows the story in a folder."""
    of_all = folder in (AUGUST_STORY, SECOND_STORY, DATA)
    reloader = Reloader(folder, UnhurriedOnce if of_all else Unhurried)
    assert not reloader.problems, "\n\n".join(map(str, reloader.problems))
    with serving(StoryApplication(reloader)) as port:
        yield f"http://127.0.0.1:{port}"


@pytest.fixture(scope="session")
def the_address() -> Iterator[str]:
    with served(AUGUST_STORY) as address:
        yield address


@pytest.fixture(scope="session")
def second_address() -> Iterator[str]:
    with served(SECOND_STORY) as address:
        yield address


@pytest.fixture(scope="session")
def shipped_address() -> Iterator[str]:
    with served(DATA) as address:
        yield address


@pytest.fixture
def complaints() -> list[str]:
    """What the pages of a test complained about; a test that means to hear one takes it out."""
    return []


@pytest.fixture
def open_page(pages: Pages, complaints: list[str]) -> Iterator[OpenPage]:
    """Opens an address for a new reader; at the end no page may have complained.

    What has to happen ``before`` the address is opened is given as a function of the page.
    """
    opened: list[tuple[Page, Listeners]] = []

    def open_page(
        address: str, before: Callable[[Page], object] | None = None, **reader: Any
    ) -> Page:
        page = pages.take(reader, fresh=before is not None)
        listeners = _listeners(urlsplit(address).netloc, complaints)
        opened.append((page, listeners))
        for event, hear in listeners.items():
            page.on(event, hear)  # type: ignore[call-overload]
        if before:
            before(page)
        page.goto(address)
        pages.forget_the_past(page)
        if reader.get("java_script_enabled", True):
            wait_until(page, "!document.querySelector('html.arriving')")
        return page

    yield open_page
    for page, listeners in opened:
        pages.give_back(page)
        for event, hear in listeners.items():
            page.remove_listener(event, hear)
    assert complaints == []


def _listeners(own: str, complaints: list[str]) -> Listeners:
    """What a page may complain of, and how it is written down."""

    def on_console(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            complaints.append(f"{message.type}: {message.text}")

    def on_request(request: Request) -> None:
        if urlsplit(request.url).scheme != "data" and urlsplit(request.url).netloc != own:
            complaints.append(f"another host: {request.url}")

    def on_failure(request: Request) -> None:
        # a page that is left gives up what it was fetching
        if request.failure != "net::ERR_ABORTED":
            complaints.append(f"{request.failure}: {request.url}")

    def on_response(response: Response) -> None:
        if response.status >= 400:
            complaints.append(f"{response.status}: {response.url}")

    return {
        "console": on_console,
        "pageerror": lambda error: complaints.append(f"exception: {error.stack or error}"),
        "request": on_request,
        "requestfailed": on_failure,
        "response": on_response,
        "crash": lambda _: complaints.append("the page crashed"),
    }


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    """An editor of the second story."""
    folder = shutil.copytree(SECOND_STORY, tmp_path_factory.mktemp("desk") / "story")
    with editing(folder) as editor:
        yield editor


@pytest.fixture(scope="module")
def editor_of_the_story(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    """An editor of the story that ships."""
    folder = shutil.copytree(AUGUST_STORY, tmp_path_factory.mktemp("desk") / "data")
    with editing(folder) as editor:
        yield editor


@pytest.fixture
def page(open_page: OpenPage, the_address: str) -> Page:
    """The German page of the story."""
    return open_page(f"{the_address}/de/")
