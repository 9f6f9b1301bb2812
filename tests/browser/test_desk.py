"""The desk: the page in a frame, with switches and lists beside it that follow what is saved."""

import shutil
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Frame, Page

from tests.browser.conftest import OpenPage
from tests.browser.editor import (
    ARRIVED,
    LEFT,
    Editor,
    editing,
    editing_beside,
    leave_it_somewhere,
    open_rows,
    save_a_title,
)
from tests.browser.reading import leave, wait_until
from tests.builders import SECOND_STORY
from tests.repositories import git

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
    with editing_beside(folder) as editor:
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
