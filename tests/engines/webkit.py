"""WebKitGTK's own small browser, driven by its WebDriver through Selenium."""

import os
import shutil
import subprocess
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from tests.browser.reading import PATIENCE
from tests.engines.engine import HEIGHT, KEYS

BROWSERS = "*/webkit2gtk-4.*/MiniBrowser"  # below /usr/lib
# a window is at least as wide as its bar of buttons, unless that takes no room
NARROW_BAR = "* { min-width: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px }"
LESS_MOTION = "[Settings]\ngtk-enable-animations=0\n"
# it tells nobody of its console, so that this hears only what is said once a page has loaded
LISTEN = """window.complaints = [];
addEventListener("error", (event) => complaints.push(event.message));
addEventListener("securitypolicyviolation", (event) => complaints.push(event.violatedDirective));"""


class WebKit:
    """A browser with WebKitGTK's engine and one page."""

    def __init__(self, driver: Any) -> None:
        self._driver = driver
        from selenium.webdriver.common.actions.action_builder import ActionBuilder

        self._hand = ActionBuilder

    def open(self, address: str, width: int) -> None:
        self._driver.get("about:blank")
        self._driver.set_window_size(width, HEIGHT)
        self._driver.get(address)
        self._driver.execute_script(LISTEN)

    def evaluate(self, code: str, argument: Any = None, framed: bool = False) -> Any:
        if framed:
            self._driver.switch_to.frame(0)
        found = self._driver.execute_script(f"return ({code})(arguments[0])", argument)
        if framed:
            self._driver.switch_to.default_content()
        return found

    def click_at(self, x: float, y: float) -> None:
        hand = self._hand(self._driver, duration=0)
        hand.pointer_action.move_to_location(round(x), round(y)).click()
        hand.perform()

    def press(self, key: str) -> None:
        hand = self._hand(self._driver, duration=0)
        hand.key_action.send_keys(KEYS.get(key, key))
        hand.perform()

    def complaints(self) -> list[str]:
        found: list[str] = self._driver.execute_script("return window.complaints")
        return found


@contextmanager
def running_webkit(dark: bool = False) -> Iterator[WebKit]:
    """A browser of its own on a screen of its own, closed at the end."""
    # whoever asks for these tests is told that they did not run
    programme = shutil.which("WebKitWebDriver")
    if not programme or not shutil.which("Xvfb") or not find_spec("selenium"):
        pytest.fail("no “WebKitWebDriver”, “Xvfb” or Selenium; .ci/full-tools installs them")
    from selenium import webdriver
    from selenium.webdriver.webkitgtk.service import Service

    options = webdriver.WebKitGTKOptions()
    options.binary_location = str(next(Path("/usr/lib").glob(BROWSERS)))
    options.add_argument("--automation")
    if dark:
        options.add_argument("--dark-mode")
    with tempfile.TemporaryDirectory() as folder, _screen() as screen:
        (Path(folder) / "gtk-3.0").mkdir()
        (Path(folder) / "gtk-3.0" / "gtk.css").write_text(NARROW_BAR)
        (Path(folder) / "gtk-3.0" / "settings.ini").write_text(LESS_MOTION)
        env = os.environ | {
            "DISPLAY": screen,
            "XDG_CONFIG_HOME": folder,
            # drawn by software; its sandbox needs rights that containers do not have
            "WEBKIT_DISABLE_COMPOSITING_MODE": "1",
            "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1",
        }
        with warnings.catch_warnings():
            # Selenium itself calls what it no longer wants called
            warnings.simplefilter("ignore", DeprecationWarning)
            driver = webdriver.WebKitGTK(options=options, service=Service(programme, env=env))
        driver.set_page_load_timeout(PATIENCE)
        driver.set_script_timeout(PATIENCE)
        yield WebKit(driver)
        driver.quit()


@contextmanager
def _screen() -> Iterator[str]:
    """The name of a screen that nobody looks at."""
    told, tell = os.pipe()  # Xvfb writes there which screen it has made, once it is ready
    command = ["Xvfb", "-displayfd", str(tell), "-screen", "0", "1600x1400x24"]
    screen = subprocess.Popen(command, pass_fds=[tell], stderr=subprocess.DEVNULL)
    try:
        yield f":{os.read(told, 10).decode().strip()}"
    finally:
        screen.kill()
        screen.wait()
        os.close(told)
        os.close(tell)
