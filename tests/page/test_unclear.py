"""What is unclear: both versions with their sources, and how the story deals with it."""

from pathlib import Path

import pytest

from explainer.content.edition import Edition
from explainer.page.unclear import show_unclear
from explainer.wording.catalogue import Catalogue
from tests.builders import a_story
from tests.markup import Element


@pytest.fixture(scope="session")
def unclear(german_page: Element) -> Element:
    return german_page.one("section", id="unclear")


def test_every_disagreement_has_an_address_of_its_own(
    german_edition: Edition, unclear: Element
) -> None:
    found = [article["id"] for article in unclear.all("article")]
    assert found == [f"unclear-{name}" for name in german_edition.story.disagreements]
    assert len(found) > 10


def test_every_version_is_told_with_its_sources(german_edition: Edition, unclear: Element) -> None:
    story = german_edition.story
    for name, disagreement in story.disagreements.items():
        article = unclear.one("article", id=f"unclear-{name}")
        assert article.one("h3").text == disagreement.topic["de"]
        versions = article.one("ul", class_="versions").all("li")
        assert len(versions) == len(disagreement.versions) > 1
        for item, version in zip(versions, disagreement.versions, strict=True):
            assert item.text.startswith(version.says["de"])
            for source in version.sources:
                page = story.sources[source]
                assert (page.short or page.publisher) in item.text


def test_it_says_how_the_story_deals_with_it(german_edition: Edition, unclear: Element) -> None:
    lead = german_edition.words.say("unclear.we_write")
    for name, disagreement in german_edition.story.disagreements.items():
        article = unclear.one("article", id=f"unclear-{name}")
        assert article.one("p", class_="we-write").text == f"{lead} {disagreement.we_write['de']}"


def test_a_disagreement_is_tagged_with_the_day_from_which_on_it_was_there(
    second_edition: Edition, second_page: Element
) -> None:
    firsts = set()
    for name, disagreement in second_edition.story.disagreements.items():
        first = int(second_page.one("article", id=f"unclear-{name}").get("data-from") or 0)
        assert all(day < disagreement.since for day in second_edition.days[:first])
        assert all(day >= disagreement.since for day in second_edition.days[first:])
        firsts.add(first)
    assert max(firsts) > 0


def test_a_story_without_disagreements_has_no_such_section(
    tmp_path: Path, english: Catalogue
) -> None:
    assert show_unclear(Edition(a_story(tmp_path), english.language)) is None
