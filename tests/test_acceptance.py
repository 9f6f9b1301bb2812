"""What ``ACCEPTANCE.md`` names as proof has to be there."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
NAMED = re.compile(r"`((?:tests|docs|\.ci)/[\w./-]+?)(?:::(\w+))?`")


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


def test_everything_named_as_proof_is_there() -> None:
    text = (ROOT / "tests" / "ACCEPTANCE.md").read_text("utf-8")
    assert len(NAMED.findall(text)) > 50
    assert missing(text) == []


def test_a_test_that_is_not_there_is_missed() -> None:
    text = (
        "`tests/test_acceptance.py::test_nothing`, `tests/nowhere.py`, `tests/test_acceptance.py`"
    )
    assert missing(text) == ["tests/test_acceptance.py::test_nothing", "tests/nowhere.py"]
