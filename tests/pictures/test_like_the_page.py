"""The picture's map, rasterised, shows what the page's map shows in a browser."""

from collections.abc import Iterator
from datetime import date

import pytest
from playwright.sync_api import Browser, Page

from explainer.content.edition import edition_of
from explainer.content.pictures import Picture
from explainer.content.sizes import SHARED
from explainer.drawing.map_field import MAP
from explainer.drawing.map_scene import frame_for
from explainer.geography.outlines import read_outlines
from explainer.pictures.map_drawing import draw_lands
from explainer.story.model.story import Story
from tests.browser.conftest import OpenPage, browser, complaints, open_page, pages, the_address
from tests.browser.pictures import share_unlike
from tests.browser.reading import follow

__all__ = ["browser", "complaints", "open_page", "pages", "the_address"]

NAMES = "#map .above { display: none }"  # the page's own font, so they differ in any case
MAY_DIFFER = 0.03  # share of pixels: the picture's wider lines, its closer patterns


@pytest.fixture
def blank(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    yield page
    page.close()


def test_the_picture_of_the_map_looks_like_the_map_of_the_page(
    open_page: OpenPage, the_address: str, blank: Page, the_story: Story
) -> None:
    page = open_page(f"{the_address}/de/", color_scheme="light")
    page.add_style_tag(content=NAMES)
    page_of_its_own = open_page("about:blank")
    first = the_story.about.covered_from
    shares = {}
    for day in (the_story.about.as_of, first):
        follow(page, f"day={day.isoformat()}")
        shown = page.locator("#map .frame").screenshot(animations="disabled")
        for drawn in (the_story.about.as_of, first):
            shares[day, drawn] = share_unlike(
                blank, shown, picture_of(page_of_its_own, the_story, drawn), cut()
            )
    for (shown, drawn), share in shares.items():
        assert (share < MAY_DIFFER) == (shown == drawn), (shown, drawn, share)


def picture_of(page: Page, story: Story, day: date) -> bytes:
    """The map of the picture without its names, in the field that it has there."""
    picture = Picture("map", "de", "png", SHARED, day=day)
    assert SHARED.height
    width, height = SHARED.width * MAP.beside, SHARED.height
    drawn = draw_lands(edition_of(story, picture), width, height, SHARED.unit)
    page.set_viewport_size({"width": SHARED.width, "height": SHARED.height})
    page.set_content(
        f"<style>svg {{ position: absolute; right: 0; top: 0; width: {width}px; height: {height}px }}"
        f"</style>{drawn.ground}{drawn.lands}"
    )
    return page.screenshot()


def cut() -> tuple[float, float, float, float]:
    """Where the page's part of the world lies in the picture, in its pixels."""
    width, height = SHARED.width * MAP.beside, SHARED.height
    assert height
    frame, shown = read_outlines("europe").frame, frame_for(read_outlines("europe"), width / height)
    scale = width / shown.width
    left = SHARED.width - width + (frame.x_min - shown.x_min) * scale
    top = (shown.y_max - frame.y_max) * scale
    return left, top, frame.width * scale, frame.height * scale
