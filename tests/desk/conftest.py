"""A story that is committed again and again."""

from functools import partial
from pathlib import Path

import pytest

from tests.repositories import Commit, commit_story


@pytest.fixture
def commit(tmp_path: Path) -> Commit:
    """Writes the minimal story, changed, into a repository, and commits it."""
    return partial(commit_story, tmp_path / "repository")
