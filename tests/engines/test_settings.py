"""What readers, their systems and hosts set, in Firefox and in WebKit."""

from collections.abc import Iterator

import pytest

from tests.embeds.conftest import PAGE
from tests.embeds.test_hosts import BY_WINDOW, iframe
from tests.engines.engine import Engine, until, visit, visit_host
from tests.engines.firefox import COLOURS_OF_THE_SYSTEM, Firefox, running_firefox

pytestmark = pytest.mark.full

GROUND = "() => getComputedStyle(document.body).backgroundColor"
LIGHT, DARK = "rgb(255, 255, 255)", "rgb(17, 23, 28)"
FRAME = "() => document.querySelector('iframe').getBoundingClientRect().height"
# as on paper: what holds for it holds, and what holds for the screen alone does not
ON_PAPER = """() => {
  let papers = 0;
  for (const { cssRules } of document.styleSheets)
    for (const { media } of cssRules) {
      if (media?.mediaText === "print") [papers, media.mediaText] = [papers + 1, "all"];
      else if (media?.mediaText.startsWith("screen")) media.mediaText = "not all";
    }
  return papers;
}"""


@pytest.mark.parametrize("width", [320, 650])
@pytest.mark.parametrize("name", ["map", "table", "phases", "positions"])
def test_an_embed_tells_its_host_how_high_it_is(
    engine: Engine, address: str, newsroom: tuple[str, dict[str, str]], name: str, width: int
) -> None:
    site, files = newsroom
    files[""] = PAGE.format(width=f"{width}px", body=BY_WINDOW + iframe(address, name))
    visit_host(engine, site)
    height = engine.evaluate(
        "() => Math.ceil(document.body.getBoundingClientRect().bottom + scrollY)", framed=True
    )
    assert until(engine, f"(height) => ({FRAME})() === height && height", height) > 200
    assert engine.evaluate("() => innerWidth", framed=True) == width
    assert engine.evaluate("() => document.documentElement.scrollWidth", framed=True) == width


def test_a_host_chooses_the_theme_of_an_embed_and_gives_it_back(
    engine: Engine, address: str, newsroom: tuple[str, dict[str, str]]
) -> None:
    site, files = newsroom
    files[""] = PAGE.format(width="650px", body=BY_WINDOW + iframe(address, "map"))
    visit_host(engine, site)
    for theme, ground in (("dark", DARK), ("light", LIGHT), ("auto", LIGHT)):
        engine.evaluate("(theme) => document.querySelector('iframe').contentWindow.postMessage({ explainer: { theme } }, '*')", theme)  # fmt: skip
        until(engine, f"(ground) => ({GROUND})() === ground", ground, framed=True)


def test_who_has_chosen_dark_gets_dark(dark_engine: Engine, address: str) -> None:
    visit(dark_engine, f"{address}/de/")
    assert dark_engine.evaluate(GROUND) == DARK
    visit(dark_engine, f"{address}/de/embed/map/")
    assert dark_engine.evaluate(GROUND) == DARK


def test_who_wants_less_motion_has_no_transition_and_no_button_that_plays(
    engine: Engine, address: str
) -> None:
    visit(engine, f"{address}/de/")
    assert engine.evaluate("() => matchMedia('(prefers-reduced-motion: reduce)').matches")
    assert engine.evaluate("() => getComputedStyle(document.querySelector('#map path[data-country]')).transitionDuration") == "0s"  # fmt: skip
    assert engine.evaluate("() => document.getElementById('play').getClientRects().length") == 0


@pytest.fixture(scope="module")
def forced_firefox() -> Iterator[Firefox]:
    """Firefox, where the system picks the colours; WebKit knows no such setting."""
    with running_firefox(COLOURS_OF_THE_SYSTEM) as found:
        yield found


def test_where_the_system_picks_the_colours_keys_are_still_told_apart(
    forced_firefox: Firefox, address: str
) -> None:
    visit(forced_firefox, f"{address}/de/")
    assert forced_firefox.evaluate("() => matchMedia('(forced-colors: active)').matches")
    keys = forced_firefox.evaluate(
        """() => [...document.querySelectorAll(".country-list .key")].map((key) => {
          const { backgroundColor, backgroundImage } = getComputedStyle(key);
          return `${backgroundColor} ${backgroundImage}`;
        })"""
    )
    assert len(set(keys)) == len(keys) > 3


def test_on_paper_rows_are_closed_and_nothing_can_be_pressed(engine: Engine, address: str) -> None:
    visit(engine, f"{address}/de/", 700)
    assert engine.evaluate(ON_PAPER) > 0
    pressed = engine.evaluate(
        """() => [...document.querySelectorAll("button, input, .pill, #card, .section-bar, .languages")]
          .filter((one) => one.getClientRects().length && !one.closest(".country-list")).map((one) => one.outerHTML.slice(0, 60))"""
    )
    assert pressed == []
    heights = engine.evaluate(
        """() => [...document.querySelectorAll("#table .country")].map((row) => row.getBoundingClientRect().height)"""
    )
    assert len(heights) > 20
    assert 0 < min(heights) <= max(heights) < 80
    assert engine.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
