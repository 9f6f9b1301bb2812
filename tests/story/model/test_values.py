"""Texts in several languages, and days as exact as they are known."""

from datetime import date
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError

from explainer.story.model.values import ExactDay, InexactDate, Text, read_day


@pytest.mark.parametrize(
    ("written", "first_day", "precision"),
    [
        ("2025-08-20", date(2025, 8, 20), "day"),
        ("~2025-08-20", date(2025, 8, 20), "about"),
        ("2025-08", date(2025, 8, 1), "month"),
        ("2025", date(2025, 1, 1), "year"),
        (2025, date(2025, 1, 1), "year"),
        ("2024-02-29", date(2024, 2, 29), "day"),
    ],
)
def test_an_inexact_date_counts_as_its_first_day(
    written: Any, first_day: date, precision: str
) -> None:
    read = InexactDate.parse(written)
    assert (read.first_day, read.precision) == (first_day, precision)
    assert str(read) == str(written)


def test_a_date_that_was_read_stays_what_it_is() -> None:
    once = InexactDate.parse("~2025-08-20")
    assert InexactDate.parse(once) is once


@pytest.mark.parametrize("written", ["0999", "0001-01", "~0202-08-20", "0225-08-20"])
def test_a_year_of_fewer_digits_is_a_slip(written: str) -> None:
    """And there would be no day before the first of all."""
    assert InexactDate.parse("1000").first_day == date(1000, 1, 1)
    with pytest.raises(PydanticCustomError, match="is before the year 1000"):
        InexactDate.parse(written)


@pytest.mark.parametrize("written", ["3000", "3000-01", "~9999-12-31", "9999-12-31"])
def test_a_year_that_nobody_can_plan_for_is_a_slip(written: str) -> None:
    """And there would be no day after the last of all."""
    assert read_day("2999-12-31") == date(2999, 12, 31)
    readings = [InexactDate.parse, *([read_day] if len(written) == 10 else [])]
    for read in readings:
        with pytest.raises(PydanticCustomError, match="is after the year 2999") as refused:
            read(written)
        assert refused.value.context["allowed"] == "a year from 1000 to 2999"


NO_DATES = [
    "20.08.2025",
    "2025-8-20",
    "~2025-08",
    "~~2025-08-20",
    "2025-08-20\n",
    "٢٠٢٥-08-20",
    "2025-08-20T10:00",
    "August 2025",
    "",
    25,
    True,
    2025.08,
    None,
    ["2025"],
]


@pytest.mark.parametrize("written", NO_DATES)
def test_other_spellings_are_no_dates(written: Any) -> None:
    with pytest.raises(PydanticCustomError, match="is not a date") as refused:
        InexactDate.parse(written)
    assert "~2025-08-20" in refused.value.context["allowed"]


@pytest.mark.parametrize(
    "written", ["2025-13-45", "2025-02-30", "~2025-02-29", "2025-00", "0000", "0000-01-01"]
)
def test_a_day_that_is_not_in_the_calendar_is_refused(written: str) -> None:
    with pytest.raises(PydanticCustomError, match="is not in the calendar"):
        InexactDate.parse(written)


def test_dates_sort_by_their_first_day() -> None:
    written = ["2025-08-20", "2025-08", "~2025-08-02", "2025"]
    ordered = sorted(map(InexactDate.parse, written))
    assert [str(day) for day in ordered] == ["2025", "2025-08", "~2025-08-02", "2025-08-20"]


def test_an_exact_day_is_read_and_stays_what_it_is() -> None:
    assert read_day("2025-08-20") == read_day(date(2025, 8, 20)) == date(2025, 8, 20)


@pytest.mark.parametrize("written", ["2025-08", "~2025-08-20", "2025", 2025, "", None, True])
def test_an_exact_day_needs_year_month_and_day(written: Any) -> None:
    with pytest.raises(PydanticCustomError, match="is not a day"):
        read_day(written)


def test_an_exact_day_has_to_be_in_the_calendar() -> None:
    with pytest.raises(PydanticCustomError, match="is not in the calendar"):
        read_day("2025-02-30")


@pytest.mark.parametrize("kind", [InexactDate, ExactDay])
def test_dates_are_written_as_they_are_read_and_have_a_schema(kind: Any) -> None:
    adapter = TypeAdapter(kind)
    assert adapter.dump_python(adapter.validate_python("2025-08-20"), mode="json") == "2025-08-20"
    assert "pattern" in adapter.json_schema()
    with pytest.raises(ValidationError):
        adapter.validate_python("soon")


WORDS = Text({"de": "Ausbildung", "en": "Training"})


def test_a_text_is_said_in_the_language_asked_for() -> None:
    assert WORDS.said_in("en") == ("Training", "en")


def test_a_text_that_is_missing_is_said_in_the_first_language() -> None:
    assert WORDS.said_in("fr") == ("Ausbildung", "de")


def test_a_text_reads_like_a_mapping() -> None:
    assert dict(WORDS) == {"de": "Ausbildung", "en": "Training"}
    assert len(WORDS) == 2
    assert repr(WORDS) == "Text({'de': 'Ausbildung', 'en': 'Training'})"


def test_equal_texts_have_the_same_hash_in_whatever_order_they_were_written() -> None:
    other = Text({"en": "Training", "de": "Ausbildung"})
    assert other == WORDS
    assert len({other, WORDS}) == 1


def test_a_text_keeps_nothing_of_the_mapping_that_it_was_made_from() -> None:
    given = {"en": "Training"}
    made = Text(given)
    given["en"] = "changed"
    assert made["en"] == "Training"
    with pytest.raises(TypeError):
        made["en"] = "changed"  # type: ignore[index]


def test_white_space_around_a_text_is_dropped() -> None:
    assert TypeAdapter(Text).validate_python({"en": "  words \n"})["en"] == "words"


@pytest.mark.parametrize("given", [{}, {"en": "  "}, {"en": 5}, {"en": None}, "words", ["words"]])
def test_a_text_has_words_in_at_least_one_language(given: object) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Text).validate_python(given)


def test_a_text_is_written_as_a_plain_mapping() -> None:
    assert TypeAdapter(Text).dump_python(WORDS) == {"de": "Ausbildung", "en": "Training"}
