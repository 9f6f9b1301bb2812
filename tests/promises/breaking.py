"""A promise of ``SECURITY.md`` is broken in a copy of the project, and its tests are run there."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
_NOT_COPIED = (".git", ".venv", ".*_cache", ".hypothesis", "build", "dist", "out", "*.egg-info")


@dataclass(frozen=True)
class Break:
    """What stands once in a file, what it is exchanged for, and the tests that must then fail."""

    file: str
    before: str
    after: str
    tests: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.file}: {self.tests[0].split('::')[1]}"


def copy_project(to: Path) -> Path:
    """All files of the project, in a folder in which they may be changed."""
    return Path(shutil.copytree(ROOT, to, ignore=shutil.ignore_patterns(*_NOT_COPIED)))


@contextmanager
def broken(project: Path, found: Break) -> Iterator[None]:
    """The project with one text exchanged, for as long as the block runs."""
    path = project / found.file
    text = path.read_text("utf-8")
    path.write_text(text.replace(found.before, found.after, 1), "utf-8")
    try:
        yield
    finally:
        path.write_text(text, "utf-8")


def failing(project: Path, tests: Iterable[str], patience: float) -> tuple[list[str], str]:
    """Which of these tests fail there, with the cases of each, and what pytest said."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", "-qrfE", "--tb=short", "-p", "no:cacheprovider",
         "-m", "full or not full", *tests],
        cwd=project,
        # else the installed package would be tested; and what is compiled outlives a change
        env=own | {"PYTHONPATH": str(project), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        timeout=patience,  # a test that hangs has not failed
        check=False,
    )  # fmt: skip
    said = ran.stdout + ran.stderr
    assert ran.returncode in (0, 1), said
    assert "ERROR at setup of" not in said, f"what a test needs is not there:\n{said}"
    lines = said.splitlines()
    return [line.split(" ", 1)[1] for line in lines if line.startswith(("FAILED ", "ERROR "))], said
