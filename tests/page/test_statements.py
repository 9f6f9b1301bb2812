"""All that was said of a country: its standing, and every claim with voice, words and sources."""

import pytest

from explainer.content.country import country as card_content
from explainer.content.edition import Edition
from explainer.page.card import show_card
from explainer.story.provenance import chain, origins
from explainer.wording.catalogue import inexact_day
from explainer.wording.sentences import (
    attribution,
    evidence_words,
    node_name,
    origins_words,
    speaker_name,
    status_label,
)
from tests.markup import Element, read_html
from tests.selection import claim_of


@pytest.fixture(scope="session")
def rows(german_page: Element) -> dict[str, Element]:
    """The rows of the table with all that is in them, by their countries."""
    return {found["id"]: found for found in german_page.one("section", id="table").all("details")}


@pytest.fixture(scope="session")
def statements(rows: dict[str, Element]) -> dict[str, Element]:
    return {found["id"]: found for row in rows.values() for found in row.all("article")}


def test_every_country_with_a_claim_has_a_row_and_a_link_to_it(
    german_edition: Edition, german_page: Element, rows: dict[str, Element]
) -> None:
    codes = [standing.country.code for standing in german_edition.standings]
    assert sorted(rows) == sorted(codes)
    assert len(codes) > 20
    for code in codes:
        assert german_page.all("a", href=f"#{code}")


def test_every_claim_stands_in_its_countrys_row_the_newest_first(
    german_edition: Edition, rows: dict[str, Element]
) -> None:
    seen: list[str] = []
    for code, found in rows.items():
        names = [item["id"] for item in found.all("article")]
        claims = [claim_of(german_edition, name) for name in names]
        assert all(code in c.codes for c in claims)
        days = [c.date.first_day for c in claims]
        assert days == sorted(days, reverse=True)
        seen += names
    assert len(seen) == len(set(seen))
    assert {name.split("--")[0] for name in seen} == set(german_edition.story.claims)


def test_a_countrys_own_page_says_the_same_as_its_row_and_names_headlines(
    german_edition: Edition, rows: dict[str, Element]
) -> None:
    headlines = 0
    for code, row in rows.items():
        alone = read_html(show_card(german_edition, card_content(german_edition, code)))
        for line in alone.all("li"):
            headlines += len(line.all("cite"))
            line.children = [
                part
                for place, part in enumerate(line.children)
                if getattr(part, "tag", "") != "cite"
                and getattr((*line.children, "")[place + 1], "tag", "") != "cite"
            ]
        told = alone.text.removeprefix(german_edition.names[code])
        said = row.one("div", class_="said")
        assert told == said.text.removesuffix(said.one("a", class_="way").text)
    assert headlines > 10


def test_the_standing_is_that_of_the_last_day_and_of_those_before_it_that_were_the_same(
    german_edition: Edition, rows: dict[str, Element]
) -> None:
    last = len(german_edition.days)
    for code, found in rows.items():
        (standing,) = found.all("p", class_="standing")
        assert int(standing.get("data-until") or last) == last
        for snapshot in german_edition.snapshots[int(standing.get("data-from") or 0) :]:
            assert status_label(snapshot.standings[code], german_edition.words) in standing.text


def test_an_old_status_says_its_month_and_why(
    german_edition: Edition, rows: dict[str, Element]
) -> None:
    found = rows["BEL"].all("p", class_="standing")[-1]
    assert found.one("small", class_="old").text == german_edition.words.say(
        "card.old", month="Mai 2025", days=90
    )
    assert not rows["EST"].all("p", class_="standing")[-1].all("small", class_="old")


def test_the_voice_of_each_claim_is_said(
    german_edition: Edition, statements: dict[str, Element]
) -> None:
    voices = set()
    for name, item in statements.items():
        claim_ = claim_of(german_edition, name)
        assert item.one("span", class_="v").text == german_edition.words.say(
            f"voice.{claim_.voice}"
        )
        assert (claim_.voice in item.classes) is (claim_.voice != "own")
        voices.add(claim_.voice)
    assert voices == {"own", "other", "report"}


def test_a_status_that_others_say_is_told_as_theirs(
    german_edition: Edition, statements: dict[str, Element]
) -> None:
    story, there = german_edition.story, german_edition.words.say("table.there")
    hearsay = 0
    for name, item in statements.items():
        claim_ = claim_of(german_edition, name)
        status = story.statuses.get(claim_.status or claim_.says_status or "")
        told = [part.text for part in item.all("span", class_="s")]
        before = f"{there} " if claim_.says_status else ""
        assert told == ([f"{before}{status.label['de']}"] if status else []), name
        hearsay += bool(before)
    assert hearsay > 5


def test_evidence_and_for_reports_origins_are_counted(
    german_edition: Edition, statements: dict[str, Element]
) -> None:
    story, words = german_edition.story, german_edition.words
    for name, item in statements.items():
        claim_ = claim_of(german_edition, name)
        expected = evidence_words(story, claim_, words)
        if claim_.voice == "report":
            expected += f" · {origins_words(story, claim_, words)}"
        assert item.one("p", class_="provenance").text == expected


def test_every_page_and_every_origin_of_a_claim_is_named(
    german_edition: Edition, statements: dict[str, Element]
) -> None:
    story = german_edition.story
    with_origins = 0
    for name, item in statements.items():
        claim_ = claim_of(german_edition, name)
        (sources,) = item.all("ul", class_="sources")
        for link in chain(story, claim_):
            assert node_name(link.node, german_edition.words) in sources.text
        for node in origins(story, claim_):
            assert node_name(node, german_edition.words) in sources.text
            with_origins += 1
    assert with_origins > 20


def test_every_page_is_linked_unless_it_is_a_mirror(
    german_edition: Edition, statements: dict[str, Element]
) -> None:
    story = german_edition.story
    mirrors = 0
    for name, item in statements.items():
        pages = [story.sources[source] for source in claim_of(german_edition, name).sources]
        (sources,) = item.all("ul", class_="sources")
        links = {link["href"] for link in sources.all("a")}
        for page in pages:
            if page.url and page.kind != "mirror":
                assert page.url in links
            mirrors += page.kind == "mirror"
            assert page.kind != "mirror" or page.url not in links
    assert mirrors


def test_what_exactly_is_offered_and_of_what_kind_is_said(
    german_edition: Edition, statements: dict[str, Element]
) -> None:
    types = german_edition.story.contribution_types
    for name, item in statements.items():
        found = claim_of(german_edition, name)
        kinds = ", ".join(types[kind].label["de"] for kind in found.contributions)
        parts = [found.offer["de"] if found.offer else "", kinds]
        offered = item.all("p", class_="o")
        assert [line.text for line in offered] == [" · ".join(p for p in parts if p)][: any(parts)]


def test_who_said_it_is_named_or_else_on_whose_word_it_is_told(
    german_edition: Edition, statements: dict[str, Element]
) -> None:
    story = german_edition.story
    named = reported = 0
    for name, item in statements.items():
        found, said = claim_of(german_edition, name), item.one("p", class_="m").text
        if found.said_by and (who := speaker_name(found.said_by, german_edition.words)):
            assert who in said
            named += 1
        elif not found.said_by and found.voice != "own":
            assert attribution(story, found, german_edition.words) in said
            reported += 1
    assert named > 10
    assert reported > 10


def test_a_claims_day_is_said_as_exactly_as_it_is_known(
    german_edition: Edition, statements: dict[str, Element]
) -> None:
    for name, item in statements.items():
        day = claim_of(german_edition, name).date
        (said,) = item.one("p", class_="m").all("time")
        assert said.text == inexact_day(day, german_edition.words)
        assert said["datetime"] == str(day).lstrip("~"), "no day that nobody knows"


def test_offers_are_those_of_the_countrys_own_word(
    german_edition: Edition, rows: dict[str, Element]
) -> None:
    types = german_edition.story.contribution_types
    seen = 0
    for code, found in rows.items():
        kinds = german_edition.snapshot.standings[code].contributions
        labels = ", ".join(types[kind].label["de"] for kind in kinds)
        expected = [f"{german_edition.words.say('card.offers')} {labels}"] if kinds else []
        assert [line.text for line in found.all("p", class_="offers")] == expected
        seen += bool(kinds)
    assert seen > 10
