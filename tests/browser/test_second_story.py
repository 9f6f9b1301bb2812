"""The engine knows nothing of its first subject: another story, in another language only."""

import pytest
from playwright.sync_api import Page

from explainer.content.edition import Edition
from tests.browser.conftest import OpenPage
from tests.browser.reading import (
    follow,
    fragment,
    point_in,
    shown_cards,
    shown_rows,
    tones,
    visible,
    wait_until,
)
from tests.selection import Selection, shown


@pytest.fixture
def icebreaker(open_page: OpenPage, second_address: str) -> Page:
    return open_page(f"{second_address}/en/")


def test_the_second_story_is_shown_whole(icebreaker: Page, second_edition: Edition) -> None:
    story = second_edition.story
    assert icebreaker.locator("h1").inner_text() == story.about.title.said_in("en")[0]
    assert shown_rows(icebreaker) == list(shown(second_edition, Selection(), {}).claims)
    assert len(shown_rows(icebreaker)) == len(story.claims) - 1 + 2, (
        "one was withdrawn, one stands thrice"
    )
    assert len(visible(icebreaker, "li.phase")) == len(story.phases)
    assert icebreaker.locator("html").get_attribute("lang") == "en"
    assert visible(icebreaker, ".languages a") == []


def test_the_root_leads_to_its_only_language(open_page: OpenPage, second_address: str) -> None:
    assert open_page(f"{second_address}/").url == f"{second_address}/en/"


def test_a_click_on_its_map_is_answered(icebreaker: Page, second_edition: Edition) -> None:
    icebreaker.mouse.click(*point_in(icebreaker, "ISL"))
    wait_until(icebreaker, "location.hash === '#ISL'")
    assert shown_cards(icebreaker) == ["ISL"]
    expected = shown(second_edition, Selection(country="ISL"), {}).claims
    assert shown_rows(icebreaker) == list(expected)


def test_its_days_are_its_own(icebreaker: Page, second_edition: Edition) -> None:
    days = [day.isoformat() for day in second_edition.days]
    assert days[0] == "2024-05-01"
    for day in days[:-1]:
        follow(icebreaker, f"day={day}")
        assert fragment(icebreaker) == f"day={day}"
        expected = shown(second_edition, Selection(day=day), {}).claims
        assert shown_rows(icebreaker) == list(expected)


def test_a_withdrawn_claim_stands_only_until_its_day(icebreaker: Page) -> None:
    assert tones(icebreaker)["CYP"] == "no"
    for day, tones_of_cyprus, row in (
        ("2024-05-21", {"yes"}, ["cyp-2024-05-14"]),
        ("2024-05-25", {"none", "land"}, []),
        ("2024-05-14", {"yes"}, ["cyp-2024-05-14"]),
        ("2024-06-05", {"no"}, ["cyp-2024-06-05"]),
    ):
        follow(icebreaker, f"day={day}")
        assert tones(icebreaker)["CYP"] in tones_of_cyprus
        assert [row for row in shown_rows(icebreaker) if row.startswith("cyp")] == row


def test_small_countries_have_a_circle_in_their_tone(icebreaker: Page) -> None:
    before = tones(icebreaker)
    circles = visible(icebreaker, "#map .above circle.small")
    assert {circle["data"]["country"] for circle in circles} == {"LUX", "MLT"}
    for circle in circles:
        assert circle["data"]["tone"] == before[circle["data"]["country"]]
    place = icebreaker.locator("#map .above circle.small[data-country=LUX]").bounding_box()
    assert place
    assert place["width"] >= 9


def test_a_small_island_can_be_clicked(icebreaker: Page) -> None:
    icebreaker.mouse.click(*point_in(icebreaker, "CYP"))
    wait_until(icebreaker, "location.hash === '#CYP'")
    assert shown_cards(icebreaker) == ["CYP"]


def test_the_circle_of_a_small_country_is_clicked_like_its_land(icebreaker: Page) -> None:
    icebreaker.locator("#map circle.small[data-country=MLT]").click()
    assert fragment(icebreaker) == "MLT"
    assert shown_cards(icebreaker) == ["MLT"]


def test_its_filters_work_together(icebreaker: Page, second_edition: Edition) -> None:
    icebreaker.locator(".filter > summary").click()
    icebreaker.locator('button[data-choose="type"][data-value="harbour"]').click()
    icebreaker.locator('button[data-choose="status"][data-value="joining"]').click()
    expected = shown(second_edition, Selection(type="harbour", status="joining"), {}).claims
    assert shown_rows(icebreaker) == list(expected)
    assert expected


def test_nothing_of_the_first_story_is_in_it(
    icebreaker: Page, second_edition: Edition, german_edition: Edition, english_edition: Edition
) -> None:
    source = icebreaker.content()
    first = german_edition.story
    told = {first.about.title, first.about.standfirst, *(one.text for one in first.about.answer)}
    told |= {record.label for record in first.statuses.values()}
    told |= {phase.title for phase in first.phases.values()}
    told |= {claim.text for claim in first.claims.values()}
    for text in told:
        for language in ("de", "en"):
            assert text.said_in(language)[0] not in source
    for name in ("Ukrain", "Selenskyj", "Zelensky", "Renewz", "troops", "Soldaten", "willing"):
        assert name not in source
    assert second_edition.story.about.title.said_in("en")[0] in source
