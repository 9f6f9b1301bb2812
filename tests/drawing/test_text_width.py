"""How wide words are thought to be before a font is known."""

import pytest

from explainer.drawing.text_width import em_width


def test_regular_words_are_narrower_than_bold_ones() -> None:
    assert 0 < em_width("Estland", bold=False) < em_width("Estland")


def test_wide_letters_count_for_more_and_marks_for_nothing() -> None:
    assert em_width("MMM") > 2 * em_width("iii")
    assert em_width("Österreich") == pytest.approx(em_width("Osterreich"))


def test_signs_as_wide_as_they_are_high_have_a_whole_em() -> None:
    assert em_width("日本") > 1.8


def test_a_longer_name_is_wider() -> None:
    assert em_width("Großbritannien") > em_width("Estland") > em_width("EE")
