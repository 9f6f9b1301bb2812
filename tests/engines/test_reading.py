"""What is read, in Firefox and in WebKit: Chromium is asked more closely in tests/browser."""

import pytest

from tests.browser.test_layout import STANDING_OUT
from tests.browser.test_map_labels import look
from tests.browser.test_phases import WRONG
from tests.browser.test_whole_words import DIVIDED, UNFOLD
from tests.embeds.conftest import PAGE
from tests.embeds.test_hosts import iframe
from tests.engines.engine import Engine, click, until, until_in_view, visit, visit_host

pytestmark = pytest.mark.full

SIDEWAYS = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_page_comes_whole_and_asks_nobody_for_anything(
    engine: Engine, address: str, language: str
) -> None:
    visit(engine, f"{address}/{language}/")
    sections, drawn, requests, code = engine.evaluate(
        """() => [
          ["map", "answer", "positions", "how-many", "phases", "table", "unclear"]
            .filter((id) => document.getElementById(id).getBoundingClientRect().height > 100),
          [...document.querySelectorAll("#map path[data-country]")]
            .filter((path) => path.getBoundingClientRect().width > 5).length,
          performance.getEntriesByType("resource").map(({ name }) => name),
          document.getElementById("embed-code").textContent,
        ]"""
    )
    assert len(sections) == 7
    assert drawn > 20
    assert requests == []
    assert f'src="{address}/{language}/embed/map/' in code, "what the last script writes"
    assert engine.complaints() == []


@pytest.mark.parametrize("width", [320, 390, 768, 1200])
def test_nothing_scrolls_sideways(engine: Engine, address: str, width: int) -> None:
    visit(engine, f"{address}/de/", width)
    assert engine.evaluate("() => innerWidth") == width
    assert engine.evaluate(SIDEWAYS) == 0
    assert engine.evaluate(STANDING_OUT) == []


@pytest.mark.parametrize(
    "path",
    ["2025-08-19/", "country/EST/", "embed/", "embed/map/", "embed/positions/", "embed/phases/",
     "embed/table/", "embed/all/", "embed/card/EST/", "explore/"],
)  # fmt: skip
def test_every_other_document_fits_the_smallest_phone_without_a_complaint(
    engine: Engine, address: str, path: str
) -> None:
    visit(engine, f"{address}/de/{path}", 320)
    assert engine.evaluate(SIDEWAYS) == 0
    assert engine.complaints() == []


def test_on_a_phone_the_map_begins_above_the_fold_and_is_as_wide_as_the_text(
    engine: Engine, address: str
) -> None:
    visit(engine, f"{address}/de/", 390)
    top, width, height = engine.evaluate(
        """() => {
          const { top, width, height } = document.querySelector("#map .frame").getBoundingClientRect();
          return [top, width, height];
        }"""
    )
    assert top < 844 / 2
    assert width == 390 - 2 * 16
    assert height > width * 0.9


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("width", [390, 1200])
def test_no_label_of_the_map_lies_on_another(
    engine: Engine, address: str, language: str, width: int
) -> None:
    visit(engine, f"{address}/{language}/", width)
    assert len(look(engine)) > 10


@pytest.mark.parametrize("width", [320, 1200])
def test_no_name_of_a_country_an_outlet_or_a_speaker_is_divided(
    engine: Engine, address: str, width: int
) -> None:
    visit(engine, f"{address}/de/", width)
    engine.evaluate(UNFOLD)
    assert engine.evaluate("() => document.querySelectorAll('article .sources').length") > 20
    assert engine.evaluate(DIVIDED) == []


def test_at_280_pixels_the_phases_are_a_picture_in_which_nothing_is_cut(
    engine: Engine, address: str, newsroom: tuple[str, dict[str, str]]
) -> None:
    site, files = newsroom
    files[""] = PAGE.format(width="280px", body=iframe(address, "phases"))
    visit_host(engine, site)
    assert engine.evaluate("() => innerWidth", framed=True) == 280
    words, wrong = engine.evaluate(WRONG, framed=True)
    assert words > 5
    assert wrong == []


def test_a_key_days_document_says_its_day_and_leads_to_the_newest(
    engine: Engine, address: str
) -> None:
    visit(engine, f"{address}/de/2025-08-19/")
    assert "19. August 2025" in engine.evaluate("() => document.getElementById('as-of').innerText")
    assert "2025-08-20" not in engine.evaluate("() => document.documentElement.outerHTML")
    click(engine, "#as-of a")
    until(engine, "() => location.pathname === '/de/' && document.readyState === 'complete'")
    assert "20.8.2025" in engine.evaluate("() => document.getElementById('as-of').innerText")


def test_a_countrys_page_has_its_course_its_place_and_the_way_to_the_next(
    engine: Engine, address: str
) -> None:
    visit(engine, f"{address}/de/country/EST/", 390)
    heights = engine.evaluate(
        """() => [".course-alone svg", ".locator svg", "article"].map((part) =>
          document.querySelector(part).getBoundingClientRect().height)"""
    )
    assert min(heights) > 10
    assert engine.evaluate("() => document.querySelector('h1').innerText") == "Estland"
    click(engine, ".neighbours a[rel=next]")
    until(engine, "() => document.querySelector('h1')?.innerText === 'Finnland'")


@pytest.mark.parametrize(("language", "name"), [("de", "Estland"), ("en", "Estonia")])
def test_an_address_that_there_is_not_leads_to_every_country(
    engine: Engine, address: str, language: str, name: str
) -> None:
    visit(engine, f"{address}/{language}/nothing/here/", 390)
    found = "() => document.querySelector('a[href$=\"country/EST/\"]')"
    assert engine.evaluate(f"{found}.textContent") == name
    assert engine.evaluate(SIDEWAYS) == 0


def test_without_scripts_a_countrys_link_leads_to_its_row_and_the_row_opens(
    engine: Engine, newsroom: tuple[str, dict[str, str]], still_page: str
) -> None:
    site, files = newsroom
    files["still/"] = still_page
    visit(engine, f"{site}still/", 390)
    assert engine.evaluate("() => getComputedStyle(document.querySelector('.day-control')).display") == "none"  # fmt: skip
    click(engine, ".list a[data-country=EST]")
    until(engine, "() => location.hash === '#EST'")
    until_in_view(engine, "#EST > summary")
    click(engine, "#EST > summary")
    until_in_view(engine, "#EST article")
