"""Grids of values: none is left out, and `make test` tries each."""

from tests.grids import each_value, each_width

LETTERS, FIGURES = "abc", (1, 2)


def test_each_value_is_tried_in_the_short_tests_and_every_combination_in_the_full_ones() -> None:
    names, tests = each_value(letter=LETTERS, figure=FIGURES).mark.args
    assert names == ("letter", "figure")
    assert {one.values for one in tests} == {(x, y) for x in LETTERS for y in FIGURES}
    short = [one.values for one in tests if not one.marks]
    assert short == [("a", 1), ("b", 2), ("c", 1)]
    assert {mark.name for one in tests for mark in one.marks} == {"full"}


def test_each_width_is_tried_in_one_language_in_the_short_tests_and_in_both_in_the_full_ones() -> (
    None
):
    names, tests = each_width(FIGURES * 2).mark.args
    assert names == ("language", "widths")
    short = [one.values for one in tests if not one.marks]
    assert short == [("de", (1, 1)), ("en", (2, 2))]
    full = [one.values for one in tests if one.marks]
    assert full == [(language, (1, 2, 1, 2)) for language in ("de", "en")]
    assert {mark.name for one in tests for mark in one.marks} == {"full"}
