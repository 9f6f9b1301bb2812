"""Every address opens at what it names, whatever became of it on its way."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from explainer.content.edition import Edition
from explainer.story.model.story import Story
from tests.browser.conftest import OpenPage
from tests.browser.reading import chosen, follow, fragment, note, wait_until
from tests.browser.test_frame import IN_VIEW

SECTIONS = (
    "map", "answer", "positions", "how-many", "phases", "table", "unclear", "method",
    "glossary", "changed", "take-away", "imprint",
)  # fmt: skip
# encoded again, escaped, added to, ended like a sentence, in capitals
CHANGED = (
    "%23{}", "%2523{}", "{}?utm_source=x&utm_medium=y", "{}%3Futm_source%3Dx", "{}&amp;fbclid=z",
    "{}.", "({})", "{}…", "{}/",
)  # fmt: skip


def named(story: Story) -> Iterator[str]:
    """The first and the last of everything that has a place of its own on the page."""
    headline = story.about.headline_number  # it has tiles
    for kind, records in (
        ("event", story.events), ("number", story.numbers), ("unclear", story.disagreements),
        ("term", story.terms), ("phase", story.phases),
    ):  # fmt: skip
        ids = [one for one in records if not headline or one != headline.number]
        yield from {f"{kind}-{ids[0]}", f"{kind}-{ids[-1]}"}


SIZES = {"width": 390, "height": 844}, {"width": 1200, "height": 800}


@pytest.fixture(params=SIZES)
def sized(request: pytest.FixtureRequest, open_page: OpenPage, the_address: str) -> Page:
    return open_page(f"{the_address}/de/", viewport=request.param)


def leads(page: Page, address: str, place: str) -> None:
    follow(page, "")
    page.evaluate(
        """() => {
          for (const one of document.querySelectorAll("details")) one.open = false;
          // a reader folds what is on the screen: no part that is left out changes its height
          for (const one of document.querySelectorAll(".is-far")) one.classList.remove("is-far");
        }"""
    )
    follow(page, address)
    wait_until(page, f"({IN_VIEW})('{place}')")
    assert fragment(page) == place, address
    assert (chosen(page), note(page)) == ({}, ""), address


def test_an_address_of_anything_on_the_page_leads_to_it(
    sized: Page, german_edition: Edition
) -> None:
    places = [*SECTIONS, *named(german_edition.story)]
    assert len(places) > 20
    for place in places:
        leads(sized, place, place)


# how an address is read is the same at any width
@pytest.mark.parametrize(
    "sized", [SIZES[0], pytest.param(SIZES[1], marks=pytest.mark.full)], indirect=True
)
def test_so_does_one_that_was_changed_on_its_way(sized: Page, german_edition: Edition) -> None:
    places = ["method", *named(german_edition.story)]
    for number, place in enumerate(places):
        for change in CHANGED if not number else [CHANGED[number % len(CHANGED)]]:
            leads(sized, change.format(place), place)
        leads(sized, place.upper(), place)


def test_a_changed_address_leads_there_from_outside_as_well(
    open_page: OpenPage, the_address: str
) -> None:
    page = open_page(f"{the_address}/de/#%23UNCLEAR-X05%3Futm_source%3Dx")
    wait_until(page, f"({IN_VIEW})('unclear-x05')")
    assert fragment(page) == "unclear-x05"
