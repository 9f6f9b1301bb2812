"""Read at 400 %, with wider letters, in the system's colours, in longer words, and on paper."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page

from explainer.content.edition import Edition
from tests.browser.conftest import OpenPage
from tests.browser.reading import press, shown_cards, visible
from tests.browser.test_layout import fits
from tests.grids import each_value

DOCUMENTS = (
    "",
    "country/EST/",
    "embed/map/",
    "embed/positions/",
    "embed/how-many/",
    "embed/phases/",
    "embed/table/",
    "embed/card/EST/",
)

# WCAG 1.4.12
SPACING = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
  p { margin-bottom: 2em !important; }"""
CUT = """() => [...document.querySelectorAll("button, a, p, li, h1, h2, h3, th, td, summary, output, label")]
  .filter((e) => e.getClientRects().length && getComputedStyle(e).overflow !== "visible")
  .filter((e) => !e.closest(".visually-hidden"))
  .filter((e) => e.scrollHeight > e.clientHeight + 2 || e.scrollWidth > e.clientWidth + 2)
  .map((e) => `${e.tagName} ${e.className} ${e.textContent.slice(0, 40)}`)"""


def style(page: Page, css: str) -> None:
    page.evaluate(
        """(css) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(css);
          document.adoptedStyleSheets = [sheet];
        }""",
        css,
    )


@pytest.mark.parametrize("path", DOCUMENTS)
def test_at_400_percent_nothing_scrolls_sideways(
    open_page: OpenPage, the_address: str, path: str
) -> None:
    # a window of 1280 × 1024 at 400 % is one of 320 × 256 with four times the pixels
    page = open_page(
        f"{the_address}/de/{path}",
        viewport={"width": 320, "height": 256},
        device_scale_factor=4,
    )
    fits(page, path)
    assert page.evaluate(CUT) == []


@each_value(width=[320, 1200], path=DOCUMENTS)
def test_wider_spacing_cuts_and_hides_nothing(
    open_page: OpenPage, the_address: str, path: str, width: int
) -> None:
    page = open_page(f"{the_address}/de/{path}", viewport={"width": width, "height": 800})
    style(page, SPACING)
    fits(page, path)
    assert page.evaluate(CUT) == []


LONGER = """() => {
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT,
    (node) => node.parentElement.closest("script, style, template, svg, pre") ? 2 : 1);
  const vowels = /[aeiouäöü]/gi;
  let changed = 0;
  while (words.nextNode()) {
    const before = words.currentNode.data;
    // 40 % more letters: vowels doubled, and the rest behind
    let after = before.replace(vowels, "$&$&");
    const wanted = Math.ceil(before.trim().length * 1.4);
    while (after.trim().length < wanted && before.trim()) after += " ~" + "x".repeat(Math.min(6, wanted - after.trim().length));
    if (after !== before) { words.currentNode.data = after; changed += 1; }
  }
  return changed;
}"""


@each_value(width=[320, 768, 1200], path=DOCUMENTS)
def test_a_language_that_is_40_percent_longer_breaks_no_layout(
    open_page: OpenPage, the_address: str, path: str, width: int
) -> None:
    page = open_page(f"{the_address}/de/{path}", viewport={"width": width, "height": 800})
    assert page.evaluate(LONGER) > 10
    fits(page, path)
    assert page.evaluate(CUT) == []


def test_in_the_systems_colours_keys_and_pressed_buttons_are_told_apart(
    open_page: OpenPage, the_address: str
) -> None:
    page = open_page(f"{the_address}/de/", forced_colors="active")
    press(page, "status", "willing")
    looks: dict[str, Any] = page.evaluate(
        """() => {
          const ground = (selector) => getComputedStyle(document.querySelector(selector)).backgroundColor;
          const keys = [...document.querySelectorAll(".country-list .key")].map((key) => {
            const style = getComputedStyle(key);
            return `${style.backgroundColor} ${style.backgroundImage}`;
          });
          return { keys, pressed: ground(".country-list [aria-pressed=true]"), other: ground(".country-list [aria-pressed=false]") };
        }"""
    )
    assert len(set(looks["keys"])) == len(looks["keys"]) > 3
    assert looks["pressed"] != looks["other"]


def test_on_paper_rows_are_as_on_the_screen_and_addresses_are_spelled_out(
    open_page: OpenPage, the_address: str, german_edition: Edition
) -> None:
    page = open_page(f"{the_address}/de/", viewport={"width": 700, "height": 1000})
    page.locator("#table summary").evaluate_all("all => all.slice(1).forEach((row) => row.click())")
    page.locator(".country-list [data-country=EST]").click()
    assert shown_cards(page) == ["EST"]
    page.emulate_media(media="print")
    assert shown_cards(page) == []
    told = {standing.country.code for standing in german_edition.standings}
    assert {row["id"] for row in visible(page, "#table details")} == told
    closed, *others = (row["id"] for row in visible(page, "#table details"))
    places = {code: f"#table [id={code}]" for code in (closed, *others)}
    heights = {code: page.locator(one).bounding_box() for code, one in places.items()}
    assert heights[closed]["height"] < 80
    assert min(heights[code]["height"] for code in others) > 100
    assert visible(page, "[data-close], #search, .chip, .deeds, [data-sort]") == []
    spelled = page.evaluate(
        """() => [...document.querySelectorAll("#table details[open] .sources a")]
          .filter((a) => a.href.startsWith("http"))
          .map((a) => [a.getAttribute("href"), getComputedStyle(a, "::after").content])"""
    )
    assert len(spelled) > 50
    for address, content in spelled:
        assert address in content
    fits(page, "paper")


def test_on_paper_it_is_at_most_twelve_pages_with_its_rows_closed(
    open_page: OpenPage, the_address: str
) -> None:
    page = open_page(f"{the_address}/de/")
    pdf = page.pdf(format="A4", tagged=True)
    assert pdf.startswith(b"%PDF-")
    sheets = re.findall(rb"/Type /Page[\n /]", pdf)
    assert 2 < len(sheets) <= 12


def test_on_paper_statements_stand_in_two_columns_of_letters_to_be_read(
    open_page: OpenPage, the_address: str
) -> None:
    page = open_page(f"{the_address}/de/", viewport={"width": 700, "height": 1000})
    page.locator("#EST > summary").click()
    page.emulate_media(media="print")
    assert (
        page.locator("#table .rows").evaluate("(one) => getComputedStyle(one).columnCount") == "2"
    )
    sizes = page.evaluate(
        """() => [...document.querySelectorAll("#EST .said :is(p, li, b, span, time, figcaption, blockquote)")]
          .map((one) => parseFloat(getComputedStyle(one).fontSize) * .75)"""
    )
    assert len(sizes) > 20
    assert min(sizes) >= 7, "points"


@pytest.mark.parametrize(("motion", "lasts"), [("no-preference", "0.2s, 0.2s"), ("reduce", "0s")])
def test_lands_step_back_in_motion_unless_the_reader_wants_none(
    open_page: OpenPage, the_address: str, motion: str, lasts: str
) -> None:
    page = open_page(f"{the_address}/de/", reduced_motion=motion)
    told = "getComputedStyle(document.querySelector('#map path[data-country]')).transitionDuration"
    assert page.evaluate(told) == lasts
    moving = page.evaluate(
        "window.explainer.choose({ status: 'willing' }), document.getAnimations().length"
    )
    assert (moving > 0) == (motion == "no-preference")
