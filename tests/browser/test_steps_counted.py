"""How many taps and swipes it takes on a phone, and how many keys, to find what readers come for.

A swipe scrolls by as much as the window is high. What is tapped has to be on the screen by then.
"""

import re
from dataclasses import dataclass

import pytest
from playwright.sync_api import Page

from explainer.content.edition import Edition
from explainer.content.positions import positions_of
from explainer.story.checking import read_story
from tests.browser.conftest import DATA, OpenPage
from tests.browser.reading import PHONE, shown_cards, visible, wait_until

PHONES = {"320 × 640": {"width": 320, "height": 640}, "390 × 844": {"width": 390, "height": 844}}
SHARING = "window.shared = []; navigator.share = async (what) => shared.push(what);"
# whether the beginning of an element is on the screen, and not under the bar or an open sheet
ON_SCREEN = """(selector) => {
  const one = [...document.querySelectorAll(selector)].find((one) => one.getClientRects().length);
  if (!one) return false;
  const { left, top, width, height } = one.getBoundingClientRect();
  const x = left + Math.min(width, 40) / 2, y = top + Math.min(height, 40) / 2;
  return y > 0 && y < innerHeight && one.contains(document.elementFromPoint(x, y));
}"""


@pytest.fixture
def address(shipped_address: str) -> str:
    return shipped_address


@pytest.fixture(scope="module")
def edition() -> Edition:
    return Edition(read_story(DATA), "de")


@dataclass
class Finger:
    """What a finger did since the page was opened."""

    page: Page
    taps: int = 0
    swipes: int = 0

    def sees(self, selector: str) -> bool:
        return bool(self.page.evaluate(ON_SCREEN, selector))

    def comes_to(self, selector: str) -> None:
        """Wait until what was tapped has led to something; the browser may do so a task later."""
        wait_until(self.page, ON_SCREEN, selector)

    def swipe_to(self, selector: str, within: str = "html") -> None:
        """Swipe, on the page or within a part of it, until something is on the screen."""
        one = self.page.locator(within)
        while not self.sees(selector):
            before = one.evaluate("(one) => one.scrollTop")
            one.evaluate("(one) => one.scrollBy(0, one.clientHeight)")
            self.swipes += 1
            assert one.evaluate("(one) => one.scrollTop") > before, f"{selector} is nowhere"

    def tap(self, selector: str) -> None:
        assert self.sees(selector), f"{selector} is not on the screen"
        self.page.locator(selector).locator("visible=true").first.tap()
        self.taps += 1


@pytest.fixture(params=PHONES)
def finger(request: pytest.FixtureRequest, open_page: OpenPage, address: str) -> Finger:
    return Finger(open_page(f"{address}/de/", **PHONE | {"viewport": PHONES[request.param]}))


@pytest.fixture(params=PHONES)
def sharing_finger(request: pytest.FixtureRequest, open_page: OpenPage, address: str) -> Finger:
    """One on a phone that can share, which this machine cannot."""
    page = open_page(
        f"{address}/de/",
        before=lambda page: page.add_init_script(SHARING),
        **PHONE | {"viewport": PHONES[request.param]},
    )
    return Finger(page)


def test_the_answer_and_the_map_are_on_the_first_screen(finger: Finger) -> None:
    high = finger.page.evaluate("innerHeight")
    answer, frame = (
        finger.page.locator(one).bounding_box() for one in (".standfirst", "#map .frame")
    )
    assert answer
    assert frame
    assert answer["y"] + answer["height"] <= high, "the answer is whole"
    seen = (high - frame["y"]) / frame["height"]
    assert seen >= (0.5 if high == 640 else 1), "the map is, on the smallest phone half of it"


def test_polands_statement_and_its_source_take_two_taps(finger: Finger, edition: Edition) -> None:
    finger.swipe_to('.country-list [data-country="POL"]')
    finger.tap('.country-list [data-country="POL"]')
    assert shown_cards(finger.page) == ["POL"]
    newest = edition.story.claims_of("POL")[-1]
    assert newest.text.said_in("de")[0] in visible(finger.page, "#card article")[0]["text"]
    source = '#card article:first-of-type .sources a[href^="http"]'
    # within the sheet alone, which a finger scrolls as well
    finger.swipe_to(source, "#card")
    with finger.page.context.expect_page() as opened:
        # the source is on another host; what the page itself still fetches may come
        finger.page.context.route(
            re.compile(r"^https?://(?!127\.0\.0\.1)"), lambda route: route.abort()
        )
        finger.page.locator(source).first.evaluate("(a) => (a.target = '_blank')")
        finger.tap(source)
    opened.value.close()
    assert finger.taps <= 2
    assert finger.swipes <= 2


def test_on_the_map_polands_statement_takes_a_tap_and_no_swipe(finger: Finger) -> None:
    x, y = finger.page.evaluate(
        """() => {
          const { left, top, width, height } = document.querySelector("#map path[data-country=POL]").getBoundingClientRect();
          return [left + width / 2, top + height / 2];
        }"""
    )
    assert y < finger.page.evaluate("innerHeight")
    finger.page.touchscreen.tap(x, y)
    assert shown_cards(finger.page) == ["POL"]
    assert finger.sees("#card article .m")


def test_how_it_would_proceed_takes_two_swipes(finger: Finger) -> None:
    finger.swipe_to('.section-bar a[href="#phases"]')
    finger.tap('.section-bar a[href="#phases"]')
    finger.comes_to("#phases-title")
    finger.comes_to("#phases .run-up")
    assert (finger.taps, finger.swipes <= 2) == (1, True)


def test_who_changed_takes_two_swipes(finger: Finger, edition: Edition) -> None:
    finger.swipe_to('.section-bar a[href="#positions"]')
    finger.tap('.section-bar a[href="#positions"]')
    finger.comes_to("#positions-title")
    assert finger.page.locator("#positions-title").inner_text() == positions_of(edition).headline
    finger.swipe_to(".course .row.changed")
    assert (finger.taps, finger.swipes <= 2) == (1, True)


def test_to_share_takes_one_tap(sharing_finger: Finger) -> None:
    finger = sharing_finger
    finger.swipe_to(".tool.share")
    finger.tap(".tool.share")
    assert finger.page.evaluate("shared.map(({ url }) => url)") == [finger.page.url]
    assert (finger.taps, finger.swipes <= 2) == (1, True)


# keys: how many times Tab is pressed until something has the focus, from the page's beginning


def tabs_to(page: Page, selector: str) -> int:
    for pressed in range(1, 200):
        page.keyboard.press("Tab")
        if page.evaluate("(selector) => document.activeElement.matches(selector)", selector):
            return pressed
    raise AssertionError(f"no way to {selector} by Tab")


@pytest.mark.parametrize("width", [320, 1200])
def test_by_keys_every_answer_is_a_few_stops_away(
    open_page: OpenPage, address: str, edition: Edition, width: int
) -> None:
    page = open_page(f"{address}/de/", viewport={"width": width, "height": 640})
    assert tabs_to(page, ".skip") == 1
    assert tabs_to(page, ".languages a") == 1
    # the statuses and those countries of the list that stand before it
    told = len(edition.standings) + len(edition.story.statuses)
    poland = tabs_to(page, '.country-list [data-country="POL"]')
    assert poland <= told
    page.keyboard.press("Enter")
    assert shown_cards(page) == ["POL"]
    # the close button, the day as a link to the statement, the source
    assert tabs_to(page, '#card .sources a[href^="http"]') <= 4
    page.keyboard.press("Escape")
    # the focus is given back a frame after the card has closed
    wait_until(page, "document.activeElement.matches('.country-list [data-country=POL]')")
    rest = tabs_to(page, ".tool.share")
    assert rest <= told - poland + 8
    if width < 900:
        assert tabs_to(page, '.section-bar a[href="#phases"]') <= 3
