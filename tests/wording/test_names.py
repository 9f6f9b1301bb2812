"""Names of countries, days, numbers and lists in German and in British English."""

from datetime import date
from typing import Any

import pytest
from babel import Locale

from explainer.iso_3166 import ALPHA_3
from explainer.story.model import Country, Number
from explainer.story.model.values import InexactDate
from explainer.wording.catalogue import (
    Catalogue,
    catalogue,
    country_name,
    figure,
    figure_day,
    full_day,
    inexact_day,
    language_name,
    listing,
    machine_day,
    month,
    month_of_year,
    number_words,
    short_day,
    short_month,
)
from tests.builders import country, number

DAY = date(2025, 8, 5)


@pytest.mark.parametrize(
    ("said_as", "german_words", "english_words"),
    [
        (full_day, "5. August 2025", "5 August 2025"),
        (short_day, "5. Aug.", "5 Aug"),
        (short_month, "Aug", "Aug"),
        (month_of_year, "Aug. 2025", "Aug 2025"),
        (figure_day, "5.8.2025", "05/08/2025"),
        (month, "August 2025", "August 2025"),
    ],
)
def test_a_day_is_said_as_the_language_says_it(
    german: Catalogue, english: Catalogue, said_as: Any, german_words: str, english_words: str
) -> None:
    assert said_as(DAY, german).rstrip(".") == german_words.rstrip(".")
    assert said_as(DAY, english) == english_words


@pytest.mark.parametrize(
    ("written", "german_words", "english_words"),
    [
        ("2025-03-05", "5. März 2025", "5 March 2025"),
        ("2025-03", "März 2025", "March 2025"),
        ("2025", "2025", "2025"),
    ],
)
def test_a_date_is_said_as_exactly_as_it_is_known(
    german: Catalogue, english: Catalogue, written: str, german_words: str, english_words: str
) -> None:
    day = InexactDate.parse(written)
    assert inexact_day(day, german) == german_words
    assert inexact_day(day, english) == english_words


@pytest.mark.parametrize("tag", ["de", "en"])
def test_a_date_that_is_only_about_right_says_so(tag: str) -> None:
    words, about = catalogue(tag), InexactDate.parse("~2025-03-05")
    said = inexact_day(about, words)
    assert said == words.say("dates.about", day=full_day(date(2025, 3, 5), words))
    assert said != full_day(date(2025, 3, 5), words)


@pytest.mark.parametrize(
    ("written", "machine"),
    [("2025-03-05", "2025-03-05"), ("~2025-03-05", "2025-03-05"), ("2025-03", "2025-03"),
     ("2025", "2025")],
)  # fmt: skip
def test_machines_read_a_date_as_html_knows_it(written: str, machine: str) -> None:
    assert machine_day(InexactDate.parse(written)) == machine
    assert machine_day(DAY) == "2025-08-05"


# countries and languages


def named(code: str, words: Catalogue, **changes: Any) -> str:
    return country_name(Country.model_validate(country(code, **changes)), words)


@pytest.mark.parametrize(
    ("code", "german_name", "english_name"),
    [
        ("DEU", "Deutschland", "Germany"),
        ("AUT", "Österreich", "Austria"),
        ("XKX", "Kosovo", "Kosovo"),
        ("USA", "Vereinigte Staaten", "United States"),
    ],
)
def test_countries_are_called_as_cldr_has_them(
    german: Catalogue, english: Catalogue, code: str, german_name: str, english_name: str
) -> None:
    assert named(code, german) == german_name
    assert named(code, english) == english_name


@pytest.mark.parametrize("tag", ["de", "en"])
def test_every_country_has_a_name(tag: str) -> None:
    assert len(ALPHA_3) > 240
    assert all(named(code, catalogue(tag)) for code in ALPHA_3)


def test_a_name_that_the_story_prefers_comes_first(german: Catalogue, english: Catalogue) -> None:
    assert named("USA", german, names={"de": "USA", "en": "America"}) == "USA"
    assert named("USA", english, names={"de": "USA", "en": "America"}) == "America"


@pytest.mark.parametrize(
    ("tag", "name"),
    [("de", "Großbritannien"), ("en", "United Kingdom"), ("pl", "Wielka Brytania"),
     ("uk", "Велика Британія"), ("ar", "المملكة المتحدة")],
)  # fmt: skip
def test_a_name_preferred_in_one_language_leaves_the_others_theirs(
    german: Catalogue, tag: str, name: str
) -> None:
    words = Catalogue(tag, german.entries, Locale(tag))
    assert named("GBR", words, names={"de": "Großbritannien"}) == name


def test_a_language_is_called_as_it_calls_itself() -> None:
    assert [language_name(tag) for tag in ("de", "en", "fr")] == ["Deutsch", "English", "Français"]


# lists and numbers


def test_a_list_is_read_like_a_sentence(german: Catalogue, english: Catalogue) -> None:
    assert listing([], german) == ""
    assert listing(["a"], german) == "a"
    assert listing(iter(["a", "b"]), german) == "a und b"
    assert listing(["a", "b", "c"], german) == "a, b und c"
    assert listing(["a", "b", "c"], english) == "a, b and c"


def test_a_number_is_grouped_as_the_language_does(german: Catalogue, english: Catalogue) -> None:
    assert figure(1_250_000, german) == "1.250.000"
    assert figure(1_250_000, english) == "1,250,000"


def said(words: Catalogue, **changes: Any) -> str:
    return number_words(Number.model_validate(number("n", **changes)), words)


@pytest.mark.parametrize(
    ("changes", "german_words", "english_words"),
    [
        ({"bound": "exact", "value": 32}, "32", "32"),
        ({"bound": "about"}, "rund 10", "about 10"),
        ({"bound": "more_than", "value": 30}, "mehr als 30", "more than 30"),
        ({"bound": "up_to", "value": 5000}, "bis zu 5.000", "up to 5,000"),
        ({"bound": "between", "value": 5000, "upper": 6000}, "5.000 bis 6.000", "5,000 to 6,000"),
    ],
)
def test_a_number_is_said_as_it_was_meant(
    german: Catalogue,
    english: Catalogue,
    changes: dict[str, Any],
    german_words: str,
    english_words: str,
) -> None:
    assert said(german, **changes) == german_words
    assert said(english, **changes) == english_words


def test_a_number_in_words_stays_as_its_source_has_it(german: Catalogue) -> None:
    assert said(german, value={"de": "Hunderte", "en": "hundreds"}, bound="about") == "Hunderte"
