"""Browsers of other makers than Chromium's, and the server whose pages they read."""

import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from explainer.content.edition import Edition
from explainer.page.document import write_document
from explainer.page.routes import PAGE
from explainer.story.checking import read_story
from tests.browser.conftest import served
from tests.browser.test_key_days import KEY_DAYS
from tests.builders import AUGUST_STORY
from tests.embeds.conftest import newsroom
from tests.engines.engine import Engine
from tests.engines.firefox import DARK as IN_DARK
from tests.engines.firefox import running_firefox
from tests.engines.webkit import running_webkit

__all__ = ["newsroom"]

RUNNING: dict[str, Callable[[], AbstractContextManager[Engine]]] = {
    "firefox": running_firefox,
    "webkit": running_webkit,
}
DARK: dict[str, Callable[[], AbstractContextManager[Engine]]] = {
    "firefox": lambda: running_firefox(IN_DARK),
    "webkit": lambda: running_webkit(dark=True),
}


@pytest.fixture(scope="session", params=RUNNING)
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    """Each of the engines; a scenario is played in both."""
    with RUNNING[request.param]() as found:
        yield found


@pytest.fixture(scope="session", params=DARK)
def dark_engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    """Each of the engines, of a reader who has chosen dark."""
    with DARK[request.param]() as found:
        yield found


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The story with two key days before its newest one."""
    folder = tmp_path_factory.mktemp("engines") / "story"
    shutil.copytree(AUGUST_STORY, folder)
    told = folder / "story.yaml"
    told.write_text(told.read_text("utf-8") + KEY_DAYS, "utf-8")
    return folder


@pytest.fixture(scope="session")
def address(folder: Path) -> Iterator[str]:
    """A server of that story."""
    with served(folder) as address:
        yield address


@pytest.fixture(scope="session")
def still_page(folder: Path) -> str:
    """The story's page as it is where something on the way takes all scripts out."""
    html = write_document(Edition(read_story(folder), "de"), PAGE).html
    assert "<script" in html
    return re.sub(r"<script.*?</script>", "", html, flags=re.S)
