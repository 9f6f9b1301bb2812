"""Languages besides those of the project's own story: what one lacks, and what runs the other way."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import htpy as h
import pytest

from explainer.content.edition import Edition
from explainer.content.pictures import VIEWS, Picture
from explainer.content.statement import statement
from explainer.exploring.browser_data import browser_data as exploring_data
from explainer.page.browser_data import browser_data
from explainer.page.document import write_document
from explainer.page.leanings import show_leanings
from explainer.page.map import map_scene
from explainer.page.not_found import show_not_found
from explainer.page.routes import PAGE, routes
from explainer.page.start import show_start
from explainer.page.table import show_table
from explainer.pictures.contents import content_of
from explainer.pictures.dossier import dossier_of
from explainer.story.checking import read_story
from explainer.story.model.story import Story
from tests.builders import AUGUST_STORY, a_story, claim, country, source
from tests.markup import Element, read_html
from tests.pseudo import TURNED, retold, spoken

ARABIC, LATIN = "الجزيرة", "Babel"


def in_ukrainian(story: Story) -> Edition:
    """A story of which no text is in Ukrainian."""
    languages = (*story.about.languages, "uk")
    return Edition(
        replace(story, about=story.about.model_copy(update={"languages": languages})), "uk"
    )


@pytest.fixture(scope="module")
def ukrainian(second_story: Story) -> Edition:
    return in_ukrainian(second_story)


@pytest.fixture(scope="module")
def ukrainian_page(ukrainian: Edition) -> Element:
    return read_html(write_document(ukrainian, PAGE).html)


def test_a_block_says_once_and_in_words_in_which_language_alone_it_is(
    ukrainian_page: Element,
) -> None:
    blocks = [one for kind in ("article", "li", "p", "h1") for one in ukrainian_page.all(kind)]
    foreign = [one for one in blocks if one.tag == "article" and one.all(class_="untranslated")]
    assert len(foreign) > 10
    assert all(len(one.all("small", class_="only")) == 1 for one in foreign)
    assert all(len(one.all("small", class_="only")) <= 1 for one in blocks)
    notes = ukrainian_page.all("small", class_="only")
    assert {note.text for note in notes} == {"(мова: лише англійська)"}
    assert len(notes) < len(ukrainian_page.all(class_="untranslated")) / 2


def test_each_text_in_another_language_is_marked_with_it(ukrainian_page: Element) -> None:
    assert {one["lang"] for one in ukrainian_page.all("bdi", class_="untranslated")} == {"en"}


def test_the_browser_is_given_the_countries_in_the_order_of_the_alphabet(tmp_path: Path) -> None:
    codes = ["EGY", "EST", "IRL", "JPN"]
    story = a_story(
        tmp_path,
        countries=[country(code) for code in codes],
        claims={code: [claim(f"{code.lower()}-1")] for code in codes},
    )
    edition = Edition(story, "uk")
    names = [told["name"] for told in browser_data(edition)["countries"].values()]
    assert names == ["Естонія", "Єгипет", "Ірландія", "Японія"] != sorted(names)
    rows = exploring_data(edition, map_scene(edition))["rows"]
    places = {row["country"]: row["country_order"] for row in rows}
    assert places == {name: place for place, name in enumerate(names)}


# from right to left


@pytest.fixture(scope="module")
def arabic(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Edition]:
    catalogues, folder = (tmp_path_factory.mktemp(name) for name in ("catalogues", "story"))
    with spoken(catalogues, TURNED):
        yield Edition(read_story(retold(AUGUST_STORY, folder, TURNED)), TURNED)


def test_every_document_of_a_language_from_right_to_left_says_so(arabic: Edition) -> None:
    kinds = {route.name.split("-")[0]: route for route in routes(arabic)}
    assert {"page", "samples", "explore", "embed", "country", "card"} <= kinds.keys()
    documents = [write_document(arabic.at(route.path), route) for route in kinds.values()]
    for document in (*documents, show_not_found(arabic, "../"), show_start(arabic, "")):
        assert document.html.startswith('<!doctype html><html lang="ar" dir="rtl">')


def test_the_others_say_nothing_of_their_direction(second_page: Element) -> None:
    assert second_page.one("html").get("dir") is None


LATIN_MARK = re.compile(r"[,;]\s")


def strings(content: Any) -> Iterator[str]:
    """All texts of a picture, but for those that stay as they were said or are called."""
    if isinstance(content, str):
        yield content
    elif isinstance(content, list | tuple):
        for part in content:
            yield from strings(part)
    elif isinstance(content, dict):
        for name, part in content.items():
            yield from strings(part) if name not in ("quote", "source_list") else ()


def test_lists_have_the_marks_of_the_language_in_page_and_pictures(arabic: Edition) -> None:
    looked_at = 0
    for view in VIEWS:
        picture = Picture(view, TURNED, "png", country="DEU" if view == "card" else "")
        content = (dossier_of if view == "dossier" else content_of)(arabic, picture)
        for said in strings(content):
            assert not LATIN_MARK.search(said), f"{view}: {said}"
            looked_at += "، " in said
    assert looked_at > 50
    rows = read_html(h.div[show_table(arabic)])
    named = [row.text for row in (*rows.all(class_="by"), *rows.all(class_="o"))]
    assert not [said for said in named if LATIN_MARK.search(said)]
    assert sum("، " in said for said in named) > 5
    assert browser_data(arabic)["comma"] == "، "


def leaning_on(
    edition: Edition, folder: Path, publisher: str, title: str, language: str
) -> Element:
    """The sources of a report on one page of this publisher."""
    about_it = claim(voice="report", sources=["page"])
    page = source(
        "page", publisher=publisher, title=title, language=language, published="2025-08-20"
    )
    story = a_story(folder, claims={"EST": [about_it]}, sources=[page, source("paper")])
    told = statement(story, story.claims["est-2025-08-20"], edition.words, story.about.as_of)
    assert told.told_by.replace("\u2068", "").replace("\u2069", "").endswith(publisher)
    isolated = f"\u2068{publisher}\u2069" in told.told_by
    assert isolated is edition.is_foreign(publisher)
    return read_html(h.div[show_leanings(edition, told)])


def test_an_arabic_source_is_kept_apart_from_its_date(
    tmp_path: Path, second_edition: Edition
) -> None:
    told = leaning_on(second_edition, tmp_path, ARABIC, "أخبار، 2025", "ar")
    assert told.one("a").one("bdi").text == ARABIC
    assert told.one("cite", lang="ar").one("bdi").text == "أخبار، 2025"
    assert told.one("li").text.startswith(f"{ARABIC}, أخبار، 2025, 20 August 2025")


def test_a_latin_source_is_kept_apart_in_arabic_and_nothing_is_in_its_own_direction(
    tmp_path: Path, arabic: Edition, second_edition: Edition
) -> None:
    assert leaning_on(arabic, tmp_path / "1", LATIN, "News, 2025", "en").one("a").one("bdi")
    assert not leaning_on(arabic, tmp_path / "2", ARABIC, "أخبار، 2025", "ar").all("bdi")
    assert not leaning_on(second_edition, tmp_path / "3", LATIN, "News, 2025", "en").all("bdi")


def test_a_browser_formats_days_with_the_digits_of_the_page(
    arabic: Edition, second_edition: Edition
) -> None:
    found = {
        edition.language: browser_data(edition)["locale"] for edition in (arabic, second_edition)
    }
    assert found == {"ar": "ar-u-nu-latn", "en": "en-GB"}


def test_the_dossier_keeps_a_latin_source_apart_from_its_day_in_arabic(
    arabic: Edition, second_edition: Edition
) -> None:
    def publishers(edition: Edition) -> set[str]:
        content = dossier_of(edition, Picture("dossier", edition.language, "pdf"))
        return {entry["publisher"] for entry in content["source_list"]}

    latin = {said for said in publishers(arabic) if said.isascii() or said[1:-1].isascii()}
    assert latin
    assert all(said[0] + said[-1] == "\u2068\u2069" for said in latin)
    assert not any("\u2068" in said for said in publishers(second_edition))
