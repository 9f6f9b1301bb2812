"""A text in the languages of its story."""

import pytest
from pydantic import TypeAdapter, ValidationError

from explainer.story.text import Text

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
