"""The answer: a bar with a cell for each covered country, the words for it, and the sentences."""

from pathlib import Path

import pytest

from explainer.content.answer import counted_by_day
from explainer.content.edition import Edition
from explainer.page.answer import show_answer
from tests.builders import a_story, claim, est, status
from tests.markup import Element, read_html


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


def test_a_story_in_which_no_status_can_be_set_counts_nobody(tmp_path: Path) -> None:
    story = a_story(tmp_path, statuses=[status("rumoured", None)], claims={})
    found = read_html(show_answer(Edition(story, "en")))
    assert not found.one("ul", class_="counts").all("li")


def test_countries_that_had_no_status_on_an_earlier_day_can_be_counted(tmp_path: Path) -> None:
    claims = est(claim("est-1", date="2025-08-14", status=None), claim("est-2", date="2025-08-16"))
    edition = Edition(a_story(tmp_path, **claims), "en")
    by_day = {edition.days[one.first]: one.what.counts for one in counted_by_day(edition)}
    assert [(day.day, counts[-1]) for day, counts in by_day.items()] == [(13, 0), (14, 1), (16, 0)]
    *_, nobody = read_html(show_answer(edition)).one("ul", class_="counts").all("li")
    assert nobody.get("hidden") is not None
