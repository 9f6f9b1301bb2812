"""What a reader can do in any browser, in the words of the scenarios."""

import time
from typing import Any, Protocol

from tests.browser.reading import PATIENCE

LOOK_EVERY = 0.05  # seconds
HEIGHT = 844  # CSS pixels, of every window
# as WebDriver writes them
KEYS = {"Tab": "\ue004", "Enter": "\ue007", "Escape": "\ue00c", "ArrowLeft": "\ue012", "ArrowRight": "\ue014"}  # fmt: skip
# in the middle of the window, where nothing that sticks to its edges lies over it
POINT = """(selector) => {
  const found = document.querySelector(selector);
  found.scrollIntoView({ block: "center", behavior: "instant" });
  const { left, top, width, height } = found.getClientRects()[0];
  const point = [left + width / 2, top + height / 2], met = document.elementFromPoint(...point);
  if (!found.contains(met) && !met?.contains(found)) throw new Error(`${met?.outerHTML.slice(0, 80)} lies over ${selector}`);
  return point;
}"""
WHOLE = "() => document.readyState === 'complete' && !document.documentElement.matches('.arriving')"


class Engine(Protocol):
    """A browser of another maker than Chromium's, with one page."""

    def open(self, address: str, width: int) -> None:
        """Open an address in a window of a width, and wait until it has loaded."""

    def evaluate(self, code: str, argument: Any = None, framed: bool = False) -> Any:
        """What a function in JavaScript returns for an argument, in the page or in its frame."""

    def click_at(self, x: float, y: float) -> None:
        """Click at a place of the window."""

    def press(self, key: str) -> None:
        """Press a key: a letter, or one of those that have a name."""

    def complaints(self) -> list[str]:
        """What scripts and the policy complained about since the address was opened."""


def visit(engine: Engine, address: str, width: int = 1200) -> None:
    """Open an address, and wait until all of it is there, so that nothing moves any more."""
    engine.open(address, width)
    until(engine, WHOLE)


def visit_host(engine: Engine, address: str) -> None:
    """Open a page of another site, and wait until all of the embed in its frame is there."""
    engine.open(address, 1200)
    until(engine, f"() => location.pathname.includes('/embed/') && ({WHOLE})()", framed=True)


def click(engine: Engine, selector: str) -> None:
    """Click where the first element of a selector is, which nothing may lie over."""
    engine.click_at(*engine.evaluate(POINT, selector))


def write(engine: Engine, selector: str, text: str) -> None:
    """Write into a field, letter by letter."""
    click(engine, selector)
    for letter in text:
        engine.press(letter)


def until(engine: Engine, code: str, argument: Any = None, framed: bool = False) -> Any:
    """Wait until a function in JavaScript returns something true, and return it."""
    end = time.monotonic() + PATIENCE
    while not (found := engine.evaluate(code, argument, framed)):
        assert time.monotonic() < end, f"{PATIENCE} seconds without: {code} ({argument})"
        time.sleep(LOOK_EVERY)
    return found


def until_in_view(engine: Engine, selector: str) -> None:
    """Wait until the first element of a selector is within the window."""
    until(
        engine,
        """(selector) => {
          const { top, bottom, height } = document.querySelector(selector).getBoundingClientRect();
          return height > 0 && bottom > 0 && top < innerHeight;
        }""",
        selector,
    )
