"""The answer: a bar with a cell for each covered country, the words for it, and the sentences."""

import pytest

from explainer.content.edition import Edition
from tests.markup import Element


@pytest.fixture(scope="session")
def section(german_page: Element) -> Element:
    return german_page.one("section", id="answer")


def test_the_bar_has_a_cell_for_each_covered_country(
    german_edition: Edition, section: Element
) -> None:
    bar = section.one("div", class_="share")
    cells = [cell["data-tone"] for cell in bar.all("span", class_="key")]
    covered = german_edition.snapshot.covered
    tones = [s.status.scale if s.status else "none" for s in covered]
    assert len(cells) == 25
    assert sorted(cells) == sorted(str(tone) for tone in tones)
    assert bar["aria-hidden"] == "true"


def test_the_words_under_it_count_them_too(german_edition: Edition, section: Element) -> None:
    told = [int(item.one("b").text) for item in section.one("ul", class_="counts").all("li")]
    assert told[:-1] == list(german_edition.snapshot.counts().values())
    assert sum(told) == len(german_edition.snapshot.covered)


def test_all_sentences_follow(german_edition: Edition, section: Element) -> None:
    asked = german_edition.story.about.answer
    shown = section.one("div", class_="questions")
    assert [p.text for p in shown.all("p")] == [one.text["de"] for one in asked]
    assert [h3.text for h3 in shown.all("h3")] == [one.question["de"] for one in asked]
