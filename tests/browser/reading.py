"""What a reader sees and does on a page, in the words of the tests."""

import time
from collections.abc import Iterable
from typing import Any

from playwright.sync_api import Error, Frame, Page

READER: dict[str, Any] = {
    "viewport": {"width": 1280, "height": 900},
    "locale": "de-DE",
    "color_scheme": "light",
    "reduced_motion": "reduce",
}
PHONE: dict[str, Any] = {
    "viewport": {"width": 390, "height": 844},
    "has_touch": True,
    "is_mobile": True,
}
PATIENCE = 60  # seconds; far more than anything takes, so that a busy machine fails nothing
LOOK_EVERY = 15  # milliseconds
SHIFTS = """async () => {
  let sum = 0;
  const watch = new PerformanceObserver((list) => {
    for (const shift of list.getEntries()) sum += shift.value;
  });
  watch.observe({ type: "layout-shift", buffered: true });
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
  return sum;
}"""


def wait_until(page: Page | Frame, expression: str, argument: Any = None) -> Any:
    """Wait until a JavaScript expression is true, and return it.

    Playwright's own ``wait_for_function`` needs ``eval``, which the script policy forbids. An
    evaluation that meets a page being reloaded is asked again.
    """
    until = time.monotonic() + PATIENCE
    while True:
        try:
            found = page.evaluate(expression, argument)
        except Error as error:
            if "navigation" not in str(error) and "destroyed" not in str(error):
                raise
            found = None
        if found:
            return found
        assert time.monotonic() < until, f"{PATIENCE} seconds without: {expression} ({argument})"
        page.wait_for_timeout(LOOK_EVERY)


def leave(page: Page) -> None:
    """Close a page; whatever was still on its way to it is given up."""
    page.unroute_all(behavior="ignoreErrors")
    page.close()


def point_in(page: Page, country: str) -> tuple[float, float]:
    """A point on the screen well inside a country.

    The map is scrolled to the top first, where a card never covers it.
    """
    page.evaluate("document.querySelector('#map .frame').scrollIntoView()")
    found = page.evaluate(
        """(country) => {
          const path = document.querySelector(`#map path[data-country="${country}"]`);
          const onto = path.getScreenCTM().inverse(), box = path.getBoundingClientRect();
          const inside = (x, y) => path.isPointInFill(new DOMPoint(x, y).matrixTransform(onto));
          const cells = 40;
          for (const room of [8, 5, 3, 2, 1])
            for (let cell = 0; cell < cells * cells; cell++) {
              const x = Math.round(box.left + box.width * (cell % cells + .5) / cells);
              const y = Math.round(box.top + box.height * (Math.floor(cell / cells) + .5) / cells);
              const around = [[0, 0], [room, 0], [-room, 0], [0, room], [0, -room]];
              if (around.every(([right, down]) => inside(x + right, y + down))) return [x, y];
            }
        }""",
        country,
    )
    assert found, f"no room to point into {country}"
    return found[0], found[1]


def click_on_map(page: Page, country: str) -> None:
    """Click into a country on the map."""
    page.mouse.click(*point_in(page, country))


def settle(page: Page) -> None:
    """Wait for what follows a choice: what is not on the screen, rows and cards change a frame later."""
    page.evaluate(
        """() => window.explainer &&
          new Promise((done) => requestAnimationFrame(() => setTimeout(done)))"""
    )


def visible(page: Page, selector: str) -> list[dict[str, Any]]:
    """Id, classes, data and text of all elements of a kind that can be seen."""
    settle(page)
    return page.evaluate(
        """(selector) => [...document.querySelectorAll(selector)]
          .filter((e) => e.getClientRects().length && getComputedStyle(e).visibility === "visible")
          .map((e) => ({ id: e.id, classes: [...e.classList], data: { ...e.dataset },
                         text: e.textContent.replace(/\\s+/g, " ").trim() }))""",
        selector,
    )


def shown_rows(page: Page) -> list[str]:
    """The ids of the statements that are there, by the names of their countries, the newest first.

    In the table rows stand by status; of a chosen country only its own are meant. Rows are closed at
    first, so that it does not matter what can be seen.
    """
    settle(page)
    return page.evaluate(
        """() => {
          const { countries } = JSON.parse(document.getElementById("picks").textContent);
          const only = window.explainer?.chosen.country;
          return Object.keys(countries).filter((code) => !only || code === only).flatMap((code) => {
            const row = document.getElementById(code);
            const there = [...row.querySelectorAll("article:not([hidden])")].map(({ id }) => id);
            if (row.hidden && there[0]) throw new Error(`${code} is hidden with statements in it`);
            return there;
          });
        }"""
    )


def ordered_rows(page: Page) -> list[str]:
    """The countries whose rows are there, in the order of the table."""
    return [row["id"] for row in visible(page, "#table details")]


def row_texts(page: Page) -> dict[str, str]:
    """The words of each statement, shown or not, behind its country's name; its other names come last.

    What the page adds is no part of a claim: that it is of the same kind, and what can be done with it.
    """
    return page.evaluate(
        """() => {
        const { countries } = JSON.parse(document.getElementById("picks").textContent);
        return Object.fromEntries([...document.querySelectorAll("#table article")].map((said) => {
          const copy = said.cloneNode(true);
          copy.querySelectorAll(".same-kind, .deeds").forEach((remark) => remark.remove());
          const row = said.closest("details"), name = row.querySelector("b").textContent;
          const told = [...copy.children].map((part) => part.textContent).join(" ");
          const found = `${name} ${told} ${row.id} ${countries[row.id].also}`;
          return [said.id, found.replace(/\\s+/g, " ").trim()];
        }));
        }"""
    )


def shown_cards(page: Page) -> list[str]:
    """The countries whose cards can be seen."""
    own = [card["data"]["country"] for card in visible(page, "article.card")]
    return own + [chosen(page)["country"] for _ in visible(page, "#card")]


def shown_line(page: Page) -> str:
    """The line that says what is shown."""
    settle(page)
    return page.locator("#shown").text_content() or ""


def note(page: Page) -> str:
    """The quiet note about parts of the address that nothing answers to; empty if hidden."""
    return "".join(element["text"] for element in visible(page, "#unknown"))


def marked_events(page: Page) -> set[str]:
    """The events that are marked as concerning the chosen country, on the axis."""
    marks = visible(page, "#phases .days-axis > [data-event].is-chosen")
    return {mark["data"]["event"] for mark in marks}


def listed_events(page: Page) -> set[str]:
    """The events of the list that are marked in the same way, once it is unfolded."""
    page.locator(".all-events").evaluate("(list) => (list.open = true)")
    listed = visible(page, "#phases .events > [data-event].is-chosen")
    return {event["data"]["event"] for event in listed}


def chosen(page: Page) -> dict[str, str]:
    """The selection as the page has it."""
    return page.evaluate("window.explainer.chosen")


def fragment(page: Page) -> str:
    """The part of the address behind the ``#``, without it; it follows a choice as rows do."""
    settle(page)
    return page.evaluate("location.hash.slice(1)")


def follow(page: Page, address: str) -> None:
    """Change the part behind the ``#``, as a link on the same page would."""
    page.evaluate(
        """async (fragment) => {
          if (location.hash.slice(1) === fragment) return;
          const heard = new Promise((done) => addEventListener("hashchange", done, { once: true }));
          location.hash = fragment;
          await heard;
        }""",
        address,
    )


def tones(page: Page) -> dict[str, str]:
    """The tone of every country of the story on the map."""
    settle(page)
    return page.evaluate(
        """() => Object.fromEntries([...document.querySelectorAll("#map path[data-country]")]
          .map((path) => [path.dataset.country, path.dataset.tone]))"""
    )


def boxes(page: Page, selectors: Iterable[str]) -> dict[str, list[float]]:
    """Where the elements of some kinds stand in the document: left, top, width, height."""
    return page.evaluate(
        """(selectors) => Object.fromEntries(selectors.flatMap((selector) =>
          [...document.querySelectorAll(selector)].map((element, index) => {
            const box = element.getBoundingClientRect();
            return [`${selector} ${index}`,
              [box.left + scrollX, box.top + scrollY, box.width, box.height]];
          })))""",
        list(selectors),
    )


def press(page: Page, kind: str, value: str) -> None:
    """Press a button that chooses something, or takes the choice back."""
    button = page.locator(f'button[data-choose="{kind}"][data-value="{value}"]')
    before = button.get_attribute("aria-pressed")
    if kind == "type":
        page.locator(".filter").evaluate("filter => (filter.open = true)")
    button.click()
    assert button.get_attribute("aria-pressed") == {"true": "false", "false": "true"}[before or ""]
