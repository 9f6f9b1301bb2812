"""``kill -9`` at any moment leaves the old site or the new one, whole; the next build clears up."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders import BASE_URL
from tests.made_once import SiteOnce
from tests.site.conftest import beside, whole

ROOT = Path(__file__).parents[2]
OLD, NEW = "https://example.org/x/", BASE_URL
STEPS = (
    "before the manifest",
    "before the exchange",
    "after the exchange",
    "while the old one is removed",
    "fallback, before the first move",
)


class Builder:
    """The program that builds, and lets its builds be killed."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.site.builder_to_kill", SiteOnce.folder],
            cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1,
        )  # fmt: skip
        assert self._said() == "ready"

    def build(self, target: Path, address: str, dying: str = "") -> int:
        """Build, dying at a step or after some seconds, and return the exit code."""
        assert self._process.stdin
        self._process.stdin.write(f"{target}\t{address}\t{dying}\n")
        return int(self._said())

    def close(self) -> None:
        assert self._process.stdin
        self._process.stdin.close()
        self._process.wait()
        assert self._process.stdout
        self._process.stdout.close()

    def _said(self) -> str:
        assert self._process.stdout
        return self._process.stdout.readline().strip()


@pytest.fixture(scope="module")
def builder() -> Iterator[Builder]:
    builder = Builder()
    yield builder
    builder.close()


@pytest.fixture(scope="module")
def built(builder: Builder, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The old site, built once; a build writes no file of a former one again."""
    folder = tmp_path_factory.mktemp("built") / "dist"
    assert builder.build(folder, OLD) == 0
    return folder


@pytest.fixture
def target(built: Path, tmp_path: Path) -> Path:
    """A folder of its own with the old site in it."""
    return shutil.copytree(built, tmp_path / "dist", copy_function=os.link)


# a second one may come upon what a first one left; ten come upon more moments
@pytest.mark.parametrize("kills", [2, pytest.param(10, marks=pytest.mark.full)])
def test_builds_killed_at_random_moments_leave_a_whole_site(
    builder: Builder, tmp_path: Path, kills: int
) -> None:
    target = tmp_path / "dist"
    builder.build(target, NEW)
    began = time.monotonic()
    assert builder.build(target, OLD) == 0
    length = time.monotonic() - began
    moments = random.Random(20250820)
    killed = tries = 0
    while killed < kills:
        tries += 1
        assert tries < 100, f"only {killed} could be killed before they had ended"
        dead = builder.build(target, NEW, f"{moments.uniform(0, length):.3f}") == -signal.SIGKILL
        killed += dead
        length *= 1 if dead else 0.8  # the machine has less to do now
        assert whole(target)["base_url"] in (OLD, NEW)
    assert builder.build(target, NEW) == 0
    assert whole(target)["base_url"] == NEW
    assert beside(target) == []


@pytest.mark.parametrize("step", STEPS)
def test_a_build_killed_at_a_step_leaves_a_whole_site(
    builder: Builder, target: Path, step: str
) -> None:
    assert builder.build(target, NEW, step) == -signal.SIGKILL
    later = step in ("after the exchange", "while the old one is removed")
    assert whole(target)["base_url"] == (NEW if later else OLD)
    assert len(beside(target)) == 1
    assert builder.build(target, NEW) == 0
    assert whole(target)["base_url"] == NEW
    assert beside(target) == []


def test_killed_between_two_moves_the_old_site_comes_back_with_the_next_start(
    builder: Builder, target: Path
) -> None:
    assert builder.build(target, NEW, "fallback, between the moves") == -signal.SIGKILL
    assert not target.exists()
    # the next one puts it back before it does anything else, even if it gets no further
    assert builder.build(target, NEW, "before the manifest") == -signal.SIGKILL
    assert whole(target)["base_url"] == OLD
    assert builder.build(target, NEW) == 0
    assert whole(target)["base_url"] == NEW
    assert beside(target) == []


def test_the_first_build_of_all_is_there_whole_or_not_at_all(
    builder: Builder, tmp_path: Path
) -> None:
    target = tmp_path / "dist"
    assert builder.build(target, NEW, "before the exchange") == -signal.SIGKILL
    assert not target.exists()
    assert builder.build(target, NEW) == 0
    assert whole(target)["base_url"] == NEW
    assert beside(target) == []
