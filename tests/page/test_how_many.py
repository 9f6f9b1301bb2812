"""“How many?”: a tile for each of the number, those who are named in the tone of their status."""

from pathlib import Path
from typing import Any

import pytest

from explainer.content.edition import Edition
from explainer.content.how_many import how_many
from explainer.page.how_many import show_how_many
from explainer.story.model.story import Story
from explainer.wording.catalogue import Catalogue, number_words
from explainer.wording.sentences import node_name, origins_words, status_label
from tests.builders import a_story, about, claim, est, key_day, number, status, text
from tests.markup import Element, read_html
from tests.undrawn import Undrawn


@pytest.fixture(scope="session")
def section(german_page: Element) -> Element:
    return german_page.one("section", id="how-many")


def marks(section: Element) -> tuple[list[Element], list[Element]]:
    """The marks with and without a name."""
    every = section.one("ol", class_="tiles").all("li")
    unnamed = [mark for mark in every if "unnamed" in mark.classes]
    return [mark for mark in every if mark not in unnamed], unnamed


def headline(**changes: Any) -> dict[str, Any]:
    return {"number": "n1", "named_by": "paper", "named": ["EST"], "text": text("One."), **changes}


def shown(folder: Path, words: Catalogue, **changes: Any) -> Element:
    return read_html(show_how_many(Edition(a_story(folder, **changes), words.language)))


def test_there_are_ten_marks_six_named_and_four_empty(
    german_edition: Edition, section: Element
) -> None:
    named, unnamed = marks(section)
    found = german_edition.story.about.headline_number
    assert found
    assert german_edition.story.numbers[found.number].value == len(named) + len(unnamed) == 10
    assert [mark["data-country"] for mark in named] == list(found.named)
    assert (len(named), len(unnamed)) == (6, 4)


def test_a_number_that_belongs_to_a_key_day_says_so(tmp_path: Path, english: Catalogue) -> None:
    story = about(headline_number=headline(day="2025-08-19"), key_days=[key_day("2025-08-19")])
    found = shown(tmp_path, english, story=story, numbers=[number("n1", value=1)])
    said = found.one("p", class_="provenance").text
    assert said.startswith("Colours: status on 19 August 2025. ")
    assert found.one("h2").text == "The moment: A turn"


def test_tiles_of_a_key_day_keep_its_tones_on_every_day(tmp_path: Path, english: Catalogue) -> None:
    """A later word changes the map and the list, and not how it was at that moment."""
    days = ("2025-08-15", "2025-08-20")
    changes = est(
        claim("est-1", date="2025-08-14", status="willing"),
        claim("est-2", date="2025-08-20", status="refusing"),
    )
    changes["numbers"] = [number("n1", value=1, date="2025-08-14")]
    changes["statuses"] = [status("willing", "leaning"), status("refusing", "no")]
    for day, tone in zip(days, ("leaning", "no"), strict=True):
        told = about(headline_number=headline(day=day), key_days=[key_day(day)])
        (tile,) = marks(shown(tmp_path / day, english, story=told, **changes))[0]
        assert tile["data-tone"] == tone
        assert tile.get("data-country") is None, "the script would paint it anew"


def test_a_named_country_has_the_tone_of_its_own_status_and_says_it(
    german_edition: Edition, section: Element
) -> None:
    tones = set()
    for mark in marks(section)[0]:
        standing = german_edition.snapshot.standings[mark["data-country"]]
        assert mark["data-tone"] == standing.tone
        assert mark.one("a").text == german_edition.names[mark["data-country"]]
        assert mark.one("a")["href"] == f"#{mark['data-country']}"
        said = mark.one("span", class_="status").text
        assert said == f": {status_label(standing, german_edition.words)}"
        tones.add(mark["data-tone"])
    assert tones == {"leaning", "open"}


def test_an_empty_mark_has_no_tone_and_says_that_nobody_is_named(
    german_edition: Edition, section: Element
) -> None:
    for mark in marks(section)[1]:
        assert mark.get("data-tone") is None
        unseen = mark.one("span", class_="visually-hidden")
        assert unseen.text == german_edition.words.say("how_many.unnamed")
        assert mark.one("span", aria_hidden="true").text == "?"


def test_the_sentence_says_it_too_and_the_footnote_leads_to_what_is_unclear(
    german_edition: Edition, german_page: Element, section: Element
) -> None:
    found = german_edition.story.about.headline_number
    assert found
    assert found.text["de"] in section.text
    footnote = section.one("a", class_="footnote")
    assert footnote["href"] == "#unclear-x01"
    assert german_page.one("article", id=footnote["href"][1:])


def test_it_says_who_names_them_and_how_many_origins_the_number_has(
    german_edition: Edition, section: Element
) -> None:
    story, words = german_edition.story, german_edition.words
    found = story.about.headline_number
    assert found
    line = section.one("p", class_="provenance").text
    who = node_name(story.sources[found.named_by], words)
    assert words.say("how_many.named_by", who=who) in line
    assert origins_words(story, story.numbers[found.number], words) in line


def test_every_other_number_is_told_with_what_it_counts_and_who_gave_it(
    german_edition: Edition, section: Element
) -> None:
    story = german_edition.story
    assert story.about.headline_number
    others = [n for n in story.numbers.values() if n.id != story.about.headline_number.number]
    assert section.one("summary").text == german_edition.words.count("how_many.others", len(others))
    assert len(section.one("dl").all("div")) == len(others) > 10
    for other in others:
        entry = section.one("div", id=f"number-{other.id}")
        said = f"{number_words(other, german_edition.words)} {other.unit['de']}"
        assert entry.one("dt").text == said
        assert other.text["de"] in entry.one("dd").text
        assert entry.one("time")["datetime"]
        for source in other.sources:
            page = story.sources[source]
            assert (page.short or page.publisher) in entry.text


def test_a_number_without_a_figure_has_marks_for_those_who_are_named(
    tmp_path: Path, english: Catalogue
) -> None:
    found = shown(
        tmp_path,
        english,
        story=about(headline_number=headline()),
        numbers=[number("n1", value=text("several"))],
    )
    named, unnamed = marks(found)
    assert (len(named), len(unnamed)) == (1, 0)
    assert not found.all("a", class_="footnote")
    assert not found.all("details")


def test_numbers_without_a_headline_are_a_list_alone(tmp_path: Path, english: Catalogue) -> None:
    found = shown(tmp_path, english, numbers=[number("n1"), number("n2")])
    assert not found.all("ol", class_="tiles")
    assert len(found.one("dl").all("div")) == 2


def test_a_story_without_numbers_has_no_such_section(tmp_path: Path, english: Catalogue) -> None:
    assert show_how_many(Edition(a_story(tmp_path), english.language)) is None


def test_it_can_be_embedded_with_ways_to_the_page(second_story: Story) -> None:
    site = Undrawn(second_story)
    page = read_html(site["/en/embed/how-many/"].body.decode())
    section = page.one("section", id="how-many")
    assert section.one("h1").text == how_many(site.documents["/en/"][0]).title
    marks_named, _ = marks(section)
    assert marks_named
    links = [link["href"] for link in section.every() if link.tag == "a"]
    assert all(link.startswith(("../../#", "https://")) for link in links), links
    assert page.one("title").text == section.one("h1").text


def test_a_story_without_numbers_has_no_such_embed(tmp_path: Path) -> None:
    """Neither is there a document, nor does the page of samples show one."""
    site = Undrawn(a_story(tmp_path))
    assert "/en/embed/positions/" in site.documents
    assert "/en/embed/how-many/" not in site.documents
    assert "how-many/" not in site["/en/embed/"].body.decode()
