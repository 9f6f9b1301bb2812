"""Stories that were committed."""

from pathlib import Path

import pytest

from tests.builders import write_story
from tests.repositories import Commit, git


@pytest.fixture
def commit(tmp_path: Path) -> Commit:
    """Writes the minimal story, changed, into a repository and commits it; gives its folder."""
    top = tmp_path / "repository"
    top.mkdir()
    git(top, "init", "--quiet")

    def write(within: str = "stories/one", **changes: object) -> Path:
        folder = write_story(top / within, **changes)
        git(top, "add", "--all")
        git(top, "commit", "--quiet", "--message", "a story")
        return folder

    return write
