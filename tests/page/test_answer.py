"""The answer: the editor's questions of the day, each with its own sentences."""

from datetime import date
from pathlib import Path

import pytest

from explainer.content.edition import Edition
from explainer.page.answer import show_answer
from tests.builders import a_story, about
from tests.markup import Element


@pytest.fixture(scope="session")
def section(german_page: Element) -> Element:
    return german_page.one("section", id="answer")


def test_all_sentences_follow(german_edition: Edition, section: Element) -> None:
    asked = german_edition.story.about.answer
    shown = section.one("div", class_="answers")
    assert [p.text for p in shown.all("p")] == [one.text["de"] for one in asked]
    assert [h3.text for h3 in shown.all("h3")] == [one.question["de"] for one in asked]


def test_each_question_stands_over_its_answer_and_the_section_has_a_name(section: Element) -> None:
    title = section.one("h2", id=section["aria-labelledby"])
    assert title.one("span", class_="visually-hidden").text == title.text != ""
    for column in section.one("div", class_="answers").children:
        assert isinstance(column, Element)
        assert [part.tag for part in column.every()] == ["h3", "p"]


def test_before_the_first_day_with_an_answer_there_is_no_such_section(tmp_path: Path) -> None:
    story = a_story(tmp_path, story=about(covered_from="2025-07-01"))
    assert show_answer(Edition(story, "en", day=date(2025, 7, 15))) is None
