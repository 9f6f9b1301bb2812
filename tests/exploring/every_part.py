"""Every part of the app as a reader uses it, one after the other, wherever the app stands."""

import csv
import time
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from playwright.sync_api import Page

from explainer.content.edition import Edition
from explainer.story.history import stands, story_on
from explainer.story.model import Claim
from explainer.story.model.story import Story
from explainer.story.provenance import origins
from explainer.wording.catalogue import catalogue, full_day
from tests.browser.reading import LOOK_EVERY, PATIENCE, fragment, wait_until
from tests.exploring.exploring import (
    FRAME,
    Where,
    bring_grid,
    grid_rows,
    hands,
    line,
    paint,
    point_of,
    pressed,
    rest,
    says,
    shown_rows,
    wait_until_explored,
)


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
    page.evaluate(FRAME)
    for side, day in (("earlier", first), ("later", last)):
        assert page.locator(f"#explore-compare-{side} select").input_value() == day
    expected = differing(story, first, last)
    assert expected
    listed = page.locator(said).evaluate_all("(all) => all.map((one) => one.dataset.country)")
    assert sorted(listed) == expected
    assert page.locator("#explore-compare-said li b").count() == len(expected)
    assert page.locator("#explore-compare-earlier .is-changed").count() == 0
    on_map = page.locator("#explore-compare-later .is-changed").count()
    assert 0 < on_map <= len(expected)
    # else a line is the thinner the smaller the map; a style sheet does not reach what a use draws
    outlines = page.locator("#explore-compare defs path")
    wide = page.locator("#explore-compare defs path[vector-effect=non-scaling-stroke]")
    assert outlines.count() == wide.count() > 0
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
        rest = "ruht" if ends.count(1) == 1 else "ruhen"
        counted = f"{ends.count(1)} von {len(ends)} Aussagen. Ohne Angabe, woher: {ends.count(0)}."
        return f"Auf einer einzigen Ausgangsquelle {rest} {counted}"

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


def said_between(story: Story, first: date, last: date) -> list[Claim]:
    """The statements of a period, as they stand at its end."""
    return [
        claim
        for claim in story.claims.values()
        if first <= claim.date.first_day <= last and stands(claim, last)
    ]


def draws_a_period(page: Where, story: Story) -> None:
    """A period is drawn across the rows, moved by keys, and holds for counts, statuses, grid and address."""
    course = page.locator("#explore-course")
    course.scroll_into_view_if_needed()
    wait_until(page, "document.querySelector('#explore-course [data-row] .went i')")
    page.evaluate("document.querySelector('#explore-course').scrollIntoView({block: 'center'})")
    box = page.locator("#explore-course .edges").bounding_box()
    assert box
    row = page.locator("#explore-course [data-row]:visible").first.bounding_box()
    assert row
    middle = row["y"] + row["height"] / 2
    hands(page).mouse.move(box["x"] + box["width"] * 0.4, middle)
    hands(page).mouse.down()
    share = page.evaluate("window.explore.share(window.explore.story.days.at(-2))")
    hands(page).mouse.move(box["x"] + box["width"] * share / 100, middle, steps=6)
    hands(page).mouse.up()
    wait_until(page, "/^#from=.*&to=/.test(location.hash)")
    page.locator(".handle.is-to").focus()
    before = page.evaluate("window.explore.chosen().to")
    hands(page).keyboard.press("ArrowLeft")
    wait_until(page, "(before) => window.explore.chosen().to < before", before)
    chosen = page.evaluate("window.explore.chosen()")
    first, last = date.fromisoformat(chosen["from"]), date.fromisoformat(chosen["to"])
    said = said_between(story, first, last)
    assert 0 < len(said) < len(story.claims)
    assert {row.split("--")[0] for row in shown_rows(page)} == {claim.id for claim in said}
    now = {
        code: one.status.id if one.status else ""
        for code, one in story_on(story, last).standings.items()
    }
    told = page.evaluate(
        "Object.entries(window.explore.shown().now).map(([code, now]) => [code, now[2]])"
    )
    assert told
    assert dict(told) == {code: now[code] for code, _ in told}
    words = catalogue("de")
    says(page, f"{full_day(first, words)} bis {full_day(last, words)}")
    assert page.locator(".period .said").inner_text() in line(page)
    assert page.locator(".edges .before").bounding_box()["width"] > 20  # type: ignore[index]
    visits = page.evaluate("history.length")
    hands(page).keyboard.press("ArrowLeft")
    wait_until(page, "(before) => window.explore.chosen().to < before", chosen["to"])
    assert page.evaluate("history.length") == visits


def filters_by_origin(page: Where, story: Story) -> None:
    """The origin on which most rest filters map, list, grid and address, and is taken back."""
    ranked = "#explore-origins-ranked li [data-origin]"
    page.locator("#explore-origins").scroll_into_view_if_needed()
    page.locator(ranked).first.click()
    chosen = page.evaluate("window.explore.chosen().origin")
    page.evaluate(FRAME)
    resting = {c.id for c in story.claims.values() if chosen in {o.id for o in origins(story, c)}}
    assert 0 < len(resting) < len(story.claims)
    assert {row.split("--")[0] for row in shown_rows(page)} == resting
    assert fragment(page) == f"origin={chosen}"
    assert page.locator(ranked).count() > 1
    assert page.locator(f"{ranked}[aria-pressed=true]").count() == 1
    assert page.locator("#explore-origins-flow [data-node^='o-'].is-chosen").count() == 1
    codes = {code for claim in resting for code in story.claims[claim].codes}
    off = "[...document.querySelectorAll('#explore-countries .country:not(.is-off)')].map((b) => b.dataset.country)"
    assert set(page.evaluate(off)) == codes
    page.get_by_role("button", name="Alle Ausgangsquellen").click()
    wait_until(page, "location.hash === ''")
    assert len(shown_rows(page)) >= len(story.claims)


def works_in_the_grid(page: Where, story: Story) -> None:
    """Marks of the search, filters of columns, the chooser, CSV of what is shown, a row to copy."""
    bring_grid(page)
    page.locator("#explore-search").fill("danemark")
    says(page, "– Text „danemark“")
    if page.evaluate("!!window.Highlight"):
        wait_until(page, "CSS.highlights.get('found')?.size > 0")
        marked = page.evaluate("[...CSS.highlights.get('found')].map(String)")
        assert {one.lower() for one in marked} <= {"dänemark", "danemark", "dänemarks"}
    tools = page.locator("#explore-grid-tools")
    rows = len(shown_rows(page))
    counted = tools.locator("> span")
    wait_until(
        page,
        "(n) => document.querySelector('#explore-grid-tools > span').textContent.startsWith(`${n} von `)",
        rows,
    )
    tools.get_by_text("Spalten").click()
    tools.get_by_label("Beleg").uncheck()
    wait_until(page, "!document.querySelector('#explore-grid .ag-header-cell[col-id=evidence]')")
    tools.get_by_text("Spalten").click()
    with hands(page).expect_download() as saved:
        tools.get_by_role("button", name="CSV dieser Ansicht").click()
    head, *lines = list(
        csv.reader(Path(saved.value.path()).read_text("utf-8-sig").splitlines(), delimiter=";")
    )
    assert head[:2] == ["Land", "Aussage"]
    assert "Beleg" not in head
    assert len(lines) == rows
    danish = story.claims_of("DNK")[0]
    assert any(danish.text["de"] in cells[1] for cells in lines)
    page.locator("#explore-grid .ag-row[row-index='0'] [col-id=voice]").click()
    wait_until(page, "window.explore.chosen().claim")
    tools.get_by_role("button", name="Zeile mit Quellen kopieren").click()
    claim = story.claims[page.evaluate("window.explore.chosen().claim").split("--")[0]]
    copied = tools.locator("p").inner_text()
    assert claim.text["de"] in copied
    assert story.sources[claim.sources[0]].url in copied
    assert counted.is_visible()


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
    filters_by_origin(page, story)
    draws_a_period(page, story)
    page.locator("#explore-reset").click()
    says(page, whole)
    works_in_the_grid(page, story)
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
