"""A command that is interrupted tidies up at once; what a killed one left goes with the next start."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.builders import SECOND_STORY
from tests.commands.run import hear_signals
from tests.repositories import commit_story, git

ROOT = Path(__file__).parents[1]
# the command as it is, but that it says where it is and goes no further
STOPPED = """
import importlib, signal, sys
module, name = sys.argv.pop(1).split(":")
def stop(*_, **__):
    print("here", flush=True)
    while True:
        signal.pause()
setattr(importlib.import_module(module), name, stop)
from explainer.cli import run
run()
"""
# what is asked for, and within what it is stopped
COMMANDS = {
    "changes": (("changes", "HEAD", "--story", "stories/one"), "explainer.changes.revisions:read_story"),
    "schema": (("schema", "--story", "stories/one"), "os:fsync"),
    "images": (
        ("images", "--view", "how-many", "--format", "svg", "--lang", "en", "--out", "out", "--story",
         SECOND_STORY),
        "os:fsync",
    ),
    "clip": (
        ("clip", "--size", "480x480", "--out", "out", "--story", SECOND_STORY),
        "explainer.pictures.mp4:count_frames",
    ),
    "new": (("new", "mine"), "explainer.story.starting:_copy"),
    "build": (
        ("build", "--out", "dist", "--story", SECOND_STORY),
        "explainer.site.frozen_site:_write",
    ),
    "outlines": (("outlines",), "explainer.geography.building:fetch_countries"),
}  # fmt: skip

Start = Callable[[str], "subprocess.Popen[str]"]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A repository with a story, and within it a folder for what is temporary."""
    commit_story(tmp_path)
    (tmp_path / "temporary").mkdir()
    (tmp_path / "out").mkdir()
    (tmp_path / "stories" / "one" / "schema").mkdir()
    return tmp_path


@pytest.fixture
def start(place: Path) -> Iterator[Start]:
    """Starts a command, which stops in the middle of its work."""
    running = []

    def start(command: str) -> "subprocess.Popen[str]":
        arguments, within = COMMANDS[command]
        found = os.pathsep.join([str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])])
        ran = subprocess.Popen(
            [sys.executable, "-c", STOPPED, within, *map(str, arguments)],
            cwd=place,
            env=os.environ | {"TMPDIR": str(place / "temporary"), "PYTHONPATH": found},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            preexec_fn=hear_signals,
        )
        running.append(ran)
        assert ran.stdout
        assert ran.stdout.readline() == "here\n", ran.communicate()[1]
        return ran

    yield start
    for ran in running:
        ran.kill()
        ran.communicate()


def everything(place: Path) -> set[str]:
    """All that is there, also what git keeps of its worktrees."""
    return {path.relative_to(place).as_posix() for path in place.rglob("*")}


def end(ran: "subprocess.Popen[str]", number: signal.Signals) -> int:
    ran.send_signal(number)
    said = ran.communicate(timeout=60)[1]
    assert "Traceback" not in said
    return ran.returncode


# every command makes in a workroom what it makes; with three of them it is tried here, in a folder of
# its own, beside others and in a repository
FEW = ("changes", "schema", "build")


@pytest.mark.parametrize(
    "command",
    [pytest.param(one, marks=() if one in FEW else pytest.mark.full) for one in COMMANDS],
)
def test_what_a_killed_one_left_goes_with_the_next_and_one_told_to_end_leaves_nothing(
    start: Start, place: Path, command: str
) -> None:
    if command == "clip":
        pytest.importorskip("av", reason="the extra “clips” is not installed")
    before = everything(place)
    killed = start(command)
    left = everything(place) - before
    assert left, "something is being made"
    assert end(killed, signal.SIGKILL) == -signal.SIGKILL
    assert everything(place) == before | left

    following = start(command)
    its_own = everything(place) - before
    assert its_own
    assert not its_own & left
    assert end(following, signal.SIGTERM) == 128 + signal.SIGTERM
    assert everything(place) == before
    assert len(git(place, "worktree", "list").splitlines()) == 1


def test_two_at_the_same_time_leave_each_other_alone(start: Start, place: Path) -> None:
    before = everything(place)
    one = start("changes")
    its_own = everything(place) - before
    other = start("changes")
    assert everything(place) > before | its_own > before
    assert end(other, signal.SIGHUP) == 128 + signal.SIGHUP
    assert everything(place) == before | its_own
    assert end(one, signal.SIGINT) == 1
    assert everything(place) == before
