"""Method and glossary: how it was made, and what the words mean."""

from pathlib import Path

import pytest

from explainer.content.edition import Edition
from explainer.geography.outlines import read_outlines
from explainer.page.method import show_terms
from explainer.story.provenance import GRADES
from explainer.wording.catalogue import Catalogue
from tests.builders import a_story
from tests.markup import Element


@pytest.fixture(scope="session")
def method(german_page: Element) -> Element:
    return german_page.one("div", id="method")


def test_every_paragraph_of_the_method_is_there_and_whose_borders_are_drawn(
    german_edition: Edition, method: Element
) -> None:
    about = german_edition.story.about
    assert len(about.method) > 3
    for paragraph in about.method:
        assert paragraph["de"] in method.text
    borders = method.one("p", class_="border-note").text
    assert borders == f"{about.border_note['de']} {read_outlines('europe').credit}"


def test_every_status_is_defined_and_so_is_having_none(
    german_edition: Edition, method: Element
) -> None:
    words = german_edition.words
    statuses = method.all("dl")[0]
    terms = [term.text for term in statuses.all("dt")]
    meanings = [meaning.text for meaning in statuses.all("dd")]
    expected = {s.label["de"]: s.definition["de"] for s in german_edition.story.statuses.values()}
    expected[words.say("status.none")] = words.say("status.none_definition")
    assert dict(zip(terms, meanings, strict=True)) == expected


def test_a_status_shows_its_tone(german_edition: Edition, method: Element) -> None:
    keys = [key["data-tone"] for key in method.all("dl")[0].all("span", class_="key")]
    scales = [status.scale or "none" for status in german_edition.story.statuses.values()]
    assert keys[: len(scales)] == scales


def test_every_grade_of_evidence_is_explained(german_edition: Edition, method: Element) -> None:
    evidence, words = method.all("dl")[1], german_edition.words
    terms = [term.text for term in evidence.all("dt")]
    assert terms == [words.say(f"evidence.grade_{grade}") for grade in GRADES]
    assert len(terms) == len(evidence.all("dd")) == 6
    assert words.say("evidence.origins") in method.text


def test_every_term_has_an_address_and_its_meaning(
    german_edition: Edition, german_page: Element
) -> None:
    glossary = german_page.one("div", id="glossary")
    assert len(german_edition.story.terms) > 5
    for term in german_edition.story.terms.values():
        assert glossary.one("dt", id=f"term-{term.id}").text == term.term["de"]
        assert term.text["de"] in glossary.text


def test_a_story_without_terms_shows_none(tmp_path: Path, english: Catalogue) -> None:
    assert show_terms(Edition(a_story(tmp_path), english.language)) is None
