"""The installed Chromium, one at a time: Playwright cannot be started twice in a thread."""

import os
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserType, sync_playwright

ARGUMENTS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip
# the shell is the same engine, opens a page in a third of the time, and need not be there
WITHOUT_WINDOWS = ("chromium-headless-shell", "chromium")
FONTS = Path(__file__).with_name("fonts.conf")

_users: list[Browser] = []
_closing = ExitStack()


@contextmanager
def running_chromium() -> Iterator[Browser]:
    """A running Chromium; whoever asks while there is one shares it, and the last one closes it."""
    _users.append(_users[-1] if _users else _start())
    try:
        yield _users[-1]
    finally:
        _users.pop()
        if not _users:
            _closing.close()


@contextmanager
def chromium_with_our_fonts() -> Iterator[Browser]:
    """A Chromium of its own that knows no other fonts than those that come with the project."""
    with running_chromium() as shared:
        browser = _launch(shared.browser_type, ("chromium",), FONTCONFIG_FILE=str(FONTS))
        try:
            yield browser
        finally:
            browser.close()


def _start() -> Browser:
    playwright = _closing.enter_context(sync_playwright())
    browser = _launch(playwright.chromium)
    _closing.callback(browser.close)
    return browser


def _launch(
    kind: BrowserType, names: tuple[str, ...] = WITHOUT_WINDOWS, **environment: str
) -> Browser:
    chromium = next(filter(None, map(shutil.which, names)), None)
    if chromium is None:
        pytest.fail("no “chromium” on the PATH; run .ci/chromium, which installs it", pytrace=False)
    return kind.launch(
        executable_path=chromium, args=list(ARGUMENTS), env={**os.environ, **environment}
    )
