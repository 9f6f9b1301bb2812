"""A country's own page: its course, every statement, where it lies, its neighbours, and what to take."""

from dataclasses import replace

import pytest

from explainer.content.country import country
from explainer.content.course import row_of
from explainer.content.edition import Edition
from explainer.page.country_page import show_country_page
from tests.markup import Element, read_html


def page_of(edition: Edition, code: str) -> Element:
    return read_html(str(show_country_page(edition.at(f"country/{code}/"), code)[1]))


@pytest.fixture(params=["german_edition", "english_edition"])
def edition(request: pytest.FixtureRequest) -> Edition:
    found: Edition = request.getfixturevalue(request.param)
    return found


def test_it_says_where_the_country_lies(edition: Edition) -> None:
    for code in ("EST", "GBR"):
        there = page_of(edition, code).one("div", "locator")
        assert edition.names[code] in there.one("div", "alt", role="img")["aria-label"]
        assert there.one("svg", "locator-drawing")["aria-hidden"] == "true"
        assert not there.all("text")
    assert not page_of(edition, "JPN").all("div", "locator")


def test_its_course_stands_below_its_name_and_says_the_same_in_words(edition: Edition) -> None:
    page = page_of(edition, "EST")
    course = page.one("figure", "course-alone")
    row = row_of(edition, "EST")
    assert len(course.one("svg", "course-strip").all("rect")) == len(row.stretches) > 0
    assert course.one("figcaption").text == row.went
    tags = [element for element in page.every() if element.tag == "h1" or element is course]
    assert [element.tag for element in tags] == ["h1", "figure"]


def test_who_took_no_position_has_no_course(edition: Edition) -> None:
    without = [
        s.country.code for s in edition.standings if not row_of(edition, s.country.code).stretches
    ]
    assert without
    assert not page_of(edition, without[0]).all("figure", "course-alone")


def test_every_statement_is_on_it(edition: Edition) -> None:
    text = page_of(edition, "EST").text
    statements = country(edition, "EST").statements
    assert len(statements) > 1
    assert all(one.text.said in text for one in statements)


def test_neighbours_are_those_in_the_alphabet_of_the_language(edition: Edition) -> None:
    codes = [standing.country.code for standing in edition.standings]
    assert codes == sorted(codes, key=lambda code: edition.words.sort_key(edition.names[code]))
    for at, code in enumerate(codes):
        found = page_of(edition, code).one("nav", "neighbours").all("a")
        expected = [*codes[max(at - 1, 0) : at], *codes[at + 1 : at + 2]]
        assert [link["href"] for link in found] == [f"../{other}/" for other in expected]
        assert all(
            edition.names[other] in link.text for other, link in zip(expected, found, strict=True)
        )
    first, last = (page_of(edition, codes[at]).one("nav", "neighbours") for at in (0, -1))
    assert [link["rel"] for link in (*first.all("a"), *last.all("a"))] == ["next", "prev"]


def test_languages_have_their_own_order(german_edition: Edition, english_edition: Edition) -> None:
    german, english = (
        [link["href"] for link in page_of(edition, "DEU").one("nav", "neighbours").all("a")]
        for edition in (german_edition, english_edition)
    )
    assert german != english


def test_a_story_of_one_country_leads_to_no_other(german_edition: Edition) -> None:
    story = german_edition.story
    alone = replace(story, claims={i: c for i, c in story.claims.items() if c.codes == ("EST",)})
    assert not page_of(Edition(alone, "de"), "EST").all("nav", "neighbours")


def test_its_address_card_and_code_can_be_taken_along(edition: Edition) -> None:
    band = page_of(edition, "EST").one("section", id="take-away")
    assert band.one("button", data_copy="address")
    picture = band.one("a", download=True)
    assert picture["href"] == f"../../pictures/card-EST-{edition.language}-1200x630.png"
    code = read_html(band.one("code", id="embed-code").text)
    assert code.one("iframe")["src"] == f"{edition.language}/embed/card/EST/"
    assert band.all("a")[-1]["href"] == "../../embed/"
