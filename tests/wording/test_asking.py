"""A catalogue that is asked fills gaps, counts as its language does, and makes nothing up."""

from typing import Any

import pytest
from babel import Locale

from explainer.story.model.values import InexactDate
from explainer.wording.catalogue import Catalogue, catalogue, from_day, of_day

NO_NUMBERS: dict[str, Any] = {"texts": {"numbers": ""}}
POLISH = Catalogue(
    "pl",
    NO_NUMBERS
    | {"a": {"b": "{one}, {two}", "n": {"one": "{n} kraj", "few": "{n} kraje", "many": "{n} krajów",
                                      "other": "{n} kraju"}}},
    Locale("pl"),
)  # fmt: skip


def test_a_sentence_is_said_with_its_gaps_filled() -> None:
    assert POLISH.say("a.b", one=1, two="{one}") == "1, {one}"


def test_the_stop_of_an_abbreviation_at_the_end_is_that_of_the_sentence() -> None:
    words = Catalogue("uk", NO_NUMBERS | {"a": "Станом на {day}. {more}."}, Locale("uk"))
    assert (
        words.say("a", day="20 серпня 2025 р.", more="Далі") == "Станом на 20 серпня 2025 р. Далі."
    )


@pytest.mark.parametrize("key", ["a.c", "b", "a.b.c"])
def test_asking_for_words_that_are_not_there_raises(key: str) -> None:
    with pytest.raises((KeyError, TypeError)):
        POLISH.say(key)


def test_a_gap_that_nobody_fills_raises() -> None:
    with pytest.raises(KeyError, match="two"):
        POLISH.say("a.b", one=1)


@pytest.mark.parametrize(
    ("number", "words"), [(1, "1 kraj"), (2, "2 kraje"), (5, "5 krajów"), (22, "22 kraje")]
)
def test_the_plural_form_is_the_one_of_the_language(number: int, words: str) -> None:
    assert POLISH.count("a.n", number) == words


@pytest.mark.parametrize(
    ("number", "statements", "changed"),
    [
        (1, "одна заява", "1 з 37 країн змінила позицію"),
        (2, "дві заяви", "2 з 37 країн змінили позицію"),
        (5, "п’ять заяв", "5 з 37 країн змінили позицію"),
        (11, "одинадцять заяв", "11 з 37 країн змінили позицію"),
        (21, "21 заява", "21 з 37 країн змінила позицію"),
        (22, "22 заяви", "22 з 37 країн змінили позицію"),
        (125, "125 заяв", "125 з 37 країн змінили позицію"),
    ],
)
def test_ukrainian_counts_in_its_forms(number: int, statements: str, changed: str) -> None:
    words = catalogue("uk")
    assert words.count("shown.claims", number) == statements
    of = words.count("positions.of", 37)
    assert words.count("positions.changed", number, of=of) == changed


@pytest.mark.parametrize(
    ("written", "since", "statement"),
    [
        ("2026-01-06", "з 6 січня 2026 р.", "заяву від 6 січня 2026 р. відкликано"),
        ("2025-08", "з серпня 2025 р.", "заяву від серпня 2025 р. відкликано"),
        ("2025", "з 2025 року", "заяву від 2025 року відкликано"),
    ],
)
def test_ukrainian_has_a_month_in_the_case_of_its_sentence(
    written: str, since: str, statement: str
) -> None:
    words, day = catalogue("uk"), InexactDate.parse(written)
    told = (from_day(day, words), words.say("changes.withdrawn_only", of_day=of_day(day, words)))
    assert tuple(said.replace("\u202f", " ") for said in told) == (since, statement)


def test_a_number_up_to_twelve_is_a_word_that_can_begin_a_sentence(english: Catalogue) -> None:
    entries = english.entries | {"n": {"one": "{many}", "other": "{Many} of {n}, {many}"}}
    words = Catalogue("en", entries, english.locale)
    assert words.count("n", 1) == "one"
    assert words.count("n", 12) == "Twelve of 12, twelve"
    assert words.count("n", 13) == "13 of 13, 13"


def test_a_form_that_a_table_lacks_is_the_one_for_all_others(english: Catalogue) -> None:
    words = Catalogue("en", NO_NUMBERS | {"n": {"other": "{n} of them"}}, english.locale)
    assert words.count("n", 1) == "1 of them"


def test_forms_are_a_copy(german: Catalogue) -> None:
    german.forms("shown.claims").clear()
    assert german.forms("shown.claims")


def test_a_language_without_a_catalogue_is_refused() -> None:
    with pytest.raises(KeyError, match="xx"):
        catalogue("xx")


def test_a_catalogue_is_read_once() -> None:
    assert catalogue("de") is catalogue("de")


def test_a_language_from_right_to_left_says_so_and_others_nothing(german: Catalogue) -> None:
    hebrew = Catalogue("he", german.entries, Locale("he"))
    assert (german.direction, hebrew.direction) == (None, "rtl")
