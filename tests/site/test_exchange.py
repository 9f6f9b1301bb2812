"""A folder that takes its target's place whole or not at all; what killed ones left goes."""

import errno
import fcntl
import os
from contextlib import suppress
from pathlib import Path

import pytest

from explainer.site import exchange
from explainer.site.exchange import folder_for
from tests.site.conftest import beside


def fill(folder: Path, words: str) -> None:
    (folder / "deep" / "er").mkdir(parents=True)
    (folder / "words.txt").write_text(words)
    (folder / "deep" / "er" / "words.txt").write_text(words)


def build(target: Path, words: str) -> None:
    with folder_for(target) as folder:
        fill(folder, words)


def tidy(target: Path) -> None:
    """What the next start begins with, even if it gets no further."""
    with suppress(ZeroDivisionError), folder_for(target):
        raise ZeroDivisionError


def words_in(target: Path) -> set[str]:
    return {path.read_text() for path in target.rglob("*.txt")}


def left_behind(target: Path, *names: str) -> Path:
    """A room as a killed build leaves it."""
    room = target.parent / f".{target.name}.build-abcd_123"
    for name in names:
        fill(room / name, name)
    room.mkdir(exist_ok=True)
    return room


@pytest.fixture(params=["in one step", "in two"])
def target(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A target on a file system that can exchange folders, and on one that cannot."""
    if request.param == "in two":
        monkeypatch.setattr(exchange, "_swap", lambda *_: False)
    return tmp_path / "dist"


def test_the_first_build_is_put_in_its_place(target: Path) -> None:
    build(target, "new")
    assert words_in(target) == {"new"}
    assert beside(target) == []


def test_folders_above_the_target_are_made(tmp_path: Path) -> None:
    build(tmp_path / "a" / "b" / "dist", "new")
    assert words_in(tmp_path / "a" / "b" / "dist") == {"new"}


def test_the_next_one_takes_the_place_of_the_old(target: Path) -> None:
    build(target, "old")
    build(target, "new")
    assert words_in(target) == {"new"}
    assert beside(target) == []


def test_an_empty_target_is_filled(target: Path) -> None:
    target.mkdir()
    build(target, "new")
    assert words_in(target) == {"new"}


def test_this_machine_exchanges_in_one_step(tmp_path: Path) -> None:
    fill(tmp_path / "one", "one")
    fill(tmp_path / "other", "other")
    assert exchange._swap(tmp_path / "one", tmp_path / "other")
    assert words_in(tmp_path / "one") == {"other"}
    assert words_in(tmp_path / "other") == {"one"}


def test_a_file_system_that_cannot_says_so_quietly(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(tmp_path / "one", "one")
    for number in (errno.EINVAL, errno.ENOSYS):
        monkeypatch.setattr(exchange.ctypes, "get_errno", lambda number=number: number)
        assert not exchange._swap(tmp_path / "one", tmp_path / "nowhere")
    monkeypatch.setattr(exchange.ctypes, "get_errno", lambda: errno.EACCES)
    with pytest.raises(PermissionError):
        exchange._swap(tmp_path / "one", tmp_path / "nowhere")


def test_a_failure_leaves_the_old_one(target: Path) -> None:
    build(target, "old")

    def fail() -> None:
        with folder_for(target) as folder:
            fill(folder, "new")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert words_in(target) == {"old"}
    assert beside(target) == []


def test_a_failure_between_two_moves_puts_the_old_one_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "dist"
    build(target, "old")
    monkeypatch.setattr(exchange, "_swap", lambda *_: False)
    rename = os.rename

    def fails_once(one: Path, other: Path) -> None:
        if one.name == "new":
            raise OSError(errno.EIO, "the disk has a bad day")
        rename(one, other)

    monkeypatch.setattr(exchange.os, "rename", fails_once)
    with pytest.raises(OSError, match="bad day"):
        build(target, "new")
    assert words_in(target) == {"old"}
    assert beside(target) == []


def test_a_link_stays_and_what_it_leads_to_is_exchanged(target: Path) -> None:
    real = target.parent / "releases" / "one"
    build(real, "old")
    target.symlink_to(real)
    build(target, "new")
    assert target.is_symlink()
    assert words_in(real) == {"new"}


def test_others_may_read_the_new_folder_as_far_as_they_may_read_any(target: Path) -> None:
    build(target, "new")
    plain = target.parent / "plain"
    plain.mkdir()
    assert target.stat().st_mode == plain.stat().st_mode


# what killed builds left


def test_what_was_left_behind_is_removed(target: Path) -> None:
    build(target, "old")
    left_behind(target, "new")
    tidy(target)
    assert words_in(target) == {"old"}
    assert beside(target) == []


def test_what_was_put_aside_comes_back_if_its_place_is_empty(target: Path) -> None:
    left_behind(target, "old", "new")
    tidy(target)
    assert words_in(target) == {"old"}
    assert beside(target) == []


def test_what_was_put_aside_goes_if_its_place_is_taken(target: Path) -> None:
    build(target, "new")
    left_behind(target, "old")
    tidy(target)
    assert words_in(target) == {"new"}
    assert beside(target) == []


def test_a_room_in_which_somebody_works_is_left_alone(target: Path) -> None:
    room = left_behind(target, "new")
    handle = os.open(room, os.O_RDONLY)
    fcntl.flock(handle, fcntl.LOCK_EX)
    build(target, "other")
    assert words_in(room) == {"new"}
    os.close(handle)
    tidy(target)
    assert beside(target) == []


def test_folders_of_other_names_are_nobodys_business(target: Path) -> None:
    others = [
        ".dist.build-mine",
        ".dist.old",
        ".dist.build-ABCDEFGH",
        "dist2",
        "xdist.build-abcdefgh",
    ]
    for name in others:
        fill(target.parent / name, "mine")
    (target.parent / ".dist.build-12345678").symlink_to(target.parent / ".dist.old")
    build(target, "new")
    assert beside(target) == sorted([*others, ".dist.build-12345678"])
    assert words_in(target.parent / ".dist.old") == {"mine"}


def test_two_builds_at_the_same_time_each_leave_a_whole_one(target: Path) -> None:
    build(target, "old")
    with folder_for(target) as first:
        fill(first, "first")
        with folder_for(target) as second:
            fill(second, "second")
        assert words_in(target) == {"second"}
    assert words_in(target) == {"first"}
    assert beside(target) == []
