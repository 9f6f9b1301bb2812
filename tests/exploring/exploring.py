"""What one sees and does where one explores, in the words of the tests."""

import time
from collections.abc import Iterable
from datetime import date
from typing import Any

from playwright.sync_api import Frame, Page

from explainer.content.edition import Edition
from explainer.story.history import story_on
from explainer.story.model import Claim
from explainer.story.model.story import Story
from explainer.story.provenance import origins
from explainer.wording.catalogue import catalogue
from tests.browser.reading import LOOK_EVERY, PATIENCE, fragment, wait_until

Where = Page | Frame
LANDS = "#explore-map .scatterlayer > .trace"
FRAME = "new Promise((done) => requestAnimationFrame(() => setTimeout(done)))"


def wait_until_explored(page: Where) -> None:
    """Wait until lists and words are there, the map is drawn, and Dash's graph has drawn it again."""
    wait_until(page, "document.documentElement.dataset.explore === 'live'")  # type: ignore[arg-type]
    wait_until(page, f"document.querySelector('{LANDS}.t-land')")  # type: ignore[arg-type]


def line(page: Where) -> str:
    """The line that says what is shown."""
    return page.locator("#explore-shown").inner_text()


def says(page: Where, words: str) -> None:
    """Wait until the line says this."""
    wait_until(
        page,
        "(words) => document.querySelector('#explore-shown').textContent.includes(words)",
        words,
    )  # type: ignore[arg-type]


def view(page: Page) -> dict[str, float]:
    """Which part of the map is in sight."""
    return page.evaluate("window.explore.map.view")


def rest(page: Page) -> None:
    """Wait until Plotly has drawn the part of the map that is in sight."""
    wait_until(
        page,
        """() => {
          const plot = document.querySelector("#explore-map .js-plotly-plot"), { view } = window.explore.map;
          const [left, right] = plot._fullLayout.xaxis.range;
          const drawn = Math.abs(left - view.x) < .01 && Math.abs((right - left) * view.zoom - window.explore.story.map.width) < .5;
          return drawn && /scale\\(1\\)/.test(plot.querySelector(".scatterlayer").style.transform);
        }""",
    )


def point_of(page: Page, country: str) -> tuple[float, float]:
    """A point on the screen inside a country on the map, whatever part of it is in sight."""
    return point_where(page, f"found.code === '{country}'")


def point_where(page: Page, what: str) -> tuple[float, float]:
    """A point on the screen of which this is true of what the map ``found`` there, and all around."""
    page.evaluate("document.querySelector('#explore-map').scrollIntoView({block: 'center'})")
    found = page.evaluate(
        f"""() => {{
          const map = document.querySelector("#explore-map"), box = map.getBoundingClientRect();
          const is = (x, y) => {{ const found = window.explore.hit(x, y); return {what}; }};
          const free = (x, y) => {{
            const top = document.elementFromPoint(box.left + x, box.top + y);
            return map.contains(top) && !top.closest("button");
          }};
          for (const [step, room] of [[8, 4], [3, 3], [1, 1], [1, 0]])
            for (let x = 4; x < box.width - 4; x += step)
              for (let y = 4; y < box.height - 4; y += step)
                if (is(x, y) && is(x + room, y) && is(x - room, y) && is(x, y + room)
                    && is(x, y - room) && free(x, y)) return [box.left + x, box.top + y];
        }}"""
    )
    assert found, f"no room on the map where {what}"
    return found[0], found[1]


def paint(page: Page, country: str) -> dict[str, str]:
    """How a country is painted on the map."""
    return page.evaluate(
        """(country) => {
          const land = [...document.querySelectorAll("#explore-map .scatterlayer > .trace")]
            .find((one) => one.__data__[0].trace.meta.startsWith(`${country}:`));
          const { fill, stroke } = getComputedStyle(land.querySelector(".js-fill"));
          return { classes: land.getAttribute("class"), fill, stroke };
        }""",
        country,
    )


def pressed(page: Where, kind: str) -> list[str]:
    """The buttons of a kind that are pressed."""
    return page.evaluate(
        """(kind) => [...document.querySelectorAll(`[data-${kind}][aria-pressed=true]`)]
          .map((button) => button.dataset[kind])""",
        kind,
    )


def grid_rows(page: Where) -> list[str]:
    """The ids of the grid's rows that are drawn."""
    return page.evaluate(
        """() => [...new Set([...document.querySelectorAll("#explore-grid .ag-row")]
          .map((row) => row.getAttribute("row-id")))]"""
    )


def bring_grid(page: Page) -> None:
    """Scroll to the grid and wait for its rows."""
    page.locator("#explore-grid-place").scroll_into_view_if_needed()
    wait_until(page, "document.querySelector('#explore-grid .ag-row[row-id]')")


def fingers(page: Page) -> Any:
    """What sends touches to a page: a kind and the points that are down."""
    session = page.context.new_cdp_session(page)

    def send(kind: str, *points: tuple[float, float]) -> None:
        touches = [{"x": x, "y": y, "id": index} for index, (x, y) in enumerate(points)]
        session.send("Input.dispatchTouchEvent", {"type": f"touch{kind}", "touchPoints": touches})

    return send


def differing(story: Story, first: str, last: str) -> list[str]:
    """The countries that stand elsewhere on the later of two days."""
    before, after = (story_on(story, date.fromisoformat(day)).standings for day in (first, last))
    return sorted(code for code in after if before[code].status != after[code].status)


def compares(page: Page, story: Story) -> None:
    """Two days are chosen, whatever their order; each country that differs has its sentence and outline."""
    said = "#explore-compare-said [data-country]"
    days = [day.isoformat() for day in Edition(story, "de").days]
    first, last = days[1], days[-2]
    page.locator("#explore-compare").scroll_into_view_if_needed()
    page.locator("#explore-compare-later select").select_option(first)
    wait_until(page, f"location.hash.includes('day={first}')")
    page.locator("#explore-compare-earlier select").select_option(last)
    wait_until(page, f"location.hash.includes('day={last}&compare={first}')")
    for side, day in (("earlier", first), ("later", last)):
        assert page.locator(f"#explore-compare-{side} select").input_value() == day
    expected = differing(story, first, last)
    assert expected
    listed = page.locator(said).evaluate_all("(all) => all.map((one) => one.dataset.country)")
    assert sorted(listed) == expected
    assert page.locator("#explore-compare-earlier .is-changed").count() == 0
    on_map = page.locator("#explore-compare-later .is-changed").count()
    assert 0 < on_map <= len(expected)
    heading = page.locator("#explore-compare-said h3").inner_text()
    assert heading.lower().startswith(f"{catalogue('de').number_word(len(expected))} ")

    page.locator("#explore-compare-earlier select").select_option(last)
    wait_until(
        page, "document.querySelector('#explore-compare-said').textContent.startsWith('Beide Male')"
    )
    assert page.locator(said).count() == 0


def traces(page: Page, story: Story) -> None:
    """It is counted how many statements rest on one origin, and the way of a country's is drawn."""

    def sentence(claims: Iterable[Claim]) -> str:
        ends = [len(origins(story, claim)) for claim in claims]
        counted = f"{ends.count(1)} von {len(ends)} Aussagen. Ohne Angabe, woher: {ends.count(0)}."
        return f"Auf einer einzigen Ausgangsquelle ruhen {counted}"

    said = "(words) => document.querySelector('#explore-origins-said').textContent === words"
    page.locator("#explore-origins").scroll_into_view_if_needed()
    wait_until(page, said, sentence(story.claims.values()))
    page.locator("#explore-countries [data-country=EST]").click()
    estonian = story.claims_of("EST")
    wait_until(page, said, sentence(estonian))
    nodes = page.locator("#explore-origins-flow [data-node]")
    drawn = nodes.evaluate_all("(all) => all.map((one) => one.dataset.node)")
    assert sum(node.startswith("s-") for node in drawn) == len(estonian)
    pages = {story.sources[source].url for claim in estonian for source in claim.sources}
    assert {node[2:] for node in drawn if node.startswith("p-")} == pages
    assert page.locator("#explore-origins-flow path").count() >= len(pages)


def explores(page: Page, story: Story) -> None:
    """All that holds wherever the app stands: one selection, on the map, in lists, grid and address."""
    wait_until_explored(page)
    whole = f"Gezeigt: {len(story.claims)} Aussagen"
    assert line(page).startswith(whole)
    estonian = [claim.id for claim in story.claims_of("EST")]
    page.locator("#explore-countries [data-country=FRA]").click()
    says(page, "Frankreich")
    rest(page)  # the list's click may have scrolled the page, and the map is drawn after it
    page.mouse.click(*point_of(page, "EST"))
    many = catalogue("de").number_word(len(estonian))
    says(page, f"Gezeigt: {many} Aussagen zu einem Land – Estland")
    assert fragment(page) == "EST"
    assert pressed(page, "country") == ["EST"]
    assert page.locator("#explore-card h2").inner_text() == "Estland"
    assert "is-chosen" in paint(page, "EST")["classes"]
    page.locator("#explore-zoom-in").click()
    wait_until(page, "window.explore.map.view.zoom > 1")
    rest(page)
    bring_grid(page)
    until = time.monotonic() + PATIENCE
    while sorted(grid_rows(page)) != sorted(estonian):  # the grid draws its rows a few at a time
        assert time.monotonic() < until, grid_rows(page)
        page.wait_for_timeout(LOOK_EVERY)
    assert page.locator("#explore-grid .ag-pinned-left-cols-container [col-id=country]").count() > 0
    page.locator("#explore-grid .ag-header-cell[col-id=day_order]").click()
    first = "#explore-grid .ag-row[row-index='0']"
    wait_until(
        page, f"document.querySelector(\"{first}\").getAttribute('row-id') === 'est-2025-04-30'"
    )
    page.locator(f"{first} [col-id=voice]").click()
    wait_until(page, "location.hash === '#est-2025-04-30'")
    wait_until(
        page,
        "document.querySelector('#explore-card .is-chosen')?.dataset.claim === 'est-2025-04-30'",
    )

    page.reload()
    wait_until_explored(page)
    says(page, "Estland")
    assert page.locator("#explore-card .is-chosen").get_attribute("data-claim") == "est-2025-04-30"
    page.go_back()
    wait_until(page, "location.hash === '#EST'")
    page.go_back()
    says(page, "Frankreich")
    page.locator("#explore-reset").click()
    says(page, whole)
    assert fragment(page) == ""

    compares(page, story)
    page.locator("#explore-reset").click()
    says(page, whole)
    traces(page, story)
    page.locator("#explore-reset").click()
    says(page, whole)

    bring_grid(page)
    page.locator("#explore-search").fill("danemark")
    says(page, "– Text „danemark“")
    danish = [claim.id for claim in story.claims_of("DNK")]
    assert set(danish) <= set(page.evaluate("window.explore.shown().rows.map((row) => row.id)"))
    drawn = "(id) => document.querySelector(`#explore-grid .ag-row[row-id='${id}']`)"
    wait_until(page, drawn, danish[0])
    assert fragment(page) == "text=danemark"
    page.locator("#explore-search").fill("nirgends")
    overlay = page.locator(
        "#explore-grid .ag-overlay-no-rows-center, #explore-grid .ag-overlay-no-matching-rows-center"
    )
    overlay.wait_for()
    assert overlay.inner_text() == "Keine Aussage passt zu dieser Auswahl."
