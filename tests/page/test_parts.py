"""The small pieces that all sections share."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import htpy as h
import pytest

from explainer.content.edition import Edition, Phrase, day, phrase
from explainer.content.source_link import source_link
from explainer.drawing.theme import TONES
from explainer.page.how_many import show_how_many
from explainer.page.parts import between, say, show_day, show_source, tone_key
from explainer.story.model import Source
from explainer.story.model.story import Story
from explainer.story.model.values import InexactDate, Text
from explainer.wording.catalogue import Catalogue
from tests.builders import a_story, source
from tests.markup import Element, read_html


def written(*nodes: h.Node) -> Element:
    """Some nodes as a reader gets them."""
    (found,) = read_html(h.div[list(nodes)]).children
    assert isinstance(found, Element)
    return found


def said(edition: Edition, text: Text) -> Phrase:
    return phrase(text, edition.words)


@pytest.fixture
def edition(tmp_path: Path, english: Catalogue) -> Edition:
    return Edition(a_story(tmp_path), english.language)


def test_a_text_in_the_language_of_the_page_is_just_said(english_edition: Edition) -> None:
    found = written(
        say(english_edition, said(english_edition, Text({"de": "Ausbildung", "en": "Training"})))
    )
    assert (found.text, list(found.every())) == ("Training", [])


def test_a_text_that_is_missing_in_english_is_shown_in_german_and_says_so(
    english_edition: Edition,
) -> None:
    found = written(say(english_edition, said(english_edition, Text({"de": "Ausbildung"}))))
    assert found.one("bdi", lang="de").text == "Ausbildung"
    assert found.text == "Ausbildung (in German only)"


def test_a_missing_text_says_so_wherever_the_page_shows_it(
    the_story: Story, english: Catalogue
) -> None:
    headline = the_story.about.headline_number
    assert headline
    only_german = headline.model_copy(update={"text": Text({"de": "Sechs sind genannt."})})
    about = the_story.about.model_copy(update={"headline_number": only_german})
    found = written(show_how_many(Edition(replace(the_story, about=about), english.language)))
    assert found.one(lang="de").text.startswith("Sechs sind genannt.")


@pytest.mark.parametrize(
    ("when", "machine", "words"),
    [
        (date(2025, 8, 5), "2025-08-05", "5 August 2025"),
        (InexactDate.parse("2025-08-05"), "2025-08-05", "5 August 2025"),
        (InexactDate.parse("~2025-08-05"), "2025-08-05", "about 5 August 2025"),
        (InexactDate.parse("2025-08"), "2025-08", "August 2025"),
        (InexactDate.parse("2025"), "2025", "2025"),
    ],
)
def test_a_day_is_read_by_people_and_by_machines(
    edition: Edition, when: InexactDate | date, machine: str, words: str
) -> None:
    found = written(show_day(day(when, edition.words))).one("time")
    assert (found["datetime"], found.text) == (machine, words)


@pytest.mark.parametrize("tone", TONES)
def test_a_key_shows_a_tone_and_is_not_read_out(tone: str) -> None:
    found = written(tone_key(tone)).one("span")
    assert (found["data-tone"], found.text) == (tone, "")


def page_of(edition: Edition, **changes: object) -> Element:
    return written(
        show_source(source_link(Source.model_validate(source("paper", **changes)), edition.words))
    )


def test_a_source_is_a_link(edition: Edition) -> None:
    link = page_of(edition).one("a")
    assert link["href"] == "https://example.org/paper"
    assert link.text == "The paper"


def test_a_source_is_called_by_its_short_name(edition: Edition) -> None:
    assert page_of(edition, short="Paper").text == "Paper"


def test_a_mirror_is_named_without_a_link(edition: Edition) -> None:
    found = page_of(edition, kind="mirror")
    assert not found.all("a")
    assert found.text == f"The paper ({edition.words.say('sources.mirror')})"


def test_a_source_without_a_page_is_named_without_a_link(edition: Edition) -> None:
    found = page_of(edition, url=None)
    assert not found.all("a")
    assert found.text == f"The paper ({edition.words.say('sources.no_page')})"


@pytest.mark.parametrize(
    ("nodes", "joined"),
    [([], []), (["a"], ["a"]), (["a", "b", "c"], ["a", ", ", "b", ", ", "c"])],
)
def test_nodes_are_joined_by_a_separator(nodes: list[h.Node], joined: list[h.Node]) -> None:
    assert between(nodes, ", ") == joined
