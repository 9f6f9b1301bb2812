"""What is chosen, in Firefox and in WebKit: Chromium is asked more closely in tests/browser."""

from typing import Any

import pytest

from tests.engines.engine import Engine, click, until, until_in_view, visit, write

pytestmark = pytest.mark.full

# what the parts of the page say: the colours of the map, the names and counts of the list, the groups
# of the course and its headline, the rows of the table, and the line of the day
TOLD = """() => {
  const texts = (selector) => [...document.querySelectorAll(selector)]
    .filter((one) => !one.hidden && !one.closest("[hidden]")).map((one) => one.textContent);
  return {
    map: [...document.querySelectorAll("#map path[data-country]")].map((one) => one.dataset.country + one.dataset.tone),
    list: texts(".country-list .count, .country-list .country-link"),
    course: texts(".course .group, .course .row"),
    headline: texts("#positions-title"),
    table: texts("#table .country > summary"),
    day: texts("#as-of time"),
  };
}"""
CHOSEN = "() => window.explainer.chosen"
SHOWN = "() => document.querySelectorAll('#table article:not([hidden])').length"


def told(engine: Engine) -> dict[str, Any]:
    """What the parts say, once all of them have heard of the last choice."""
    engine.evaluate(
        "() => { window.settled = false; requestAnimationFrame(() => setTimeout(() => setTimeout(() => (window.settled = true)))) }"
    )
    until(engine, "() => window.settled")
    return engine.evaluate(TOLD)


def choose_estonia(engine: Engine) -> None:
    click(engine, ".list a[data-country=EST]")
    until(engine, "() => !document.getElementById('card').hidden")


def test_a_key_day_that_is_tapped_recolours_map_list_course_table_and_headline(
    engine: Engine, address: str
) -> None:
    visit(engine, f"{address}/de/", 390)
    newest = told(engine)
    click(engine, ".stop:first-child")
    until(engine, "() => window.explainer.chosen.day === '2025-08-15'")
    then = told(engine)
    assert [part for part in newest if newest[part] == then[part]] == []
    assert "15. August 2025" in then["day"][0]
    click(engine, ".stop:last-child")
    until(engine, "() => !window.explainer.chosen.day")
    assert told(engine) == newest
    assert engine.complaints() == []


def test_arrow_keys_go_from_day_to_day(engine: Engine, address: str) -> None:
    visit(engine, f"{address}/de/")
    engine.evaluate("() => document.querySelector('.stop input:checked').focus()")
    for day in ("2025-08-19", "2025-08-15"):
        engine.press("ArrowLeft")
        until(engine, "(day) => window.explainer.chosen.day === day", day)
    assert engine.evaluate("() => document.activeElement.value") == "2025-08-15"
    engine.press("ArrowRight")
    until(engine, "() => window.explainer.chosen.day === '2025-08-19'")


def test_the_address_of_a_day_opens_at_it(engine: Engine, address: str) -> None:
    visit(engine, f"{address}/de/#day=2025-08-15")
    until(engine, "() => document.querySelector('.stop input:checked')?.value === '2025-08-15'")
    by_address = told(engine)
    visit(engine, f"{address}/de/")
    assert told(engine) != by_address
    click(engine, ".stop:first-child")
    assert told(engine) == by_address


@pytest.mark.parametrize("width", [390, 1200])
@pytest.mark.parametrize("place", ["EST", "est-2025-08-20"])
def test_the_address_of_a_country_or_a_statement_opens_its_row_and_is_in_view(
    engine: Engine, address: str, place: str, width: int
) -> None:
    visit(engine, f"{address}/de/#{place}", width)
    until(engine, "() => document.getElementById('EST').open")
    until_in_view(engine, f"[id='{place}']")
    assert engine.evaluate("() => document.getElementById('card').hidden")


def test_the_button_back_takes_a_choice_back_and_leads_to_where_the_reader_was(
    engine: Engine, address: str
) -> None:
    visit(engine, f"{address}/de/")
    engine.evaluate("() => scrollTo(0, 150)")
    choose_estonia(engine)
    click(engine, "#card .all")
    until_in_view(engine, "#EST article")
    engine.evaluate("() => history.back()")
    until(engine, "() => location.hash === '#EST' && !document.getElementById('card').hidden")
    engine.evaluate("() => history.back()")
    until(engine, "() => !location.hash && document.getElementById('card').hidden")
    until(engine, "() => scrollY < innerHeight")


def test_a_filter_changes_counts_and_list_and_is_taken_back(engine: Engine, address: str) -> None:
    visit(engine, f"{address}/de/")
    before = told(engine)
    click(engine, ".filter > summary")
    click(engine, ".chip[data-value=training]")
    until(engine, "() => window.explainer.chosen.type === 'training'")
    after = told(engine)
    assert len(after["list"]) < len(before["list"])
    assert 0 < len(after["table"]) < len(before["table"])
    assert after["headline"] != before["headline"]
    said = engine.evaluate("() => document.getElementById('shown').textContent")
    assert str(engine.evaluate(SHOWN)) in said
    click(engine, "#reset")
    until(engine, "() => !window.explainer.chosen.type")
    assert told(engine) == before


def test_a_search_leaves_what_has_the_word_and_marks_it(engine: Engine, address: str) -> None:
    visit(engine, f"{address}/de/")
    before = engine.evaluate(SHOWN)
    write(engine, "#search", "Ausbildung")
    until(engine, "() => window.explainer.chosen.text === 'Ausbildung'")
    told(engine)
    assert 0 < engine.evaluate(SHOWN) < before
    assert engine.evaluate("""() => [...document.querySelectorAll("#table article:not([hidden])")]
      .every((one) => one.textContent.toLowerCase().includes("ausbildung"))""")
    assert "Ausbildung" in engine.evaluate("() => document.getElementById('shown').textContent")
    assert engine.evaluate("() => !window.CSS.highlights || CSS.highlights.get('found').size > 0")


def test_rows_are_sorted_by_their_day_and_the_other_way_round(engine: Engine, address: str) -> None:
    in_order = """(side) => {
      const rows = [...document.querySelectorAll("#table .country > summary time")].map((one) => one.dateTime);
      return rows.every((day, at) => !at || side * day.localeCompare(rows[at - 1]) >= 0) && new Set(rows).size;
    }"""
    visit(engine, f"{address}/de/")
    assert not engine.evaluate(in_order, 1)
    click(engine, "[data-sort=day]")
    assert until(engine, in_order, 1) > 5
    click(engine, "[data-sort=day]")
    assert until(engine, in_order, -1) > 5


def test_the_card_takes_the_lists_place_until_escape_gives_the_focus_back(
    engine: Engine, address: str
) -> None:
    place = """(selector) => { const { left, top, height } = document.querySelector(selector).getBoundingClientRect();
      return [left, top, height].map(Math.round); }"""
    visit(engine, f"{address}/de/")
    left, top, _ = engine.evaluate(place, ".list")
    frame = engine.evaluate(place, "#map .frame")
    engine.evaluate("() => document.querySelector('.list a[data-country=EST]').focus()")
    engine.press("Enter")
    until(engine, "() => document.activeElement.id === 'card'")
    assert "Estland" in engine.evaluate("() => document.querySelector('#card h2').textContent")
    assert engine.evaluate(place, "#card") == [left, top, 530]
    assert engine.evaluate(place, "#map .frame") == frame, "nothing else moves"
    engine.press("Escape")
    until(engine, "() => document.getElementById('card').hidden")
    assert engine.evaluate("() => document.activeElement.dataset.country") == "EST"


def test_on_a_phone_the_card_is_a_sheet_with_a_cross_for_a_finger(
    engine: Engine, address: str
) -> None:
    visit(engine, f"{address}/de/", 390)
    choose_estonia(engine)
    top, bottom, cross, room = engine.evaluate(
        """() => {
          const { top, bottom } = document.getElementById("card").getBoundingClientRect();
          const { width, height } = document.querySelector("#card [data-close]").getBoundingClientRect();
          return [top, bottom, [width, height], innerHeight];
        }"""
    )
    assert bottom == room
    assert room * 0.2 < bottom - top <= room * 0.62 + 1
    assert cross == [44, 44]
    click(engine, "#card [data-close]")
    until(engine, "() => document.getElementById('card').hidden && !location.hash")


def test_a_land_of_the_map_that_is_clicked_is_chosen_and_framed(
    engine: Engine, address: str
) -> None:
    visit(engine, f"{address}/de/")
    engine.click_at(
        *engine.evaluate(
            """() => {
          const land = document.querySelector("#map path[data-country=POL]").getBoundingClientRect();
          return [land.left + land.width / 2, land.top + land.height / 2];
        }"""
        )
    )
    until(engine, "() => !document.getElementById('card').hidden")
    assert engine.evaluate(CHOSEN) == {"country": "POL"}
    assert engine.evaluate("() => document.querySelector('#card h2').textContent") == "Polen"


def test_tab_leads_from_the_top_to_the_first_country_of_the_list(
    engine: Engine, address: str
) -> None:
    visit(engine, f"{address}/de/")
    passed = []
    while not passed or passed[-1] != "country-link":
        engine.press("Tab")
        passed.append(engine.evaluate("() => document.activeElement.className"))
        assert len(passed) < 12
    assert passed[0] == "skip"
    engine.press("Enter")
    until(engine, "() => !document.getElementById('card').hidden")


def test_a_section_is_reached_by_the_bar_and_does_not_lie_below_it(
    engine: Engine, address: str
) -> None:
    visit(engine, f"{address}/de/", 390)
    click(engine, ".section-bar a[href='#phases']")
    until(engine, """() => {
      const heading = document.querySelector("#phases h2").getBoundingClientRect();
      const bar = document.querySelector(".section-bar").getBoundingClientRect();
      return bar.top === 0 && heading.top >= bar.bottom && heading.top < innerHeight / 2;
    }""")  # fmt: skip


def test_the_other_language_keeps_what_is_chosen(engine: Engine, address: str) -> None:
    visit(engine, f"{address}/de/")
    choose_estonia(engine)
    click(engine, ".languages a")
    until(
        engine,
        "() => document.documentElement.lang === 'en' && document.getElementById('EST')?.open",
    )
    assert engine.evaluate(CHOSEN) == {"country": "EST"}


def test_the_link_that_is_copied_is_said_to_be_copied(engine: Engine, address: str) -> None:
    visit(engine, f"{address}/de/")
    click(engine, "[data-copy=address]")
    until(engine, "() => document.getElementById('copied').textContent")
    assert engine.evaluate("() => document.getElementById('copied').textContent") == "Kopiert."
    offered = engine.evaluate("() => document.querySelector('[data-take=share]').hidden")
    assert offered != engine.evaluate("() => !!navigator.share")


def test_a_statement_is_cited_and_the_citation_is_selected(engine: Engine, address: str) -> None:
    visit(engine, f"{address}/de/#est-2025-08-20")
    until(engine, "() => !!document.querySelector('#est-2025-08-20 .deeds button')")
    click(engine, "#est-2025-08-20 .deeds button")
    said = until(engine, "() => document.querySelector('#est-2025-08-20 output')?.textContent")
    assert "Estland: Kristen Michal" in said
    assert f"{address}/de/#est-2025-08-20" in said
    assert engine.evaluate("() => getSelection().toString().trim()") == said.strip()
