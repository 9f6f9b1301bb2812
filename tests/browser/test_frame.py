"""The page's frame: head, grid, section bar, tiles, folds, share band and foot, at every width."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page

from explainer.content.edition import Edition
from tests.browser.conftest import OpenPage, served
from tests.browser.reading import visible, wait_until
from tests.builders import Path, about, text, write_story
from tests.grids import each_value

TOP = "(one) => Math.round(one.getBoundingClientRect().top + scrollY)"
NOT_READABLE = """() => {
  const small = [], divided = [];
  for (const one of document.querySelectorAll("body *")) {
    const own = [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
    if (!own || !one.getClientRects().length || one.closest("script, style")) continue;
    const { fontSize, hyphens } = getComputedStyle(one);
    if (parseFloat(fontSize) < 11) small.push(`${one.tagName}.${one.className} ${fontSize}`);
    if (hyphens === "auto") divided.push(`${one.tagName}.${one.className}`);
  }
  return [small, divided];
}"""
# what is in view of a place: it, or the line that it is folded under
IN_VIEW = """(id) => {
  const place = document.getElementById(id), { top, height } = place.getBoundingClientRect();
  return height > 0 && top >= 0 && top < innerHeight;
}"""


def columns(page: Page, selector: str) -> int:
    """How many columns the grid of this selector has."""
    style = f"getComputedStyle(document.querySelector('{selector}')).gridTemplateColumns"
    return len(str(page.evaluate(style)).split())


def at(page: Page, width: int, height: int = 800) -> Page:
    page.set_viewport_size({"width": width, "height": height})
    return page


# the head


@pytest.fixture(scope="module")
def long_story(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a maintained story with a kicker of many words."""
    folder: Path = tmp_path_factory.mktemp("frame")
    heads = {name: text() for name in ("map", "phases", "table", "contribution")}
    kicker = text("Security guarantees and all that has been said of them")
    story = about(state="maintained", headings={**heads, "kicker": kicker})
    with served(write_story(folder, story=story)) as address:
        yield address


def test_the_header_is_one_line_at_every_width(open_page: OpenPage, long_story: str) -> None:
    """A kicker that has no room beside the day gives way as a whole; nothing of it is cut."""
    page = open_page(f"{long_story}/en/")
    shown = []
    for width in (320, 390, 768, 1200):
        header = at(page, width).locator(".header-line").bounding_box()
        day = page.locator(".as-of").bounding_box()
        kicker = page.locator(".kicker").bounding_box()
        assert header
        assert day
        assert kicker
        assert header["height"] < 42, width
        assert header["y"] <= day["y"] < header["y"] + 20, width
        assert day["x"] + day["width"] <= width
        inside = kicker["y"] < header["y"] + header["height"] - 2
        assert not inside or kicker["x"] + kicker["width"] <= day["x"]
        shown.append(inside)
    assert shown == [False, False, True, True]


def test_nothing_but_a_drafts_word_stands_above_the_header(page: Page) -> None:
    shown = page.evaluate(
        """[...document.body.children].filter((one) => one.getBoundingClientRect().height > 1)
        .map((one) => one.className)"""
    )
    assert [name for name in shown if name != "skip"][:2] == ["draft", "header-line is-long"]


def test_on_an_earlier_day_the_header_says_so_and_leads_back(
    open_page: OpenPage, second_address: str, second_edition: Edition
) -> None:
    page = open_page(f"{second_address}/en/")
    newest = page.locator(".as-of").inner_text()
    assert visible(page, ".as-of a") == []
    page.evaluate("(day) => window.explainer.choose({ day })", second_edition.days[0].isoformat())
    wait_until(page, "document.querySelector('.as-of').textContent.includes('As it stood on')")
    page.locator(".as-of a").click()
    wait_until(page, "location.hash === ''")
    assert page.locator(".as-of").inner_text() == newest


# type and grid


def test_headlines_have_serifs_and_their_sizes(page: Page) -> None:
    size = "(one) => [getComputedStyle(one).fontSize, getComputedStyle(one).fontFamily]"
    for width, sizes in ((390, ("28px", "25px")), (1200, ("44px", "32px"))):
        at(page, width)
        for name, expected in zip(("h1", "#unclear h2"), sizes, strict=True):
            found, family = page.locator(name).first.evaluate(size)
            assert found == expected
            assert family.startswith("Charter")
    assert "system-ui" in page.evaluate("getComputedStyle(document.body).fontFamily")


@pytest.mark.parametrize("path", ["", "country/EST/", "embed/"])
def test_no_word_is_smaller_than_eleven_pixels_and_none_is_divided(
    open_page: OpenPage, the_address: str, path: str
) -> None:
    page = open_page(f"{the_address}/de/{path}")
    for width in (320, 1200):
        small, divided = at(page, width).evaluate(NOT_READABLE)
        assert (small, divided) == ([], []), width


def test_content_is_1136_wide_at_most_with_margins_of_16_and_24(page: Page) -> None:
    for width, left in ((390, 16), (1000, 24), (1600, 232)):
        box = at(page, width).locator("h1").bounding_box()
        assert box
        assert (box["x"], box["width"]) == (left, width - 2 * left)


def test_answers_and_tiles_have_their_columns(page: Page) -> None:
    for width, answers, tiles in ((390, 1, 2), (559, 1, 2), (560, 2, 5), (900, 4, 5), (1200, 4, 5)):
        at(page, width)
        assert (columns(page, ".answers"), columns(page, ".tiles")) == (answers, tiles), width


def test_the_name_on_a_tile_stands_on_one_line(page: Page) -> None:
    lines = "(all) => all.map((one) => one.getClientRects().length)"
    for width in (320, 390, 560, 900, 1120, 1200):
        found = at(page, width).locator(".tiles a").evaluate_all(lines)
        assert found == [1] * 6, width


# the section bar


def test_the_section_bar_is_there_below_900_and_42_high(page: Page) -> None:
    for width in (320, 390, 899):
        box = at(page, width).locator(".section-bar").bounding_box()
        assert box
        assert box["height"] == 42
        assert len(visible(page, ".section-bar a")) >= 4
    assert visible(at(page, 900), ".section-bar") == []


def test_the_section_bar_stays_in_view_from_behind_the_map_on(page: Page) -> None:
    at(page, 390)
    bar = page.locator(".section-bar")
    first = bar.evaluate(TOP)
    assert first > page.locator("#map .frame").evaluate(TOP)
    assert first < page.locator("#answer").evaluate(TOP)
    page.locator(".section-bar a").last.click()
    wait_until(page, "document.querySelector('.section-bar').getBoundingClientRect().top === 0")
    heading = page.locator("#unclear h2").bounding_box()
    assert heading
    assert 42 <= heading["y"] < 130, "what is led to is not behind the bar"
    at(page, 320, 225)  # 400 % of 1280 × 900
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    assert bar.evaluate("(one) => one.getBoundingClientRect().bottom") < 0


def test_each_link_of_the_section_bar_leads_to_a_section(page: Page) -> None:
    links = at(page, 390).locator(".section-bar a")
    for link in links.all():
        place = (link.get_attribute("href") or "")[1:]
        assert page.locator(f"section[id='{place}']").count() == 1


# what is folded


PLACES = ["method", "glossary", "changed", "term-coalition", "unclear-x04"]


@each_value(place=PLACES, reader=[{}, {"java_script_enabled": False}])
def test_an_address_opens_what_is_folded_around_its_place(
    open_page: OpenPage,
    the_address: str,
    german_edition: Edition,
    place: str,
    reader: dict[str, Any],
) -> None:
    if place == "term-coalition":
        place = f"term-{next(iter(german_edition.story.terms))}"
    page = open_page(f"{the_address}/de/#{place}", **reader)
    if reader:
        assert page.locator(f"[id='{place}']").is_visible()
        return
    wait_until(page, f"({IN_VIEW})('{place}')")


def test_a_link_opens_what_is_folded_around_its_place(page: Page) -> None:
    assert not page.locator("#unclear-x05").is_visible()
    page.evaluate("document.querySelector('.footnote').setAttribute('href', '#unclear-x05')")
    page.locator(".footnote").click()
    wait_until(page, f"({IN_VIEW})('unclear-x05')")


def test_folded_lines_are_closed_and_at_least_24_high(page: Page) -> None:
    for width in (320, 1200):
        lines = visible(at(page, width), ".fold > summary")
        assert len(lines) > 10
        heights = "(all) => all.map((one) => one.getBoundingClientRect().height)"
        assert min(page.locator(".fold > summary:visible").evaluate_all(heights)) >= 24
    assert page.locator(".fold[open]").count() == 0


# the share band


def test_the_share_band_has_no_gap_where_a_button_is_hidden(page: Page) -> None:
    """Between two neighbours in a line there is the same room, whether or not the device shares."""
    gaps = """() => {
      const band = document.querySelector("#take-away"), rows = {};
      for (const one of band.children) {
        const box = one.getBoundingClientRect();
        if (box.width && !one.matches("h2, #copied")) (rows[Math.round(box.top / 8)] ||= []).push(box);
      }
      return Object.values(rows).flatMap((row) => row.slice(1).map((box, at) => box.left - row[at].right));
    }"""
    for width in (390, 1200):
        at(page, width)
        for shares in (True, False):
            page.locator("[data-take=share]").evaluate("(one, on) => (one.hidden = !on)", shares)
            found = page.evaluate(gaps)
            assert found
            assert {round(gap) for gap in found} == {12}, (width, shares, found)


def test_the_embed_code_is_seen_and_copied_once_it_is_opened(page: Page) -> None:
    assert not page.locator("#embed-code").is_visible()
    page.locator("#take-away summary").last.click()
    assert "<iframe" in page.locator("#embed-code").inner_text()
    assert page.locator("[data-copy=embed]").is_visible()


# other ways of seeing


def test_on_paper_and_in_a_readers_own_colours_a_tile_says_its_status(page: Page) -> None:
    def said() -> list[str]:
        inner = "(all) => all.map((one) => one.innerText.trim())"
        shown = page.locator(".tiles .status").evaluate_all(
            "(all) => all.filter((one) => one.getBoundingClientRect().height > 2).length"
        )
        return page.locator(".tiles .status").evaluate_all(inner) if shown else []

    assert said() == []
    page.emulate_media(media="print")
    assert len(said()) == 6
    page.emulate_media(media="screen", forced_colors="active")
    assert len(said()) == 6


def test_on_paper_there_is_nothing_to_press(page: Page) -> None:
    page.emulate_media(media="print")
    for control in ("button", "input", ".section-bar", "#take-away", ".languages", ".skip"):
        # the heads of the list are its words as well
        assert visible(page, f"{control}:not(.country-list *)") == [], control
    assert page.locator("#map .frame").bounding_box()["width"] <= 150 / 25.4 * 96  # type: ignore[index]
