"""The story in ``data`` in a real browser: it fits, asks nobody, and each key day is told as it was."""

import re

import pytest
from playwright.sync_api import Page

from explainer.content.edition import Edition
from explainer.content.phases import headings_by_day
from explainer.story.checking import read_story
from explainer.story.model.story import Story
from explainer.wording.catalogue import full_day
from tests.browser.conftest import DATA, OpenPage
from tests.browser.reading import PHONE, boxes, shown_rows, wait_until
from tests.browser.test_whole_words import DIVIDED
from tests.grids import each_value, each_width

WIDTHS = (320, 390, 1200)
MILLIMETRE = 96 / 25.4  # CSS pixels


@pytest.fixture
def address(shipped_address: str) -> str:
    return shipped_address


@pytest.fixture(scope="module")
def story() -> Story:
    return read_story(DATA)


@each_value(
    language=["de", "en"], path=["", "country/FRA/", "explore/", "embed/map/", "embed/phases/"]
)
def test_no_document_scrolls_sideways_and_none_complains(
    open_page: OpenPage, address: str, path: str, language: str
) -> None:
    page = open_page(f"{address}/{language}/{path}")
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, width


COLUMNS = (320, 340, 360, 380, 390, 560, 768, 900, 1000, 1120, 1200)


# a word is divided at a width or at its neighbours
@each_width(COLUMNS)
def test_no_word_of_it_is_divided(
    open_page: OpenPage, address: str, language: str, widths: tuple[int, ...]
) -> None:
    page = open_page(f"{address}/{language}/")
    for width in widths:
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(DIVIDED) == [], width


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_map_begins_on_the_first_screen(
    open_page: OpenPage, address: str, language: str
) -> None:
    page = open_page(f"{address}/{language}/")
    top = "(one) => one.getBoundingClientRect().top + scrollY"
    for width, most in ((390, 420), (1200, 330)):
        page.set_viewport_size({"width": width, "height": 844})
        assert page.locator("#map").evaluate(top) <= most, width


@pytest.mark.parametrize("language", ["de", "en"])
def test_each_key_day_has_its_title_its_answers_and_nothing_later(
    open_page: OpenPage, address: str, story: Story, language: str
) -> None:
    page = open_page(f"{address}/{language}/")
    assert len(story.about.key_days) >= 3
    for key in story.about.key_days:
        page.evaluate("(day) => window.explainer.choose({ day })", key.day.isoformat())
        then = Edition(story, language, day=key.day)
        said = full_day(key.day, then.words)
        wait_until(page, f"document.querySelector('#as-of').textContent.includes('{said}')")
        assert page.locator("h1").inner_text() == (key.title or story.about.title)[language]
        counts = page.locator("#map .country-list button .count").all_inner_texts()
        assert [int(one) for one in counts][:5] == list(then.snapshot.counts().values())
        assert len(shown_rows(page)) == sum(
            len(claim.codes) for claim in then.story.claims.values()
        )
        days = page.locator("#phases .steps > :visible time").evaluate_all(
            "all => all.map((one) => one.dateTime)"
        )
        assert len(days) > 1
        assert max(days) <= key.day.isoformat()
        assert not page.locator(".dates").is_visible()


@pytest.mark.parametrize("path", ["", "explore/"])
def test_before_the_plan_was_described_nobody_calls_it_by_name(
    open_page: OpenPage, address: str, story: Story, path: str
) -> None:
    first, own = story.about.covered_from, "explore-" if path else ""
    page = open_page(f"{address}/de/{path}#day={first}")
    wait_until(
        page,
        f"document.querySelector('#{own}shown')?.textContent.includes('{first.year}')",
    )
    titles = headings_by_day(Edition(story, "de"))
    then, now = titles[0].what.said, titles[-1].what.said
    assert then != now
    title = f"#{own}phases-title"
    wait_until(page, f"document.querySelector('{title}').textContent === '{then}'")
    bands = page.locator(f"#{own}phases .band:visible, .zones .phase:visible")
    assert bands.count() == 0
    page.locator(f"#{own}reset").click()
    wait_until(page, f"document.querySelector('{title}').textContent === '{now}'")


@pytest.mark.parametrize("language", ["de", "en"])
def test_map_and_list_are_seen_together_on_a_phone(
    open_page: OpenPage, address: str, language: str
) -> None:
    page = open_page(f"{address}/{language}/", **PHONE)
    found = boxes(page, ["#map .frame", ".list"])
    top, (_, list_top, _, list_height) = found["#map .frame 0"][1], found[".list 0"]
    assert list_top + list_height - top <= 830


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_closed_table_is_at_most_1900_high_on_a_phone_and_its_rows_40(
    open_page: OpenPage, address: str, language: str
) -> None:
    page = open_page(f"{address}/{language}/", viewport={"width": 390, "height": 844})
    found = boxes(page, ["#table", "#table .country"])
    assert found.pop("#table 0")[3] <= 1900
    heights = [height for *_, height in found.values()]
    assert len(heights) > 30
    assert sum(height <= 40 for height in heights) >= len(heights) - 1
    assert max(heights) <= 60


@pytest.mark.parametrize("language", ["de", "en"])
def test_no_line_of_the_table_is_one_word_and_an_ellipsis(
    open_page: OpenPage, address: str, language: str
) -> None:
    page = open_page(f"{address}/{language}/")
    said = page.locator("#table summary .what").all_inner_texts()
    shortened = [one for one in said if one.endswith("…")]
    assert len(shortened) > 5
    assert [one for one in shortened if len(one.split()) < 3] == []


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_first_sheet_of_paper_holds_the_map_and_its_whole_list(
    open_page: OpenPage, address: str, language: str
) -> None:
    sheet = {"width": 703, "height": 1031}  # A4 within its margins
    page = open_page(f"{address}/{language}/", viewport=sheet)
    page.emulate_media(media="print")
    found = boxes(page, ["#map .frame", ".list", ".below-map"])
    assert len(found) == 3
    assert max(top + height for _, top, _, height in found.values()) <= sheet["height"]


def sheets(page: Page) -> int:
    """How many sheets of A4 the document is on paper, as a browser prints by itself."""
    return len(re.findall(rb"/Type /Page[\n /]", page.pdf(format="A4", tagged=True)))


# to print it twice takes three seconds; the German one is the longer
@pytest.mark.parametrize("language", ["de", pytest.param("en", marks=pytest.mark.full)])
def test_it_is_at_most_12_sheets_closed_and_26_with_all_statements(
    open_page: OpenPage, address: str, language: str
) -> None:
    page = open_page(f"{address}/{language}/")
    assert 5 < sheets(page) <= 12
    page.locator("#table .country").evaluate_all("all => all.forEach((one) => (one.open = true))")
    assert 15 < sheets(page) <= 26


@pytest.mark.parametrize("language", ["de", "en"])
def test_on_paper_the_course_is_on_one_sheet_and_the_phases_on_one_with_their_heading(
    open_page: OpenPage, address: str, language: str
) -> None:
    width, height = 186 * MILLIMETRE, 273 * MILLIMETRE  # A4 within its margins
    page = open_page(f"{address}/{language}/", viewport={"width": int(width), "height": 900})
    page.emulate_media(media="print")
    parts = boxes(page, ["#positions", "#phases", ".zones"])
    assert len(parts) == 3
    assert max(box[3] for box in parts.values()) <= height
    assert (
        page.evaluate(
            """() => [
          ...["#positions", ".zones"].map((one) => getComputedStyle(document.querySelector(one)).breakInside),
          ...[...document.querySelectorAll("#phases > :is(h2, p)")].map((one) => getComputedStyle(one).breakAfter),
        ]"""
        )
        == ["avoid"] * 4
    )


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_page_is_at_most_9500_px_high_on_a_phone_and_7000_on_a_desk(
    open_page: OpenPage, address: str, language: str
) -> None:
    page = open_page(f"{address}/{language}/")
    assert page.locator("details[open]").count() == 0
    for width, most in ((390, 9500), (1200, 7000)):
        page.set_viewport_size({"width": width, "height": 844})
        assert 4000 < page.evaluate("document.documentElement.scrollHeight") <= most, width


@pytest.mark.parametrize("language", ["de", "en"])
def test_no_day_touches_its_bar(open_page: OpenPage, address: str, language: str) -> None:
    page = open_page(f"{address}/{language}/", viewport={"width": 320, "height": 844})
    gaps = page.locator(".stop .bar").evaluate_all(
        """(bars) => bars.map((bar) =>
          bar.getBoundingClientRect().top - bar.previousElementSibling.getBoundingClientRect().bottom)"""
    )
    assert len(gaps) > 3
    assert min(gaps) >= 2


@pytest.mark.parametrize("language", ["de", "en"])
def test_of_what_is_unclear_three_are_told_and_every_other_question_is_one_line(
    open_page: OpenPage, address: str, language: str
) -> None:
    page = open_page(f"{address}/{language}/", **PHONE)
    assert page.locator("#unclear article:visible .versions:visible").count() == 3
    lines = page.locator("#unclear .more summary")
    assert lines.count() > 10
    heights = lines.evaluate_all("all => all.map((one) => one.getBoundingClientRect().height)")
    assert max(heights) < 36
