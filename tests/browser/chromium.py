"""The installed Chromium, one at a time: Playwright cannot be started twice in a thread."""

import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

import pytest
from playwright.sync_api import Browser, sync_playwright

ARGUMENTS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip

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


def _start() -> Browser:
    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.fail("no “chromium” on the PATH; run .ci/chromium, which installs it", pytrace=False)
    playwright = _closing.enter_context(sync_playwright())
    browser = playwright.chromium.launch(executable_path=chromium, args=list(ARGUMENTS))
    _closing.callback(browser.close)
    return browser
