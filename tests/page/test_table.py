"""The table: a row for every claim, with its own address, its voice, its evidence and its sources."""

from pathlib import Path

import pytest

from explainer.content.edition import Edition
from explainer.page.table import COLUMNS, SORTABLE, show_table
from explainer.story.provenance import evidence
from explainer.wording.catalogue import Catalogue, inexact_day
from explainer.wording.sentences import attribution, evidence_words, speaker_name
from tests.builders import a_story, claim
from tests.markup import Element, read_html
from tests.selection import claim_of, every_row, phase_tie, row_of


@pytest.fixture(scope="session")
def table(german_page: Element) -> Element:
    return german_page.one("section", id="table")


@pytest.fixture(scope="session")
def rows(table: Element) -> dict[str, Element]:
    return {row["id"]: row for row in table.one("tbody").all("tr")}


def cell(row: Element, column: str) -> Element:
    found = [child for child in row.children if isinstance(child, Element)]
    assert len(found) == len(COLUMNS)
    return found[COLUMNS.index(column)]


def test_every_claim_has_a_row_of_its_own(
    german_edition: Edition, rows: dict[str, Element]
) -> None:
    expected = {row_of(code, found) for code, found in every_row(german_edition)}
    assert set(rows) == expected
    assert {claim_of(german_edition, row).id for row in rows} == set(german_edition.story.claims)
    assert len(rows) > 50


def test_rows_stand_by_country_and_the_newest_first(
    german_edition: Edition, rows: dict[str, Element]
) -> None:
    countries = [row["data-country"] for row in rows.values()]
    assert list(dict.fromkeys(countries)) == [s.country.code for s in german_edition.told]
    for code in set(countries):
        days = [
            claim_of(german_edition, name).date.first_day
            for name, row in rows.items()
            if row["data-country"] == code
        ]
        assert days == sorted(days, reverse=True)


def test_the_table_is_one_with_a_caption_and_heads(german_edition: Edition, table: Element) -> None:
    assert table.one("caption").text == german_edition.words.say("table.caption")
    heads = table.one("thead").all("th")
    assert len(heads) == len(COLUMNS)
    assert {head["scope"] for head in heads} == {"col"}
    assert all(head.text for head in heads)


def test_every_row_is_headed_by_its_country(
    german_edition: Edition, rows: dict[str, Element]
) -> None:
    for row in rows.values():
        head = row.one("th")
        assert head["scope"] == "row"
        assert head.text == german_edition.names[row["data-country"]]
        assert head.one("a")["href"] == f"#{row['data-country']}"


def test_columns_that_can_be_sorted_have_a_button_and_the_first_is_sorted(table: Element) -> None:
    heads = dict(zip(COLUMNS, table.one("thead").all("th"), strict=True))
    for column, head in heads.items():
        assert bool(head.all("button")) is (column in SORTABLE)
        assert head.get("aria-sort") == ("ascending" if column == "country" else None)


def test_every_row_leads_to_itself(rows: dict[str, Element]) -> None:
    for name, row in rows.items():
        assert cell(row, "day").one("a")["href"] == f"#{name}"


def test_the_day_is_said_as_exactly_as_it_is_known_and_sorted_by_its_first(
    german_edition: Edition, rows: dict[str, Element]
) -> None:
    for name, row in rows.items():
        day = claim_of(german_edition, name).date
        assert cell(row, "day").text == inexact_day(day, german_edition.words)
        key = cell(row, "day")["data-key"]
        assert key == str(day).lstrip("~"), "no day that nobody knows"
        assert day.first_day.isoformat().startswith(key)


def test_what_others_say_of_a_country_is_marked_as_not_counted(
    german_edition: Edition, rows: dict[str, Element]
) -> None:
    story, hearsay = german_edition.story, german_edition.words.say("table.hearsay")
    counted = 0
    for name, row in rows.items():
        found, status = claim_of(german_edition, name), cell(row, "status")
        said = story.statuses.get(found.status or found.says_status or "")
        assert (hearsay in status.text) is bool(found.says_status), name
        assert bool(status.all(data_tone=True)) is bool(found.status), name
        assert (said.label["de"] if said else "–") in status.text
        counted += hearsay in status.text
    assert counted > 5


def test_statuses_sort_in_their_order_with_hearsay_behind_the_countrys_own(
    german_edition: Edition, rows: dict[str, Element]
) -> None:
    keys = {}
    for name, row in rows.items():
        found = claim_of(german_edition, name)
        keys.setdefault((found.status, found.says_status), cell(row, "status")["data-key"])
    assert keys["willing", None] < keys[None, "willing"] < keys["under_discussion", None]
    assert keys["under_discussion", None] < keys["ruled_out", None] < keys[None, None]


def test_who_said_it_is_named_or_else_on_whose_word_it_is_told(
    german_edition: Edition, rows: dict[str, Element]
) -> None:
    story = german_edition.story
    named = reported = 0
    for name, row in rows.items():
        found, said = claim_of(german_edition, name), cell(row, "said_by").text
        if found.said_by and (who := speaker_name(found.said_by, german_edition.words)):
            assert who in said
            named += 1
        elif not found.said_by and found.voice != "own":
            assert attribution(story, found, german_edition.words) in said
            reported += 1
        assert said.endswith(german_edition.words.say(f"voice.{found.voice}"))
    assert named > 10
    assert reported > 10


def test_the_evidence_is_a_label_and_sorts_by_its_grade(
    german_edition: Edition, rows: dict[str, Element]
) -> None:
    for name, row in rows.items():
        found = claim_of(german_edition, name)
        shown = cell(row, "evidence")
        assert shown.text == evidence_words(german_edition.story, found, german_edition.words)
        assert shown["data-key"] == str(evidence(german_edition.story, found))


def test_every_source_is_linked_unless_it_is_a_mirror(
    german_edition: Edition, rows: dict[str, Element]
) -> None:
    story = german_edition.story
    mirrors = 0
    for name, row in rows.items():
        pages = [story.sources[source] for source in claim_of(german_edition, name).sources]
        links = [link["href"] for link in cell(row, "sources").all("a")]
        assert links == [page.url for page in pages if page.url and page.kind != "mirror"]
        for page in pages:
            assert (page.short or page.publisher) in cell(row, "sources").text
            mirrors += page.kind == "mirror"
    assert mirrors


def test_what_exactly_and_of_what_kind_is_said(
    german_edition: Edition, rows: dict[str, Element]
) -> None:
    story = german_edition.story
    for name, row in rows.items():
        found = claim_of(german_edition, name)
        assert cell(row, "offer").text == (found.offer["de"] if found.offer else "")
        kinds = [story.contribution_types[kind].label["de"] for kind in found.contributions]
        assert cell(row, "contribution").text.startswith(", ".join(kinds))
        assert row["data-types"] == " ".join(found.contributions)


def test_a_row_knows_which_phases_it_belongs_to(
    german_edition: Edition, rows: dict[str, Element]
) -> None:
    story = german_edition.story
    ties: set[str] = set()
    for name, row in rows.items():
        found = dict(tie.split(":") for tie in row["data-phases"].split())
        for identifier, phase in story.phases.items():
            assert found.get(identifier) == phase_tie(claim_of(german_edition, name), phase)
        ties |= {*found.values()}
        notes = row.all("small", class_="same-kind")
        assert bool(notes) is ("kind" in found.values())
        assert all(note.get("hidden") is not None for note in notes)
    assert ties == {"own", "kind"}


def test_a_row_is_tagged_with_the_days_on_which_its_claim_stands(second_page: Element,
                                                                 second_edition: Edition) -> None:  # fmt: skip
    for name, found in second_edition.story.claims.items():
        row = second_page.one("tr", id=name)
        first, until = second_edition.days_standing(found)
        assert int(row.get("data-from") or 0) == first
        assert int(row.get("data-until") or len(second_edition.days)) == until
    assert second_page.one("tr", id="cyp-2024-05-14").get("data-until")


def test_the_table_can_be_searched_and_scrolled_by_keyboard(table: Element) -> None:
    assert table.one("label", for_="search").text
    assert table.one("input", id="search")["type"] == "search"
    scroller = table.one(role="group")
    assert scroller["tabindex"] == "0"
    assert scroller["aria-labelledby"] == "table-title"


def test_a_claim_without_anything_optional_has_a_row_too(
    tmp_path: Path, english: Catalogue
) -> None:
    story = a_story(tmp_path, claims={"EST": [claim(status=None)]})
    row = read_html(show_table(Edition(story, english.language))).one("tr", id="est-2025-08-20")
    assert cell(row, "status").text == "–"
    assert cell(row, "offer").text == cell(row, "contribution").text == ""
    assert cell(row, "said_by").text == english.say("voice.own")
