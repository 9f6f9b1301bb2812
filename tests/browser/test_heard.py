"""The page as a screen reader has it: its tree, read as text."""

import re
from collections import Counter
from itertools import pairwise

import pytest
from playwright.sync_api import Page

from explainer.content.day_stops import day_stops
from explainer.content.edition import Edition
from tests.browser.conftest import OpenPage
from tests.browser.reading import PHONE, shown_cards, visible

SIGNS = "+–▾▸★✕↗▶"  # for eyes; a name in words stands beside each
# controls of the statement in which they stand, and links that only a pointer meets
NOT_OF_THE_PAGE = "article *, .frame *"


def tree(page: Page) -> list[str]:
    return page.locator("body").aria_snapshot().splitlines()


def named(lines: list[str], role: str) -> list[str]:
    """The names of all that has a role, in the order of the page."""
    found = (re.match(rf"\s*- '?{role} \"(.*?)\"", line) for line in lines)
    return [match[1] for match in found if match]


@pytest.fixture(params=[PHONE, {"viewport": {"width": 1200, "height": 900}}], ids=["phone", "desk"])
def page(request: pytest.FixtureRequest, open_page: OpenPage, the_address: str) -> Page:
    return open_page(f"{the_address}/de/", **request.param)


def test_headings_begin_with_the_title_and_no_level_is_skipped(page: Page) -> None:
    page.locator("details").evaluate_all("all => all.forEach((one) => (one.open = true))")
    levels = [int(found) for line in tree(page) for found in re.findall(r"\[level=(\d)\]", line)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert len(levels) > 20
    for before, after in pairwise(levels):
        assert after <= before + 1


def test_landmarks_are_few_and_told_apart_by_their_names(page: Page) -> None:
    lines = tree(page)
    for role in ("banner", "main", "contentinfo"):
        assert sum(line.startswith(f"- {role}") for line in lines) == 1
    names = [name for role in ("region", "navigation") for name in named(lines, role)]
    assert len(names) == len(set(names)) > 6
    assert all(names)


def test_no_sign_for_the_eye_is_read_out(page: Page) -> None:
    texts = [line for line in tree(page) if re.match(r"\s*- text:", line)]
    assert len(texts) > 20
    assert [text for text in texts if set(text.split("text:")[1].split()) & set(SIGNS)] == []


def test_a_control_says_what_it_is_about(page: Page) -> None:
    """Two controls of one name lead to one place, but for those of a statement."""
    page.locator("details").evaluate_all("all => all.forEach((one) => (one.open = true))")
    controls: list[list[str]] = page.evaluate(
        """(within) => [...document.querySelectorAll("main a, main button, main summary")]
          .filter((one) => one.getClientRects().length && !one.matches(within) && !one.closest("p, dd, li li, small"))
          .map((one) => [one.ariaLabel || one.textContent.trim(), one.getAttribute("href") || one.outerHTML])""",
        NOT_OF_THE_PAGE,
    )
    assert len(controls) > 50
    of_a_name = Counter(name for name, _ in {(name, leads) for name, leads in controls})
    assert [name for name, places in of_a_name.items() if places > 1] == []


def test_what_can_be_pressed_says_whether_it_is(page: Page) -> None:
    buttons = page.locator("button[data-choose], button[data-sort]")
    assert buttons.count() > 10
    states = buttons.evaluate_all("all => all.map((one) => one.getAttribute('aria-pressed'))")
    assert set(states) <= {"true", "false"}


def test_the_months_of_the_list_are_said_once(page: Page, german_edition: Edition) -> None:
    lines = tree(page)
    start = next(n for n, line in enumerate(lines) if "- list " in line)
    end = next(n for n, line in enumerate(lines) if n > start and "- paragraph" in line)
    loose = [line.split("text:")[1] for line in lines[start:end] if re.match(r"\s*- text:", line)]
    # within a link stands its own name, between links a comma
    assert not any(re.search(r"\d\d", said) for said in loose if "Status" not in said)


def test_a_card_is_named_after_its_country_and_closed_by_a_named_button(page: Page) -> None:
    page.locator(".country-list [data-country=EST]").evaluate("link => link.click()")
    assert shown_cards(page) == ["EST"]
    card = page.locator("#card").aria_snapshot().splitlines()
    assert card[0].startswith('- complementary "Estland"')
    assert re.match(r'\s*- button ".+"', card[1])
    assert visible(page, "#card h2")[0]["text"] == "Estland"


def test_stops_of_days_say_their_counts(
    open_page: OpenPage, second_address: str, second_edition: Edition
) -> None:
    stops = named(tree(open_page(f"{second_address}/en/")), "radio")
    told = day_stops(second_edition).stops
    assert len(stops) == len(told) == 2
    for name, stop in zip(stops, told, strict=True):
        assert stop.said in name
        for share in stop.shares:
            assert f"{share.label}: {share.count}" in name
