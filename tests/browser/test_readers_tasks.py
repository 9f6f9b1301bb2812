"""What readers come for, done by keyboard alone and by touch on the smallest phone."""

import re
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from playwright.sync_api import Page

from explainer.content.edition import Edition
from tests.browser.conftest import OpenPage
from tests.browser.reading import PHONE, fragment, shown_cards, shown_rows, visible
from tests.selection import claim_of

SMALLEST_PHONE = PHONE | {"viewport": {"width": 320, "height": 640}}
MOST_STOPS = 1000  # the page has hundreds of links


@dataclass(frozen=True)
class Hand:
    """Reaches a control and uses it."""

    page: Page
    use: Callable[[str], object]


def _by_keys(page: Page) -> Hand:
    def reach(selector: str) -> None:
        for _ in range(MOST_STOPS):
            page.keyboard.press("Tab")
            if page.evaluate("(selector) => document.activeElement.matches(selector)", selector):
                return
        raise AssertionError(f"no way to {selector} by Tab")

    def use(selector: str) -> None:
        reach(selector)
        page.keyboard.press("Enter")

    return Hand(page, use)


def _by_touch(page: Page) -> Hand:
    def use(selector: str) -> None:
        page.locator(selector).first.tap()

    return Hand(page, use)


@pytest.fixture(params=["keys", "touch"])
def hand(request: pytest.FixtureRequest, open_page: OpenPage, the_address: str) -> Hand:
    reader = SMALLEST_PHONE if request.param == "touch" else {}
    page = open_page(f"{the_address}/de/", **reader)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    return (_by_touch if request.param == "touch" else _by_keys)(page)


def test_polands_statement_and_its_source_are_found(hand: Hand, german_edition: Edition) -> None:
    hand.use('.country-link[data-country="POL"]')
    assert shown_cards(hand.page) == ["POL"]
    newest = german_edition.story.claims_of("POL")[-1]
    words = visible(hand.page, "#card article")[0]["text"]
    assert newest.text.said_in("de")[0] in words
    source = german_edition.story.sources[newest.sources[0]]
    assert (source.short or source.publisher) in words
    with hand.page.context.expect_page() as opened:
        # the source is on another host; what the page itself still fetches may come
        hand.page.context.route(
            re.compile(r"^https?://(?!127\.0\.0\.1)"), lambda route: route.abort()
        )
        link = '#card article .sources a[href^="http"]'
        hand.page.locator(link).first.evaluate("(a) => (a.target = '_blank')")
        hand.use(link)
    opened.value.close()


def test_who_offered_training_is_seen(hand: Hand, german_edition: Edition) -> None:
    hand.use(".filter > summary")
    hand.use('.chip[data-value="training"]')
    rows = shown_rows(hand.page)
    claims = [claim_of(german_edition, row) for row in rows]
    assert rows
    assert all("training" in claim.contributions for claim in claims)


def test_the_two_phases_are_compared(hand: Hand, german_edition: Edition) -> None:
    phases = list(german_edition.story.phases)
    assert len(phases) == 2
    shown = []
    for phase in phases:
        hand.use(f'button[data-choose="phase"][data-value="{phase}"]')
        shown.append(shown_rows(hand.page))
        assert [one["data"]["phase"] for one in visible(hand.page, "li.phase.is-chosen")] == [phase]
    assert shown[0] != shown[1]
    assert len(visible(hand.page, "li.phase")) == 2, "side by side or one below the other"


def test_the_embed_code_is_copied(hand: Hand) -> None:
    hand.use("#take-away details:last-of-type > summary")
    hand.use("[data-copy=embed]")
    hand.page.locator("#copied:text('Kopiert.')").wait_for()
    code = hand.page.evaluate("navigator.clipboard.readText()")
    assert "<iframe" in code
    assert "/de/embed/map/" in code


def test_the_csv_is_downloaded(hand: Hand) -> None:
    hand.use("#take-away details:has(.downloads) > summary")
    with hand.page.expect_download() as whole:
        hand.use('.downloads a[href$="contributions.csv"]')
    assert whole.value.suggested_filename == "contributions.csv"


def test_the_row_of_lithuania_is_linked_to(
    hand: Hand, german_edition: Edition, open_page: OpenPage
) -> None:
    newest = german_edition.story.claims_of("LTU")[-1].id
    hand.use("#LTU summary")
    hand.use(f'#table .m a[href="#{newest}"]')
    assert fragment(hand.page) == newest
    assert [one["id"] for one in visible(hand.page, "#table article.is-chosen")] == [newest]


def test_the_line_of_what_is_shown_changes_once_for_each_choice(page: Page) -> None:
    page.evaluate(
        """() => {
          window.said = [];
          new MutationObserver(() => said.push(document.querySelector("#shown").textContent))
            .observe(document.querySelector("#shown"), { childList: true, characterData: true, subtree: true });
        }"""
    )
    for choice in ({"status": "willing"}, {"type": "training"}, {"status": "", "type": ""}):
        page.evaluate("(choice) => window.explainer.choose(choice)", choice)
        shown_rows(page)
    said = page.evaluate("said")
    assert len(said) == len(set(said)) == 3
    assert page.locator("#shown").get_attribute("aria-live") == "polite"
