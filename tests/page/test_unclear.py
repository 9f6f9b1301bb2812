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


def places(unclear: Element) -> dict[str, Element]:
    """What stands at the address of each disagreement, in the order of the page."""
    found = {one.get("id") or "": one for one in unclear.every()}
    return {name[8:]: one for name, one in found.items() if name.startswith("unclear-x")}


def test_every_disagreement_has_an_address_of_its_own(
    german_edition: Edition, unclear: Element
) -> None:
    found = list(places(unclear))
    assert found == list(german_edition.story.disagreements)
    assert len(found) > 10


def test_the_first_three_stand_open_and_of_the_others_the_question(
    german_edition: Edition, unclear: Element
) -> None:
    topics = [one.topic["de"] for one in german_edition.story.disagreements.values()]
    opened = unclear.one("div", class_="disagreements").all("article")
    assert [one.one("h3").text for one in opened] == topics[:3]
    folded = unclear.one("div", class_="folds").all("details")
    assert [one.one("summary").one("h3").text for one in folded] == topics[3:]
    assert not [one for one in folded if one.get("open") is not None]
    for one in folded:
        assert one.one("summary").text == one.one("h3").text, "one line each"


def test_every_version_is_told_with_its_sources(german_edition: Edition, unclear: Element) -> None:
    story = german_edition.story
    for name, place in places(unclear).items():
        disagreement = story.disagreements[name]
        versions = [one for some in place.all("ul", class_="versions") for one in some.all("li")]
        assert len(versions) == len(disagreement.versions) > 1
        for item, version in zip(versions, disagreement.versions, strict=True):
            assert item.text.startswith(version.says["de"])
            for source in version.sources:
                page = story.sources[source]
                assert (page.short or page.publisher) in item.text


def test_it_says_how_the_story_deals_with_it(german_edition: Edition, unclear: Element) -> None:
    lead = german_edition.words.say("unclear.handled")
    for name, place in places(unclear).items():
        said = german_edition.story.disagreements[name].we_write["de"]
        assert place.text.endswith(said)
        assert lead.removeprefix("W") in place.text


def test_of_those_that_stand_open_two_versions_are_seen_and_the_rest_is_folded(
    german_edition: Edition, unclear: Element
) -> None:
    words, told = german_edition.words, german_edition.story.disagreements
    seen = 0
    for one in unclear.one("div", class_="disagreements").all("article"):
        point = told[(one.get("id") or "")[8:]]
        fold = one.one("details")
        assert fold.get("open") is None
        visible, *folded = one.all("ul", class_="versions")
        assert len(visible.all("li")) == 2
        assert sum(len(more.all("li")) for more in folded) == len(point.versions) - 2
        further = words.say("unclear.further" if folded else "unclear.handled")
        assert fold.one("summary").text == further
        seen += bool(folded)
    assert 0 < seen < 3


def test_a_disagreement_is_tagged_with_the_day_from_which_on_it_was_there(
    second_edition: Edition, second_page: Element
) -> None:
    firsts = set()
    unclear = second_page.one("section", id="unclear")
    tagged = [
        *unclear.one("div", class_="disagreements").all("article"),
        *(one for folds in unclear.all("div", class_="folds") for one in folds.all("details")),
    ]
    for one, disagreement in zip(tagged, second_edition.story.disagreements.values(), strict=True):
        first = int(one.get("data-from") or 0)
        assert all(day < disagreement.since for day in second_edition.days[:first])
        assert all(day >= disagreement.since for day in second_edition.days[first:])
        firsts.add(first)
    assert max(firsts) > 0


def test_a_story_without_disagreements_has_no_such_section(
    tmp_path: Path, english: Catalogue
) -> None:
    assert show_unclear(Edition(a_story(tmp_path), english.language)) is None
