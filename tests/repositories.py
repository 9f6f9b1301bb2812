"""Git repositories of tests, with somebody who commits to them."""

import subprocess
from collections.abc import Callable
from pathlib import Path

Commit = Callable[..., Path]


def git(folder: Path, *arguments: str) -> str:
    who = ("-c", "user.name=Somebody", "-c", "user.email=somebody@example.org")
    ran = subprocess.run(
        ["git", "-C", str(folder), *who, *arguments], capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stdout
