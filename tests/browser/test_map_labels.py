"""The names on the map as a browser sets them: none touches another or leaves the map, on any day."""

from typing import Any

import pytest
from playwright.sync_api import Page

from explainer.content.edition import Edition
from explainer.drawing.svg import as_svg
from explainer.page.map import map_scene
from tests.browser.conftest import OpenPage
from tests.browser.reading import PHONE, follow
from tests.engines.engine import Engine
from tests.grids import each_width

WIDTHS = (320, 390, 559, 560, 768, 900, 1200)
# the ink of each line: its box as wide as the words, and as high as the letters
LINES = """() => {
  const frame = document.querySelector("#map .frame").getBoundingClientRect(), found = [];
  for (const text of document.querySelectorAll("#map .above text")) {
    if (!text.getClientRects().length) continue;
    for (const line of text.querySelector("tspan") ? text.children : [text]) {
      const { left, right, top, bottom } = line.getBoundingClientRect();
      const high = parseFloat(getComputedStyle(line).fontSize), middle = (top + bottom) / 2;
      found.push({ said: line.textContent, of: text.dataset.country || `note ${text.dataset.note}`,
        left: left - frame.left, right: right - frame.left,
        top: middle - high / 2 - frame.top, bottom: middle + high / 2 - frame.top });
    }
  }
  return [frame.width, frame.height, found];
}"""

# the same on one day after the other, without drawing any
ON_DAYS = f"""(days) => {{
  document.querySelector("#map").scrollIntoView();
  return days.map((day) => {{
    window.explainer.choose({{ day }}, "replace");
    return [window.explainer.chosen.day, ({LINES})()];
  }});
}}"""


def look(page: Page | Engine) -> list[dict[str, Any]]:
    """The lines of all labels that can be seen; no two labels touch, and none leaves the frame."""
    return apart(*page.evaluate(LINES))


def apart(wide: float, high: float, lines: list[dict[str, Any]]) -> list[dict[str, Any]]:
    for index, one in enumerate(lines):
        assert one["left"] >= 0, one
        assert one["right"] <= wide, one
        assert one["top"] >= -1, one
        assert one["bottom"] <= high + 1, one
        for other in lines[index + 1 :]:
            if other["of"] == one["of"]:
                continue
            beside = one["right"] <= other["left"] or other["right"] <= one["left"]
            above = one["bottom"] <= other["top"] or other["bottom"] <= one["top"]
            assert beside or above, (one, other)
    assert lines
    return lines


@each_width(WIDTHS)
def test_no_name_touches_another_on_any_day(
    open_page: OpenPage,
    the_address: str,
    german_edition: Edition,
    language: str,
    widths: tuple[int, ...],
) -> None:
    page = open_page(f"{the_address}/{language}/")
    *earlier, newest = [day.isoformat() for day in german_edition.days]
    for width in widths:
        page.set_viewport_size({"width": width, "height": 900})
        seen = page.evaluate(ON_DAYS, [*earlier, newest])
        assert [day for day, _ in seen] == [*earlier, None], width
        for _, lines in seen:
            apart(*lines)


# half a second for each width: here where notes begin, and the ends
@pytest.mark.parametrize(
    "widths", [(320, 559, 560, 1200), pytest.param(WIDTHS, marks=pytest.mark.full)], ids=len
)
def test_nor_does_any_in_the_second_story_with_its_notes(
    open_page: OpenPage,
    second_address: str,
    second_edition: Edition,
    widths: tuple[int, ...],
) -> None:
    page = open_page(f"{second_address}/en/")
    for width in widths:
        page.set_viewport_size({"width": width, "height": 900})
        follow(page, "")
        noted = [line["of"] for line in look(page) if line["of"].startswith("note")]
        assert set(noted) == ({"note LUX"} if width >= 560 else set()), width
        for day in second_edition.days[:-1]:
            follow(page, f"day={day.isoformat()}")
            assert not any(line["of"].startswith("note") for line in look(page)), width


def test_nor_does_any_in_the_embed(open_page: OpenPage, the_address: str) -> None:
    page = open_page(f"{the_address}/de/embed/map/")
    for width in (280, 360, 620):
        page.set_viewport_size({"width": width, "height": 900})
        look(page)


def test_a_phone_has_codes_and_a_desk_names(open_page: OpenPage, the_address: str) -> None:
    page = open_page(f"{the_address}/de/", **PHONE)
    said = {line["said"] for line in look(page)}
    assert {"GB", "FR", "EE", "Ukraine", "Einsatzland"} <= said
    page.set_viewport_size({"width": 1200, "height": 900})
    said = {line["said"] for line in look(page)}
    assert {"Frankreich", "Estland", "Ukraine", "Einsatzland"} <= said
    assert "FR" not in said


def test_names_keep_their_size_whatever_the_map_has(open_page: OpenPage, the_address: str) -> None:
    page = open_page(f"{the_address}/de/", viewport={"width": 600, "height": 900})
    size = """() => { const name = [...document.querySelectorAll("#map text[data-country=POL]")]
      .find((text) => text.getClientRects().length);
      return [getComputedStyle(name).fontSize, name.getBoundingClientRect().width]; }"""
    before = page.evaluate(size)
    page.set_viewport_size({"width": 880, "height": 900})
    assert page.evaluate(size) == before == ["12.5px", before[1]]


def test_weight_and_ink_of_a_name_follow_the_status_of_the_day(
    open_page: OpenPage, the_address: str, german_edition: Edition
) -> None:
    page = open_page(f"{the_address}/de/", viewport={"width": 1200, "height": 900})
    style = """(code) => { const name = [...document.querySelectorAll(`#map text[data-country=${code}]`)]
      .find((text) => text.getClientRects().length);
      const { fontWeight, fill, stroke } = getComputedStyle(name);
      return [fontWeight, fill, stroke]; }"""
    told = {}
    for index, snapshot in enumerate(german_edition.snapshots):
        follow(page, f"day={german_edition.days[index].isoformat()}")
        for code in ("DEU", "LVA", "EST", "POL"):
            told.setdefault(snapshot.standings[code].tone, set()).add(
                tuple(page.evaluate(style, code))
            )
    assert {"no", "leaning", "land"} <= set(told)
    bold = {tone: {weight for weight, _, _ in found} for tone, found in told.items()}
    assert bold["leaning"] == {"700"}
    assert bold["no"] == bold["land"] == {"400"}
    halos = [next(iter(found))[2] for found in told.values()]
    assert len(set(halos)) == len(halos)


def test_the_chosen_land_is_outlined_above_all_others_and_no_other_changes(
    open_page: OpenPage, the_address: str
) -> None:
    page = open_page(f"{the_address}/de/")
    fills = """() => Object.fromEntries([...document.querySelectorAll("#map path[data-country]")]
      .map((land) => [land.dataset.country, getComputedStyle(land).fillOpacity]))"""
    before = page.evaluate(fills)
    follow(page, "EST")
    assert page.evaluate(fills) == before
    last = page.locator("#map .lands > *").last
    assert last.evaluate("land => getComputedStyle(land).strokeWidth") == "2.6px"
    follow(page, "POL")
    assert page.locator("#map .chosen-land").count() == 1


def test_a_drawing_names_each_place_in_shares_of_it(german_edition: Edition) -> None:
    drawn = as_svg(map_scene(german_edition))
    texts = drawn.split("<text")[1:]
    assert len(texts) > 40
    assert all('y="' in text and "%" in text for text in texts)


def test_a_name_on_a_land_that_does_not_step_back_keeps_its_ink(page: Page) -> None:
    """Quiet grey would be lost on a dark land."""
    lying = """() => [...document.querySelectorAll('#map text[data-on]:not([data-on="sea"])')].map((name) => {
      const under = document.querySelector(`#map path[data-country="${name.dataset.on}"]`);
      return [name.dataset.country, name.dataset.on,
        ...[name, under].map((one) => one.classList.contains("is-off"))];
    })"""
    follow(page, "status=under_discussion")
    assert ["BEL", "DEU", False, False] in page.evaluate(lying)
    follow(page, "status=willing")
    assert ["LVA", "RUS", True, True] in page.evaluate(lying)
