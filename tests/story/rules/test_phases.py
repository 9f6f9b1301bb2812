"""Phases: what they wait for."""

from pathlib import Path

import pytest

from tests.builders import (
    event,
    only_problem,
    passes,
    phase,
    place_of,
    problems_in,
    write_story,
)


def test_phases_with_and_without_dates_pass(tmp_path: Path) -> None:
    assert passes(
        tmp_path,
        events=[event("e")],
        phases=[
            phase("a"),
            phase("b", when={"start": "2026-01-01", "end": "2026-01-01"}),
            phase("c", when={"start": "2026-01-01"}),
            phase("d", when={"after": "c"}),
            phase("f", when={"after": "e"}),
        ],
    )


@pytest.mark.parametrize("start", [None, "2026-07-01"])
def test_an_end_without_a_start_before_it_is_found(tmp_path: Path, start: str | None) -> None:
    when = {"start": start, "end": "2026-06-30"} if start else {"end": "2026-06-30"}
    problem = only_problem(tmp_path, phases=[phase("a", when=when)])
    assert problem.place == place_of(tmp_path, "phases.yaml", "2026-06-30")
    assert problem.wrong == "the end has no start before it"
    assert "add “start:”" in problem.remedy


def test_phases_that_wait_for_each_other_are_found_and_those_behind_them_are_not(
    tmp_path: Path,
) -> None:
    phases = [phase(i, when={"after": after}) for i, after in ("ab", "ba", "ca")]
    found = problems_in(write_story(tmp_path, phases=phases))
    assert [problem.wrong for problem in found] == ["“a” waits for itself", "“b” waits for itself"]
    assert found[0].place == place_of(tmp_path, "phases.yaml", "after: b", "b")


def test_a_phase_that_waits_for_nothing_is_a_hint(tmp_path: Path) -> None:
    problem = only_problem(tmp_path, phases=[phase("a", when={})])
    assert problem.place == place_of(tmp_path, "phases.yaml", "{}")
    assert problem.hint
    assert problem.wrong == "does not say when the phase begins"
    assert "add “condition:”" in problem.remedy


def test_a_phase_that_follows_what_is_not_there_is_found(tmp_path: Path) -> None:
    problem = only_problem(tmp_path, phases=[phase("a"), phase("b", when={"after": "aa"})])
    assert problem.place == place_of(tmp_path, "phases.yaml", "aa")
    assert problem.wrong == "nothing has the id “aa”"
