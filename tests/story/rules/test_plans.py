"""Phases in a story with plans, and how firmly they may be drawn."""

from pathlib import Path
from typing import Any

import pytest

from tests.builders import only_problem, passes, phase, place_of, plan, source

OFFICIAL = [source("paper", kind="primary")]
TWO = [source("paper"), source("gazette")]


def test_a_phase_that_names_no_plan_would_never_be_shown(tmp_path: Path) -> None:
    problem = only_problem(tmp_path, plans=[plan("p")], phases=[phase("lost")])
    assert not problem.hint
    assert problem.place == place_of(tmp_path, "phases.yaml", "id: lost")
    assert problem.allowed == "p"


@pytest.mark.parametrize(
    ("strength", "changes"),
    [
        ("stated", {"sources": OFFICIAL}),
        ("reported", {"sources": OFFICIAL}),
        ("reported", {"sources": TWO, "more": ["paper", "gazette"]}),
        ("proposed", {}),
    ],
)
def test_a_strength_that_the_sources_bear_out_passes(
    tmp_path: Path, strength: str, changes: dict[str, Any]
) -> None:
    pages = changes.pop("more", ["paper"])
    assert passes(tmp_path, phases=[phase("a", strength=strength, sources=pages)], **changes)


@pytest.mark.parametrize(
    ("strength", "wrong"),
    [
        ("stated", "none of its sources is the text of a government, and it is “stated”"),
        ("reported", "a single page says so, and it is “reported”"),
    ],
)
def test_a_strength_beyond_its_sources_is_a_hint(tmp_path: Path, strength: str, wrong: str) -> None:
    hint = only_problem(tmp_path, phases=[phase("a", strength=strength)])
    assert hint.hint
    assert hint.wrong == wrong
    assert hint.place == place_of(tmp_path, "phases.yaml", f"strength: {strength}", strength)
