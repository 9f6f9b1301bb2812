"""Each two of width, input, language and theme together: a country, a period and an origin are chosen."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage
from tests.browser.reading import wait_until
from tests.exploring.exploring import fingers, line, rest, wait_until_explored

WIDTHS, INPUTS = (320, 390, 768, 1200, 1600), ("mouse", "fingers", "keys")
LANGUAGES, THEMES = ("de", "en"), ("light", "dark")
GROUND = {"light": "rgb(255, 255, 255)", "dark": "rgb(17, 23, 28)"}
# every pair of two values of different kinds is in one of them
PAIRS = [
    (width, given, LANGUAGES[(w + i) % 2], THEMES[(w + w // 2 + i // 2) % 2])
    for i, given in enumerate(INPUTS)
    for w, width in enumerate(WIDTHS)
]


def press(page: Page, given: str, selector: str) -> None:
    """Press the first button of a selector by mouse, finger or key."""
    button = page.locator(selector).first
    if given == "keys":
        button.focus()
        page.keyboard.press("Enter")
    elif given == "fingers":
        button.tap()
    else:
        button.click()


def draw_period(page: Page, given: str) -> None:
    """Give the period an end before the last day."""
    page.evaluate("document.querySelector('#explore-course').scrollIntoView()")
    wait_until(page, "document.querySelector('#explore-course [data-row] .went i')")
    if given == "keys":
        page.locator(".handle.is-to").focus()
        page.keyboard.press("ArrowLeft")
        return
    page.evaluate(
        "document.querySelector('#explore-course [data-row]').scrollIntoView({block: 'center'})"
    )
    box, row = (
        page.locator(at).first.bounding_box() for at in (".edges", "#explore-course [data-row]")
    )
    assert box
    assert row
    middle = row["y"] + row["height"] / 2
    share = page.evaluate("window.explore.share(window.explore.story.days.at(-3))")
    stops = [box["x"] + box["width"] * at / 100 for at in (30, 45, 60, share)]
    if given == "fingers":
        touch = fingers(page)
        touch("Start", (stops[0], middle))
        for x in stops[1:]:
            touch("Move", (x, middle))
        # a finger that rests: else the browser takes the next tap for the end of a fling
        page.wait_for_timeout(150)
        touch("Move", (stops[-1], middle))
        touch("End")
    else:
        page.mouse.move(stops[0], middle)
        page.mouse.down()
        for x in stops[1:]:
            page.mouse.move(x, middle)
        page.mouse.up()


@pytest.mark.full  # about two seconds each; what is chosen is held more closely by the others
@pytest.mark.parametrize(("width", "given", "language", "theme"), PAIRS)
def test_a_country_a_period_and_an_origin_are_chosen(
    open_page: OpenPage, the_address: str, width: int, given: str, language: str, theme: str
) -> None:
    page = open_page(
        f"{the_address}/{language}/explore/",
        viewport={"width": width, "height": 900},
        color_scheme=theme,
        has_touch=given == "fingers",
        is_mobile=given == "fingers",
    )
    wait_until_explored(page)
    rest(page)
    press(page, given, "#explore-countries [data-country=EST]")
    wait_until(page, "location.hash === '#EST'")
    draw_period(page, given)
    wait_until(page, "/to=/.test(location.hash)")
    assert page.locator(".edges .behind").is_visible()
    page.evaluate("document.querySelector('#explore-origins').scrollIntoView()")
    ranked = "#explore-origins-ranked li [data-origin]"
    wait_until(page, f"document.querySelector('{ranked}')")
    # what is above has taken its room
    wait_until(page, "document.querySelector('#explore-grid .ag-row[row-id]')")
    press(page, given, ranked)
    wait_until(page, "/country=EST.*to=.*origin=/.test(location.hash)")
    assert ("Estland" if language == "de" else "Estonia") in line(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == GROUND[theme]


def test_every_two_values_are_in_a_pair() -> None:
    kinds = (WIDTHS, INPUTS, LANGUAGES, THEMES)
    for one, values in enumerate(kinds):
        for other in range(one + 1, len(kinds)):
            met = {(pair[one], pair[other]) for pair in PAIRS}
            assert len(met) == len(values) * len(kinds[other])
