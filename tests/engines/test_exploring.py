"""Where one explores, in Firefox and in WebKit: Chromium is asked more closely in tests/exploring."""

from collections.abc import Callable

import pytest

from tests.engines.engine import Engine, click, until, visit, write

pytestmark = pytest.mark.full

READY = """() => document.documentElement.dataset.explore === "live"
  && !!document.querySelector("#explore-map .scatterlayer > .trace.t-land")"""
RESTING = """(place) => {
  const found = document.querySelector(place), at = Math.round(found.getBoundingClientRect().top);
  const rests = found.at === at;
  found.at = at;
  return rests;
}"""
FIRST_ORIGIN = "#explore-origins-ranked li [data-origin]"


def explore(engine: Engine, address: str, chosen: str = "", width: int = 1200) -> None:
    """Open the app, and wait until lists and map are there."""
    visit(engine, f"{address}/de/explore/{chosen}", width)
    until(engine, READY)


def near(engine: Engine, place: str, there: str) -> None:
    """Come near a place, and wait until something is there, and it moves no more."""
    engine.evaluate("(place) => document.querySelector(place).scrollIntoView()", place)
    until(engine, f'() => !!document.querySelector("{there}")')
    until(engine, RESTING, place)


def chosen(engine: Engine, part: str) -> None:
    """Wait until this is part of the address."""
    until(engine, f"() => location.hash.includes('{part}')")


def a_country(engine: Engine) -> None:
    click(engine, "#explore-countries [data-country=EST]")
    chosen(engine, "EST")
    until(engine, "() => document.querySelector('#explore-card h2').textContent === 'Estland'")
    until(engine, "() => !!document.querySelector('#explore-map .trace.is-chosen')")


def a_zoom(engine: Engine) -> None:
    click(engine, "#explore-zoom-in")
    until(engine, "() => window.explore.map.view.zoom > 1")
    until(
        engine,
        "() => /scale\\(1\\)/.test(document.querySelector('#explore-map .scatterlayer').style.transform)",
    )


def a_phase(engine: Engine) -> None:
    click(engine, "#explore-phases button[data-phase=training]")
    chosen(engine, "phase=training")


def an_end_of_the_period(engine: Engine) -> None:
    near(engine, "#explore-course", "#explore-course [data-row] .went i")
    engine.evaluate("() => document.querySelector('.handle.is-to').focus()")
    engine.press("ArrowLeft")
    chosen(engine, "to=2025-08-19")
    until(engine, "() => !document.querySelector('.edges .behind').hidden")


def an_origin(engine: Engine) -> None:
    near(engine, "#explore-grid-place", "#explore-grid .ag-row[row-id]")  # which is above, and high
    near(engine, "#explore-origins", FIRST_ORIGIN)
    click(engine, FIRST_ORIGIN)
    chosen(engine, "origin=")
    until(engine, "() => !!document.querySelector('#explore-origins-flow path')")


def two_days(engine: Engine) -> None:
    near(engine, "#explore-compare", "#explore-compare-earlier select")
    engine.evaluate(
        """() => {
          const select = document.querySelector("#explore-compare-earlier select");
          select.value = "2025-08-15";
          select.dispatchEvent(new Event("change"));
        }"""
    )
    chosen(engine, "compare=2025-08-15")
    until(engine, "() => !!document.querySelector('#explore-compare-later .is-changed')")


def words_and_a_row(engine: Engine) -> None:
    near(engine, "#explore-grid-place", "#explore-grid .ag-row[row-id] [col-id=voice]")
    write(engine, "#explore-search", "estland")
    chosen(engine, "text=estland")
    until(engine, "() => document.querySelectorAll('#explore-grid .ag-row').length > 0")
    click(engine, "#explore-grid .ag-row [col-id=text]")
    chosen(engine, "claim=")


DEEDS = (a_country, a_zoom, a_phase, an_end_of_the_period, an_origin, two_days, words_and_a_row)


@pytest.mark.parametrize("deed", DEEDS, ids=lambda deed: deed.__name__)
def test_what_is_chosen_holds(engine: Engine, address: str, deed: Callable[[Engine], None]) -> None:
    explore(engine, address)
    deed(engine)
    assert engine.complaints() == []


@pytest.mark.parametrize("width", [320, 390, 1600])
def test_it_is_as_wide_as_the_window(engine: Engine, address: str, width: int) -> None:
    explore(engine, address, "#from=2025-06-01&to=2025-08-19", width)
    near(engine, "#explore-course", "#explore-course [data-row] .went i")
    assert engine.evaluate("() => document.documentElement.scrollWidth") <= width
    assert engine.complaints() == []
