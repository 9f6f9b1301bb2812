"""Too much, too long, and the other way round: nothing overlaps, is cut or scrolls sideways."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage, served
from tests.browser.crowded import CODES, STATEMENTS, TALKATIVE, write_crowded
from tests.browser.reading import PHONE, shown_cards
from tests.browser.room import faults
from tests.browser.test_ways_of_reading import style
from tests.builders import AUGUST_STORY
from tests.pseudo import LONGER, TURNED, retold, spoken

WIDTHS = (320, 390, 768, 1200)
# a map's names, chosen again for each day, are in test_map_labels.py
EMBEDS = ("map", "positions", "phases", "table", "all", "card/EST")
OTHERS = (*(f"embed/{name}/" for name in EMBEDS), "country/EST/", "embed/", "no-such-page/")
OPEN_ALL = "document.querySelectorAll('details').forEach((one) => (one.open = true))"


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(write_crowded(tmp_path_factory.mktemp("crowded"))) as address:
        yield address


# the interface speaks a language as long as its story is served
@pytest.fixture(scope="module")
def longer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    yield from told(tmp_path_factory, LONGER)


@pytest.fixture(scope="module")
def turned(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    yield from told(tmp_path_factory, TURNED)


def told(folders: pytest.TempPathFactory, tag: str) -> Iterator[str]:
    catalogues, folder = folders.mktemp("catalogues"), folders.mktemp(tag)
    with spoken(catalogues, tag), served(retold(AUGUST_STORY, folder, tag)) as address:
        yield address


def looked_at(page: Page, country: str, widths: tuple[int, ...]) -> dict[str, list[str]]:
    """What is wrong at each width: closed, with one country chosen, and with all that opens."""
    found = {}
    for width in widths:
        page.set_viewport_size({"width": width, "height": 844})
        found[f"{width}"] = faults(page)
        page.locator(f".country-list [data-country={country}]").evaluate("one => one.click()")
        assert shown_cards(page) == [country]
        found[f"{width}, one chosen"] = faults(page)
        page.keyboard.press("Escape")
    page.evaluate(OPEN_ALL)
    # what is far is left out of frames, and has its place only once it is near
    page.add_style_tag(content=".is-far { content-visibility: visible !important }")
    for width in widths:
        page.set_viewport_size({"width": width, "height": 844})
        found[f"{width}, open"] = faults(page)
    return {where: wrong for where, wrong in found.items() if wrong}


# half a second for each width, in three states: the narrowest phone and the desk in `make test`
EACH_WAY = pytest.mark.parametrize(
    "widths",
    [
        pytest.param((320, 1200), id="narrow and wide"),
        pytest.param(WIDTHS, id="all", marks=pytest.mark.full),
    ],
)


# the German titles are the longer ones
@EACH_WAY
@pytest.mark.parametrize("language", [pytest.param("en", marks=pytest.mark.full), "de"])
def test_too_many_countries_statements_and_letters_have_room(
    open_page: OpenPage, crowded: str, language: str, widths: tuple[int, ...]
) -> None:
    page = open_page(f"{crowded}/{language}/")
    assert page.locator("#table details").count() == len(CODES) == 60
    assert page.locator(f"#{TALKATIVE} article").count() == STATEMENTS == 40
    assert len(page.locator("h1").inner_text()) == (300 if language == "de" else 120)
    assert page.locator("[data-row=nobody] .count").inner_text() == "0"
    assert looked_at(page, TALKATIVE, widths) == {}


@EACH_WAY
def test_a_language_of_40_percent_longer_words_has_room(
    open_page: OpenPage, longer: str, widths: tuple[int, ...]
) -> None:
    page = open_page(f"{longer}/{LONGER}/")
    assert looked_at(page, "EST", widths) == {}


@EACH_WAY
def test_a_language_from_right_to_left_has_room_and_runs_that_way(
    open_page: OpenPage, turned: str, widths: tuple[int, ...]
) -> None:
    page = open_page(f"{turned}/{TURNED}/")
    assert page.evaluate("getComputedStyle(document.body).direction") == "rtl"
    assert looked_at(page, "EST", widths) == {}


def test_what_is_foreign_keeps_its_own_direction(open_page: OpenPage, turned: str) -> None:
    page = open_page(f"{turned}/{TURNED}/#est-2025-04-30")
    quote = page.locator("[id='est-2025-04-30'] blockquote")
    assert quote.get_attribute("lang") == "en"
    first, last = quote.evaluate(
        """(quote) => {
          const words = document.createTreeWalker(quote, NodeFilter.SHOW_TEXT);
          const range = document.createRange(), text = words.nextNode(), end = text.length;
          return [[0, 1], [end - 1, end]].map(([from, to]) => {
            range.setStart(text, from);
            range.setEnd(text, to);
            return range.getBoundingClientRect().left;
          });
        }"""
    )
    assert first < last, "it begins at the left"


# nine documents of four stories take a minute
@pytest.mark.full
@pytest.mark.parametrize(
    "story", ["crowded/en", "crowded/de", f"longer/{LONGER}", f"turned/{TURNED}"]
)
def test_every_other_document_has_room_for_it(
    open_page: OpenPage, request: pytest.FixtureRequest, complaints: list[str], story: str
) -> None:
    name, language = story.split("/")
    address = request.getfixturevalue(name)
    page = open_page(f"{address}/{language}/embed/map/")
    found = {}
    for path in OTHERS:
        page.goto(f"{address}/{language}/{path}")
        page.evaluate(OPEN_ALL)
        for width in (280, 620, *WIDTHS):
            page.set_viewport_size({"width": width, "height": 844})
            found[f"{path} at {width}"] = faults(page)
    complaints[:] = [one for one in complaints if "404" not in one]
    assert {where: wrong for where, wrong in found.items() if wrong} == {}


# what breaks the page · what is found then
BROKEN = {
    "h1 { width: 90rem }": "scrolls sideways",
    ".standfirst { position: absolute; top: 0 }": "×",
    "#answer p { overflow: hidden; height: 2em }": "cut below",
    ".country-list .label { display: inline-block; width: 2em; overflow: hidden; white-space: nowrap }": "cut: ",
    "#map .above text { font-size: 40px !important }": "map ",
    "#table summary b { text-overflow: ellipsis; overflow: hidden; width: 1em; white-space: nowrap }": "ellipsis",
}


def test_what_is_looked_for_would_be_found(open_page: OpenPage, the_address: str) -> None:
    page = open_page(f"{the_address}/de/", viewport=PHONE["viewport"])
    assert faults(page) == []
    for css, wrong in BROKEN.items():
        style(page, css)
        assert any(wrong in found for found in faults(page)), css
