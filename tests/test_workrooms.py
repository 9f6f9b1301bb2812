"""A room in which something is made is gone when the work ends, or with the next start."""

import errno
import fcntl
import os
import signal
from pathlib import Path

import pytest

from explainer import workrooms
from explainer.workrooms import tidy, workroom

KIND = ".kind-"


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_room_is_there_for_as_long_as_the_work_and_empty(tmp_path: Path) -> None:
    with workroom(tmp_path, KIND) as room:
        assert names(tmp_path) == [room.name]
        assert names(room) == []
        (room / "half a file").write_text("half")
    assert names(tmp_path) == []


def test_what_was_left_behind_goes_and_what_is_anothers_stays(tmp_path: Path) -> None:
    for name in (".kind-abcd_123", ".kind-mine", ".kind-ABCDEFGH", "x.kind-abcdefgh"):
        (tmp_path / name / "deep").mkdir(parents=True)
    (tmp_path / ".kind-abcdefgh").write_text("a file is nothing of ours")
    (tmp_path / ".kind-12345678").symlink_to(tmp_path / ".kind-mine")
    with workroom(tmp_path, KIND) as room:
        stays = {
            ".kind-mine",
            ".kind-ABCDEFGH",
            "x.kind-abcdefgh",
            ".kind-abcdefgh",
            ".kind-12345678",
        }
        assert set(names(tmp_path)) == {*stays, room.name}
        tidy(tmp_path, KIND)
        assert room.is_dir(), "somebody works in it"
    assert set(names(tmp_path)) == stays
    assert (tmp_path / ".kind-mine" / "deep").is_dir()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_an_interruption_while_it_is_made_or_removed_waits_until_that_is_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: signal.Signals
) -> None:
    class Interrupted(Exception):
        pass

    def interrupt(*_: object) -> None:
        raise Interrupted

    def interrupting(function):  # type: ignore[no-untyped-def]
        def run(*arguments, **more):  # type: ignore[no-untyped-def]
            os.kill(os.getpid(), number)
            return function(*arguments, **more)

        return run

    before = signal.signal(number, interrupt)
    try:
        for module, name in ((workrooms.tempfile, "mkdtemp"), (workrooms.shutil, "rmtree")):
            with monkeypatch.context() as patch:
                patch.setattr(module, name, interrupting(getattr(module, name)))
                with pytest.raises(Interrupted), workroom(tmp_path, KIND):
                    pass
            assert names(tmp_path) == []
        assert signal.getsignal(number) is interrupt
    finally:
        signal.signal(number, before)


def test_on_a_disk_without_locks_work_is_done_and_nothing_else_is_touched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.EBADF, "as NFS says of a folder")

    monkeypatch.setattr(fcntl, "flock", refuse)
    (tmp_path / ".kind-abcd_123").mkdir()
    with workroom(tmp_path, KIND) as room:
        assert room.is_dir()
    assert names(tmp_path) == [".kind-abcd_123"]
