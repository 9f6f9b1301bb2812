"""A problem says where, what, what is allowed and what to do."""

import pytest

from explainer.story.reading.problems import (
    Place,
    Problem,
    StoryProblems,
    listed,
    nearest,
    quoted,
    visible,
)

PLACE = Place("claims/EST.yaml", 12, 5)


def test_a_problem_says_place_mistake_allowed_and_remedy_in_this_order() -> None:
    problem = Problem(PLACE, "“willling” is no status", "willing", "did you mean “willing”?")
    assert str(problem).splitlines() == [
        "claims/EST.yaml:12:5: “willling” is no status",
        "  allowed: willing",
        "  do this: did you mean “willing”?",
    ]


def test_a_hint_says_that_it_is_one_and_nothing_allowed_is_no_line() -> None:
    hint = Problem(PLACE, "the text is missing", "", "add it", hint=True)
    assert str(hint).splitlines() == [
        "claims/EST.yaml:12:5: hint: the text is missing",
        "  do this: add it",
    ]


def test_problems_stand_once_and_in_the_order_of_their_places() -> None:
    def at(file: str, line: int) -> Problem:
        return Problem(Place(file, line), "x", "", "y")

    raised = StoryProblems([at("b.yaml", 1), at("a.yaml", 10), at("a.yaml", 9), at("a.yaml", 10)])
    assert [str(p.place) for p in raised.problems] == ["a.yaml:9:1", "a.yaml:10:1", "b.yaml:1:1"]
    assert str(raised).startswith(
        "3 problems in the story\n\na.yaml:9:1: x\n  do this: y\n\na.yaml:10"
    )


def test_a_long_value_is_quoted_short() -> None:
    assert quoted("x" * 60) == f"“{'x' * 60}”"
    assert quoted("x" * 61) == f"“{'x' * 57}…”"


def test_a_value_that_is_no_text_is_quoted_too() -> None:
    assert quoted(5) == "“5”"
    assert quoted(["a"]) == "“['a']”"


@pytest.mark.parametrize("words", ["a\x1b[31mb", "a\u202eb", "a\udcffb", "a\nb"])
def test_what_a_terminal_would_obey_or_cannot_write_is_replaced(words: str) -> None:
    assert "\N{REPLACEMENT CHARACTER}" in quoted(words)
    assert visible(words).isprintable()


@pytest.mark.parametrize(
    ("value", "near"),
    [
        ("trainig", "training"),
        ("Training", "training"),
        ("NOR", None),
        ("", None),
        ("training" * 1000, None),
    ],
)
def test_a_near_miss_is_named_and_a_far_one_is_not(value: str, near: str | None) -> None:
    assert nearest(value, ["training", "naval"]) == near


def test_a_long_list_of_allowed_words_is_cut() -> None:
    assert listed(["a", "b"]) == "a, b"
    assert listed(["a\x1b[31m", "\u200b"]) == "a�[31m, �"
    assert listed(f"w{n}" for n in range(15)).endswith("w11 and 3 more")
