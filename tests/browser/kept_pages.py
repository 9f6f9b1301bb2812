"""Pages that one test uses after the other: a new one costs as much as three visits.

What a test can leave behind on a page is taken back here. A page that cannot be had as new is closed.
"""

import time
from typing import Any

from playwright.sync_api import Browser, CDPSession, Error, Page

from tests.browser.reading import LOOK_EVERY, PATIENCE, READER

TELL_OF_POLICY = """addEventListener("securitypolicyviolation", (event) =>
  console.error(`script policy: ${event.violatedDirective} forbids ${event.blockedURI}`))"""
# what can be changed on a page that is there; all else makes another kind of page
_CHANGED = ("viewport", "color_scheme", "reduced_motion", "forced_colors")

Kind = tuple[tuple[str, str], ...]


class Pages:
    """The pages of a browser: of each kind of reader at most one waits for the next test."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._waiting: dict[Kind, Page] = {}
        self._kinds: dict[Page, Kind] = {}
        self._sessions: dict[Page, CDPSession] = {}

    def take(self, reader: dict[str, Any], *, fresh: bool = False) -> Page:
        """A page for this reader; a ``fresh`` one may be changed in any way, and is not kept."""
        asked = READER | reader
        kind = tuple(
            sorted((name, repr(value)) for name, value in asked.items() if name not in _CHANGED)
        )
        page = None if fresh else self._waiting.pop(kind, None)
        if page is None:
            context = self._browser.new_context(**asked)
            context.set_default_timeout(PATIENCE * 1000)
            if asked.get("java_script_enabled", True):
                context.add_init_script(TELL_OF_POLICY)
            page = context.new_page()
        else:
            page.set_viewport_size(asked["viewport"])
            page.emulate_media(
                media="null",
                color_scheme=asked["color_scheme"],
                reduced_motion=asked["reduced_motion"],
                forced_colors=asked.get("forced_colors", "null"),
            )
        if not fresh:
            self._kinds[page] = kind
        return page

    def forget_the_past(self, page: Page) -> None:
        """Let a page's history begin with the document that it shows."""
        if page in self._kinds:
            if page not in self._sessions:
                self._sessions[page] = page.context.new_cdp_session(page)
            self._send(page, "Page.resetNavigationHistory")

    def _send(self, page: Page, command: str) -> None:
        """A page that is just on its way to another document takes no command; it is asked again."""
        until = time.monotonic() + PATIENCE
        while True:
            try:
                self._sessions[page].send(command)
            except Error as error:
                if "Not attached" not in str(error) or time.monotonic() > until:
                    raise
                page.wait_for_timeout(LOOK_EVERY)
            else:
                return

    def give_back(self, page: Page) -> None:
        """Empty a page and keep it for the next test, or close it."""
        kind = self._kinds.pop(page, None)
        context = page.context
        if page.is_closed() or kind is None or kind in self._waiting or len(context.pages) > 1:
            self._close(page)
            return
        page.unroute_all(behavior="ignoreErrors")
        context.unroute_all(behavior="ignoreErrors")
        context.clear_permissions()
        page.goto("about:blank")
        page.mouse.move(0, 0)  # so that nothing of the next document is under it
        self._waiting[kind] = page

    def close(self) -> None:
        """Close those that wait."""
        for page in self._waiting.values():
            self._close(page)

    def _close(self, page: Page) -> None:
        self._sessions.pop(page, None)
        for one in page.context.pages:
            one.unroute_all(behavior="ignoreErrors")
            one.close()  # whatever was still on its way to it is given up
        page.context.close()
