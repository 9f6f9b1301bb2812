"""All that was said of a country: its standing, and every claim with voice, words and sources."""

from pathlib import Path
from typing import Any

import pytest

from explainer.content.country import country as card_content
from explainer.content.edition import Edition
from explainer.page.card import show_card
from explainer.story.model.story import Story
from explainer.story.provenance import chain, origins
from explainer.wording.catalogue import Catalogue, full_day, inexact_day
from explainer.wording.sentences import (
    attribution,
    evidence_words,
    node_name,
    origins_words,
    speaker_name,
    status_label,
)
from tests.builders import a_story, about, claim, country, origin, quote, source, text
from tests.markup import Element, read_html
from tests.selection import claim_of

SOURCES = [
    source("paper", short="Paper", title="A headline", published="2025-08-19"),
    source("gazette", language="de", title="Eine Schlagzeile"),
    source("relay", leans_on=["agency"]),
    source("copy", kind="mirror"),
]
ORIGINS = [origin("agency", who="The agency", leans_on=["talk"]), origin("talk", who="A talk")]


def card(story: Story, words: Catalogue, code: str = "EST") -> Element:
    edition = Edition(story, words.language)
    return read_html(show_card(edition, card_content(edition, code))).one("article", class_="card")


def card_of(folder: Path, words: Catalogue, *claims: dict[str, Any], **changes: Any) -> Element:
    changes = {"sources": SOURCES, "origins": ORIGINS, **changes}
    return card(a_story(folder, claims={"EST": list(claims)}, **changes), words)


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
                part for place, part in enumerate(line.children)
                if getattr(part, "tag", "") != "cite"
                and getattr((*line.children, "")[place + 1], "tag", "") != "cite"
            ]  # fmt: skip
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


# a card of one claim


def test_a_chain_leads_from_the_page_down_to_where_the_telling_began(
    tmp_path: Path, english: Catalogue
) -> None:
    found = card_of(tmp_path, english, claim(voice="report", sources=["relay", "paper"]))
    (sources,) = found.all("ul", class_="sources")
    leans = english.say("origins.leans_on")
    first, second = (item for item in sources.children if isinstance(item, Element))
    assert first.one("a").text == "The relay"
    agency, talk = first.all("ul", class_="leans-on")
    assert agency.text.startswith(f"{leans} The agency")
    assert talk.text.startswith(f"{leans} A talk")
    assert second.one("small", class_="unknown-origin").text == english.say("origins.not_said")
    assert not first.all("small", class_="unknown-origin")


def test_a_page_shows_its_headline_in_its_language_and_its_day(
    tmp_path: Path, english: Catalogue
) -> None:
    found = card_of(tmp_path, english, claim(sources=["paper", "gazette"]))
    first, second = found.all("cite")
    assert (first.text, first["lang"]) == ("A headline", "en")
    assert (second.text, second["lang"]) == ("Eine Schlagzeile", "de")
    assert "19 August 2025" in found.one("ul", class_="sources").text


def test_a_mirror_is_not_linked(tmp_path: Path, english: Catalogue) -> None:
    found = card_of(tmp_path, english, claim(sources=["copy"], voice="report"))
    (sources,) = found.all("ul", class_="sources")
    assert not sources.all("a")
    assert english.say("sources.mirror") in sources.text


def test_an_original_wording_is_quoted_in_its_language(tmp_path: Path, english: Catalogue) -> None:
    words = quote(text="Wir sind bereit", language="de", translation=text("We are ready"))
    found = card_of(tmp_path, english, claim(quote=words)).one("figure", class_="quote")
    assert found.one("blockquote")["lang"] == "de"
    assert found.one("q").text == "Wir sind bereit"
    translation = found.one("p", class_="translation")
    assert translation.text == f"{english.say('quote.translation')} We are ready"
    assert not translation.all("q")
    assert found.one("figcaption").text == "Somebody"


def test_a_quote_in_the_language_of_the_page_is_not_translated(
    tmp_path: Path, english: Catalogue
) -> None:
    words = quote(translation=text("Something else"))
    found = card_of(tmp_path, english, claim(quote=words))
    assert not found.all("p", class_="translation")


def test_an_outlets_rendering_has_no_quotation_marks_and_names_the_outlet(
    tmp_path: Path, english: Catalogue
) -> None:
    words = quote(rendering="outlet", rendered_by="paper")
    found = card_of(tmp_path, english, claim(quote=words)).one("figure", class_="quote")
    assert not found.all("q")
    assert found.one("blockquote").text == "We are ready"
    assert english.say("quote.rendered", who="Paper") in found.one("figcaption").text


def test_who_spoke_is_named_with_the_office_and_a_foreign_country(
    tmp_path: Path, english: Catalogue
) -> None:
    person = {"name": "Ada Exemplar", "office": text("Minister"), "country": "LVA"}
    found = card_of(tmp_path, english, claim(voice="other", said_by=person))
    assert found.one("span", class_="w").text == "Ada Exemplar, Minister, Latvia"


def test_a_withdrawn_claim_stays_and_says_since_when_and_why(
    tmp_path: Path, english: Catalogue
) -> None:
    taken_back = claim(
        "est-1", date="2025-08-14", withdrawn={"on": "2025-08-16", "why": text("A mistake.")}
    )
    found = card_of(tmp_path, english, taken_back, claim("est-2"))
    line = found.one("p", class_="withdrawn")
    assert "16 August 2025" in line.text
    assert "A mistake." in line.text
    assert [part.get("data-until") is not None for part in found.all("article")] == [False, True]


def test_a_note_for_readers_is_shown_and_one_for_the_desk_is_not(
    tmp_path: Path, english: Catalogue
) -> None:
    found = card_of(tmp_path, english, claim(note=text("Mind this."), internal="Do not show."))
    assert found.one("p", class_="note").text == "Mind this."
    assert "Do not show." not in found.text


def test_nothing_for_the_desk_reaches_the_page(
    german_edition: Edition, german_page: Element
) -> None:
    story, said = german_edition.story, german_page.text
    internal = [r.internal for r in (*story.claims.values(), *story.sources.values()) if r.internal]
    assert len(internal) > 10
    assert [note for note in internal if note in said] == []


def test_a_country_whose_status_held_on_says_since_when(tmp_path: Path, english: Catalogue) -> None:
    earlier, later = claim("est-1", date="2025-08-14"), claim("est-2", date="2025-08-18")
    found = card_of(tmp_path, english, earlier, later)
    shown = next(p for p in found.all("p", class_="standing") if p.get("hidden") is None)
    days = [day["datetime"] for day in shown.all("time")]
    assert days[0] == "2025-08-14"
    assert full_day(Edition(a_story(tmp_path), english.language).days[0], english) not in shown.text


def test_a_host_is_said_to_be_one(tmp_path: Path, english: Catalogue) -> None:
    story = a_story(
        tmp_path,
        story=about(roles={"host": text("Host country")}),
        countries=[country("EST", "host")],
        claims={"EST": [claim(status=None)]},
    )
    shown = card(story, english).one("p", class_="standing", hidden=None)
    assert shown.one("small", class_="role").text == "Host country"
    assert shown.one("span", class_="key")["data-tone"] == "host"


def test_a_speaker_is_called_as_this_language_writes_the_name(
    tmp_path: Path, english: Catalogue
) -> None:
    names = text("Ada Exemplar")
    words = quote(speaker="A. Beispiel", names=names)
    person = {"name": "A. Beispiel", "names": names}
    found = card_of(tmp_path, english, claim(quote=words, said_by=person))
    assert found.one("figcaption").text == "Ada Exemplar"
    assert found.one("span", class_="w").text == "Ada Exemplar"
    assert "Beispiel" not in found.text
