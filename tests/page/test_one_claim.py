"""A card of one claim: its chain of sources, its words, who spoke, and what became of it."""

from pathlib import Path
from typing import Any

from explainer.content.country import country as card_content
from explainer.content.edition import Edition
from explainer.page.card import show_card
from explainer.story.model.story import Story
from explainer.wording.catalogue import Catalogue, full_day
from tests.builders import a_story, about, claim, country, origin, quote, source, text
from tests.markup import Element, read_html

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


def test_a_chain_leads_from_the_page_down_to_where_the_telling_began(
    tmp_path: Path, english: Catalogue
) -> None:
    found = card_of(tmp_path, english, claim(voice="report", sources=["relay", "paper"]))
    (sources,) = found.all("ul", class_="sources")
    leans = english.say("origins.leans_on")
    first, second = (item for item in sources.children if isinstance(item, Element))
    assert first.one("a").text == "The relay"
    agency, talk = first.all("ul")
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


def test_of_a_rendering_of_the_speakers_own_words_only_the_outlet_is_named(
    tmp_path: Path, english: Catalogue
) -> None:
    words = quote(speaker="Ada Exemplar", rendering="outlet", rendered_by="paper")
    found = card_of(tmp_path, english, claim(quote=words, said_by={"name": "Ada Exemplar"}))
    assert found.one("figcaption").text == "As rendered by Paper"
    words = quote(speaker="Somebody", rendering="outlet", rendered_by="paper")
    found = card_of(tmp_path, english, claim(quote=words, said_by={"name": "Ada Exemplar"}))
    assert found.one("figcaption").text == "Somebody, as rendered by Paper"


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
    assert found.one("span", class_="w").text == "Ada Exemplar"
    assert not found.all("figcaption"), "whose wording it is has been said"
    assert "Beispiel" not in found.text
