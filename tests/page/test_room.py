"""A large story: the page keeps each country's newest two statements and leads to all of them."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from explainer.content.edition import Edition
from explainer.content.room import MOST
from explainer.page.document import write_document
from explainer.page.routes import routes
from explainer.story.checking import read_story
from explainer.story.model import KeyDay
from explainer.story.model.values import Text
from tests.large_story import KINDS, write_large_story
from tests.markup import Element, read_html


def document(edition: Edition, path: str) -> Element:
    route = next(one for one in routes(edition) if one.path == path)
    return read_html(write_document(edition.at(path), route).html)


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    folder = write_large_story(tmp_path_factory.mktemp("large"), MOST + 1)
    return Edition(read_story(folder), "en")


def row_of(page: Element, code: str) -> Element:
    return page.one("section", id="table").one("details", id=code)


def ids(element: Element, tag: str = "article") -> list[str]:
    return [one["id"] for one in element.all(tag, id=True)]


@pytest.mark.parametrize("path", ["", "embed/table/", "embed/all/"])
def test_with_300_statements_all_stand_on_the_page(path: str, tmp_path: Path) -> None:
    edition = Edition(read_story(write_large_story(tmp_path, MOST)), "en")
    page = document(edition, path)
    assert len(ids(page.one("section", id="table"))) == MOST == 300
    assert not page.all(id="covers")
    assert row_of(page, "EST").one("a", class_="way").text == "Estonia on its own page"


@pytest.mark.parametrize("path", ["", "embed/table/", "embed/all/"])
def test_with_one_more_each_country_keeps_its_newest_two(path: str, large: Edition) -> None:
    page = document(large, path)
    assert ids(row_of(page, "EST")) == ["est-0", "est-1"]
    assert ids(row_of(page, "LVA")) == ["lva-0", "lva-1"]
    assert ids(row_of(page, "LTU")) == ["ltu-0"]


@pytest.mark.parametrize("path", ["", "embed/table/"])
def test_a_row_leads_to_its_countrys_page_with_all_of_its_statements(
    path: str, large: Edition
) -> None:
    page = document(large, path)
    way = row_of(page, "EST").one("a", class_="way")
    assert way.text == "All 150 statements on the country’s own page"
    assert way["href"] == f"{'../../' if path else ''}country/EST/"
    assert row_of(page, "LTU").one("a", class_="way").text == "Lithuania on its own page"
    all_of_it = document(large, "country/EST/")
    assert ids(all_of_it) == [f"est-{number}" for number in range(150)]
    old = all_of_it.one("article", id="est-9")
    assert old.one("p", class_="m").one("a")["href"] == "#est-9", "it stands nowhere else"


def test_the_address_of_any_other_statement_is_in_the_row_of_its_country(large: Edition) -> None:
    row = row_of(document(large, ""), "EST")
    assert ids(row.one("div", class_="said"), "time") == [
        f"est-{number}" for number in range(2, 150)
    ]


def test_what_is_there_by_its_address_alone_can_be_counted_and_filtered(large: Edition) -> None:
    row = row_of(document(large, ""), "EST")
    statements = row.all("article", id=True) + row.all("time", id=True)
    for number, one in enumerate(statements):
        claim = large.story.claims[one["id"]]
        assert one["data-kinds"] == str(KINDS.index(claim.contributions[0]))
        assert one["data-pages"] == ("0 1" if number % 3 else "0")
        if one.tag == "time":
            assert one["datetime"] == claim.date.first_day.isoformat()
    assert row.one("summary").one("span", class_="n").text.endswith(" 2"), "pages of all"


def test_the_search_says_what_it_covers(large: Edition) -> None:
    for path in ("", "embed/table/"):
        page = document(large, path)
        assert page.one("input", id="search")["aria-describedby"] == "covers"
        assert "the two newest statements" in page.one("p", id="covers").text


def test_all_statements_are_counted_before_a_script_runs(large: Edition) -> None:
    shown = document(large, "").one("p", id="shown").text
    assert shown == large.words.say(
        "shown.all", claims="301 statements", countries="three countries"
    )


def test_a_key_day_leads_to_the_card_of_that_day(tmp_path: Path) -> None:
    story = read_story(write_large_story(tmp_path, 2 * MOST))
    turn = KeyDay(day=date(2025, 8, 10), label=Text({"en": "A turn"}))
    story = replace(story, about=story.about.model_copy(update={"key_days": (turn,)}))
    page = document(Edition(story, "en", day=turn.day), "")
    way = row_of(page, "EST").one("a", class_="way")
    assert way["href"] == "embed/card/EST/"
    assert ids(row_of(page, "EST")) == ["est-10", "est-11"]


def test_only_where_it_is_framed_a_countrys_statements_have_no_address(large: Edition) -> None:
    assert not ids(document(large, "embed/card/EST/"))
