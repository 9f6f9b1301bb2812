"""An editor's ordinary update, a statement with its source on a later day, turns no test red."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from explainer.story.checking import read_story

ROOT = Path(__file__).parents[1]
DATA = ROOT / "data"

CLAIM = """
- id: est-2026-02-03
  date: 2026-02-03
  voice: own
  status: willing
  text:
    de: Estland erneuerte das Angebot einer Kompanie.
    en: Estonia renewed the offer of one company.
  sources: [a_later_page]
  reviewed: 2026-11-28
"""
SOURCE = """
- id: a_later_page
  publisher: A later paper
  url: https://example.org/later
  published: 2026-02-03
  accessed: 2026-11-28
  language: en
  kind: secondary
  leans_on: [seed_renewz]
  reliability: medium
"""


@pytest.fixture
def updated(tmp_path: Path) -> Path:
    """The project's own tests beside a story with one statement more."""
    story = shutil.copytree(DATA, tmp_path / "data")
    with (story / "claims" / "EST.yaml").open("a", encoding="utf-8") as file:
        file.write(CLAIM)
    with (story / "sources.yaml").open("a", encoding="utf-8") as file:
        file.write(SOURCE)
    about = story / "story.yaml"
    written = about.read_text("utf-8").splitlines(keepends=True)
    about.write_text(
        "".join(line for line in written if not line.startswith(("as_of:", "modified:"))), "utf-8"
    )
    return story


def test_the_story_moves_on_with_its_newest_statement(updated: Path) -> None:
    before, after = read_story(DATA), read_story(updated)
    assert len(after.claims) == len(before.claims) + 1
    assert after.about.as_of.isoformat() == "2026-02-03"
    assert after.about.modified.isoformat() == "2026-11-28"


def test_the_tests_of_the_story_stay_green(updated: Path, tmp_path: Path) -> None:
    tests = tmp_path / "tests"
    tests.mkdir()
    golden = (ROOT / "tests" / "test_the_story.py").read_text("utf-8")
    (tests / "test_the_story.py").write_text(golden, "utf-8")
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider",
         "--rootdir", str(tmp_path), "-c", "/dev/null", str(tests),
         # that a past day knows nothing later holds for any story, and takes a minute
         "-k", "not no_byte and not no_picture"],
        cwd=ROOT, capture_output=True, text=True,
        env={**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},  # they need none of others
    )  # fmt: skip
    assert ran.returncode == 0, ran.stdout[-3000:]
    assert " passed" in ran.stdout
