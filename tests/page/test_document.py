"""A document: complete in itself, in order, fetching nothing, and always the same."""

import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from explainer.content.edition import Edition
from explainer.page.document import Document, write_document
from explainer.page.page import SECTIONS
from explainer.page.routes import PAGE, Route, routes
from explainer.wording.catalogue import Catalogue
from tests.builders import a_story, about, text
from tests.markup import Element, read_html

HEADINGS = ("map-title", *(f"{name}-title" for name, _ in SECTIONS))
FOLDS = ("method", "glossary", "changed")
# attributes by which a browser fetches something without being asked
FETCHING = {"script": "src", "link": "href", "img": "src", "iframe": "src", "source": "srcset",
            "video": "src", "audio": "src", "object": "data", "embed": "src", "image": "href",
            "use": "href"}  # fmt: skip
QUIET_LINKS = {"canonical", "alternate", "license"}


def fetched(page: Element) -> list[str]:
    """What a browser would fetch for the document."""
    return [
        element[FETCHING[element.tag]]
        for element in page.every()
        if element.tag in FETCHING
        and element.get(FETCHING[element.tag]) is not None
        and element.get("rel") not in QUIET_LINKS
    ]


# complete


def test_the_document_says_its_language(german_page: Element, second_page: Element) -> None:
    assert german_page.one("html")["lang"] == "de"
    assert second_page.one("html")["lang"] == "en"


def test_the_document_is_html(document: Document, page: Element) -> None:
    assert document.html.startswith("<!doctype html><html ")
    assert page.one("meta", charset=True)["charset"] == "utf-8"
    assert "maximum-scale" not in page.one("meta", name="viewport")["content"]


def test_the_sections_stand_in_their_order_under_headings(page: Element) -> None:
    order = [element.get("id") for element in page.every()]
    found = [identifier for identifier in order if identifier in HEADINGS]
    assert found == list(HEADINGS)
    for identifier in HEADINGS:
        assert page.one(id=identifier).tag == "h2"
        assert page.one("section", aria_labelledby=identifier)
    assert [
        one.children[1]["id"] for one in page.all(class_="folds")[-1].all("details", "fold")
    ] == [*FOLDS]
    assert page.one("h1")
    assert page.one("footer", id="imprint")


def test_headings_leave_out_no_level(page: Element) -> None:
    levels = [int(e.tag[1]) for e in page.every() if re.fullmatch("h[1-6]", e.tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    for before, after in pairwise(levels):
        assert after <= before + 1


def test_every_id_is_there_once(page: Element) -> None:
    ids = [element["id"] for element in page.every() if element.get("id")]
    assert len(ids) > 40
    assert sorted(ids) == sorted(set(ids))


def test_every_link_within_the_page_leads_somewhere(page: Element) -> None:
    ids = {element.get("id") for element in page.every()}
    links = [link["href"] for link in page.all("a") if link["href"].startswith("#")]
    assert len(links) > 20
    assert {link for link in links if link[1:] not in ids} == set()


def test_what_is_named_by_an_id_is_there(page: Element) -> None:
    ids = {element.get("id") for element in page.every()}
    named = [
        element[name]
        for element in page.every()
        for name in ("aria-labelledby", "aria-describedby", "aria-controls", "for")
        if element.get(name)
    ]
    assert len(named) > 8
    assert set(named) <= ids


def test_the_title_is_that_of_the_story(german_edition: Edition, german_page: Element) -> None:
    assert german_page.one("title").text == german_edition.story.about.title["de"]
    assert german_page.one("h1").text == german_edition.story.about.title["de"]


def test_every_word_of_the_answer_is_there_before_any_script_has_run(
    german_edition: Edition, german_page: Element
) -> None:
    said = german_page.one("section", id="answer").text
    assert german_edition.story.about.answer
    for sentence in (one.text for one in german_edition.story.about.answer):
        assert " ".join(sentence["de"].split()) in said


def test_every_claim_source_event_and_definition_is_there(
    german_edition: Edition, german_page: Element
) -> None:
    story, said = german_edition.story, german_page.text
    texts = [claim.text for claim in story.claims.values()]
    texts += [event.text for event in story.events.values()]
    texts += [status.definition for status in story.statuses.values()]
    texts += [term.text for term in story.terms.values()]
    texts += [disagreement.we_write for disagreement in story.disagreements.values()]
    assert len(texts) > 80
    assert [t["de"] for t in texts if " ".join(t["de"].split()) not in said] == []


def test_nothing_says_that_it_is_loading(document: Document) -> None:
    assert "Loading" not in document.html
    assert "…" not in read_html(document.html).one("h1").text


def test_a_story_that_nobody_answers_for_is_a_draft_that_no_machine_lists(
    second_edition: Edition, second_page: Element
) -> None:
    nobody = second_edition.story.about.model_copy(update={"publisher": None})
    edition = Edition(replace(second_edition.story, about=nobody), second_edition.language)
    draft = read_html(write_document(edition, PAGE).html)
    assert draft.one("meta", name="robots")["content"] == "noindex"
    assert not second_page.all("meta", name="robots")


# nothing from elsewhere


def test_nothing_is_fetched(page: Element) -> None:
    # what stands in the document itself is there already
    assert [one for one in fetched(page) if not one.startswith(("data:", "#"))] == []


def test_the_finder_sees_what_would_be_fetched() -> None:
    page = read_html('<link href="a"><p><img src="https://b"></p><a href="https://c"></a>')
    assert fetched(page) == ["a", "https://b"]


# always the same


def test_the_same_view_gives_the_same_document(
    german_edition: Edition, german_document: Document
) -> None:
    assert write_document(german_edition, PAGE) == german_document


def test_a_document_knows_nothing_of_the_machine_that_made_it(german_document: Document) -> None:
    assert str(Path(__file__).parents[2]) not in german_document.html
    assert "localhost" not in german_document.html


# other editions


@pytest.fixture(scope="session")
def others(second_edition: Edition) -> list[tuple[Route, Edition]]:
    found = [(route, second_edition.at(route.path)) for route in routes(second_edition)]
    return [(route, edition) for route, edition in found if route is not PAGE]


def test_every_other_document_is_complete_too(others: list[tuple[Route, Edition]]) -> None:
    assert len(others) > 10
    for route, edition in others:
        page = read_html(write_document(edition, route).html)
        assert page.one("h1").text, route.name
        assert page.one("html")["lang"] == "en", route.name
        ids = [element["id"] for element in page.every() if element.get("id")]
        assert len(ids) == len(set(ids)), route.name
        inside = {link["href"][1:] for link in page.all("a", href=True) if link["href"][0] == "#"}
        assert inside <= set(ids), route.name
        assert [a for a in fetched(page) if re.match(r"https?:|//", a)] == [], route.name


def test_no_embed_is_listed_by_machines_and_every_other_document_is(
    others: list[tuple[Route, Edition]],
) -> None:
    for route, edition in others:
        page = read_html(write_document(edition, route).html)
        listed = not page.all("meta", name="robots", content="noindex")
        assert listed is (route.kind in ("page", "explore", "country")), route.name


def test_every_address_of_a_document_is_its_own(others: list[tuple[Route, Edition]]) -> None:
    addresses = [route.address("en") for route, _ in others]
    assert len(addresses) == len(set(addresses))
    assert all(re.fullmatch(r"en/([\w-]+/)+", address) for address in addresses)
    for route, edition in others:
        assert edition.root == "../" * route.address("en").count("/")


def test_about_is_there(tmp_path: Path, english: Catalogue) -> None:
    """The least story makes a whole page."""
    story = a_story(tmp_path, story=about(title=text("Just a title")))
    page = read_html(write_document(Edition(story, english.language), PAGE).html)
    assert page.one("h1").text == "Just a title"
    assert not page.all(id="unclear")
    assert not page.all(id="how-many")
