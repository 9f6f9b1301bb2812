"""A joint statement: with each of its countries, counted once, and every id of a document its own."""

import csv
import io
from collections import Counter
from pathlib import Path

import pytest

from explainer.content.changes import changes
from explainer.content.choices import choices
from explainer.content.edition import Edition
from explainer.content.map import map_of
from explainer.content.table import rows
from explainer.downloads.files import Downloads
from explainer.exploring.browser_data import browser_data
from explainer.page.document import write_document
from explainer.page.map import map_scene
from explainer.page.routes import PAGE
from explainer.story.model.story import Story
from tests.builders import a_story, claim, country, text
from tests.markup import Element, read_html

CODES = ("EST", "LVA", "LTU")
LIST = claim(
    "joint-1", countries=list(CODES), voice="report", says_status="willing",
    contributions=["training"], text=text("The paper listed all three."),
)  # fmt: skip


@pytest.fixture
def story(tmp_path: Path) -> Story:
    countries = [country(code) for code in CODES]
    return a_story(tmp_path, countries=countries, claims={"EST": [claim()], "joint": [LIST]})


@pytest.fixture
def page(story: Story) -> Element:
    return read_html(write_document(Edition(story, "en"), PAGE).html)


def test_it_stands_in_the_row_of_each_country(page: Element) -> None:
    rows = page.one("section", id="table").all("details")
    told = {row["id"]: row.all("article") for row in rows if "listed all three" in row.text}
    assert sorted(told) == sorted(CODES)
    places = {found["id"] for statements in told.values() for found in statements}
    assert {place for place in places if place.split("--")[0] == "joint-1"} == {
        "joint-1",
        "joint-1--lva",
        "joint-1--ltu",
    }


def test_a_row_names_the_others_that_it_is_about(page: Element) -> None:
    row = page.one("details", id="LVA")
    assert "The same statement, also about: Estonia and Lithuania" in row.text


def test_no_id_of_the_document_is_there_twice_and_the_first_row_has_that_of_the_claim(
    page: Element,
) -> None:
    ids = Counter(part["id"] for part in page.all() if part.get("id"))
    assert [one for one, times in ids.items() if times > 1] == []
    assert {"joint-1", "joint-1--lva", "joint-1--ltu"} <= set(ids)


def test_it_is_one_statement_in_every_count(story: Story) -> None:
    assert choices(Edition(story, "en")).shown == "Shown: two statements on three countries"
    assert len(rows(Edition(story, "en"))) == 4


def test_countries_that_are_only_reported_on_have_no_status(story: Story) -> None:
    lands = map_of(Edition(story, "en")).by_code
    assert {code: lands[code].tone for code in CODES} == {
        "EST": "leaning",
        "LVA": "none",
        "LTU": "none",
    }


def test_what_changed_tells_it_once_for_all(story: Story) -> None:
    (day,) = changes(Edition(story, "en")).days
    (joint,) = [one.sentence for one in day.entries if one.statement == "joint-1"]
    assert joint.startswith("Estonia, Latvia and Lithuania, according to The paper")


def test_a_data_user_finds_it_once_among_the_claims_and_with_each_country_elsewhere(
    story: Story,
) -> None:
    files = Downloads(story)
    claims = list(csv.DictReader(io.StringIO(files["claims.csv"].decode("utf-8-sig"), newline="")))
    (row,) = [found for found in claims if found["claim"] == "joint-1"]
    assert (row["country"], row["country_status"]) == ("EST LVA LTU", "")
    assert row["country_en"] == "Estonia; Latvia; Lithuania"
    offered = list(
        csv.DictReader(io.StringIO(files["contributions.csv"].decode("utf-8-sig"), newline=""))
    )
    assert [found["country"] for found in offered if found["claim"] == "joint-1"] == list(CODES)


def test_the_app_knows_which_of_its_rows_are_one_statement(story: Story) -> None:
    edition = Edition(story, "en")
    found = browser_data(edition, map_scene(edition))["rows"]
    assert len({row["id"] for row in found}) == len(found) == 4
    assert [row["joint"] for row in found if "joint" in row] == ["joint-1"] * 3
