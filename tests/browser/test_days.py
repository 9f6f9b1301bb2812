"""On a chosen day nothing is shown that was said later, and nothing that had been withdrawn."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from playwright.sync_api import Page

from explainer.content.answer import answer
from explainer.content.country_rows import country_row
from explainer.content.edition import Edition
from explainer.story.history import Standing
from explainer.wording.catalogue import full_day
from explainer.wording.sentences import banner, old_words
from tests.browser.conftest import OpenPage
from tests.browser.expected import shows
from tests.browser.reading import (
    chosen,
    follow,
    shown_rows,
    tones,
    visible,
)
from tests.selection import Selection, row_of


def test_every_day_shows_what_had_been_said_by_then(page: Page, german_edition: Edition) -> None:
    *earlier, last = german_edition.days
    assert len(earlier) > 3
    for index, day in enumerate(earlier):
        page.locator("#day").fill(str(index))
        assert chosen(page) == {"day": day.isoformat()}
        shows(page, german_edition, Selection(day=day.isoformat()))
    page.locator("#day").fill(str(len(earlier)))
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
    assert page.locator("#day-shown").inner_text() == said
    assert page.locator(".banner").inner_text() == words.say("banner.then", as_of=said)
    assert page.locator("#day").input_value() == str(gap)
    page.locator("[data-step='-1']").click()
    assert chosen(page) == {"day": days[gap].isoformat()}
    page.locator("#reset").click()
    assert page.locator(".banner").inner_text() == banner(second_edition.story, words)


def test_nothing_on_a_day_speaks_of_what_came_later(
    open_page: OpenPage, the_address: str, german_edition: Edition
) -> None:
    page = open_page(f"{the_address}/de/#day=2025-08-13")
    then = Edition(german_edition.whole, "de", day=date(2025, 8, 13))
    assert not visible(page, "#how-many .marks")
    assert not visible(page, ".questions p")
    assert not visible(page, ".dates")
    assert not visible(page, ".phases .phase")
    numbers = {part["id"] for part in visible(page, ".events .event")}
    assert numbers == {f"event-{event}" for event in then.story.events}
    tiles = [int(part["text"].split()[0]) for part in visible(page, ".counts li")]
    assert tiles == [share.count for share in answer(then).shares]
    assert page.locator(".covered").inner_text() == answer(then).covered
    assert page.locator(".share .key").count() == len(then.snapshot.covered)
    assert "rund zehn" not in page.locator("body").inner_text().lower()
    assert "rund 10" not in page.locator("body").inner_text().lower()


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
    assert (page.locator(f"{row} .by").text_content() or "").startswith(line.who[0])
    assert page.locator(f"{row} time").text_content() == line.day
    pages = {s for claim in standing.claims for s in claim.sources}
    assert visible(page, f"{row} .n")[0]["text"].split()[0] == str(len(pages))


@pytest.mark.parametrize("day", ["2025-08-13", "2025-08-18"])
def test_map_list_and_legend_show_the_chosen_day(
    open_page: OpenPage, the_address: str, german_edition: Edition, day: str
) -> None:
    page = open_page(f"{the_address}/de/#day={day}")
    snapshot = next(s for s in german_edition.snapshots if s.day.isoformat() == day)
    expected = {code: s.tone for code, s in snapshot.standings.items()}
    assert expected != {code: s.tone for code, s in german_edition.snapshot.standings.items()}
    on_map = tones(page)
    assert len(on_map) > 15
    assert on_map == {code: expected[code] for code in on_map}
    listed = visible(page, ".country-list .country-link")
    assert len(listed) > 20
    for link in listed:
        assert link["data"]["tone"] == expected[link["data"]["country"]]
    counts = {
        button["data"]["value"]: int(button["text"].split()[-1])
        for button in visible(page, ".statuses button")
    }
    assert counts == snapshot.counts()
    (sign,) = visible(page, ".old-sign")
    assert sign["text"] == old_words(snapshot, german_edition.words)
