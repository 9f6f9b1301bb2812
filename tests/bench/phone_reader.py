"""A reader with a slow phone: opens a document, waits, scrolls, taps, and notes what it took."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, CDPSession, Page

PHONE: dict[str, Any] = {
    "viewport": {"width": 390, "height": 844},
    "device_scale_factor": 2,
    "is_mobile": True,
    "has_touch": True,
    "locale": "de-DE",
    "color_scheme": "light",
}
BYTES_A_SECOND = 1_600_000 / 8
NETWORK = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": BYTES_A_SECOND,
    "uploadThroughput": BYTES_A_SECOND,
}
SLOWER = 4
PATIENCE = 90  # seconds
QUIET = 0.8  # seconds without a request after which nothing more is expected
WORK = """(() => {
  const started = performance.now();
  let sum = 0;
  for (let i = 0; i < 2e7; i++) sum += i % 7;
  return performance.now() - started;
})()"""
WATCH = (Path(__file__).with_name("watch.js")).read_text("utf-8")


@dataclass
class Traffic:
    """The requests of a page and the bytes that they took on the wire, headers included."""

    pending: set[str] = field(default_factory=set)
    addresses: list[str] = field(default_factory=list)
    bytes: float = 0
    last: float = 0.0

    def listen(self, cdp: CDPSession) -> None:
        cdp.on("Network.requestWillBeSent", self._sent)
        cdp.on("Network.loadingFinished", self._finished)
        cdp.on("Network.loadingFailed", self._ended)

    def _sent(self, event: dict[str, Any]) -> None:
        if not event["request"]["url"].startswith("data:"):
            self.addresses.append(event["request"]["url"])
            self.pending.add(event["requestId"])
            self.last = time.monotonic()

    def _finished(self, event: dict[str, Any]) -> None:
        if event["requestId"] in self.pending:
            self.bytes += event["encodedDataLength"]
        self._ended(event)

    def _ended(self, event: dict[str, Any]) -> None:
        self.pending.discard(event["requestId"])
        self.last = time.monotonic()


@dataclass
class Reader:
    """A page on the slow phone and what went over its wire."""

    page: Page
    traffic: Traffic
    undisturbed: float

    def open(self, address: str) -> None:
        """Open a document and wait until it has shown what it is for, and five seconds more."""
        self.page.goto(address)
        self.wait("bench.shown")
        self.page.wait_for_timeout(5000)

    def wait(self, expression: str, patience: float = PATIENCE) -> Any:
        """Wait for something to be true; nothing where it never is."""
        until = time.monotonic() + patience
        while time.monotonic() < until:
            if found := self.page.evaluate(expression):
                return found
            self.page.wait_for_timeout(150)
        return None

    def wait_for_quiet(self) -> None:
        """Wait until nothing is being fetched any more."""
        self.page.wait_for_timeout(QUIET * 1000)
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            calm = time.monotonic() - self.traffic.last > QUIET
            if calm and not self.traffic.pending:
                return
            self.page.wait_for_timeout(100)

    def tap(self, place: tuple[float, float]) -> float | None:
        """Milliseconds from the touch until its answer is on the screen."""
        self.page.evaluate("bench.arm()")
        self.page.wait_for_timeout(200)
        self.page.touchscreen.tap(*place)
        answered = self.wait("bench.answered", 20)
        if not answered:
            return None
        self.page.wait_for_timeout(300)
        touched, events = self.page.evaluate("[bench.touched, bench.events]")
        # the browser's own word on the frame that followed the click
        presented = [at + took for name, at, took in events if name == "click" and at >= touched]
        return max([answered, *presented[:1]]) - touched

    def blocked_until(self, moment: float) -> float:
        """Milliseconds that tasks, each beyond its first 50, kept the main thread until then."""
        return sum(max(0, took - 50) for at, took in self.tasks() if at < moment)

    def slower(self) -> float:
        """How many times longer a piece of work takes here than on this machine at its best."""
        took = min(self.page.evaluate(WORK) for _ in range(3))
        return took / self.undisturbed

    def tasks(self) -> list[tuple[float, float]]:
        return self.page.evaluate("bench.tasks")

    def shifted(self) -> float:
        """All shifts so far, also those after a touch."""
        return sum(value for _, value in self.page.evaluate("bench.shifts"))


@contextmanager
def phone(browser: Browser, shown: str, signature: str) -> Iterator[Reader]:
    """A phone with an open connection; ``shown`` and ``signature`` are expressions in the page."""
    context = browser.new_context(**PHONE)
    try:
        page = context.new_page()
        cdp = context.new_cdp_session(page)
        traffic = Traffic()
        traffic.listen(cdp)
        undisturbed = min(page.evaluate(WORK) for _ in range(5))
        cdp.send("Network.enable")
        cdp.send("Network.emulateNetworkConditions", NETWORK)
        cdp.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        page.add_init_script(WATCH.replace("SHOWN", shown).replace("SIGNATURE", signature))
        yield Reader(page, traffic, undisturbed)
    finally:
        context.close()
