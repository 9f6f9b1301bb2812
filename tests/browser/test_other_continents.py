"""Maps of other parts of the world, chosen on, explored and embedded in Chromium."""

from collections.abc import Iterator

import pytest

from tests.browser.conftest import OpenPage, served
from tests.browser.reading import chosen, click_on_map, wait_until
from tests.builders import THIRD_STORY
from tests.exploring.exploring import point_of, says, wait_until_explored
from tests.pseudo import TURNED, spoken
from tests.world_story import write_world_story


@pytest.fixture(scope="module")
def third(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with spoken(tmp_path_factory.mktemp("catalogues"), TURNED), served(THIRD_STORY) as address:
        yield f"{address}/{TURNED}/"


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(write_world_story(tmp_path_factory.mktemp("world"))) as address:
        yield f"{address}/en/"


# each of the two maps is drawn once here, and in both ways by the full tests
@pytest.mark.parametrize(
    ("which", "country"), [("third", "PRY"), pytest.param("world", "MNG", marks=pytest.mark.full)]
)
def test_a_country_is_chosen_on_the_map_of_any_part_of_the_world(
    open_page: OpenPage, request: pytest.FixtureRequest, which: str, country: str
) -> None:
    for path in ("", "embed/map/"):
        page = open_page(request.getfixturevalue(which) + path)
        click_on_map(page, country)
        wait_until(page, "document.querySelector('#map path.chosen-land')")
        assert country in chosen(page).values()
        across = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        assert page.evaluate(across) == 0


@pytest.mark.parametrize(
    ("which", "country"), [pytest.param("third", "PRY", marks=pytest.mark.full), ("world", "MNG")]
)
def test_any_part_of_the_world_is_explored(
    open_page: OpenPage, request: pytest.FixtureRequest, which: str, country: str
) -> None:
    page = open_page(request.getfixturevalue(which) + "explore/")
    wait_until_explored(page)
    page.mouse.click(*point_of(page, country))
    wait_until(page, f"location.hash.includes('{country}')")
    if which == "world":
        says(page, "Mongolia")
