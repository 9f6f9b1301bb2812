"""Somebody who edits a story while it is served, and how a reader left a page before it changed."""

import os
import re
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Frame, Page

from explainer.desk.desk import Desk
from explainer.desk.only_here import only_here
from tests.browser.unhurried import Unhurried
from tests.in_a_thread import serving

PROJECT = Path(__file__).parents[2]
HEARD = "new Promise((heard) => (new EventSource('/desk/events').onmessage = () => heard(true)))"
ARRIVED = """document.readyState === "complete" &&
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))"""
# where everything that scrolls stands, and what is open and typed
LEFT = """() => ({
  page: scrollY,
  card: document.querySelector("#card").scrollTop,
  open: [...document.querySelectorAll("details")].map((one) => one.open),
  typed: document.querySelector("#search").value,
  chosen: window.explainer.chosen,
})"""


@dataclass(frozen=True)
class Editor:
    """Somebody who edits the files of a story while it is served."""

    folder: Path
    address: str

    def read(self, file: str) -> str:
        return (self.folder / file).read_text("utf-8")

    def save(self, file: str, content: str) -> None:
        """Save a file in one go, as editors do."""
        beside = self.folder / f"{file}~"
        beside.write_text(content, "utf-8")
        os.replace(beside, self.folder / file)

    def replace(self, file: str, was: str, now: str) -> None:
        content = self.read(file)
        assert content.count(was) == 1
        self.save(file, content.replace(was, now))


@contextmanager
def editing(folder: Path) -> Iterator[Editor]:
    """An editor of the story in a folder, which is served in this process as by `explainer serve`.

    Pages are made as they are asked for; a process of its own would first load what is loaded here.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("explainer.desk.desk.Site", Unhurried)
        desk = Desk(folder, with_form=True)
        watching = threading.Thread(target=_watch, args=[desk], daemon=True)
        watching.start()
        try:
            with serving(only_here(desk)) as port:
                yield Editor(folder, f"http://127.0.0.1:{port}")
        finally:
            patch.setattr(desk.reloader, "read", sys.exit)
            watching.join()


def _watch(desk: Desk) -> None:
    """Watch until there is nothing to be read any more."""
    with suppress(SystemExit):
        desk.watch()


@contextmanager
def editing_beside(folder: Path) -> Iterator[Editor]:
    """The same with `explainer serve` itself, in a process that may end before its readers do."""
    command = [sys.executable, "-m", "explainer", "serve", "--port", "0", "--story", str(folder)]
    with subprocess.Popen(
        command, cwd=PROJECT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as served:
        try:
            assert served.stdout
            said = served.stdout.readline()
            found = re.search(r"http://[\w.:]+", said)
            assert found, f"serve says {said!r}"
            yield Editor(folder, found[0])
        finally:
            served.terminate()


def open_rows(within: Page | Frame) -> list[str]:
    """The rows of the table that are open, as that to which an address leads."""
    found: list[str] = within.evaluate(
        "[...document.querySelectorAll('#table details[open]')].map((row) => row.id)"
    )
    return found


def leave_it_somewhere(within: Page | Frame) -> dict[str, Any]:
    """Choose, type, open and scroll; how that leaves the page."""
    within.evaluate(
        """async () => {
          window.explainer.choose({ country: "EST", text: "e" });
          const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
          await frame();
          document.querySelector("details").open = true;
          document.querySelector("#card").scrollTop = 37;
          scrollTo(0, 1717);
          await frame();
        }"""
    )
    left: dict[str, Any] = within.evaluate(LEFT)
    assert left["page"] == 1717
    assert left["card"] == 37
    assert left["typed"] == "e"
    assert left["open"][0]
    return left


def save_a_title(editor: Editor, heading: Callable[[], str], wait: Callable[[str], object]) -> None:
    """Save a new title, and wait until it is seen. How long that takes is measured by the bench."""
    was = heading()
    title = f"{was[:-1]}0"  # as long as before, so that nothing moves
    editor.replace("story.yaml", was, title)
    wait(title)
