"""On a chosen day nothing is shown that was said later, and nothing that had been withdrawn."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from playwright.sync_api import Page

from explainer.content.country_rows import country_row
from explainer.content.edition import Edition
from explainer.content.masthead import masthead
from explainer.story.history import Standing
from explainer.wording.catalogue import full_day
from tests.browser.conftest import OpenPage
from tests.browser.expected import shows
from tests.browser.reading import (
    chosen,
    follow,
    settle,
    shown_rows,
    tones,
    visible,
)
from tests.selection import Selection, row_of


def test_every_day_shows_what_had_been_said_by_then(page: Page, german_edition: Edition) -> None:
    *earlier, last = german_edition.days
    assert len(earlier) > 3
    for day in earlier:
        follow(page, f"day={day.isoformat()}")
        assert chosen(page) == {"day": day.isoformat()}
        shows(page, german_edition, Selection(day=day.isoformat()))
    page.evaluate("(day) => window.explainer.choose({ day })", last.isoformat())
    assert chosen(page) == {}, f"{last} is what the page shows anyway"


def test_a_day_between_two_steps_shows_the_earlier_one_under_its_own_name(
    open_page: OpenPage, second_address: str, second_edition: Edition
) -> None:
    days, words = second_edition.days, second_edition.words
    gap = next(n for n, (a, b) in enumerate(pairwise(days)) if (b - a).days > 1)
    between = days[gap] + timedelta(days=1)
    page = open_page(f"{second_address}/en/#day={between.isoformat()}")
    assert chosen(page) == {"day": between.isoformat()}
    shows(page, second_edition, Selection(day=between.isoformat()))
    said = full_day(between, words)
    assert page.locator("#day-shown").inner_text() == words.say("day.shown", day=said)
    assert page.locator("#as-of time").inner_text() == words.say("banner.then", as_of=said)
    assert page.locator(".stop input:checked").count() == 0
    page.locator("#reset").click()
    settle(page)
    assert page.locator("#as-of time").inner_text() == masthead(second_edition).as_of


def test_nothing_on_a_day_speaks_of_what_came_later(
    open_page: OpenPage, the_address: str, german_edition: Edition
) -> None:
    page = open_page(f"{the_address}/de/#day=2025-08-13")
    then = Edition(german_edition.whole, "de", day=date(2025, 8, 13))
    assert not visible(page, "#how-many .tiles")
    assert not visible(page, ".answers p")
    assert not visible(page, ".dates")
    assert not visible(page, ".phases .phase")
    page.locator("#phases details").evaluate_all("all => all.forEach((one) => (one.open = true))")
    numbers = {part["id"] for part in visible(page, ".events > li")}
    assert numbers == {f"event-{event}" for event in then.story.events}
    # its stops lead to later days
    page.locator(".day-control").evaluate_all("all => all.forEach((one) => one.remove())")
    said = page.locator("body").inner_text().lower()
    assert "rund zehn" not in said
    assert "rund 10" not in said


def test_a_card_tells_what_had_been_said_by_the_chosen_day(
    page: Page, german_edition: Edition
) -> None:
    for day, snapshot in enumerate(german_edition.snapshots):
        for country in ("EST", "GBR", "USA"):
            follow(page, f"country={country}&day={snapshot.day.isoformat()}")
            tells(page, german_edition, snapshot.standings[country], day)


def tells(page: Page, edition: Edition, standing: Standing, day: int) -> None:
    country = standing.country.code
    newest = [row_of(country, claim) for claim in reversed(standing.claims)]
    assert shown_rows(page) == newest
    told = visible(page, "#card")
    if not newest:
        assert not visible(page, f"#table [id={country}]")
        return
    (card,) = told
    assert card["text"].count(edition.names[country]) >= 1
    assert len(visible(page, "#card article")) == min(len(newest), 2)
    assert len(visible(page, "#card .standing")) == 1
    if standing.status:
        assert standing.status.label.said_in("de")[0] in visible(page, "#card .standing")[0]["text"]
    line = next(
        during.what
        for during in country_row(edition, standing).lines
        if during.first <= day < during.until
    )
    row = f"#table [id={country}] summary"
    assert page.locator(f"{row} .what").text_content() == line.what
    before, name, behind = line.who
    by = f"{before} {name}".lstrip() + (f", {behind}" if behind else "")
    assert page.locator(f"{row} .by").text_content() == by
    assert page.locator(f"{row} time").text_content() == line.day
    pages = {s for claim in standing.claims for s in claim.sources}
    assert visible(page, f"{row} .n")[0]["text"].split() == [
        edition.words.say("table.sources"),
        str(len(pages)),
    ]


@pytest.mark.parametrize("day", ["2025-08-13", "2025-08-18"])
def test_map_and_list_show_the_chosen_day(
    open_page: OpenPage, the_address: str, german_edition: Edition, day: str
) -> None:
    page = open_page(f"{the_address}/de/#day={day}")
    snapshot = next(s for s in german_edition.snapshots if s.day.isoformat() == day)
    expected = {code: s.tone for code, s in snapshot.standings.items()}
    assert expected != {code: s.tone for code, s in german_edition.snapshot.standings.items()}
    on_map = tones(page)
    assert len(on_map) > 15
    assert on_map == {code: expected[code] for code in on_map}
    listed = visible(page, ".country-list > li")
    found = {row["data"]["row"]: row["text"] for row in listed}
    for status, count in snapshot.counts().items():
        label = german_edition.story.statuses[status].label["de"]
        assert found[status].startswith(f"{label} {count}")


def test_on_an_earlier_day_the_strips_of_card_and_table_end_with_it(
    open_page: OpenPage, second_address: str
) -> None:
    page = open_page(f"{second_address}/en/#day=2024-05-20")
    code = page.evaluate("Object.keys(window.explainer.now)[0]")
    page.evaluate("(country) => window.explainer.choose({ country })", code)
    settle(page)
    cut, day = (
        """(selector) => [...document.querySelectorAll(selector)].map((strip) =>
        +(strip.style.clipPath.match(/ ([\\d.]+)%/)?.[1] ?? 0))""",
        "#positions .course",
    )
    until = page.evaluate(
        "(day) => 100 - parseFloat(document.querySelector(day).style.getPropertyValue('--day'))",
        day,
    )
    assert 0 < until < 100
    strips = page.evaluate(cut, "#table .strip > svg")
    assert len(strips) > 3
    assert page.evaluate(cut, "#card > .course-strip") == [pytest.approx(until, abs=0.1)]
    assert strips == [pytest.approx(until, abs=0.1)] * len(strips)
    page.locator("#reset").click()
    settle(page)
    assert {*page.evaluate(cut, "#table .strip > svg")} == {0}
