"""Method, glossary and imprint: what the words mean, and who answers for them."""

from pathlib import Path

import htpy as h
import pytest

from explainer.content.edition import Edition
from explainer.drawing.europe_map import border_credit
from explainer.page.method import show_imprint, show_method
from explainer.story.provenance import GRADES
from explainer.wording.catalogue import Catalogue
from tests.builders import a_story
from tests.markup import Element, read_html


@pytest.fixture(scope="session")
def method(german_page: Element) -> Element:
    return german_page.one("section", id="method")


def test_every_paragraph_of_the_method_is_there_and_whose_borders_are_drawn(
    german_edition: Edition, method: Element
) -> None:
    about = german_edition.story.about
    assert len(about.method) > 3
    for paragraph in about.method:
        assert paragraph["de"] in method.text
    borders = method.one("p", class_="border-note").text
    assert borders == f"{about.border_note['de']} {border_credit()}"


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
    glossary = german_page.one("section", id="glossary")
    assert len(german_edition.story.terms) > 5
    for term in german_edition.story.terms.values():
        assert glossary.one("dt", id=f"term-{term.id}").text == term.term["de"]
        assert term.text["de"] in glossary.text


def test_a_story_without_publisher_says_that_it_is_a_draft(
    tmp_path: Path, english: Catalogue
) -> None:
    imprint = read_html(show_imprint(Edition(a_story(tmp_path), english.language)))
    assert english.say("imprint.draft") in imprint.text


def test_privacy_and_licence_are_told(german_edition: Edition, german_page: Element) -> None:
    imprint, about = german_page.one("footer", id="imprint"), german_edition.story.about
    assert about.privacy["de"] in imprint.text
    assert about.licence["de"] in imprint.text
    assert imprint.one("a", rel="license")["href"] == about.licence_url


def test_a_published_story_says_who_answers_for_it(
    second_edition: Edition, second_page: Element
) -> None:
    about, imprint = second_edition.story.about, second_page.one("footer", id="imprint")
    for said in (about.publisher, about.responsible, about.contact):
        assert said
        assert said in imprint.text
    links = [link["href"] for link in imprint.all("a")]
    assert links == [about.privacy_url, about.licence_url, about.imprint_url]
    assert second_edition.words.say("imprint.draft") not in imprint.text


def test_what_the_story_lacks_is_not_shown(tmp_path: Path, english: Catalogue) -> None:
    edition = Edition(a_story(tmp_path), english.language)
    assert not read_html(h.div[show_method(edition)]).all(id="glossary")
    imprint = read_html(show_imprint(edition)).one("footer")
    assert not imprint.all("a")
    assert "None" not in imprint.text
    assert "False" not in imprint.text
