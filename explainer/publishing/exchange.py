"""A folder that takes its target's place as a whole, or not at all.

The new folder grows in a hidden one beside the target (so that it is on the same disk), whose maker
holds a lock on it while he lives. At the end both change places in one step of the file system:
Linux and macOS can do that, and whoever looks finds the old folder or the new one at every moment.
Where the file system cannot, the old folder is put aside first. Killed between these two steps,
there is nothing at the target until the next start, which begins with putting it back. That start
also removes what killed ones left.
"""

import ctypes
import errno
import fcntl
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_CANNOT = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP}
_HERE = -100  # AT_FDCWD: paths are meant as they are written
_SWAP = 2  # RENAME_EXCHANGE of Linux and RENAME_SWAP of macOS


@contextmanager
def folder_for(target: Path) -> Iterator[Path]:
    """An empty folder that takes the target's place once the block has ended well.

    A target that is a link stays one; what it leads to is exchanged. Raises ``OSError``.
    """
    target = target.resolve()
    target.parent.mkdir(parents=True, exist_ok=True)
    tidy(target)
    room, lock = _make_room(target)
    try:
        new = room / "new"
        new.mkdir()
        yield new
        _to_disk(new)
        _exchange(new, target)
        _to_disk(target.parent)
    finally:
        _settle(room, target)
        os.close(lock)


def tidy(target: Path) -> None:
    """Put right what killed builds left beside a target; rooms in which one still works stay."""
    if not target.parent.is_dir():
        return
    ours = re.compile(rf"{re.escape(_prefix(target))}[a-z0-9_]{{8}}")
    for name in os.listdir(target.parent):
        room = target.parent / name
        if not ours.fullmatch(name) or room.is_symlink():
            continue
        lock = _lock(room)
        if lock is not None:
            _settle(room, target)
            os.close(lock)


def _prefix(target: Path) -> str:
    return f".{target.name}.build-"


def _make_room(target: Path) -> tuple[Path, int]:
    while True:
        room = Path(tempfile.mkdtemp(prefix=_prefix(target), dir=target.parent))
        lock = _lock(room)
        if lock is not None and room.exists():
            return room, lock
        # another start took it for one that was left behind, between these two lines
        if lock is not None:
            os.close(lock)


def _lock(room: Path) -> int | None:
    """A handle that holds the room, or nothing where another has it or it is gone."""
    try:
        handle = os.open(room, os.O_RDONLY | os.O_DIRECTORY)
    except OSError:
        return None
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(handle)
        return None
    return handle


def _settle(room: Path, target: Path) -> None:
    """Remove a room; what was put aside in it goes back first, if its place is empty."""
    aside = room / "old"
    if aside.is_dir() and not target.exists():
        os.rename(aside, target)
    shutil.rmtree(room, ignore_errors=True)


def _exchange(new: Path, target: Path) -> None:
    if not target.exists():
        os.rename(new, target)
    elif not _swap(new, target):
        os.rename(target, new.parent / "old")  # _settle puts it back if the next line fails
        os.rename(new, target)


def _swap(one: Path, other: Path) -> bool:
    """Let two folders change places in one step; false where the system does not know how."""
    libc = ctypes.CDLL(None, use_errno=True)
    paths = os.fsencode(one), os.fsencode(other)
    if sys.platform == "linux" and hasattr(libc, "renameat2"):
        failed = libc.renameat2(_HERE, paths[0], _HERE, paths[1], _SWAP)
    elif sys.platform == "darwin" and hasattr(libc, "renamex_np"):
        failed = libc.renamex_np(*paths, _SWAP)
    else:
        return False
    number = ctypes.get_errno() if failed else 0
    if number and number not in _CANNOT:
        raise OSError(number, os.strerror(number), str(other))
    return not failed


def _to_disk(folder: Path) -> None:
    """Let everything written so far outlive a loss of power, before what it replaces goes."""
    libc = ctypes.CDLL(None, use_errno=True)
    if not hasattr(libc, "syncfs"):
        os.sync()
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        if libc.syncfs(handle):
            raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()), str(folder))
    finally:
        os.close(handle)
