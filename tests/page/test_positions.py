"""The course of positions on the page: the rows are a list of links, and say what the strips show."""

import json
from datetime import date
from pathlib import Path

import brotli
import pytest

from explainer.content.course import SIGNS, notes_by_day
from explainer.content.edition import Edition
from explainer.content.positions import positions_of
from explainer.page.positions import ROOMS, css_rooms, show_positions
from explainer.site.site import Site
from explainer.story.model.story import Story
from tests.builders import a_story
from tests.markup import Element, read_html
from tests.undrawn import Undrawn

STYLE = (Path(__file__).parents[2] / "assets" / "css" / "positions.css").read_text("utf-8")
PAGES = ["german_edition", "english_edition", "second_edition"]


@pytest.fixture(scope="module", params=PAGES)
def edition(request: pytest.FixtureRequest) -> Edition:
    found: Edition = request.getfixturevalue(request.param)
    return found


def section(edition: Edition) -> Element:
    return read_html(str(show_positions(edition)))


def in_a_line(element: Element) -> str:
    return " ".join(element.text.split())


def test_the_headline_counts_who_moved(edition: Edition) -> None:
    assert section(edition).one("h2").text == positions_of(edition).headline


def test_every_country_has_a_row_that_leads_to_it_and_says_its_positions(edition: Edition) -> None:
    rows = section(edition).all("a")
    content = positions_of(edition).rows
    assert len(content) > 5
    for row, told in zip(rows, content, strict=True):
        assert row["href"] == f"#{told.code}"
        seen, heard = row.one("span", class_="name").all("span")[:2]
        assert (seen.text, seen["aria-hidden"]) == (told.name, "true")
        shown = [part.text for part in heard.all("span") if part.get("hidden") is None]
        assert f"{told.name}{''.join(shown)}" == told.said
        assert told.note.said in in_a_line(row.one("span", class_="went"))
        assert ("changed" in row.classes) is told.changed
        sign = row.one("i").text
        assert sign == (SIGNS[told.note.way] if told.note.way else "")


def test_each_group_counts_its_rows_and_those_of_nobody_are_hidden(edition: Edition) -> None:
    groups = section(edition).all("div", class_="group")
    content = positions_of(edition).groups
    for shown, told in zip(groups, content, strict=True):
        assert shown["data-status"] == told.id
        assert in_a_line(shown.one("h3")) == f"{told.label} · {len(told.rows)}"
        assert (shown.get("hidden") is not None) is (not told.rows)
        assert [item.one("a")["data-country"] for item in shown.all("li")] == [
            row.code for row in told.rows
        ]


def test_what_is_drawn_is_not_said_twice_to_the_ear(edition: Edition) -> None:
    found = section(edition)
    silent = [*found.all("svg"), *found.all("i"), found.one("div", class_="plot")]
    assert len(silent) > 10
    assert {one.get("aria-hidden") for one in silent if one.tag != "i"} == {"true"}
    assert {axis["aria-hidden"] for axis in found.all("div", class_="axis")} == {"true"}


def test_every_key_day_has_its_line_and_label(second_edition: Edition) -> None:
    found, keys = section(second_edition), positions_of(second_edition).key_days
    days = [key.day.isoformat() for key in keys]
    assert days == ["2024-05-21"]
    assert [line["data-day"] for line in found.one("div", class_="plot").all("i")] == days
    labels = found.one("div", class_="flags").all("em")
    assert [label.text for label in labels] == [key.label.said for key in keys]


def test_the_script_is_told_of_every_day_what_stood_behind_each_country(edition: Edition) -> None:
    data = json.loads(section(edition).one("script", id="course-data").content)
    content = positions_of(edition)
    assert set(data["notes"]) == {row.code for row in content.rows}
    for row in content.rows:
        first = edition.index_of(min(dot.day for dot in row.dots))
        assert [one["from"] for one in data["notes"][row.code]] == [
            max(one.first, first) for one in notes_by_day(edition, row.code) if one.until > first
        ]
        assert data["notes"][row.code][-1].get("said", "") == row.note.said
    assert data["ways"] == dict(content.ways)


def test_in_a_story_without_countries_only_the_headline_is_there(tmp_path: Path) -> None:
    found = section(Edition(a_story(tmp_path, claims={}), "en"))
    assert found.one("h2").text == "No country has taken a position yet"
    assert not found.all("a") + found.all("svg")


def test_on_an_earlier_day_nothing_of_a_later_one_is_in_it(the_story: Story) -> None:
    earlier = Edition(the_story, "de", day=date(2025, 8, 15))
    found = str(show_positions(earlier))
    assert "2025-08-20" not in found
    assert "16. Aug" not in found
    assert "15. Aug" in found


def test_an_embed_of_its_own_leads_each_country_to_the_page(second_story: Story) -> None:
    page = read_html(Undrawn(second_story)["/en/embed/positions/"].body.decode())
    rows = page.one("section", id="positions").all("a")
    assert {row["href"].split("#")[0] for row in rows} == {"../../"}
    assert page.one("h1").text.startswith("2 of 6 countries changed course")
    assert page.one("p", class_="credit").one("a")


def test_the_embed_is_found_by_its_headline_on_the_samples_page_and_by_oembed(
    second_story: Story,
) -> None:
    site = Undrawn(second_story, base_url="https://example.org/")
    headline = "2 of 6 countries changed course: one moved nearer, one moved further away"
    answer = json.loads(site["/en/embed/positions/oembed.json"].body)
    assert f'title="{headline}"' in answer["html"]
    assert answer["height"] > 300
    samples = read_html(site["/en/embed/"].body.decode())
    frames = [frame for frame in samples.all("iframe") if frame["src"] == "positions/"]
    assert len(frames) == 4
    assert headline in [heading.text for heading in samples.all("h2")]


# German has the longer words; packing a page twice as hard as can be takes most of a second
@pytest.mark.parametrize("language", ["de", pytest.param("en", marks=pytest.mark.full)])
def test_the_part_weighs_at_most_6_kb_on_the_page(language: str, site: Site) -> None:
    page = site[f"/{language}/"].body
    begin = page.index(b'<section id="positions"')
    end = page.index(b"</section>", begin)

    def weight(body: bytes) -> int:
        return len(brotli.compress(body, quality=11))

    assert 1000 < weight(page) - weight(page[:begin] + page[end:]) < 6000


def test_the_widths_of_the_course_are_said_in_one_place() -> None:
    rules = css_rooms()
    for width in ROOMS:
        assert f".plot>[class]:not(.from-{width}){{display:none}}" in rules
        assert (f"@media (min-width:{width}px)" in rules) is (width > min(ROOMS))
        assert f"from-{width}" not in STYLE
    assert "--m" not in STYLE
    assert rules.count("--back:var(--mb);grid-row:var(--m)") == 1
