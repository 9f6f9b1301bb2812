"""What the page is for: a reader asks where Estonia stood, and on which day, and passes it on."""

from playwright.sync_api import Page

from explainer.content.edition import Edition
from tests.browser.conftest import OpenPage
from tests.browser.reading import (
    chosen,
    click_on_map,
    fragment,
    listed_events,
    marked_events,
    point_in,
    settle,
    shown_cards,
    shown_line,
    shown_rows,
    wait_until,
)
from tests.selection import Selection, every_row, shown

THE_DAY_BEFORE = "2025-08-19"


def claims_of_estonia(edition: Edition, day: str = "") -> list[str]:
    return list(shown(edition, Selection(country="EST", day=day), {}).claims)


def events_with_estonia(edition: Edition) -> set[str]:
    return {event.id for event in edition.story.events.values() if "EST" in event.countries}


def sees_estonia_everywhere(page: Page, edition: Edition) -> None:
    assert shown_cards(page) == ["EST"]
    assert shown_rows(page) == claims_of_estonia(edition)
    assert marked_events(page) == listed_events(page) == events_with_estonia(edition)
    assert "Estland" in shown_line(page)


def steps_back_a_day_and_returns(page: Page, edition: Edition) -> None:
    page.evaluate("(day) => window.explainer.choose({ day })", THE_DAY_BEFORE)
    assert chosen(page) == {"country": "EST", "day": THE_DAY_BEFORE}
    assert fragment(page) == f"country=EST&day={THE_DAY_BEFORE}"
    earlier = claims_of_estonia(edition, THE_DAY_BEFORE)
    assert shown_rows(page) == earlier
    assert "19. August 2025" in shown_line(page)

    page.reload()
    assert chosen(page) == {"country": "EST", "day": THE_DAY_BEFORE}
    assert shown_rows(page) == earlier
    assert shown_cards(page) == ["EST"]
    assert "19. August 2025" in shown_line(page)


def goes_back_to_the_start(page: Page, edition: Edition) -> None:
    page.go_back()
    wait_until(page, "location.hash === '#EST'")
    sees_estonia_everywhere(page, edition)
    page.go_back()
    wait_until(page, "location.hash === ''")
    assert chosen(page) == {}
    assert len(shown_rows(page)) == len(list(every_row(edition)))
    assert shown_cards(page) == []
    assert marked_events(page) == set()


def test_estonia_has_claims_on_both_days_and_events(german_edition: Edition) -> None:
    assert (
        0
        < len(claims_of_estonia(german_edition, THE_DAY_BEFORE))
        < len(claims_of_estonia(german_edition))
    )
    assert events_with_estonia(german_edition)


def test_a_click_on_the_map_is_answered_by_card_table_and_events(
    page: Page, german_edition: Edition
) -> None:
    click_on_map(page, "EST")
    sees_estonia_everywhere(page, german_edition)
    steps_back_a_day_and_returns(page, german_edition)
    goes_back_to_the_start(page, german_edition)


def test_a_second_click_on_the_same_place_takes_the_choice_back(page: Page) -> None:
    place = point_in(page, "EST")
    frame = page.locator("#map .frame").bounding_box()
    for expected in ("#EST", "", "#EST"):
        page.mouse.click(*place)
        wait_until(page, f"location.hash === '{expected}'")
        assert page.locator("#map .frame").bounding_box() == frame, "the map moved away"


def test_an_address_that_somebody_passed_on_shows_the_same_view(
    open_page: OpenPage, the_address: str, german_edition: Edition
) -> None:
    page = open_page(f"{the_address}/de/#country=EST&day={THE_DAY_BEFORE}")
    assert shown_rows(page) == claims_of_estonia(german_edition, THE_DAY_BEFORE)
    assert shown_cards(page) == ["EST"]


def test_choices_within_one_frame_are_heard_as_one(open_page: OpenPage, the_address: str) -> None:
    """A card is far from the screen as long as it is closed, and told of a choice a frame later."""
    page = open_page(f"{the_address}/de/")
    page.evaluate(
        """() => { const { choose } = window.explainer; choose({ country: "EST" }); choose({ status: "willing" }); }"""
    )
    settle(page)
    assert shown_cards(page) == ["EST"]
    page.evaluate(
        """() => { const { choose } = window.explainer; choose({ country: "" }); choose({ status: "" }); }"""
    )
    settle(page)
    assert shown_cards(page) == []
