"""The head of a document: its day, its title, and the same document in other languages."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from explainer.content.edition import Edition
from explainer.page.banner import show_banner, show_days, show_languages
from explainer.wording.sentences import banner
from tests.builders import a_story, about, text
from tests.markup import Element, read_html


def test_the_banner_comes_before_anything_else(
    german_edition: Edition, german_page: Element
) -> None:
    head = german_page.one("header")
    first = head.children[0]
    assert isinstance(first, Element)
    assert first["role"] == "note"
    assert first.text == banner(german_edition.story, german_edition.words)


def test_title_and_standfirst_are_those_of_the_story(english_edition: Edition) -> None:
    head, about = read_html(show_banner(english_edition)), english_edition.story.about
    assert head.one("h1").text == about.title["en"]
    assert head.one("p", class_="standfirst").text == about.standfirst["en"]
    assert head.one("p", class_="kicker").text == about.headings.kicker["en"]


def test_the_days_are_read_by_machines(german_edition: Edition) -> None:
    days = [day["datetime"] for day in read_html(show_days(german_edition)).all("time")]
    about = german_edition.story.about
    assert days[:2] == [about.as_of.isoformat(), about.published.isoformat()]
    assert (len(days) == 3) is (about.modified != about.published)


def test_a_later_change_is_said_with_its_day(second_edition: Edition) -> None:
    about = second_edition.story.about
    same = replace(
        second_edition.story, about=about.model_copy(update={"modified": about.published})
    )
    said = read_html(show_days(second_edition)).all("time")
    assert [day["datetime"] for day in said][2:] == [about.modified.isoformat()]
    assert len(read_html(show_days(Edition(same, second_edition.language))).all("time")) == 2


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
    assert read_html(show_banner(earlier)).one("h1").text == in_july
    on_page = read_html(show_banner(Edition(story, "en"))).one("h1")
    assert on_page.text == title
    assert (in_july in (on_page.get("data-said") or "")) is (in_july != title)
