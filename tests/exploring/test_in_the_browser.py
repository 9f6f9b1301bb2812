"""Where one explores, in a real browser: one selection, also with the page, at every width and in frames."""

from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import Any

import pytest

from explainer.content.edition import Edition
from explainer.content.states import states
from explainer.story.model.story import Story
from explainer.wording.catalogue import full_day
from tests.address import read_address
from tests.browser.conftest import OpenPage
from tests.browser.reading import follow, fragment, note, wait_until
from tests.browser.test_addresses import STRANGE_ADDRESSES
from tests.embeds.conftest import OpenHost, framed, wait_for_fit
from tests.embeds.test_hosts import BY_WINDOW, iframe
from tests.exploring.every_part import (
    compares,
    draws_a_period,
    explores,
    filters_by_origin,
    traces,
    works_in_the_grid,
)
from tests.exploring.exploring import FRAME, paint, says, wait_until_explored
from tests.grids import each_width
from tests.selection import shown

UNKNOWN = "#explore-unknown"
Part = Callable[[Any, Story], None]
PARTS: Sequence[Part] = (compares, traces, filters_by_origin, draws_a_period, works_in_the_grid)


def test_a_choice_holds_on_map_in_list_card_grid_line_and_address(
    open_page: OpenPage, the_address: str, the_story: Story
) -> None:
    explores(open_page(f"{the_address}/de/explore/"), the_story)


def test_what_an_address_means_is_what_it_means_on_the_page(
    open_page: OpenPage, the_address: str, german_edition: Edition
) -> None:
    page = open_page(f"{the_address}/de/explore/")
    wait_until_explored(page)
    good = ("country=EST&day=2025-08-19", "status=willing", "phase=training&type=training", "deu")
    for address in (*good, *STRANGE_ADDRESSES):
        follow(page, address)
        selection, unknown = read_address(german_edition, address)
        expected = {name: value for name, value in asdict(selection).items() if value}
        assert page.evaluate("window.explore.chosen()") == expected, address
        told = german_edition.words.say("filters.unknown", parts=", ".join(unknown)[:200])
        said = told if unknown else ""
        wait_until(
            page, f"(said) => document.querySelector('{UNKNOWN}').textContent === said", said
        )
        shown_rows = page.evaluate("window.explore.shown().rows.map((row) => row.id)")
        if not selection.text:
            assert sorted(shown_rows) == sorted(shown(german_edition, selection, {}).claims)


def test_each_day_shows_where_every_country_stood(
    open_page: OpenPage, the_address: str, german_edition: Edition
) -> None:
    page = open_page(f"{the_address}/de/explore/")
    wait_until_explored(page)
    told = states(german_edition)
    for day in reversed(range(len(german_edition.days) - 1)):
        page.locator("#explore-earlier").click()
        says(page, full_day(german_edition.days[day], german_edition.words))
        now = {code: [s.what for s in found if s.first <= day][-1] for code, found in told.items()}
        listed = page.evaluate(
            """() => Object.fromEntries([...document.querySelectorAll("#explore-countries [data-country]")]
              .map((b) => [b.dataset.country, b.closest("#explore-countries > ul > li").querySelector(".status > span:not(.key)").textContent]))"""
        )
        assert listed == {code: one.label for code, one in now.items()}
        assert f"t-{now['EST'].tone}" in paint(page, "EST")["classes"]
    assert fragment(page) == f"day={german_edition.days[0]}"
    page.locator("#explore-later").click()
    wait_until(page, "(day) => location.hash === `#day=${day}`", str(german_edition.days[1]))
    says(page, full_day(german_edition.days[1], german_edition.words))
    page.locator("#explore-day").fill(str(len(german_edition.days) - 1))
    says(page, f"Gezeigt: {len(german_edition.story.claims)} Aussagen")


def test_the_selection_goes_along_from_the_page_and_back(
    open_page: OpenPage, the_address: str
) -> None:
    page = open_page(f"{the_address}/de/#country=EST&day=2025-08-19")
    page.get_by_role("link", name="Selbst erkunden").click()
    wait_until_explored(page)
    assert page.evaluate("location.pathname") == "/de/explore/"
    says(page, "Estland · Stand 19. August 2025")
    page.locator("#explore-phases button[data-phase=us_support]").click()
    says(page, "US-Unterstützung")
    page.locator("nav.languages a").click()
    wait_until_explored(page)
    says(page, "Estonia · US support")
    origin = page.evaluate("window.explore.story.origins.ids[0]")
    period = {"from": "2025-07-01", "to": "2025-08-18"}
    page.evaluate(
        "(change) => window.explore.choose(change)", {**period, "origin": origin, "plan": "some"}
    )
    page.get_by_role("link", name="Back to the page").click()
    wait_until(page, "location.pathname === '/en/' && window.explainer")
    kept = {"country": "EST", "phase": "us_support", **period, "origin": origin, "plan": "some"}
    assert page.evaluate("window.explainer.chosen") == kept
    assert note(page) == ""


def test_what_the_grid_was_told_to_mark_is_no_choice_of_the_readers(
    open_page: OpenPage, the_address: str
) -> None:
    page = open_page(f"{the_address}/de/explore/#EST")
    wait_until_explored(page)
    told = "rows => window.dash_clientside.explore.choose_row(rows)"
    page.evaluate(told, [{"id": "est-2025-04-30", "code": "EST"}])
    assert fragment(page) == "EST"
    page.evaluate("window.explore.handOnGrid = true")
    page.evaluate(told, [{"id": "est-2025-04-30", "code": "EST"}])
    assert fragment(page) == "est-2025-04-30"


@each_width((320, 360, 560, 768, 1180, 1179, 1440, 1600))
def test_it_is_whole_at_every_width_in_both_languages(
    open_page: OpenPage, the_address: str, language: str, widths: tuple[int, ...]
) -> None:
    page = open_page(f"{the_address}/{language}/explore/#country=GBR&day=2025-08-19")
    wait_until_explored(page)
    for width in widths:
        page.set_viewport_size({"width": width, "height": 900})
        page.evaluate(FRAME)
        wait_until(page, f"document.documentElement.scrollWidth <= {width}")
        left, right = (
            page.locator(at).bounding_box() for at in ("#explore-map", "#explore-phases")
        )
        assert left
        assert right
        beside = right["x"] > left["x"] + left["width"]
        assert beside is (width >= 1180), width
    page.set_viewport_size({"width": 360, "height": 700})
    page.mouse.wheel(0, 900)
    wait_until(page, "document.querySelector('.shown-line').getBoundingClientRect().top === 0")


def test_an_embed_is_as_high_as_what_is_in_it_and_takes_the_hosts_theme(
    open_host: OpenHost, the_address: str
) -> None:
    page = open_host(BY_WINDOW + iframe(the_address, "explore"), "700px")
    embed = framed(page)
    wait_until_explored(embed)
    high, visits = wait_for_fit(page), page.evaluate("history.length")
    embed.locator("#explore-countries [data-country=EST]").click()
    says(embed, "Estland")
    assert wait_for_fit(page, unlike=high) > high
    page.evaluate(
        "document.querySelector('iframe').contentWindow.postMessage({explainer: {theme: 'dark'}}, '*')"
    )
    assert embed.locator("header").count() == 0
    assert page.evaluate("history.length") == visits
    ground = "getComputedStyle(document.body).backgroundColor"
    wait_until(embed, f"{ground} === 'rgb(17, 23, 28)'")  # type: ignore[arg-type]


# by themselves all of them are tried above, and a frame changes little about most
@pytest.mark.parametrize(
    "parts", [(filters_by_origin,), pytest.param(PARTS, marks=pytest.mark.full)]
)
def test_every_part_works_in_a_frame_of_another_page(
    open_host: OpenHost, the_address: str, the_story: Story, parts: Sequence[Part]
) -> None:
    page = open_host(BY_WINDOW + iframe(the_address, "explore"), "700px")
    embed = framed(page)
    wait_until_explored(embed)
    wait_for_fit(page)
    for plays in parts:
        plays(embed, the_story)
        embed.locator("#explore-reset").evaluate("(button) => button.click()")
        wait_until(embed, "location.hash === ''")
