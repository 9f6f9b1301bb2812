"""The control of the day in a browser: its stops, the button that goes through them, any other day."""

from collections.abc import Iterator
from datetime import datetime

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage, served
from tests.browser.reading import PHONE, boxes, chosen, follow
from tests.builders import about, claim, country, key_day, write_story

STOPS = ["2025-08-14", "2025-08-17", "2025-08-20"]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = write_story(
        tmp_path_factory.mktemp("days"),
        story=about(key_days=[key_day(day) for day in STOPS[:-1]]),
        countries=[country("EST"), country("LVA"), country("LTU")],
        claims={
            "EST": [claim(date="2025-08-13")],
            "LVA": [claim("lva-1", date="2025-08-16")],
            "LTU": [claim("ltu-1", date="2025-08-19")],
        },
    )
    with served(folder) as address:
        yield address


@pytest.fixture
def page(open_page: OpenPage, address: str) -> Page:
    """The page, with a clock that only the test moves."""
    page = open_page(
        f"{address}/en/",
        before=lambda page: page.clock.install(time=datetime(2026, 1, 1)),
        reduced_motion="no-preference",
        viewport={"width": 1200, "height": 900},
    )
    page.clock.pause_at(datetime(2026, 1, 2))
    return page


def names_in_list(page: Page) -> list[str]:
    return page.locator(".country-list a").all_inner_texts()


def test_a_stop_recolours_the_map_and_refills_the_list(page: Page) -> None:
    assert names_in_list(page) == ["Estonia", "Latvia", "Lithuania"]
    page.locator(f".stop input[value='{STOPS[0]}']").check()
    assert chosen(page) == {"day": STOPS[0]}
    assert names_in_list(page) == ["Estonia"]
    assert page.locator("#map path[data-country=LVA]").get_attribute("data-tone") == "land"
    page.locator(f".stop input[value='{STOPS[-1]}']").check()
    assert chosen(page) == {}
    assert len(names_in_list(page)) == 3


def test_the_arrow_keys_go_from_stop_to_stop(page: Page) -> None:
    page.locator(".stop input:checked").focus()
    page.keyboard.press("ArrowLeft")
    assert chosen(page) == {"day": STOPS[1]}
    page.keyboard.press("ArrowLeft")
    assert chosen(page) == {"day": STOPS[0]}
    assert page.evaluate("document.activeElement.value") == STOPS[0]


def test_going_back_takes_the_stop_back(page: Page) -> None:
    page.locator(f".stop input[value='{STOPS[0]}']").check()
    page.clock.run_for(100)  # the address follows once the choice is seen
    assert page.evaluate("location.hash") == f"#day={STOPS[0]}"
    page.go_back()
    assert page.locator(".stop input:checked").input_value() == STOPS[-1]
    assert len(names_in_list(page)) == 3


def test_played_it_goes_a_step_every_1_6_seconds_and_rests_at_the_newest(page: Page) -> None:
    play = page.locator("#play")
    assert play.inner_text() == "Play"
    play.click()
    assert (play.inner_text(), chosen(page)) == ("Stop", {"day": STOPS[0]})
    page.clock.run_for(1500)
    assert chosen(page) == {"day": STOPS[0]}
    page.clock.run_for(200)
    assert chosen(page) == {"day": STOPS[1]}
    page.clock.run_for(1600)
    assert (play.inner_text(), chosen(page)) == ("Play", {})
    page.clock.run_for(5000)
    assert chosen(page) == {}


def test_stopped_it_stays_where_it_is(page: Page) -> None:
    page.locator("#play").click()
    page.locator("#play").click()
    assert page.locator("#play").inner_text() == "Play"
    page.clock.run_for(5000)
    assert chosen(page) == {"day": STOPS[0]}


def test_another_day_that_is_chosen_meanwhile_stops_it(page: Page) -> None:
    page.locator("#play").click()
    page.locator(f".stop input[value='{STOPS[1]}']").check()
    page.clock.run_for(5000)
    assert chosen(page) == {"day": STOPS[1]}


def test_who_wants_less_motion_has_the_stops_alone(open_page: OpenPage, address: str) -> None:
    page = open_page(f"{address}/en/", reduced_motion="reduce")
    assert page.locator("#play").is_hidden()
    assert page.locator(".stop").first.is_visible()


def test_any_other_day_is_reached_by_its_address_and_said_in_words(page: Page) -> None:
    assert page.locator("#day-shown").is_hidden()
    follow(page, "day=2025-08-16")
    assert page.locator("#day-shown").inner_text() == "Shown as of 16 August 2025"
    assert page.locator(".stop input:checked").count() == 0
    assert names_in_list(page) == ["Estonia", "Latvia"]
    follow(page, f"day={STOPS[1]}")
    assert page.locator("#day-shown").is_hidden()


def test_the_stops_can_be_met_by_a_finger(open_page: OpenPage, address: str) -> None:
    page = open_page(f"{address}/en/", **PHONE)
    for _, _, width, height in boxes(page, [".stop"]).values():
        assert height >= 44
        assert width >= 44


def test_beside_the_map_it_ends_where_the_map_ends(page: Page) -> None:
    found = boxes(page, [".frame", ".day-control", ".side"])
    left, top, width, height = found[".frame 0"]
    control = found[".day-control 0"]
    assert control[0] > left + width
    assert control[1] >= found[".side 0"][1] + 530
    assert abs(control[1] + control[3] - top - height) < 1


def test_without_scripts_there_is_no_control(open_page: OpenPage, address: str) -> None:
    page = open_page(f"{address}/en/", java_script_enabled=False)
    assert page.locator(".day-control").is_hidden()
