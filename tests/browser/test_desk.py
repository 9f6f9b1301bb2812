"""`explainer serve` for an editor: a saved change is seen at once, a mistake is told in its place."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Frame, Page

from tests.browser.conftest import OpenPage
from tests.browser.reading import chosen, leave, shown_rows, visible, wait_until
from tests.builders import AUGUST_STORY, SECOND_STORY
from tests.repositories import git

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
    """An editor of the story in a folder, with `explainer serve` running."""
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


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    """An editor of the second story."""
    folder = shutil.copytree(SECOND_STORY, tmp_path_factory.mktemp("desk") / "story")
    with editing(folder) as editor:
        yield editor


@pytest.fixture(scope="module")
def editor_of_the_story(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    """An editor of the story that ships."""
    folder = shutil.copytree(AUGUST_STORY, tmp_path_factory.mktemp("desk") / "data")
    with editing(folder) as editor:
        yield editor


@pytest.fixture
def page(editor: Editor, open_page: OpenPage) -> Page:
    """The page on the editor's screen, with a country chosen, and listening."""
    page = open_page(f"{editor.address}/en/#ISL")
    assert page.evaluate(HEARD)
    return page


def open_rows(within: Page | Frame) -> list[str]:
    """The rows of the table that are open, as that to which an address leads."""
    found: list[str] = within.evaluate(
        "[...document.querySelectorAll('#table details[open]')].map((row) => row.id)"
    )
    return found


def problems(page: Page) -> str:
    return "\n".join(element["text"] for element in visible(page, "#desk"))


def test_a_saved_change_is_seen_and_the_choice_stays(page: Page, editor: Editor) -> None:
    for title in ("A first new title", "A second new title", "A third new title"):
        was = page.locator("h1").inner_text()
        editor.replace("story.yaml", f"title: {{en: {was}}}", f"title: {{en: {title}}}")
        wait_until(page, "title => document.querySelector('h1')?.textContent === title", title)
        assert open_rows(page) == ["ISL"]
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
    assert open_rows(page) == ["ISL"]
    assert len(shown_rows(page)) > 1

    page.reload()
    wait_until(page, "document.getElementById('desk')?.hidden === false")
    assert f"{file}:{line}:" in problems(page)
    assert open_rows(page) == ["ISL"]

    editor.save(file, good)
    wait_until(page, "document.getElementById('desk')?.hidden")
    assert problems(page) == ""
    assert open_rows(page) == ["ISL"]


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


# nothing is lost by it


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


def test_a_saved_change_of_the_story_is_seen_and_the_page_is_as_it_was_left(
    editor_of_the_story: Editor, open_page: OpenPage
) -> None:
    page = open_page(f"{editor_of_the_story.address}/en/")
    assert page.evaluate(HEARD)
    left = leave_it_somewhere(page)
    save_a_title(
        editor_of_the_story,
        page.locator("h1").inner_text,
        lambda title: wait_until(
            page, "t => document.querySelector('h1')?.textContent === t", title
        ),
    )
    wait_until(page, ARRIVED)
    assert page.evaluate(LEFT) == left


# the desk


IN_FRAME = "document.querySelector('iframe').contentWindow"


@pytest.fixture
def desk(editor: Editor, open_page: OpenPage) -> Page:
    """The desk of the second story, with its page in the frame."""
    return opened(open_page, editor)


def opened(open_page: OpenPage, editor: Editor, at: str = "", **reader: Any) -> Page:
    # what the frame is told of light and dark is not overruled from outside
    reader = {"viewport": {"width": 1440, "height": 900}, "color_scheme": "null"} | reader
    page = open_page(f"{editor.address}/desk/{at}", **reader)
    wait_until(page, f"{IN_FRAME}.explainer && {IN_FRAME}.document.readyState === 'complete'")
    return page


def framed(page: Page) -> Frame:
    found = page.frame(name="framed")
    assert found
    return found


def press_switch(page: Page, name: str, value: str) -> None:
    button = page.locator(f'[data-switch={name}][data-value="{value}"]')
    button.click()
    assert button.get_attribute("aria-pressed") == "true"


def wait_for_path(page: Page, path: str) -> None:
    """Wait until the frame shows the document at a path, choice included."""
    wait_until(
        page,
        f"""path => {IN_FRAME}.location.pathname + {IN_FRAME}.location.hash === path &&
          {IN_FRAME}.document.readyState === "complete" """,
        path,
    )


def found(page: Page) -> str:
    return page.locator("#found .inside").inner_text()


def test_the_frame_shows_a_saved_change_as_it_was_left(
    editor_of_the_story: Editor, open_page: OpenPage
) -> None:
    page = opened(open_page, editor_of_the_story, "#width=1200&language=en")
    wait_for_path(page, "/en/")
    left = leave_it_somewhere(framed(page))
    page.evaluate("window.before = true")
    save_a_title(
        editor_of_the_story,
        framed(page).locator("h1").inner_text,
        lambda title: wait_until(
            page, f"t => {IN_FRAME}.document.querySelector('h1')?.textContent === t", title
        ),
    )
    wait_until(page, ARRIVED.replace("document.", f"{IN_FRAME}.document."))
    assert framed(page).evaluate(LEFT) == left
    assert page.evaluate("window.before"), "the desk itself was not loaded anew"


def test_the_width_is_that_of_the_framed_page(desk: Page) -> None:
    for width in ("320", "390", "768", "1200"):
        press_switch(desk, "width", width)
        assert framed(desk).evaluate("innerWidth") == int(width)
        box = desk.locator("iframe").bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 1000, "it is made to fit beside the lists"


def test_the_theme_is_that_of_the_framed_page(desk: Page) -> None:
    ground = "getComputedStyle(document.body).backgroundColor"
    seen = {}
    for theme in ("light", "dark", "auto"):
        press_switch(desk, "theme", theme)
        dark = "matchMedia('(prefers-color-scheme: dark)').matches"
        if theme != "auto":
            wait_until(desk, f"{IN_FRAME}.{dark} === {str(theme == 'dark').lower()}")
        seen[theme] = framed(desk).evaluate(ground)
    assert seen["light"] == "rgb(255, 255, 255)"
    assert seen["dark"] == "rgb(17, 23, 28)"
    assert desk.evaluate(ground) == seen["auto"]


def test_language_and_edition_change_and_the_choice_stays(
    editor_of_the_story: Editor, open_page: OpenPage
) -> None:
    page = opened(open_page, editor_of_the_story)
    wait_for_path(page, "/de/")
    page.locator("#country").select_option("EST")
    wait_for_path(page, "/de/#EST")
    press_switch(page, "language", "en")
    wait_for_path(page, "/en/#EST")
    assert open_rows(framed(page)) == ["EST"]
    for edition, path in (
        ("embed/map/", "embed/map/#EST"),
        ("country/{code}/", "country/EST/"),
        ("embed/card/{code}/", "embed/card/EST/"),
        ("embed/all/", "embed/all/#EST"),
        ("", "#EST"),
    ):
        page.locator("#edition").select_option(edition)
        wait_for_path(page, f"/en/{path}")
    framed(page).evaluate("window.explainer.choose({ country: 'FRA' })")
    wait_until(page, "document.querySelector('#country').value === 'FRA'")
    page.reload()
    wait_for_path(page, "/en/#FRA")


def test_a_link_in_the_frame_turns_the_switches(
    editor_of_the_story: Editor, open_page: OpenPage
) -> None:
    page = opened(open_page, editor_of_the_story)
    wait_for_path(page, "/de/")
    framed(page).locator(".languages a").click()
    wait_for_path(page, "/en/")
    wait_until(page, """document.querySelector("[data-value=en]").ariaPressed === "true" """)


def test_a_claim_in_a_list_is_shown_in_the_frame(desk: Page) -> None:
    link = desk.locator("#reports a[data-claim]").first
    claim = link.get_attribute("data-claim")
    link.click()
    wait_until(desk, f"claim => {IN_FRAME}.explainer?.chosen.claim === claim", claim)


def test_problems_come_and_go_in_the_list_and_what_is_open_stays_open(
    desk: Page, editor: Editor
) -> None:
    desk.locator("#oldest > summary").click()
    desk.evaluate("window.before = true")
    file = "claims/ISL.yaml"
    good = editor.read(file)
    editor.replace(file, "status: joining", "status: joinin")
    wait_until(desk, "document.querySelector('#found .problem') !== null")
    told = found(desk)
    assert f"{file}:" in told
    assert "joinin" in told
    assert "did you mean “joining”?" in told
    assert "1 problem" in desk.title()
    assert framed(desk).locator("#desk").count() == 0, "no bar over the framed page"
    editor.save(file, good)
    wait_until(desk, "document.querySelector('#found .problem') === null")
    assert desk.locator("#state").inner_text() == "No problems"
    assert desk.evaluate("document.getElementById('oldest').open")
    assert desk.evaluate("window.before")


def test_what_changed_since_the_last_commit_comes_with_the_change(
    tmp_path: Path, open_page: OpenPage
) -> None:
    folder = shutil.copytree(SECOND_STORY, tmp_path / "story")
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "add", "--all")
    git(tmp_path, "commit", "--quiet", "--message", "a story")
    with editing(folder) as editor:
        page = opened(open_page, editor)
        said = "document.querySelector('#changes').textContent"
        wait_until(page, f"{said} === 'Nothing has changed.'")
        editor.replace("claims/ISL.yaml", "status: joining", "status: weighing")
        wait_until(page, f"{said}.includes('Iceland')")
        assert int(page.locator("#since .count").inner_text()) >= 1
        leave(page)


def test_a_story_with_problems_from_the_start_is_framed_once_it_is_good(
    tmp_path: Path, open_page: OpenPage, complaints: list[str]
) -> None:
    folder = shutil.copytree(SECOND_STORY, tmp_path / "story")
    good = (folder / "statuses.yaml").read_text("utf-8")
    (folder / "statuses.yaml").write_text("- id: [unfinished", "utf-8")
    with editing(folder) as editor:
        page = open_page(f"{editor.address}/desk/")
        assert "statuses.yaml:" in found(page)
        assert page.locator("iframe").count() == 0
        editor.save("statuses.yaml", good)
        wait_until(page, f"document.querySelector('iframe') && {IN_FRAME}.explainer")
        assert page.locator("#state").inner_text() == "No problems"
        assert not page.locator("#lost").is_visible()
    wait_until(page, "!document.getElementById('lost').hidden")  # the server has gone
    assert complaints.pop().startswith("error: Failed to load")
    leave(page)  # it goes on asking
    complaints.clear()


@pytest.mark.parametrize("width", [390, 1200])
def test_the_desk_is_never_wider_than_the_window(
    width: int, editor_of_the_story: Editor, open_page: OpenPage
) -> None:
    viewport = {"width": width, "height": 844}
    page = opened(open_page, editor_of_the_story, viewport=viewport)
    for details in page.locator("details").all():
        details.evaluate("(one) => (one.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") == width
