"""Numbers: bounds that fit."""

import json
from pathlib import Path
from typing import Any

import pytest

from explainer.content.edition import Edition
from explainer.content.how_many import how_many
from explainer.content.pictures import Picture
from explainer.downloads.files import Downloads
from explainer.pictures.dossier import dossier_of
from explainer.wording.catalogue import number_words
from tests.builders import (
    a_story,
    about,
    number,
    only_problem,
    passes,
    place_of,
    text,
)


@pytest.mark.parametrize(
    "good",
    [
        number("n", bound="between", value=5000, upper=6000),
        number("n", bound="up_to", value=30000),
        number("n", bound="exact", value=text("hundreds")),
    ],
)
def test_between_with_two_ends_and_other_bounds_with_one_pass(
    tmp_path: Path, good: dict[str, Any]
) -> None:
    assert passes(tmp_path, numbers=[good])


@pytest.mark.parametrize(
    "bad",
    [
        number("n", bound="between", value=5000),
        number("n", bound="about", value=5000, upper=6000),
        number("n", bound="between", value=text("hundreds"), upper=6000),
    ],
)
def test_a_bound_that_does_not_fit_its_ends_is_found(tmp_path: Path, bad: dict[str, Any]) -> None:
    problem = only_problem(tmp_path, numbers=[bad])
    assert problem.place == place_of(tmp_path, "numbers.yaml", bad["bound"])
    assert "and “upper” do not fit" in problem.wrong
    assert "add “upper:”" in problem.remedy


@pytest.mark.parametrize("upper", [5000, 400])
def test_an_upper_end_that_is_not_above_the_lower_is_found(tmp_path: Path, upper: int) -> None:
    problem = only_problem(
        tmp_path, numbers=[number("n", bound="between", value=5000, upper=upper)]
    )
    assert problem.place == place_of(tmp_path, "numbers.yaml", f"upper: {upper}", str(upper))
    assert problem.allowed == "more than 5000"
    assert "exchange" in problem.remedy


@pytest.mark.parametrize("sources", [[], None], ids=["an empty list", "left out"])
def test_a_number_without_a_source_is_found(tmp_path: Path, sources: list[str] | None) -> None:
    problem = only_problem(tmp_path, numbers=[number("n", sources=sources)])
    assert problem.place.file == "numbers.yaml"
    assert problem.wrong in ("“sources” has too few entries", "“sources” is missing")


def headlined(value: object) -> dict[str, Any]:
    headline = {"number": "n", "named_by": "paper", "named": ["EST"], "text": text()}
    return {"story": about(headline_number=headline), "numbers": [number("n", value=value)]}


@pytest.mark.parametrize("value", [0, 10, 200, text("some")])
def test_a_headline_number_that_can_be_counted_passes(tmp_path: Path, value: object) -> None:
    assert passes(tmp_path, **headlined(value))


@pytest.mark.parametrize("value", [201, 1_000_000, -5])
def test_a_headline_number_of_too_many_marks_is_found(tmp_path: Path, value: int) -> None:
    """A million of them took 24 GB to draw."""
    problem = only_problem(tmp_path, **headlined(value))
    assert problem.place == place_of(tmp_path, "numbers.yaml", f"value: {value}", str(value))
    assert (problem.allowed, "a mark is drawn for each" in problem.wrong) == ("0 to 200", True)
    assert passes(tmp_path / "elsewhere", numbers=[number("n", value=value)])


# a part of a whole


@pytest.mark.parametrize(
    "changes",
    [{"of": 10}, {"of": 35}, {"bound": "between", "value": 8, "upper": 10, "of": 10}],
)
def test_a_number_may_be_out_of_as_many_or_more(tmp_path: Path, changes: dict[str, Any]) -> None:
    assert passes(tmp_path, numbers=[number("n", **changes)])


@pytest.mark.parametrize(
    ("changes", "wrong"),
    [
        ({"of": 9}, "10 of 9 is more than there are"),
        ({"bound": "between", "upper": 12, "of": 11}, "12 of 11 is more than there are"),
        ({"value": text("dozens"), "of": 35}, "“of” stands beside words"),
        ({"of": 35.5}, "“of” cannot be “35.5”"),
        ({"of": 0}, "“of” cannot be “0”"),
    ],
)
def test_no_more_can_be_counted_than_there_are(
    tmp_path: Path, changes: dict[str, Any], wrong: str
) -> None:
    problem = only_problem(tmp_path, numbers=[number("n", **changes)])
    assert problem.place == place_of(
        tmp_path, "numbers.yaml", f"of: {changes['of']}", str(changes["of"])
    )
    assert wrong in problem.wrong
    assert problem.remedy


@pytest.mark.parametrize(
    ("language", "changes", "said"),
    [
        ("de", {"value": 26, "bound": "exact"}, "26 von 35"),
        ("en", {"value": 26, "bound": "exact"}, "26 of 35"),
        ("en", {"value": 26}, "about 26 of 35"),
        ("de", {"value": 20, "bound": "between", "upper": 26}, "20 bis 26 von 35"),
    ],
)
def test_both_are_said_wherever_numbers_are(
    tmp_path: Path, language: str, changes: dict[str, Any], said: str
) -> None:
    story = a_story(tmp_path, numbers=[number("n", of=35, **changes)])
    edition = Edition(story, language)
    assert number_words(story.numbers["n"], edition.words) == said
    assert [figure.value for figure in how_many(edition).others] == [said]
    assert json.loads(Downloads(story)["story.json"])["numbers"][0]["of"] == 35
    drawn = dossier_of(edition, Picture("dossier", language, "pdf"))
    assert [figure["value"] for figure in drawn["figures"]] == [said]
