"""Grids of values: none is left out, and `make test` tries each."""

from tests.grids import each_value

LETTERS, FIGURES = "abc", (1, 2)


def test_each_value_is_tried_in_the_short_tests_and_every_combination_in_the_full_ones() -> None:
    names, tests = each_value(letter=LETTERS, figure=FIGURES).mark.args
    assert names == ("letter", "figure")
    assert {one.values for one in tests} == {(x, y) for x in LETTERS for y in FIGURES}
    short = [one.values for one in tests if not one.marks]
    assert short == [("a", 1), ("b", 2), ("c", 1)]
    assert {mark.name for one in tests for mark in one.marks} == {"full"}
