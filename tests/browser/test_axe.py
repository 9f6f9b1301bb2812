"""axe-core (npm) finds nothing: every kind of document, and what can be chosen in it."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from explainer.desk.adding import ADD
from tests.bench.npm import installed
from tests.browser.conftest import OpenPage
from tests.browser.editor import editing
from tests.browser.reading import click_on_map, follow, leave, settle, wait_until
from tests.browser.test_add_form import Editor, address, fill_in, story
from tests.builders import AUGUST_STORY
from tests.exploring.exploring import bring_grid, wait_until_explored

__all__ = ["address", "story"]
pytestmark = pytest.mark.full

DOCUMENTS = {
    "": True,
    "country/EST/": False,
    "embed/map/": True,
    "embed/positions/": False,
    "embed/how-many/": False,
    "embed/phases/": False,
    "embed/table/": False,
    "embed/all/": True,
    "embed/card/EST/": False,
    "embed/": False,
}
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
CHOICES = (
    {"country": "EST"},
    {"status": "willing", "type": "ground_troops"},
    {"country": "POL", "claim": "pol-2025-08-20"},
    {"text": "xyzzy"},
)


@pytest.fixture(scope="session")
def axe() -> Callable[[Page], list[str]]:
    """What axe-core has to say of a page, a line for each element."""
    script = (installed("axe-core", "4.14.1") / "axe.min.js").read_text("utf-8")

    def found(page: Page) -> list[str]:
        page.evaluate(script)
        result: dict[str, Any] = page.evaluate(
            "(tags) => axe.run(document, { runOnly: tags, resultTypes: ['violations'] })", WCAG
        )
        assert result["passes"], "it has looked"
        return [
            f"{rule['id']}: {node['target']} {node['failureSummary'][:200]}"
            for rule in result["violations"]
            for node in rule["nodes"]
        ]

    return found


@pytest.mark.parametrize("width", [320, 1200])
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("path", ["de/explore/", "en/embed/explore/"])
def test_axe_finds_nothing_where_one_explores(
    axe: Callable[[Page], list[str]],
    open_page: OpenPage,
    the_address: str,
    path: str,
    theme: str,
    width: int,
) -> None:
    page = open_page(
        f"{the_address}/{path}", viewport={"width": width, "height": 900}, color_scheme=theme
    )
    wait_until_explored(page)
    assert axe(page) == []
    page.locator("#explore-countries [data-country=EST]").click()
    page.locator("#explore-phases [data-phase]").first.click()
    bring_grid(page)
    assert axe(page) == []


@pytest.mark.parametrize("width", [320, 1200])
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("path", list(DOCUMENTS))
def test_axe_finds_nothing(
    axe: Callable[[Page], list[str]],
    open_page: OpenPage,
    the_address: str,
    path: str,
    language: str,
    theme: str,
    width: int,
) -> None:
    page = open_page(
        f"{the_address}/{language}/{path}",
        viewport={"width": width, "height": 900},
        color_scheme=theme,
    )
    assert axe(page) == []
    if not DOCUMENTS[path]:
        return
    click_on_map(page, "FRA")
    assert page.locator(".tip").is_visible()
    assert axe(page) == [], "with what the mouse points at"
    page.mouse.move(2, 2)
    for choice in CHOICES:
        page.evaluate("(choice) => window.explainer.choose(choice)", choice)
        settle(page)
        assert axe(page) == [], choice
        nothing = {"country": "", "claim": "", "status": "", "type": "", "text": ""}
        page.evaluate("(nothing) => window.explainer.choose(nothing)", nothing)


@pytest.mark.parametrize("width", [390, 1200])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_in_the_form_of_the_desk(
    axe: Callable[[Page], list[str]], open_page: OpenPage, address: str, theme: str, width: int
) -> None:
    page = open_page(
        f"{address}{ADD}",
        before=lambda page: None,
        viewport={"width": width, "height": 900},
        color_scheme=theme,
    )
    editor = Editor(page)
    editor.look()
    assert axe(page) == []
    fill_in(editor)
    assert axe(page) == [], "filled in"
    page.locator("[id='claim.countries']").click()
    wait_until(page, "!document.getElementById('claim.countries-list').hidden")
    assert axe(page) == [], "a list open"
    editor.press("Escape")
    page.locator("[name='claim.date']").fill("31.2.")
    page.locator("#write").click()
    wait_until(page, "document.querySelector('#check .problem')")
    assert axe(page) == [], "problems shown"


OPEN = "all => all.forEach((one) => (one.open = true))"
# what a reader has done · how
DONE: dict[str, Callable[[Page], object]] = {
    "nothing": lambda page: None,
    "one chosen": lambda page: page.evaluate("window.explainer.choose({ country: 'ISL' })"),
    "a statement chosen": lambda page: follow(page, "isl-2024-06-12"),
    "the filter open": lambda page: page.locator(".filter").evaluate_all(OPEN),
    "a filter on": lambda page: page.evaluate(
        "window.explainer.choose({ type: 'harbour', status: 'joining' })"
    ),
    "a day in the past": lambda page: page.evaluate(
        "window.explainer.choose({ day: '2024-05-14' })"
    ),
    "something searched": lambda page: page.locator("#search").fill("share"),
    "nothing found": lambda page: page.locator("#search").fill("xyzzy"),
    "a phase chosen": lambda page: page.evaluate("window.explainer.choose({ phase: 'service' })"),
    "something unknown asked for": lambda page: follow(page, "colour=red&country=ISL"),
    "all unfolded": lambda page: page.locator("details").evaluate_all(OPEN),
}


@pytest.mark.parametrize("width", [320, 1200])
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("path", ["", "2024-05-21/"])
def test_axe_finds_nothing_in_any_state_of_the_second_story(
    axe: Callable[[Page], list[str]],
    open_page: OpenPage,
    second_address: str,
    path: str,
    theme: str,
    width: int,
) -> None:
    address = f"{second_address}/en/{path}"
    size = {"width": width, "height": 900}
    page = open_page(address, viewport=size, color_scheme=theme)
    wrong = {}
    for state, do in DONE.items():
        page.goto(address)
        do(page)
        settle(page)
        page.evaluate("scrollTo(0, 0)")  # what scrolls below the section bar is no smaller for that
        wrong[state] = axe(page)
    assert {state: found for state, found in wrong.items() if found} == {}


@pytest.mark.parametrize("width", [320, 1200])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_in_its_other_documents(
    axe: Callable[[Page], list[str]],
    open_page: OpenPage,
    complaints: list[str],
    second_address: str,
    theme: str,
    width: int,
) -> None:
    size = {"width": width, "height": 900}
    page = open_page(f"{second_address}/en/", viewport=size, color_scheme=theme)
    paths = [path.replace("EST", "ISL") for path in DOCUMENTS if path]
    wrong = {}
    for path in [*paths, "2024-05-21/embed/map/", "no-such-page/"]:
        page.goto(f"{second_address}/en/{path}")
        wrong[path] = axe(page)
    complaints[:] = [one for one in complaints if "404" not in one]
    assert {path: found for path, found in wrong.items() if found} == {}


@pytest.mark.parametrize("width", [390, 1200])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_on_the_desk(
    axe: Callable[[Page], list[str]], open_page: OpenPage, tmp_path: Path, theme: str, width: int
) -> None:
    folder = shutil.copytree(AUGUST_STORY, tmp_path / "story")
    with editing(folder) as editor:
        page = open_page(
            f"{editor.address}/desk/",
            viewport={"width": width, "height": 900},
            color_scheme=theme,
        )
        page.locator("details").evaluate_all("all => all.forEach((one) => (one.open = true))")
        wait_until(page, "!document.querySelector('#changes').ariaBusy")
        assert axe(page) == []
        editor.replace("countries.yaml", "code: EST", "code: EXT")
        wait_until(page, "document.querySelectorAll('.problem').length > 0")
        assert axe(page) == [], "with problems"
        leave(page)
