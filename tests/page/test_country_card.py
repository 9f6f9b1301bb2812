"""A country's card: its standing on each day, and every claim with voice, words and sources."""

from pathlib import Path
from typing import Any

import pytest

from explainer.content.country import country as card_content
from explainer.content.edition import Edition
from explainer.page.country_card import show_card
from explainer.story.provenance import chain, origins
from explainer.story.story import Story
from explainer.wording.catalogue import Catalogue, full_day
from explainer.wording.sentences import (
    evidence_words,
    node_name,
    origins_words,
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
    return read_html(show_card(edition, card_content(edition, code))).one("article")


def card_of(folder: Path, words: Catalogue, *claims: dict[str, Any], **changes: Any) -> Element:
    changes = {"sources": SOURCES, "origins": ORIGINS, **changes}
    return card(a_story(folder, claims={"EST": list(claims)}, **changes), words)


@pytest.fixture(scope="session")
def cards(german_page: Element) -> dict[str, Element]:
    return {found["id"]: found for found in german_page.all("article", class_="card")}


def test_every_country_with_a_claim_has_a_card_and_a_link_to_it(
    german_edition: Edition, german_page: Element, cards: dict[str, Element]
) -> None:
    codes = [standing.country.code for standing in german_edition.told]
    assert list(cards) == codes
    assert len(codes) > 20
    links = german_page.one("div", class_="list").all("a")
    assert sorted(link["href"] for link in links) == sorted(f"#{code}" for code in codes)
    for code, found in cards.items():
        assert found.one("h3").text == german_edition.names[code]


def test_every_claim_stands_on_its_countrys_card_the_newest_first_of_each_voice(
    german_edition: Edition, cards: dict[str, Element]
) -> None:
    seen: list[str] = []
    for code, found in cards.items():
        for whose in found.all("ol", class_="claims"):
            names = [item["data-claim"] for item in whose.all("li", data_claim=True)]
            claims = [claim_of(german_edition, name) for name in names]
            assert all(code in c.codes for c in claims)
            days = [c.date.first_day for c in claims]
            assert days == sorted(days, reverse=True)
            seen += names
    assert len(seen) == len(set(seen))
    assert {name.split("--")[0] for name in seen} == set(german_edition.story.claims)


def test_one_standing_is_shown_and_all_others_wait_for_their_day(
    german_edition: Edition, cards: dict[str, Element]
) -> None:
    last = len(german_edition.days)
    for code, found in cards.items():
        standings = found.all("p", class_="standing")
        shown = [standing for standing in standings if standing.get("hidden") is None]
        assert len(shown) == 1, code
        assert (
            status_label(german_edition.snapshot.standings[code], german_edition.words)
            in shown[0].text
        )
        days = [
            day
            for standing in standings
            for day in range(
                int(standing.get("data-from") or 0), int(standing.get("data-until") or last)
            )
        ]
        assert days == list(range(last)), code


def test_each_standing_is_that_of_its_days(
    german_edition: Edition, cards: dict[str, Element]
) -> None:
    for code, found in cards.items():
        for standing in found.all("p", class_="standing"):
            snapshot = german_edition.snapshots[int(standing.get("data-from") or 0)]
            assert status_label(snapshot.standings[code], german_edition.words) in standing.text


def test_an_old_status_says_its_month_and_why(
    german_edition: Edition, cards: dict[str, Element]
) -> None:
    found = cards["BEL"].all("p", class_="standing")[-1]
    assert found.one("small", class_="old").text == german_edition.words.say(
        "card.old", month="Mai 2025", days=90
    )
    assert not cards["EST"].all("p", class_="standing")[-1].all("small", class_="old")


def test_the_voice_of_each_claim_is_said(
    german_edition: Edition, cards: dict[str, Element]
) -> None:
    voices = set()
    for found in cards.values():
        for item in found.all("li", data_claim=True):
            claim_ = claim_of(german_edition, item["data-claim"])
            assert item.one("span", class_="voice").text == german_edition.words.say(
                f"voice.{claim_.voice}"
            )
            assert f"voice-{claim_.voice}" in item.classes
            voices.add(claim_.voice)
    assert voices == {"own", "other", "report"}


def test_what_others_say_is_marked_as_attributed(
    german_edition: Edition, cards: dict[str, Element]
) -> None:
    says = german_edition.words.say("card.says")
    hearsay = 0
    for found in cards.values():
        for item in found.all("li", data_claim=True):
            claim_ = claim_of(german_edition, item["data-claim"])
            (head,) = item.all("p", class_="claim-head")
            assert (says in head.text) is bool(claim_.says_status)
            hearsay += says in head.text
    assert hearsay > 5


def test_evidence_and_for_reports_origins_are_counted(
    german_edition: Edition, cards: dict[str, Element]
) -> None:
    story, words = german_edition.story, german_edition.words
    for found in cards.values():
        for item in found.all("li", data_claim=True):
            claim_ = claim_of(german_edition, item["data-claim"])
            (line,) = item.all("p", class_="provenance")
            expected = evidence_words(story, claim_, words)
            if claim_.voice == "report":
                expected += f" · {origins_words(story, claim_, words)}"
            assert line.text == expected


def test_every_page_and_every_origin_of_a_claim_is_named(
    german_edition: Edition, cards: dict[str, Element]
) -> None:
    story = german_edition.story
    with_origins = 0
    for found in cards.values():
        for item in found.all("li", data_claim=True):
            claim_ = claim_of(german_edition, item["data-claim"])
            (sources,) = item.all("ul", class_="sources")
            for link in chain(story, claim_):
                assert node_name(link.node, german_edition.words) in sources.text
            for node in origins(story, claim_):
                assert node_name(node, german_edition.words) in sources.text
                with_origins += 1
    assert with_origins > 20


def test_offers_are_those_of_the_countrys_own_word(
    german_edition: Edition, cards: dict[str, Element]
) -> None:
    types, last = german_edition.story.contribution_types, len(german_edition.days)
    seen = 0
    for code, found in cards.items():
        lines = found.all("p", class_="offers")
        for index, snapshot in enumerate(german_edition.snapshots):
            there = [
                line.text
                for line in lines
                if int(line.get("data-from") or 0) <= index < int(line.get("data-until") or last)
            ]
            kinds = snapshot.standings[code].contributions
            labels = ", ".join(types[kind].label["de"] for kind in kinds)
            expected = [f"{german_edition.words.say('card.offers')} {labels}"] if kinds else []
            assert there == expected, (code, snapshot.day)
            seen += len(there)
        shown = [line for line in lines if line.get("hidden") is None]
        assert bool(shown) is bool(german_edition.snapshot.standings[code].contributions)
    assert seen > 50


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
    assert found.one("ul", class_="sources").one("time")["datetime"] == "2025-08-19"


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
    expected = f"{english.say('card.said_by')} Ada Exemplar, Minister, Latvia"
    assert found.one("p", class_="said-by").text == expected


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
    assert found.one("li", data_claim="est-1").get("data-until")


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
    assert found.one("p", class_="said-by").text.endswith(" Ada Exemplar")
    assert "Beispiel" not in found.text
