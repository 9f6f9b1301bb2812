"""Ids that stand twice, and those that may."""

from pathlib import Path
from typing import Any

import pytest

from tests.builders import (
    about,
    claim,
    country,
    disagreement,
    est,
    event,
    number,
    only_problem,
    origin,
    passes,
    phase,
    problems_in,
    source,
    text,
    write_story,
)


def test_the_same_id_in_lists_that_nothing_refers_to_together_passes(tmp_path: Path) -> None:
    assert passes(tmp_path, phases=[phase("training")], events=[event("willing")])


def test_an_id_that_stands_twice_in_a_list_names_the_first_place(tmp_path: Path) -> None:
    problem = only_problem(tmp_path, sources=[source("paper"), source("paper", publisher="P")])
    assert str(problem.place) == "sources.yaml:8:7"
    assert problem.wrong == "“paper” is there twice; first at sources.yaml:1:7"
    assert "delete one of the two" in problem.remedy


def test_a_country_that_stands_twice_is_found(tmp_path: Path) -> None:
    problem = only_problem(tmp_path, countries=[country("EST"), country("EST", "contributor")])
    assert str(problem.place) == "countries.yaml:3:9"


@pytest.mark.parametrize(
    "changes",
    [
        {"origins": [origin("paper")]},
        {"events": [event("x")], "phases": [phase("x")]},
        {"events": [event("x")], "numbers": [number("x")]},
        {"numbers": [number("est-2025-08-20")]},
    ],
    ids=["source and origin", "event and phase", "event and number", "claim and number"],
)
def test_an_id_that_a_reference_could_mean_twice_is_found(
    tmp_path: Path, changes: dict[str, Any]
) -> None:
    assert "is there twice" in only_problem(tmp_path, **changes).wrong


def test_claims_of_two_countries_do_not_share_an_id(tmp_path: Path) -> None:
    found = problems_in(write_story(tmp_path, claims={"EST": [claim()], "LVA": [claim()]}))
    assert any("first at claims/EST.yaml:1:7" in problem.wrong for problem in found)


# lists

LISTS = {
    "languages of the story": {"story": about(languages=["en", "en"])},
    "contributions of a claim": est(claim(contributions=["training", "training"])),
    "sources of a claim": est(claim(sources=["paper", "paper"])),
    "what a claim leans on": est(claim(leans_on=["paper", "paper"])),
    "countries of an event": {"events": [event("e", countries=["EST", "EST"])]},
    "contributions of a phase": {"phases": [phase("p", contributions=["training", "training"])]},
    "sources of a number": {"numbers": [number("n", sources=["paper", "paper"])]},
    "what a disagreement is about": {"disagreements": [disagreement("x", about=["EST", "EST"])]},
    "sources of one side": {
        "disagreements": [
            disagreement(
                "x",
                versions=[
                    {"says": text(), "sources": ["paper", "paper"]},
                    {"says": text(), "sources": ["paper"]},
                ],
            )
        ]
    },
    "countries behind the headline": {
        "story": about(
            headline_number={
                "number": "n", "named_by": "paper", "named": ["EST", "EST"], "text": text()
            }
        ),
        "numbers": [number("n")],
    },
}  # fmt: skip


@pytest.mark.parametrize("changes", LISTS.values(), ids=LISTS)
def test_what_a_list_names_twice_counts_twice_and_is_found(
    tmp_path: Path, changes: dict[str, Any]
) -> None:
    problem = only_problem(tmp_path, **changes)
    before = problem.wrong.partition("first at ")[2]
    assert " is named twice; first at " in problem.wrong
    assert before.split(":")[0] == problem.place.file
    assert before != str(problem.place)
    assert problem.remedy == "delete one of the two"


def test_two_lists_of_a_record_may_name_the_same(tmp_path: Path) -> None:
    assert passes(tmp_path, **est(claim(leans_on=["paper"])))
    assert passes(tmp_path, disagreements=[disagreement("x")])
