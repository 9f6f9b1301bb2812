"""Files that change together: all or none, also when the writer is killed, and back in one step."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from explainer.editing.together import (
    WORKSHOP,
    CannotWrite,
    Change,
    ChangedMeanwhile,
    undo,
    write_together,
)
from explainer.story.checking import read_folder
from tests.builders import write_story

NEW = Change("origins/a-2025-08-19.yaml", None, b"- {id: a-2025-08-19, who: A, what: text}\n")
ALSO = Change("sources/b.yaml", None, b"# another\n")


def changed(folder: Path, name: str = "sources.yaml", words: bytes = b"# more\n") -> Change:
    before = (folder / name).read_bytes()
    return Change(name, before, before + words)


def files(folder: Path) -> dict[str, bytes]:
    """All of a story but the hidden workshop; folders end in a stroke."""
    return {
        path.relative_to(folder).as_posix() + "/" * path.is_dir(): b""
        if path.is_dir()
        else path.read_bytes()
        for path in folder.rglob("*")
        if WORKSHOP not in path.parts
    }


def test_all_files_are_written_and_undone_in_one_step(tmp_path: Path) -> None:
    folder = write_story(tmp_path)
    before = files(folder)
    change = changed(folder)
    write_together(folder, [NEW, change, ALSO])
    assert files(folder) == {
        **before,
        "origins/": b"",
        "sources/": b"",
        **{one.path: one.after for one in (NEW, change, ALSO)},
    }
    assert [one.path for one in undo(folder)] == [ALSO.path, change.path, NEW.path]
    assert files(folder) == before
    with pytest.raises(CannotWrite, match="nothing that was written"):
        undo(folder)


def test_only_what_was_written_last_is_undone(tmp_path: Path) -> None:
    folder = write_story(tmp_path)
    write_together(folder, [NEW])
    between = files(folder)
    write_together(folder, [ALSO])
    undo(folder)
    assert files(folder) == between


def test_git_and_the_reader_pass_over_the_workshop(tmp_path: Path) -> None:
    folder = write_story(tmp_path)
    write_together(folder, [ALSO])
    assert (folder / WORKSHOP / ".gitignore").read_text() == "*\n"
    assert read_folder(folder).found == ()


def test_mode_bits_and_links_stay(tmp_path: Path) -> None:
    folder = write_story(tmp_path)
    (folder / "sources.yaml").rename(folder / "shared.txt")
    (folder / "sources.yaml").symlink_to("shared.txt")
    (folder / "shared.txt").chmod(0o640)
    change = changed(folder)
    write_together(folder, [change])
    assert (folder / "sources.yaml").is_symlink()
    assert (folder / "shared.txt").read_bytes() == change.after
    assert (folder / "shared.txt").stat().st_mode & 0o777 == 0o640
    undo(folder)
    assert (folder / "sources.yaml").is_symlink()
    assert (folder / "shared.txt").read_bytes() == change.before


def test_nothing_is_written_outside_of_the_story(tmp_path: Path) -> None:
    folder = write_story(tmp_path / "story")
    (tmp_path / "elsewhere").mkdir()
    (folder / "origins").symlink_to(tmp_path / "elsewhere")
    for path in (NEW.path, "../elsewhere/x.yaml"):
        with pytest.raises(CannotWrite, match="leads out"):
            write_together(folder, [ALSO, Change(path, None, b"x")])
    assert not list((tmp_path / "elsewhere").iterdir())
    assert not (folder / ALSO.path).exists()


@pytest.mark.parametrize(
    "stale", [Change("sources.yaml", b"old", b"x"), Change("events.yaml", b"gone", b"x"),
              Change("statuses.yaml", None, b"x")],
)  # fmt: skip
def test_a_file_changed_meanwhile_stops_all(tmp_path: Path, stale: Change) -> None:
    folder = write_story(tmp_path)
    before = files(folder)
    with pytest.raises(ChangedMeanwhile, match=f"{stale.path} was changed meanwhile") as told:
        write_together(folder, [NEW, stale])
    assert told.value.remedy
    assert files(folder) == before


def test_an_undo_never_takes_away_what_somebody_wrote_since(tmp_path: Path) -> None:
    folder = write_story(tmp_path)
    write_together(folder, [NEW, changed(folder)])
    (folder / "sources.yaml").write_bytes(b"# mine\n")
    now = files(folder)
    with pytest.raises(ChangedMeanwhile, match="sources.yaml was changed"):
        undo(folder)
    assert files(folder) == now


@pytest.mark.parametrize("where", ["sources", WORKSHOP])
def test_what_cannot_be_written_is_told_and_all_is_as_before(tmp_path: Path, where: str) -> None:
    folder = write_story(tmp_path)
    (folder / where).write_bytes(b"a file where a folder is needed")
    before = files(folder)
    with pytest.raises(CannotWrite, match="cannot be written") as told:
        write_together(folder, [NEW, ALSO])
    assert "permissions" in told.value.remedy
    assert {name: data for name, data in files(folder).items() if name != "origins/"} == before


KILLING = """
import os, shutil, signal, sys
from pathlib import Path
from explainer.editing import together
from explainer.editing.together import Change, write_together, undo
folder, steps = Path(sys.argv[1]), 0

def counted(do):
    def step(*given, **named):
        global steps
        steps += 1
        if steps == stop:
            os.kill(os.getpid(), signal.SIGKILL)
        return do(*given, **named)
    return step

for owner, name in ((os, "fsync"), (os, "open"), (os, "replace"), (os, "unlink"), (Path, "mkdir")):
    setattr(owner, name, counted(getattr(owner, name)))
Path.replace = counted(Path.replace)
Path.unlink = counted(Path.unlink)
for stop in range(1, 100):
    target = folder.with_name(f"{folder.name}-{stop}")
    shutil.copytree(folder, target)
    before = (target / "sources.yaml").read_bytes()
    changes = [Change("origins/a.yaml", None, b"# a\\n"), Change("sources.yaml", before, b"# b\\n")]
    child = os.fork()
    if child == 0:
        steps = 0
        write_together(target, changes) if sys.argv[2] == "write" else undo(target)
        os._exit(0)
    if os.waitpid(child, 0)[1] == 0:
        break
"""


@pytest.mark.parametrize("does", ["write", "undo"])
def test_a_killed_writer_leaves_all_as_before_or_all_written(tmp_path: Path, does: str) -> None:
    folder = write_story(tmp_path / "story")
    before = files(folder)
    written = {**before, "origins/": b"", "origins/a.yaml": b"# a\n", "sources.yaml": b"# b\n"}
    if does == "undo":
        changes = [Change(p, before.get(p), written[p]) for p in ("origins/a.yaml", "sources.yaml")]
        write_together(folder, changes)
        before, written = written, before
    subprocess.run([sys.executable, "-c", KILLING, str(folder), does], check=True)
    killed = sorted(tmp_path.glob("story-*"))
    assert len(killed) > 6
    seen = set()
    for target in killed:
        write_together(target, [])  # the next who comes takes back what was left
        now = files(target)
        now.pop("origins/", None)
        assert now in (
            [{k: v for k, v in state.items() if k != "origins/"} for state in (before, written)]
        ), target
        seen.add("origins/a.yaml" in now)
        assert not [path for path in (target / WORKSHOP).iterdir() if path.name.startswith("new")]
        shutil.rmtree(target)
    assert seen == {True, False}


def test_what_somebody_wrote_after_a_killed_writer_is_told_and_stays(tmp_path: Path) -> None:
    folder = write_story(tmp_path)
    write_together(folder, [changed(folder), ALSO])
    (folder / WORKSHOP / "last.json").rename(folder / WORKSHOP / "journal.json")
    (folder / "sources.yaml").write_bytes(b"# mine\n")
    now = files(folder)
    with pytest.raises(CannotWrite, match="interrupted, and sources.yaml changed since"):
        write_together(folder, [NEW])
    assert files(folder) == now
    write_together(folder, [NEW])
    assert os.path.exists(folder / NEW.path)
