"""The story as it was in a git revision, read by way of a worktree that is gone right afterwards."""

import os
import shutil
import signal
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from explainer.story.checking import read_story
from explainer.story.problems import quoted, visible
from explainer.story.story import Story

# set where git runs a hook; with them every command would mean the repository of the hook
_NAME_A_REPOSITORY = (
    "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR", "GIT_PREFIX",
    "GIT_OBJECT_DIRECTORY", "GIT_NAMESPACE",
)  # fmt: skip


class NoRevision(Exception):
    """There is no such story to be had from git; ``wrong`` says why, ``remedy`` what to do."""

    def __init__(self, wrong: str, remedy: str) -> None:
        super().__init__(wrong)
        self.wrong = wrong
        self.remedy = remedy


def story_at(revision: str, folder: Path) -> Story:
    """The story that stood at the place of ``folder`` in a revision of its repository.

    Raises ``NoRevision``, and ``StoryProblems`` where the story of that time has problems.
    """
    top, within = _place_in_repository(folder)
    commit = _commit(top, revision)
    if _git(top, "cat-file", "-e", f"{commit}:{within}").returncode:
        raise NoRevision(
            f"in {quoted(revision)} there is no {within or 'story'}.",
            "name a revision that has the story, or with --story the folder in which it was then",
        )
    with _worktree(top, commit, within) as tree:
        return read_story(tree / within)


def commit_of(revision: str, folder: Path) -> str:
    """The commit that a revision means in the repository of a folder; raises ``NoRevision``."""
    top, _ = _place_in_repository(folder)
    return _commit(top, revision)


def _place_in_repository(folder: Path) -> tuple[Path, str]:
    """The top of the repository that a folder is in, and its path from there."""
    folder = folder.resolve()
    there = next(path for path in (folder, *folder.parents) if path.is_dir())
    asked = _git(there, "rev-parse", "--show-toplevel")
    if asked.returncode:
        raise NoRevision(
            f"{folder} is in no git repository ({_said(asked)}).",
            "name two folders, or two days, instead of revisions",
        )
    top = Path(asked.stdout.removesuffix("\n")).resolve()
    within = folder.relative_to(top).as_posix()
    return top, "" if within == "." else within


def _commit(top: Path, revision: str) -> str:
    asked = _git(
        top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"
    )
    if asked.returncode:
        raise NoRevision(
            f"{quoted(revision)} is no day, no folder and no revision that git knows.",
            "write a day like 2025-08-20, the path of a folder, or a revision such as HEAD~1; "
            "a clone of limited depth lacks older revisions until `git fetch --unshallow`",
        )
    return asked.stdout.strip()


@contextmanager
def _worktree(top: Path, commit: str, within: str) -> Iterator[Path]:
    """A worktree with the files of the story alone; nothing of it stays behind."""
    tree = Path(tempfile.mkdtemp(prefix="explainer-story-")).resolve()
    try:
        added = _git(top, "worktree", "add", "--detach", "--no-checkout", str(tree), commit)
        if not added.returncode:
            added = _git(tree, "checkout", "--quiet", commit, "--", within or ".")
        if added.returncode:
            raise NoRevision(
                f"git made no worktree of {commit[:12]} ({_said(added)}).",
                "see that there is room and that the repository can be written to",
            )
        yield tree
    finally:
        with _undisturbed():
            _remove(top, tree)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Ctrl+C, of which only the main thread is told, waits until the end."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    heard: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, frame: heard.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
    if heard:
        raise KeyboardInterrupt


def _remove(top: Path, tree: Path) -> None:
    # twice: a worktree that git had not finished is still locked
    _git(top, "worktree", "remove", "--force", "--force", str(tree))
    shutil.rmtree(tree, ignore_errors=True)
    common = _git(top, "rev-parse", "--git-common-dir").stdout.removesuffix("\n")
    shutil.rmtree(top / common / "worktrees" / tree.name, ignore_errors=True)


def _said(asked: "subprocess.CompletedProcess[str]") -> str:
    """The reason that git gave."""
    lines = [line.strip() for line in asked.stderr.splitlines() if line.strip()]
    reasons = [line for line in lines if line.startswith("fatal: ")] or lines
    return visible(reasons[0].removeprefix("fatal: ")) if reasons else "git does not say why"


def _git(folder: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """What git answers in a folder; hooks do not run, and Ctrl+C does not reach it."""
    surroundings = {k: v for k, v in os.environ.items() if k not in _NAME_A_REPOSITORY}
    options = ("--literal-pathspecs", "-c", f"core.hooksPath={os.devnull}", "-C", str(folder))
    try:
        return subprocess.run(
            ["git", *options, *arguments],
            env={**surroundings, "LC_ALL": "C"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="surrogateescape",
            check=False,
            start_new_session=True,
        )
    except FileNotFoundError:
        raise NoRevision(
            "git is not installed, so that no revision can be read.",
            "install git, or name two folders, or two days",
        ) from None
