"""The foot of a document: its days, who answers for it, privacy and licence."""

from dataclasses import replace
from pathlib import Path

from explainer.content.edition import Edition
from explainer.page.imprint import show_dates, show_imprint
from explainer.wording.catalogue import Catalogue
from explainer.wording.sentences import banner
from tests.builders import a_story
from tests.markup import Element, read_html


def test_the_days_are_read_by_machines(german_edition: Edition) -> None:
    days = [day["datetime"] for day in read_html(show_dates(german_edition)).all("time")]
    about = german_edition.story.about
    assert days[:2] == [about.as_of.isoformat(), about.published.isoformat()]
    assert (len(days) == 3) is (about.modified != about.published)


def test_a_later_change_is_said_with_its_day(second_edition: Edition) -> None:
    about = second_edition.story.about
    same = replace(
        second_edition.story, about=about.model_copy(update={"modified": about.published})
    )
    said = read_html(show_dates(second_edition)).all("time")
    assert [day["datetime"] for day in said][2:] == [about.modified.isoformat()]
    assert len(read_html(show_dates(Edition(same, second_edition.language))).all("time")) == 2


def test_a_story_without_publisher_says_that_it_is_a_draft(
    tmp_path: Path, english: Catalogue
) -> None:
    imprint = read_html(show_imprint(Edition(a_story(tmp_path), english.language)))
    assert english.say("imprint.draft") in imprint.text


def test_privacy_and_licence_are_told(german_edition: Edition, german_page: Element) -> None:
    imprint, about = german_page.one("footer", id="imprint"), german_edition.story.about
    assert about.privacy["de"] in imprint.text
    assert about.licence["de"] in imprint.text
    assert imprint.one("a", rel="license")["href"] == about.licence_url


def test_a_published_story_says_who_answers_for_it(
    second_edition: Edition, second_page: Element
) -> None:
    about, imprint = second_edition.story.about, second_page.one("footer", id="imprint")
    for said in (about.publisher, about.responsible, about.contact):
        assert said
        assert said in imprint.text
    links = [link["href"] for link in imprint.all("a")]
    assert links == [about.privacy_url, about.licence_url, about.imprint_url]
    assert second_edition.words.say("imprint.draft") not in imprint.text


def test_a_closed_story_says_in_full_what_is_not_in_it(
    german_edition: Edition, german_page: Element
) -> None:
    said = banner(german_edition.story, german_edition.words)
    assert german_page.one("footer").all("p")[0].text == said


def test_what_the_story_lacks_is_not_shown(tmp_path: Path, english: Catalogue) -> None:
    imprint = read_html(show_imprint(Edition(a_story(tmp_path), english.language)))
    assert not imprint.all("a")
    assert "None" not in imprint.text
    assert "False" not in imprint.text
