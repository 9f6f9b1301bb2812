"""Offers that no longer stand, and statuses that were confirmed, as a reader meets them."""

import csv
import io
from pathlib import Path

import pytest

from explainer.content.country import country, offers_by_day
from explainer.content.edition import Edition
from explainer.content.map import map_of
from explainer.content.pictures import Picture
from explainer.content.sizes import SHARED
from explainer.downloads.files import Downloads
from explainer.page.document import write_document
from explainer.page.routes import PAGE
from explainer.pictures.contents import content_of
from explainer.story.model.story import Story
from tests.builders import a_story, about, claim, est, status, text
from tests.markup import Element, read_html


@pytest.fixture
def story(tmp_path: Path) -> Story:
    first = claim("est-a", date="2025-04-14", status="ruled_out", contributions=["training"],
                  offer=text("one company"))  # fmt: skip
    second = claim("est-b", date="2025-08-18", status=None, replaces=["est-a"], confirms="est-a")
    return a_story(
        tmp_path,
        story=about(old_after=60),
        statuses=[status("ruled_out", "no", label=text("No"))],
        **est(first, second),
    )


@pytest.fixture
def page(story: Story) -> Element:
    return read_html(write_document(Edition(story, "en"), PAGE).html)


def test_a_replaced_offer_leaves_card_dot_and_sentence(story: Story) -> None:
    edition = Edition(story, "en")
    card, place = country(edition, "EST"), map_of(edition).by_code["EST"]
    assert card.offers == ()
    assert not place.offers_other
    assert "one company" not in place.said
    assert [during.what != () for during in offers_by_day(edition, "EST")] == [True, False]


def test_the_table_shows_a_replaced_offer_only_until_the_day(page: Element) -> None:
    said = page.one("article", id="est-a")
    (offer,), (note,) = said.all("p", class_="o"), said.all("p", class_="replaced")
    assert offer.text.startswith("one company")
    assert offer.get("hidden") is not None
    assert offer["data-until"] == note["data-from"]
    line = page.one("details", id="EST").one("span", class_="what")
    assert "one company" not in line.text


def test_the_statement_itself_stays_and_says_what_came_in_its_place(
    page: Element,
) -> None:
    (said,) = page.one("details", id="EST").all("p", class_="replaced")
    assert said.text.endswith("in its place came the statement of 18 August 2025.")
    assert said.one("a")["href"] == "#est-b"


def test_a_row_says_since_when_and_when_it_was_confirmed(page: Element) -> None:
    standing = page.one("details", id="EST").all("p", class_="standing")[-1]
    assert standing.text == "No since 14 April 2025, confirmed on 18 August 2025"


def test_the_picture_of_the_table_offers_only_what_stands(story: Story) -> None:
    drawn = content_of(Edition(story, "en"), Picture("table", "en", "png", SHARED))
    assert [row["offer"] for row in drawn["rows"]] == ["–"]


def test_data_users_are_told_as_well(story: Story) -> None:
    files = Downloads(story)
    (offered,) = csv.DictReader(
        io.StringIO(files["contributions.csv"].decode("utf-8-sig"), newline="")
    )
    assert (offered["claim"], offered["replaced_by"]) == ("est-a", "est-b")
    claims = list(csv.DictReader(io.StringIO(files["claims.csv"].decode("utf-8-sig"), newline="")))
    assert [(row["replaces"], row["confirms"]) for row in claims] == [("", ""), ("est-a", "est-a")]


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2025-04", "as of April 2025, older than 60 days"),
        ("2025", "as of 2025, older than 60 days"),
    ],
)
def test_an_old_status_says_no_month_that_nobody_knows(tmp_path: Path, day: str, said: str) -> None:
    story = a_story(tmp_path, story=about(old_after=60), **est(claim("est-a", date=day)))
    edition = Edition(story, "en")
    assert country(edition, "EST").position.old == said
    assert map_of(edition).by_code["EST"].said.endswith(said.split(",")[0])
    assert [sign.said for sign in map_of(edition).signs if sign.tone == "old"] == [
        f"Statement older than 60 days: Estonia ({day if day == '2025' else 'April 2025'})"
    ]
