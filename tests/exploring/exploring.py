"""What one sees and does where one explores, in the words of the tests."""

from typing import Any

from playwright.sync_api import Frame, Page

from tests.browser.reading import wait_until

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
    """What is pressed of a kind; a country has a button in the list and one among the positions."""
    return page.evaluate(
        """(kind) => [...new Set([...document.querySelectorAll(`[data-${kind}][aria-pressed=true]`)]
          .map((button) => button.dataset[kind]))]""",
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


def shown_rows(page: Where) -> set[str]:
    """The ids of the rows that are shown."""
    return set(page.evaluate("window.explore.shown().rows.map((row) => row.id)"))


def hands(where: Where) -> Page:
    """The page whose mouse and keys one has, also in a frame of it."""
    return where if isinstance(where, Page) else where.page
