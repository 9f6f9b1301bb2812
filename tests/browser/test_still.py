"""The page before any script has run, and where none ever does."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page

from explainer.content.edition import Edition
from tests.browser.conftest import OpenPage
from tests.browser.reading import (
    PHONE,
    click_on_map,
    shown_rows,
    visible,
    wait_until,
)
from tests.selection import every_row, row_of

NO_SCRIPT = {"java_script_enabled": False}


@pytest.fixture
def scriptless(open_page: OpenPage, the_address: str) -> Page:
    return open_page(f"{the_address}/de/", **NO_SCRIPT)


def said(page: Page, selector: str) -> str:
    """All visible words of the elements of a kind."""
    return " ".join(element["text"] for element in visible(page, selector))


# ---- without JavaScript


def test_without_javascript_head_and_answer_are_there(
    scriptless: Page, german_edition: Edition
) -> None:
    about, language = german_edition.story.about, german_edition.language
    assert said(scriptless, "h1") == about.title.said_in(language)[0]
    assert "20. August 2025" in said(scriptless, "footer")
    for sentence in (one.text for one in about.answer):
        assert sentence.said_in(language)[0] in said(scriptless, "#answer")
    assert len(visible(scriptless, "#how-many .tiles li")) == 10


def test_without_javascript_the_map_has_its_list_names_and_colours(
    scriptless: Page, german_edition: Edition
) -> None:
    lands = visible(scriptless, "#map path[data-country]")
    assert len(lands) > 20
    names = {label["text"] for label in visible(scriptless, "#map .above text")}
    assert {"Deutschland", "Frankreich", "Polen", "UkraineEinsatzland"} <= names
    counts = said(scriptless, "#map .list")
    for status, count in german_edition.snapshot.counts().items():
        label = german_edition.story.statuses[status].label.said_in("de")[0]
        assert f"{label} {count}" in counts
    fills = scriptless.evaluate(
        """() => [...new Set([...document.querySelectorAll("#map path[data-country]")]
          .map((path) => getComputedStyle(path).fill))]"""
    )
    assert len(fills) >= len({land["data"]["tone"] for land in lands}) - 1
    assert "rgb(0, 0, 0)" not in fills


def test_without_javascript_everything_can_be_read(
    scriptless: Page, german_edition: Edition
) -> None:
    story = german_edition.story
    folded = scriptless.locator("details:not([open]) > summary:visible")
    while folded.count():
        folded.evaluate_all("all => all.forEach((one) => one.click())")
    assert shown_rows(scriptless) == [
        row_of(code, claim) for code, claim in every_row(german_edition)
    ]
    codes = sorted(s.country.code for s in german_edition.standings)
    assert sorted(row["id"] for row in visible(scriptless, "#table details")) == codes
    scriptless.locator("#table summary").evaluate_all("all => all.forEach((row) => row.click())")
    assert len(visible(scriptless, "#table article")) == len(list(every_row(german_edition)))
    assert len(visible(scriptless, "li.phase")) == len(story.phases)
    assert len(visible(scriptless, ".events > li")) == len(story.events)
    assert len(visible(scriptless, "#unclear [id^=unclear-x]")) == len(story.disagreements)
    assert len(visible(scriptless, "#glossary dt")) == len(story.terms)
    for paragraph in story.about.method:
        assert paragraph.said_in("de")[0] in said(scriptless, "#method")
    for row in story.claims:
        cell = visible(scriptless, f"[id='{row}'] > .sources > li > :is(a, .mirror):first-child")
        assert len(cell) == len(story.claims[row].sources)


def test_without_javascript_nothing_waits_and_no_control_is_dead(scriptless: Page) -> None:
    words = scriptless.locator("body").inner_text()
    assert not re.search(r"\b(Loading|Lädt|Wird geladen)\b", words)
    assert visible(scriptless, ".needs-script") == []
    assert visible(scriptless, ":is(button, input, select, textarea):enabled") == []
    assert visible(scriptless, "summary"), "what opens without a script may stay"


@pytest.mark.parametrize("target", ["EST", "est-2025-08-20"])
def test_without_javascript_an_address_leads_to_its_place(
    open_page: OpenPage, the_address: str, target: str
) -> None:
    page = open_page(f"{the_address}/de/#{target}", **NO_SCRIPT)
    assert page.evaluate("document.querySelector(':target').id") == target
    box = page.locator(":target").bounding_box()
    assert box
    assert 0 <= box["y"] < 900
    if target.islower():
        ground = "e => getComputedStyle(e).backgroundColor"
        other = page.locator("[id='est-2025-04-30']").evaluate(ground)
        assert page.locator(":target").evaluate(ground) != other


def test_without_javascript_a_country_on_the_map_leads_to_its_card(scriptless: Page) -> None:
    click_on_map(scriptless, "EST")
    wait_until(scriptless, "document.querySelector(':target')?.id === 'EST'")


@pytest.mark.parametrize("reader", [{}, PHONE], ids=["desk", "phone"])
def test_one_request_is_made_before_the_reader_does_anything(
    open_page: OpenPage, the_address: str, reader: dict[str, Any]
) -> None:
    asked: list[str] = []

    def listen(page: Page) -> None:
        page.on("request", lambda request: asked.append(request.url))

    page = open_page(f"{the_address}/de/", before=listen, **reader)
    page.wait_for_load_state("networkidle")
    assert [url for url in asked if not url.startswith("data:")] == [f"{the_address}/de/"]


@pytest.mark.parametrize("path", ["", "embed/all/"])
def test_what_is_made_ready_while_nobody_waits_changes_nothing(
    open_page: OpenPage, the_address: str, path: str
) -> None:
    page = open_page(
        f"{the_address}/de/{path}",
        before=lambda page: page.add_init_script("requestIdleCallback = () => 1"),
    )
    steps, changes = page.evaluate(
        """() => {
          const watch = new MutationObserver(() => {});
          const all = { attributes: true, characterData: true, childList: true, subtree: true };
          watch.observe(document, all);
          const steps = [...window.explainer.rehearsal()].length;
          return [steps, watch.takeRecords().map(({ type, target }) => `${type} ${target.outerHTML?.slice(0, 120)}`)];
        }"""
    )
    assert steps > 5
    assert changes == []
