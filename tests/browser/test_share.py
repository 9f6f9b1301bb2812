"""What a reader takes along of the view as it is, and what helps to find something in it."""

import csv
import io
from pathlib import Path

import pytest
from playwright.sync_api import Page

from explainer.content.edition import Edition
from explainer.wording.sentences import map_alt
from tests.browser.conftest import OpenPage
from tests.browser.reading import (
    chosen,
    ordered_rows,
    press,
    row_texts,
    shown_line,
    shown_rows,
    visible,
)
from tests.selection import claim_of

MARKED = """() => [...(CSS.highlights.get("found") ?? [])]
  .map((range) => [range.toString(), range.startContainer.parentElement.closest("article, details").id])"""


def downloaded(
    page: Page, take: str = "csv", name: str = "shown.csv", separator: str = ","
) -> list[list[str]]:
    button = page.locator(f"[data-take='{take}']")
    if not button.is_visible():
        page.locator("#take-away details:has([data-take=csv]) > summary").click()
    with page.expect_download() as saved:
        button.click()
    assert saved.value.suggested_filename == name
    content = Path(saved.value.path()).read_bytes()
    assert content.startswith(b"\xef\xbb\xbf"), "spreadsheets know UTF-8 by this"
    written = io.StringIO(content.decode("utf-8-sig"), newline="")
    return list(csv.reader(written, delimiter=separator))


@pytest.mark.parametrize("address", ["", "#type=training", "#country=POL&status=no_troops"])
def test_the_csv_holds_exactly_the_rows_that_are_shown(
    open_page: OpenPage, the_address: str, address: str, german_edition: Edition
) -> None:
    page = open_page(f"{the_address}/de/{address}")
    head, *rows = downloaded(page)
    assert head[0] == "Land"
    assert head[-2:] == ["id", "url"]
    assert sorted(row[-2] for row in rows) == sorted(shown_rows(page)) != []
    texts = row_texts(page)
    for row in rows:
        assert len(row) == len(head)
        for told in row[:-2]:
            assert told in texts[row[-2]]
        claim = claim_of(german_edition, row[-2])
        sources = [german_edition.story.sources[source] for source in claim.sources]
        assert row[-1].split() == [s.url for s in sources if s.kind != "mirror"]


def test_the_rows_are_the_same_with_semicolons(page: Page) -> None:
    rows = downloaded(page)
    assert downloaded(page, "csv;", "shown-semicolon.csv", ";") == rows
    assert len(rows[0]) > 5


def test_nothing_shown_is_a_file_with_its_head_alone(open_page: OpenPage, the_address: str) -> None:
    page = open_page(f"{the_address}/de/#text=xyzzy")
    assert len(downloaded(page)) == 1


def test_a_cell_that_a_spreadsheet_would_run_is_disarmed(page: Page) -> None:
    page.locator("#table details b").first.evaluate("(name) => (name.textContent = '=1+1')")
    assert downloaded(page)[1][0] == "'=1+1"


def test_the_link_that_is_copied_leads_to_the_view(open_page: OpenPage, the_address: str) -> None:
    page = open_page(f"{the_address}/de/")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    press(page, "status", "willing")
    page.locator("[data-copy=address]").click()
    page.locator("#copied:text('Kopiert.')").wait_for()
    link = page.evaluate("navigator.clipboard.readText()")
    other = open_page(link)
    assert chosen(other) == {"status": "willing"}
    assert shown_line(other) == shown_line(page)


def test_sharing_is_offered_where_the_device_can_share(
    open_page: OpenPage, the_address: str
) -> None:
    def give(page: Page) -> None:
        page.add_init_script(
            "navigator.share = (what) => { window.shared = what; return Promise.resolve(); }"
        )

    def take(page: Page) -> None:
        page.add_init_script("delete Navigator.prototype.share")

    without = open_page(f"{the_address}/de/", before=take)
    assert visible(without, "[data-take=share]") == []
    page = open_page(f"{the_address}/de/#EST", before=give)
    page.locator("[data-take=share]").click()
    assert page.evaluate("window.shared.url").endswith("/de/#EST")


def test_what_was_typed_is_marked_in_the_rows_that_match(page: Page) -> None:
    page.locator("#search").fill("minister")
    rows = shown_rows(page)
    marked = page.evaluate(MARKED)
    assert len(marked) >= len(rows) > 3
    assert {text.lower() for text, _ in marked} == {"minister"}
    assert set(rows) <= {row for _, row in marked} <= {*rows, *ordered_rows(page)}
    page.reload()
    assert page.evaluate(MARKED) == marked, "an address with a text marks it too"
    page.locator("#search").fill("")
    shown_rows(page)
    assert page.evaluate(MARKED) == []


def test_the_alt_text_of_the_map_is_that_of_the_day_and_names_the_choice(
    open_page: OpenPage, the_address: str, german_edition: Edition, english_edition: Edition
) -> None:
    alt = "document.querySelector('#map [role=img]').getAttribute('aria-label')"
    for edition in (german_edition, english_edition):
        page = open_page(f"{the_address}/{edition.language}/")
        texts = []
        for snapshot in edition.snapshots:
            day = snapshot.day.isoformat()
            page.evaluate("(day) => window.explainer.choose({ day })", day)
            shown_rows(page)
            texts.append(page.evaluate(alt))
            assert texts[-1] == map_alt(snapshot, edition.words), day
        assert len(set(texts)) == len(edition.days) > 5
        page.evaluate("window.explainer.choose({ type: 'training' })")
        shown_rows(page)
        assert page.evaluate(alt) == f"{texts[-1]} {shown_line(page)}"
