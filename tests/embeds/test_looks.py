"""The embeds from a narrow column to a wide one: whole, in both languages."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage
from tests.browser.reading import click_on_map, settle, shown_rows, wait_until
from tests.embeds.test_hosts import EMBEDS
from tests.grids import each_value

WIDTHS = (180, 360, 650, 900)
# what is wider than its place: beyond the window, or cut within a box of its own
TOO_WIDE = """() => {
  const found = [], room = document.documentElement.clientWidth;
  // clipped to nothing, as what is there for the ear alone
  const unseen = (element) =>
    element && (getComputedStyle(element).clipPath === "inset(50%)" || unseen(element.parentElement));
  for (const element of document.querySelectorAll("body *")) {
    const box = element.getBoundingClientRect();
    if (!box.width || element.closest("svg") || unseen(element)) continue;
    if (box.left < -.5 || box.right > room + .5 || element.scrollWidth > element.clientWidth + 1 &&
        getComputedStyle(element).overflowX !== "visible" && !element.matches("input"))
      found.push(`${element.tagName}.${element.className} ${box.left} ${box.right}`);
  }
  return found;
}"""
# words of countries' names that stand in more than one line
BROKEN = """() => {
  const found = [], range = document.createRange();
  for (const { firstChild: text } of document.querySelectorAll(".country > summary > b, .row .name > :first-child"))
    for (const { 0: word, index } of text.data.matchAll(/[^ ]+/g)) {
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      if (range.getClientRects().length > 1) found.push(word);
    }
  return found;
}"""

Opens = Callable[..., Page]


@pytest.fixture
def embed(open_page: OpenPage, the_address: str) -> Opens:
    def open_embed(name: str, width: int, language: str = "de", **reader: object) -> Page:
        viewport = {"width": width, "height": 700}
        return open_page(f"{the_address}/{language}/embed/{name}/", viewport=viewport, **reader)

    return open_embed


@each_value(language=["de", "en"], name=EMBEDS)
def test_nothing_is_wider_than_its_frame(name: str, language: str, embed: Opens) -> None:
    page = embed(name, 180, language)
    for width in (180, 200, 260, 320, 360, 479, 480, 650, 767):
        page.set_viewport_size({"width": width, "height": 700})
        assert page.evaluate(TOO_WIDE) == [], width
        assert page.evaluate("document.documentElement.scrollWidth") == width
    for width in (768, 769, 900, 1200, 1600):
        page.set_viewport_size({"width": width, "height": 700})
        assert page.evaluate("document.documentElement.scrollWidth") == width


@each_value(language=["de", "en"], name=["table", "positions", "all"])
def test_no_word_of_a_name_is_broken_in_a_narrow_frame(
    name: str, language: str, embed: Opens
) -> None:
    page = embed(name, 180, language)
    for width in (180, 240, 319):
        page.set_viewport_size({"width": width, "height": 700})
        assert page.evaluate(BROKEN) == [], width


@pytest.mark.parametrize("name", EMBEDS)
def test_nothing_is_wider_without_scripts_either(
    name: str, open_page: OpenPage, the_address: str
) -> None:
    page = open_page(
        f"{the_address}/de/embed/{name}/",
        viewport={"width": 180, "height": 700},
        java_script_enabled=False,
    )
    # Playwright still evaluates what a test asks for
    assert page.evaluate(TOO_WIDE) == []


@pytest.mark.parametrize("width", WIDTHS)
def test_a_chosen_country_says_in_a_line_where_it_stands(width: int, embed: Opens) -> None:
    page = embed("map", width)
    line = page.locator("#standing")
    assert line.inner_text() == "Wählen Sie ein Land, um hier seine Haltung zu lesen."
    height = page.evaluate("document.body.scrollHeight")
    click_on_map(page, "FRA")
    link = line.locator("a")
    assert link.inner_text().startswith("Frankreich: grundsätzlich bereit")
    assert link.get_attribute("href") == "../../country/FRA/"
    assert line.get_attribute("role") == "status"
    assert page.evaluate("document.body.scrollHeight") == height
    page.keyboard.press("Escape")
    settle(page)
    assert line.inner_text().startswith("Wählen Sie")


@pytest.mark.parametrize("width", WIDTHS)
def test_no_choice_on_the_map_makes_an_embed_higher(width: int, embed: Opens) -> None:
    page = embed("map", width)
    height = page.evaluate("document.body.scrollHeight")
    codes = page.evaluate("Object.keys(window.explainer.data.countries)")
    assert len(codes) > 20
    heights = set()
    for code in codes:
        page.evaluate("(country) => window.explainer.choose({ country })", code)
        settle(page)
        heights.add(page.evaluate("document.body.scrollHeight"))
    assert heights == {height}


def test_links_open_beside_the_frame(embed: Opens, the_address: str) -> None:
    page = embed("all", 650)
    click_on_map(page, "EST")
    for selector, address in (
        ("#standing a", "/de/country/EST/"),
        (".credit a", "/de/#EST"),
    ):
        with page.context.expect_page() as opened:
            page.locator(selector).click()
        assert opened.value.url == f"{the_address}{address}"
    assert page.url == f"{the_address}/de/embed/all/#EST"


def test_without_scripts_a_land_leads_to_the_page_beside_the_frame(
    open_page: OpenPage, the_address: str
) -> None:
    page = open_page(f"{the_address}/de/embed/map/", java_script_enabled=False)
    with page.context.expect_page() as opened:
        page.locator('#map a[href$="#POL"] path').click()
    assert opened.value.url == f"{the_address}/de/#POL"


def test_a_phase_leads_to_its_claims_on_the_page(embed: Opens, the_address: str) -> None:
    page = embed("phases", 650)
    with page.context.expect_page() as opened:
        page.locator(".phase a", has_text="Aussagen zeigen").first.click()
    assert "/de/#phase=" in opened.value.url


def test_the_narrow_table_is_still_sorted_and_filtered(embed: Opens) -> None:
    page = embed("table", 360)
    count = len(shown_rows(page))
    assert count > 20
    page.locator("button[data-sort=day]").click()
    days = page.evaluate(
        "[...document.querySelectorAll('#table summary time')].map((day) => day.dateTime)"
    )
    assert days == sorted(days)
    page.locator("#search").fill("Estland")
    assert 0 < len(shown_rows(page)) < count


def test_the_page_of_samples_shows_every_embed_at_four_widths(
    open_page: OpenPage, the_address: str
) -> None:
    page = open_page(f"{the_address}/de/embed/", viewport={"width": 1000, "height": 1000})
    for name in ("map", "positions", "how-many", "phases", "table", "all"):
        frames = page.locator(f'main > section > figure > iframe[src="{name}/"]')
        assert [frame.get_attribute("width") for frame in frames.all()] == [
            "180",
            "360",
            "650",
            "900",
        ]
    assert the_address in page.locator("pre code").first.inner_text()
    themed = "(theme) => document.querySelector('%s').contentDocument?.documentElement?.dataset.theme === theme"
    for theme, country, code in (("light", "Estland", "EST"), ("dark", "Lettland", "LVA")):
        choice = page.locator(f"[data-theme-choice={theme}]")
        choice.click()
        assert choice.get_attribute("aria-pressed") == "true"
        first = page.locator("iframe").first
        first.scroll_into_view_if_needed()
        wait_until(page, themed % "iframe", theme)
        assert first.evaluate("(f) => f.clientWidth") == 180
        wait_until(
            page,
            "(f => f.clientHeight === Math.ceil(f.contentDocument.body.getBoundingClientRect().bottom))(document.querySelector('iframe'))",
        )
        page.locator("summary", has_text=country).click()
        late = f'iframe[src="card/{code}/"]'
        page.locator(late).first.scroll_into_view_if_needed()
        wait_until(page, themed % late, theme)
    page.locator(".languages a").click()
    wait_until(page, "document.documentElement.lang === 'en'")
    assert page.locator("iframe").first.get_attribute("src") == "map/"
