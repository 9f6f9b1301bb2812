"""The course of positions in a browser: it fits, follows the selection, and says the same to the ear."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from playwright.sync_api import Page

from explainer.content.edition import Edition
from explainer.content.positions import Positions, positions_of
from explainer.iso_3166 import ALPHA_2_OF
from explainer.story.model.story import Story
from tests.browser.conftest import OpenPage, served
from tests.browser.reading import follow, press, visible, wait_until
from tests.browser.test_ways_of_reading import LONGER
from tests.builders import about, answer, claim, country, key_day, status, text, write_story

WIDTHS = (280, 320, 390, 650, 900, 1119, 1120, 1200)

# what overlaps within the course: words with words, or words that stand outside of the window
COLLISIONS = """(axis) => {
  const course = document.querySelector(".course");
  const shown = (e) => e.getClientRects().length && !e.closest("[hidden]");
  const parts = axis + ".group > :first-child > span, .name > :first-child, .went b, .went i, .went > span, text";
  const words = [...course.querySelectorAll(parts)]
    .filter((e) => shown(e) && e.textContent.trim() && getComputedStyle(e.closest(".went > span") || e).clipPath === "none");
  const found = [];
  // each line by itself, as high as its letters
  const boxes = words.flatMap((e) => {
    const range = document.createRange();
    range.selectNodeContents(e.matches(".went > span") ? e.lastChild : e);
    const lines = e.matches("text") ? [e.getBoundingClientRect()] : [...range.getClientRects()];
    return lines.filter(({ width }) => width > 2).map(({ left, right, top, bottom }) => {
      if (left < -.5 || right > innerWidth + .5) found.push(`outside: ${e.textContent}`);
      const air = Math.max(0, (bottom - top - 13) / 2);
      return { e, left: left + 1, right: right - 1, top: top + air, bottom: bottom - air };
    });
  });
  for (const [i, a] of boxes.entries())
    for (const b of boxes.slice(i + 1))
      if (a.e !== b.e && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
        found.push(`${a.e.textContent.trim()} × ${b.e.textContent.trim()}`);
  return found;
}"""
CUT = """() => [...document.querySelectorAll("#positions :is(h2, h3, p, li, .name, .went)")]
  .filter((e) => e.getClientRects().length && getComputedStyle(e).overflow !== "visible")
  .map((e) => e.textContent)"""


def groups(page: Page) -> dict[str, list[str]]:
    """The countries of each group that is shown, by the group's status and in their order."""
    found: list[tuple[str, list[str]]] = page.evaluate(
        """() => [...document.querySelectorAll(".course .group:not([hidden])")].map((group) =>
          [group.dataset.status, [...group.querySelectorAll("li:not([hidden]) > a")]
            .map((row) => row.dataset.country)])"""
    )
    return dict(found)


def notes(page: Page) -> dict[str, str]:
    found: list[tuple[str, str]] = page.evaluate(
        """() => [...document.querySelectorAll(".course li:not([hidden]) > a")].map((row) =>
          [row.dataset.country, row.querySelector(".went").textContent.replace(/\\s+/g, " ").trim()])"""
    )
    return dict(found)


def headline(page: Page) -> str:
    return page.locator("#positions-title").text_content() or ""


def expected_notes(told: Positions) -> dict[str, str]:
    signs = {"nearer": "▲", "further": "▼", "differently": "◇", "back": "↺"}
    return {
        row.code: f"{signs[row.note.way]}{told.ways[row.note.way]} {row.note.said}"
        if row.note.way
        else row.note.said
        for row in told.rows
    }


def fits(page: Page, where: str, axis: str = ".flags em, .months span, ") -> None:
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, where
    assert page.evaluate(COLLISIONS, axis) == [], where
    assert page.evaluate(CUT) == [], where


@pytest.mark.parametrize("language", ["de", "en"])
def test_no_word_of_it_touches_another_or_is_cut_at_any_width(
    open_page: OpenPage, the_address: str, language: str
) -> None:
    page = open_page(f"{the_address}/{language}/embed/positions/")
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        fits(page, f"{width} px")


def test_earlier_positions_have_words_where_there_is_room(
    open_page: OpenPage, second_address: str
) -> None:
    page = open_page(f"{second_address}/en/", viewport={"width": 1120, "height": 800})
    assert [word["text"] for word in visible(page, ".course text")] == ["joins", "Takes no share"]
    page.set_viewport_size({"width": 1119, "height": 800})
    assert visible(page, ".course text") == []


@pytest.fixture(scope="module")
def crowded_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A story of sixty countries, one of them with forty statements, long names and many key days."""
    codes = ["EST", *[code for code in ALPHA_2_OF if code != "EST"][:59]]
    scale = ["yes", "leaning", "open", "other", "no"]
    statuses = [
        status(scale, scale, label=text(f"A status whose label goes on and on: {scale}"),
               short=text(f"quite a long word for {scale}"))
        for scale in scale
    ]  # fmt: skip
    first = date(2024, 1, 5)
    claims: dict[str, list[Any]] = {}
    for number, code in enumerate(codes):
        spoke = 40 if code == "EST" else number % 4
        claims[code] = [
            claim(f"{code.lower()}-{n}", date=str(first + timedelta(days=(13 * n + 7 * number) % 580)),
                  status=scale[(n + number) % 5])
            for n in range(spoke)
        ]  # fmt: skip
    names = {
        "EST": "Donaudampfschifffahrtsgesellschaftsland",
        codes[1]: "The United Kingdoms of many quite long words",
    }
    written = [key_day(f"2025-0{n + 1}-1{n}", label=text(f"A day whose label is long, {n}"),
                       standfirst=text(), answer=[answer()]) for n in range(6)]  # fmt: skip
    folder = write_story(
        tmp_path_factory.mktemp("crowded"),
        story=about(
            title=text("word " * 60), key_days=written, old_after=90, covered_from="2024-01-01"
        ),
        statuses=statuses,
        countries=[country(c, names=text(names[c])) if c in names else country(c) for c in codes],
        claims={code: said for code, said in claims.items() if said},
    )
    with served(folder) as address:
        yield address


def test_sixty_countries_long_names_and_many_key_days_fit(
    open_page: OpenPage, crowded_address: str
) -> None:
    page = open_page(f"{crowded_address}/en/embed/positions/")
    assert len(notes(page)) == 46
    for width in (320, 650, 900, 1200):
        page.set_viewport_size({"width": width, "height": 800})
        fits(page, f"{width} px")


def test_longer_words_and_a_language_from_right_to_left_fit(
    open_page: OpenPage, second_address: str
) -> None:
    page = open_page(f"{second_address}/en/embed/positions/")

    def fits_anywhere(how: str, **axis: str) -> None:
        for width in (320, 390, 900, 1200):
            page.set_viewport_size({"width": width, "height": 800})
            fits(page, f"{how}, {width} px", **axis)

    page.evaluate("document.documentElement.dir = 'rtl'")
    fits_anywhere("from right to left")
    assert page.evaluate(LONGER) > 10
    # what stands on the axis was placed for the words that it had
    fits_anywhere("longer, from right to left", axis="")
    page.evaluate("document.documentElement.dir = 'ltr'")
    fits_anywhere("longer", axis="")


def test_a_click_on_a_row_chooses_its_country_and_frames_the_row(
    open_page: OpenPage, second_address: str
) -> None:
    page = open_page(f"{second_address}/en/")
    page.locator(".course a[data-country=ISL]").click()
    wait_until(page, "location.hash === '#ISL'")
    chosen = [row["data"]["country"] for row in visible(page, ".course .row.is-chosen")]
    assert chosen == ["ISL"]
    frame = page.evaluate(
        """() => getComputedStyle(document.querySelector(".row.is-chosen"), "::before").borderTopColor"""
    )
    ring = page.evaluate(
        """() => {
          const probe = document.body.appendChild(document.createElement("i"));
          probe.style.color = "var(--ring)";
          return getComputedStyle(probe).color;
        }"""
    )
    assert frame == ring
    assert visible(page, ".course .row.is-off") == [], "one chosen country dims no other"


@pytest.mark.parametrize("story", ["the_story", "second_story"])
def test_on_every_day_it_says_what_python_says_of_that_day(
    open_page: OpenPage, request: pytest.FixtureRequest, story: str
) -> None:
    whole: Story = request.getfixturevalue(story)
    address = request.getfixturevalue("the_address" if story == "the_story" else "second_address")
    for language in whole.about.languages:
        page = open_page(f"{address}/{language}/embed/positions/")
        days = Edition(whole, language).days
        assert len(days) > 5
        for day in [*days, days[0], days[-1]]:
            told = positions_of(Edition(whole, language, day=day))
            follow(page, f"day={day}")
            assert headline(page) == told.headline, day
            assert groups(page) == {
                group.id: [row.code for row in group.rows] for group in told.groups if group.rows
            }, day
            assert notes(page) == expected_notes(told), day


def test_on_an_earlier_day_nothing_of_what_came_later_is_seen(
    open_page: OpenPage, second_address: str
) -> None:
    page = open_page(f"{second_address}/en/embed/positions/#day=2024-05-20")
    assert visible(page, ".plot i") == []
    assert visible(page, ".flags em") == []
    later = page.evaluate(
        """() => {
          const line = document.querySelector(".plot b").getBoundingClientRect().left;
          return [...document.querySelectorAll("li:not([hidden]) > .row .course-strip")].map((strip) => {
            const { left, width } = strip.getBoundingClientRect();
            const cut = getComputedStyle(strip).clipPath.match(/inset\\(-2px (.+) -2px/)[1];
            const probe = document.body.appendChild(document.createElement("div"));
            probe.style.cssText = `position:absolute;width:${width}px`;
            const inner = probe.appendChild(document.createElement("div"));
            inner.style.width = cut;
            const until = left + width - inner.getBoundingClientRect().width;
            probe.remove();
            return Math.abs(until - line);
          });
        }"""
    )
    assert later
    assert max(later) < 2
    follow(page, "")
    assert len(visible(page, ".flags em")) == 1


def test_a_filter_dims_the_rows_that_do_not_fit_and_counts_the_others(page: Page) -> None:
    press(page, "type", "training")
    off = {row["data"]["country"] for row in visible(page, ".course .row.is-off")}
    rows = set(notes(page))
    assert off
    assert rows - off
    assert "gezeigten" in headline(page)
    counts = page.evaluate(
        """() => [...document.querySelectorAll(".course .group:not([hidden])")].map((group) =>
          [+group.querySelector(".count").textContent,
           group.querySelectorAll("li:not([hidden]) > a:not(.is-off)").length])"""
    )
    assert counts
    assert all(said == there for said, there in counts)
    assert sum(said for said, _ in counts) == len(rows - off)
    press(page, "type", "training")
    assert visible(page, ".course .row.is-off") == []
    assert "gezeigten" not in headline(page)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_neighbouring_positions_are_told_apart_in_the_systems_colours_too(
    open_page: OpenPage, second_address: str, scheme: Any
) -> None:
    page = open_page(
        f"{second_address}/en/embed/positions/", forced_colors="active", color_scheme=scheme
    )
    fills = page.evaluate(
        """() => Object.fromEntries([...document.querySelectorAll(".row rect")].map((bar) =>
          [bar.dataset.tone, getComputedStyle(bar).fill]))"""
    )
    assert len(fills) == len(set(fills.values())) > 3


def test_without_javascript_all_of_it_is_there(open_page: OpenPage, second_address: str) -> None:
    page = open_page(f"{second_address}/en/", java_script_enabled=False)
    assert headline(page).startswith("2 of 6 countries")
    assert len(visible(page, ".course .row")) == 8


def test_a_screen_reader_hears_each_country_with_its_positions(
    open_page: OpenPage, second_address: str, second_edition: Edition
) -> None:
    page = open_page(f"{second_address}/en/embed/positions/")
    # what is told of another day leaves a blank behind
    tree = page.locator("#positions").aria_snapshot().replace(" :", ":")
    for row in positions_of(second_edition).rows:
        assert f'link "{row.said}.' in tree
    assert "▲" not in tree
