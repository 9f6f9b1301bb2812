"""The head of a document: its day, its title, and the same document in other languages."""

from datetime import date
from pathlib import Path
from typing import TypeGuard

import htpy as h
import pytest

from explainer.content.edition import Edition
from explainer.page.masthead import show_header_line, show_languages, show_lead
from tests.builders import a_story, about, text
from tests.markup import Element, read_html


def test_the_header_line_comes_before_anything_else_and_says_the_day(
    german_edition: Edition, german_page: Element
) -> None:
    draft, skip, line, *rest = filter(_is_shown, german_page.one("body").children)
    assert (draft.classes, skip.classes) == (["draft"], ["skip"])
    assert [part.tag for part in (line, *rest)] == ["header", "main", "footer"]
    day = line.one("p", class_="as-of").one("time")
    assert day["datetime"] == german_edition.story.about.as_of.isoformat()
    assert day.text == "Stand 20.8.2025, spätere Entwicklungen nicht enthalten"
    assert line.one("p", class_="kicker").text == german_edition.story.about.headings.kicker["de"]
    assert line.one("nav")


def _is_shown(node: Element | str) -> TypeGuard[Element]:
    return isinstance(node, Element) and node.tag not in ("script", "svg")


def test_title_and_standfirst_are_those_of_the_story(english_edition: Edition) -> None:
    head, about = read_html(h.main[show_lead(english_edition)]), english_edition.story.about
    assert head.one("h1").text == about.title["en"]
    assert head.one("p", class_="standfirst").text == about.standfirst["en"]


def test_a_maintained_story_says_its_day_in_full(tmp_path: Path) -> None:
    edition = Edition(a_story(tmp_path, story=about(state="maintained")), "en")
    line = read_html(show_header_line(edition))
    assert line.one("p", class_="as-of").one("time").text == "As of 20 August 2025"
    assert line.one("a").get("hidden") is not None


def test_an_earlier_day_says_so_and_leads_on_to_the_newest(tmp_path: Path) -> None:
    story = a_story(tmp_path, story=about(state="maintained", covered_from="2025-07-01"))
    earlier = Edition(story, "en", day=date(2025, 7, 15)).at("2025-07-15/")
    line = read_html(show_header_line(earlier)).one("p", class_="as-of")
    assert line.one("time").text == "As it stood on 15 July 2025. Nothing later is included."
    assert line.one("a")["href"] == "../../en/"
    assert line.one("a").get("hidden") is None


def test_the_other_languages_are_offered_in_their_own(german_edition: Edition) -> None:
    nav = read_html(show_languages(german_edition)).one("nav")
    assert nav["aria-label"]
    (link,) = nav.all("a")
    assert (link["href"], link["hreflang"], link["lang"]) == ("../en/", "en", "en")
    assert link.text == "English"


def test_the_same_document_is_meant_in_the_other_language(german_edition: Edition) -> None:
    there = german_edition.at("country/EST/")
    (link,) = read_html(show_languages(there)).all("a")
    assert link["href"] == "../../../en/country/EST/"


def test_a_story_in_one_language_offers_none(second_edition: Edition) -> None:
    assert show_languages(second_edition) is None


@pytest.mark.parametrize(
    ("title", "in_july"),
    [("Who would go?", "Who would go?"), ("Who wanted to go in August 2025", "Some words.")],
)
def test_a_title_that_names_a_year_is_not_that_of_another_month(
    tmp_path: Path, title: str, in_july: str
) -> None:
    story = a_story(tmp_path, story=about(title=text(title), covered_from="2025-07-01"))
    earlier = Edition(story, "en", day=date(2025, 7, 15))
    assert read_html(h.main[show_lead(earlier)]).one("h1").text == in_july
    on_page = read_html(h.main[show_lead(Edition(story, "en"))]).one("h1")
    assert on_page.text == title
    assert (in_july in (on_page.get("data-said") or "")) is (in_july != title)
