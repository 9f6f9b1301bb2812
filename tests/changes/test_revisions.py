"""The story as it was in a revision: read from a real repository, in which nothing stays behind."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from explainer.changes import revisions
from explainer.changes.revisions import NoRevision, story_at
from explainer.story.reading.problems import StoryProblems
from tests.builders import claim, text, write_story
from tests.commands.run import hear_signals
from tests.repositories import Commit, git

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A place of its own for what is temporary, so that it can be seen to be empty."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def nothing_stays(folder: Path, room: Path) -> bool:
    """Whether neither git nor the disk knows of another folder, and that of now is unchanged."""
    listed = git(folder, "worktree", "list").splitlines()
    return len(listed) == 1 and not list(room.iterdir()) and not git(folder, "status", "--short")


def test_the_story_of_a_revision_is_read_and_that_of_now_is_left_alone(
    commit: Commit, room: Path
) -> None:
    commit(claims={"EST": [claim(text=text("What was said first."))]})
    folder = commit(claims={"EST": [claim(text=text("What was said then."))]})
    for revision, said in (("HEAD~1", "first"), ("HEAD", "then")):
        (found,) = story_at(revision, folder).claims.values()
        assert found.text["en"] == f"What was said {said}."
    assert nothing_stays(folder, room)


def test_what_is_not_committed_is_no_part_of_a_revision(commit: Commit) -> None:
    folder = commit()
    write_story(folder, claims={"EST": [claim(text=text("Not committed."))]})
    (found,) = story_at("HEAD", folder).claims.values()
    assert found.text["en"] != "Not committed."


@pytest.mark.parametrize("within", [".", "a story with*blanks", "ä/ö"])
def test_the_place_within_the_repository_is_kept(commit: Commit, within: str, room: Path) -> None:
    folder = commit(within)
    assert story_at("HEAD", folder).claims
    assert nothing_stays(folder, room)


def test_a_folder_that_is_gone_by_now_is_still_in_its_revision(commit: Commit) -> None:
    folder = commit()
    folder.rename(folder.parent / "another")
    assert story_at("HEAD", folder).claims


@pytest.mark.parametrize("revision", ["HEAD~7", "nowhere", "--help", "-x", "", "HEAD:stories"])
def test_an_unknown_revision_is_told_with_a_way_out(
    commit: Commit, revision: str, room: Path
) -> None:
    folder = commit()
    with pytest.raises(NoRevision, match="no revision that git knows") as told:
        story_at(revision, folder)
    assert "HEAD~1" in told.value.remedy
    assert nothing_stays(folder, room)


def test_a_revision_without_the_story_is_told(commit: Commit) -> None:
    other = write_story(commit("stories/one").parent / "two")
    with pytest.raises(NoRevision, match="there is no stories/two"):
        story_at("HEAD", other)


def test_a_folder_in_no_repository_is_told(tmp_path: Path) -> None:
    with pytest.raises(NoRevision, match="in no git repository"):
        story_at("HEAD", write_story(tmp_path / "story"))


def test_without_git_it_is_said_that_git_is_missing(
    commit: Commit, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder = commit()
    monkeypatch.setenv("PATH", str(tmp_path / "empty"))
    with pytest.raises(NoRevision, match="git is not installed"):
        story_at("HEAD", folder)


def test_problems_of_that_time_are_problems_and_nothing_stays(commit: Commit, room: Path) -> None:
    folder = commit(statuses="- id: [unfinished")
    with pytest.raises(StoryProblems):
        story_at("HEAD", folder)
    assert nothing_stays(folder, room)


def test_a_failure_while_reading_leaves_nothing(
    commit: Commit, room: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(folder: Path) -> None:
        raise KeyboardInterrupt

    folder = commit()
    monkeypatch.setattr(revisions, "read_story", interrupted)
    with pytest.raises(KeyboardInterrupt):
        story_at("HEAD", folder)
    assert nothing_stays(folder, room)


def test_hooks_and_their_surroundings_have_no_say(
    commit: Commit, room: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = commit()
    top = Path(git(folder, "rev-parse", "--show-toplevel").strip())
    hook = top / ".git" / "hooks" / "post-checkout"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\nexit 1\n", "utf-8")
    hook.chmod(0o755)
    with monkeypatch.context() as within:
        within.setenv("GIT_DIR", str(top / "elsewhere"))
        within.setenv("GIT_INDEX_FILE", str(top / ".git" / "index"))
        assert story_at("HEAD", folder).claims
    assert nothing_stays(folder, room)


def test_a_repository_that_cannot_be_written_to_is_read_and_hears_of_nothing(
    commit: Commit, room: Path
) -> None:
    folder = commit()
    top = Path(git(folder, "rev-parse", "--show-toplevel").strip())
    for in_the_way in ("worktrees", "index.lock"):  # the second as another git at work has it
        (top / ".git" / in_the_way).write_text("in the way", "utf-8")
    git(top, "config", "core.splitIndex", "true")
    before = {path: path.stat().st_mtime_ns for path in (top / ".git").rglob("*")}
    assert story_at("HEAD", folder).claims
    assert {path: path.stat().st_mtime_ns for path in (top / ".git").rglob("*")} == before
    assert not list(room.iterdir())


def test_a_repository_that_lacks_a_file_is_told(commit: Commit, room: Path) -> None:
    folder = commit()
    lost = git(folder, "rev-parse", "HEAD:./story.yaml").strip()
    top = Path(git(folder, "rev-parse", "--show-toplevel").strip())
    (top / ".git" / "objects" / lost[:2] / lost[2:]).unlink()
    with pytest.raises(NoRevision, match="git could not check out [0-9a-f]{12} ") as told:
        story_at("HEAD", folder)
    assert "git fsck" in told.value.remedy
    assert not list(room.iterdir())


READS_UNTIL_INTERRUPTED = """
import sys, pathlib, explainer.changes.revisions as revisions
while sys.stdin.readline():
    try:
        print("reading", flush=True)
        while True:
            revisions.story_at("HEAD", pathlib.Path(sys.argv[1]))
    except KeyboardInterrupt:
        print("interrupted", flush=True)
"""


def test_interrupted_at_any_moment_nothing_stays(commit: Commit, room: Path) -> None:
    folder = commit()
    ran = subprocess.Popen(
        [sys.executable, "-c", READS_UNTIL_INTERRUPTED, str(folder)],
        cwd=ROOT,
        env={**os.environ, "TMPDIR": str(room)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        preexec_fn=hear_signals,
    )
    with ran:
        assert ran.stdin
        assert ran.stdout
        for moment in range(6):
            print("go", file=ran.stdin, flush=True)
            assert ran.stdout.readline() == "reading\n"
            until = time.monotonic() + 0.001 + moment * 0.028  # anywhere in the life of its folder
            while time.monotonic() < until:
                pass
            ran.send_signal(signal.SIGINT)
            assert ran.stdout.readline() == "interrupted\n"
            assert nothing_stays(folder, room), moment
        ran.stdin.close()
    assert ran.returncode == 0


def test_beside_the_main_thread_a_revision_is_read_too(commit: Commit, room: Path) -> None:
    folder = commit()
    with ThreadPoolExecutor(2) as threads:
        stories = list(threads.map(story_at, ["HEAD", "HEAD"], [folder, folder]))
    assert [len(story.claims) for story in stories] == [1, 1]
    assert nothing_stays(folder, room)
