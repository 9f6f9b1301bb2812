"""`explainer serve` for an editor: a saved change is seen at once, a mistake is told in its place."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage
from tests.browser.editor import (
    ARRIVED,
    HEARD,
    LEFT,
    Editor,
    leave_it_somewhere,
    open_rows,
    save_a_title,
)
from tests.browser.reading import chosen, shown_rows, visible, wait_until


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
