"""What ``ACCEPTANCE.md`` and ``SECURITY.md`` name as proof has to be there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
NAMED = re.compile(r"`((?:tests|docs|\.ci)/[\w./-]+?)(?:::(\w+))?`")

PROMISE = re.compile(r"^\| ([A-Z`].+?) \| (.*) \|$", re.MULTILINE)


def missing(text: str) -> list[str]:
    """Files and tests that a text names and that are not there."""
    found = []
    for file, test in NAMED.findall(text):
        path = ROOT / file
        if not path.is_file():
            found.append(file)
        elif test and f"def {test}(" not in path.read_text("utf-8"):
            found.append(f"{file}::{test}")
    return found


@pytest.mark.parametrize(("file", "at_least"), [("tests/ACCEPTANCE.md", 50), ("SECURITY.md", 40)])
def test_everything_named_as_proof_is_there(file: str, at_least: int) -> None:
    text = (ROOT / file).read_text("utf-8")
    assert len(NAMED.findall(text)) >= at_least
    assert missing(text) == []


def test_every_promise_names_its_test() -> None:
    rows = PROMISE.findall((ROOT / "SECURITY.md").read_text("utf-8"))
    assert len(rows) > 20
    assert [promise for promise, shown_by in rows if not NAMED.search(shown_by)] == []


def test_a_test_that_is_not_there_is_missed() -> None:
    text = (
        "`tests/test_acceptance.py::test_nothing`, `tests/nowhere.py`, `tests/test_acceptance.py`"
    )
    assert missing(text) == ["tests/test_acceptance.py::test_nothing", "tests/nowhere.py"]
