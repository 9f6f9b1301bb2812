"""The installed Chromium, as the measurements need it."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Playwright

ARGUMENTS = (
    "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip


def path_of_chromium() -> str:
    """Where it is; raises ``RuntimeError`` where it is not."""
    if found := shutil.which("chromium"):
        return found
    raise RuntimeError("no “chromium” on the PATH; run .ci/chromium, which installs it")


@contextmanager
def chromium(playwright: Playwright) -> Iterator[Browser]:
    """A browser for as long as the block runs."""
    browser = playwright.chromium.launch(executable_path=path_of_chromium(), args=list(ARGUMENTS))
    try:
        yield browser
    finally:
        browser.close()
