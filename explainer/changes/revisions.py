"""The story as it was in a git revision: checked out into a folder that is gone right afterwards."""

import os
import subprocess
import tempfile
from pathlib import Path

from explainer.story.checking import read_story
from explainer.story.model.story import Story
from explainer.story.reading.problems import quoted, visible
from explainer.workrooms import undisturbed, workroom

# set where git runs a hook; with them every command would mean the repository of the hook
_NAME_A_REPOSITORY = (
    "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR", "GIT_PREFIX",
    "GIT_OBJECT_DIRECTORY", "GIT_NAMESPACE",
)  # fmt: skip
# an index in pieces would have some in the repository, and a monitor would watch a folder that goes
_LEAVES_NOTHING = ("core.splitIndex=false", "core.fsmonitor=false")


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
    with workroom(Path(tempfile.gettempdir()), "explainer-story-") as room:
        return read_story(_check_out(top, commit, within, room))


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


def _check_out(top: Path, commit: str, within: str, room: Path) -> Path:
    """The files of the story alone, with an index of their own: the repository hears of nothing."""
    tree = room / "tree"
    tree.mkdir()
    asked = ("--work-tree", str(tree), "checkout", "--quiet", commit, "--", within or ".")
    with undisturbed():  # else git could be left alone, and go on writing into what is removed
        done = _git(top, *asked, GIT_INDEX_FILE=str(room / "index"))
    if done.returncode:
        raise NoRevision(
            f"git could not check out {commit[:12]} ({_said(done)}).",
            "see that there is room for temporary files, and what `git fsck` says",
        )
    return tree / within


def _said(asked: "subprocess.CompletedProcess[str]") -> str:
    """The reason that git gave."""
    lines = [line.strip() for line in asked.stderr.splitlines() if line.strip()]
    reasons = [line for line in lines if line.startswith("fatal: ")] or lines
    return visible(reasons[0].removeprefix("fatal: ")) if reasons else "git does not say why"


def _git(folder: Path, *arguments: str, **said: str) -> "subprocess.CompletedProcess[str]":
    """What git answers in a folder; hooks do not run, and Ctrl+C does not reach it."""
    surroundings = {k: v for k, v in os.environ.items() if k not in _NAME_A_REPOSITORY}
    settings = (f"core.hooksPath={os.devnull}", *_LEAVES_NOTHING)
    options = ("--literal-pathspecs", *(part for one in settings for part in ("-c", one)))
    try:
        return subprocess.run(
            ["git", *options, "-C", str(folder), *arguments],
            env={**surroundings, **said, "LC_ALL": "C"},
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
