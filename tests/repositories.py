"""A git repository with stories in it, for tests of what a revision holds."""

import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.builders import write_story

Commit = Callable[..., Path]

WHO = ("-c", "user.name=Somebody", "-c", "user.email=somebody@example.org")


def git(folder: Path, *arguments: str) -> str:
    """What git says in a folder; it has to go well."""
    ran = subprocess.run(
        ["git", "-C", str(folder), *WHO, *arguments], capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


def commit_story(top: Path, within: str = "stories/one", **changes: Any) -> Path:
    """Write the minimal story, changed, into a repository, commit it, and return its folder."""
    if not (top / ".git").exists():
        top.mkdir(parents=True, exist_ok=True)
        git(top, "init", "--quiet")
    folder = write_story(top / within, **changes)
    git(top, "add", "--all")
    git(top, "commit", "--quiet", "--message", "a story")
    return folder
