"""What a run of the tests says at its end, of which CI may show no more than that."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
FAILING = """
def test_a_document_is_as_it_was():
    assert "<p>some words</p>\\n" * 60 == "<p>others</p>\\n" * 60

def test_another_is():
    raise ValueError("<p>some words</p>" * 9999)
"""


def test_a_failing_run_ends_with_a_short_line_for_each_failure(tmp_path: Path) -> None:
    (tmp_path / "test_documents.py").write_text(FAILING)
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", "-c", ROOT / "pyproject.toml", "--rootdir", tmp_path,
         "-p", "tests.conftest", "-p", "no:cacheprovider", "--basetemp", tmp_path / "made", tmp_path],
        cwd=tmp_path, env=os.environ | {"CI": "true", "COLUMNS": "80", "PYTHONPATH": str(ROOT)},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    *_, first, second, said = ran.stdout.splitlines()
    assert first.startswith("FAILED test_documents.py::test_a_document_is_as_it_was")
    assert second.startswith("FAILED test_documents.py::test_another_is - ValueError")
    assert "2 failed" in said
    assert max(len(first), len(second)) <= 80
    compared = [line for line in ran.stdout.splitlines() if "words" in line or "others" in line]
    assert 5 < len(compared) < 50, "it is not printed whole"
