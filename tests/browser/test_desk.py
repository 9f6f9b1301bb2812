"""`explainer serve` for an editor: a saved change is seen at once, a mistake is told in its place."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage
from tests.browser.reading import chosen, shown_cards, shown_rows, visible, wait_until
from tests.builders import SECOND_STORY

PROJECT = Path(__file__).parents[2]
HEARD = "new Promise((heard) => (new EventSource('/desk/events').onmessage = () => heard(true)))"


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


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    folder = tmp_path_factory.mktemp("desk") / "story"
    shutil.copytree(SECOND_STORY, folder)
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


@pytest.fixture
def page(editor: Editor, open_page: OpenPage) -> Page:
    """The page on the editor's screen, with a country chosen, and listening."""
    page = open_page(f"{editor.address}/en/#ISL")
    assert page.evaluate(HEARD)
    return page


def problems(page: Page) -> str:
    return "\n".join(element["text"] for element in visible(page, "#desk"))


def test_a_saved_change_is_seen_and_the_choice_stays(page: Page, editor: Editor) -> None:
    for title in ("A first new title", "A second new title", "A third new title"):
        was = page.locator("h1").inner_text()
        editor.replace("story.yaml", f"title: {{en: {was}}}", f"title: {{en: {title}}}")
        wait_until(page, "title => document.querySelector('h1')?.textContent === title", title)
        assert shown_cards(page) == ["ISL"]
        assert chosen(page) == {"country": "ISL"}
        assert page.evaluate(HEARD)


def test_a_broken_save_is_told_with_place_and_remedy_and_the_good_page_stays(
    page: Page, editor: Editor
) -> None:
    file = "claims/ISL.yaml"
    good = editor.read(file)
    line = good[: good.index("status: joining")].count("\n") + 1
    page.evaluate("window.before = true")

    editor.replace(file, "status: joining", "status: joinin")
    wait_until(page, "document.getElementById('desk')?.hidden === false")
    told = problems(page)
    assert f"{file}:{line}:" in told
    assert "joinin" in told
    assert "do this:" in told
    assert page.evaluate("window.before"), "the page was not loaded anew"
    assert shown_cards(page) == ["ISL"]
    assert len(shown_rows(page)) > 1

    page.reload()
    wait_until(page, "document.getElementById('desk')?.hidden === false")
    assert f"{file}:{line}:" in problems(page)
    assert shown_cards(page) == ["ISL"]

    editor.save(file, good)
    wait_until(page, "document.getElementById('desk')?.hidden")
    assert problems(page) == ""
    assert shown_cards(page) == ["ISL"]


def test_a_claim_that_is_added_appears_in_the_table(page: Page, editor: Editor) -> None:
    before = shown_rows(page)
    file = "claims/ISL.yaml"
    added = (
        "\n- id: isl-2024-06-15\n  date: 2024-06-15\n  voice: own\n"
        "  text: {en: The office added a line.}\n  sources: [office_isl]\n  reviewed: 2024-06-28\n"
    )
    editor.save(file, editor.read(file) + added)
    wait_until(page, "document.getElementById('isl-2024-06-15') !== null")
    assert set(shown_rows(page)) - set(before) == {"isl-2024-06-15"}
