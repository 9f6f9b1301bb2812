"""A folder that takes its target's place as a whole, or not at all.

The new folder grows in a hidden one beside the target, so that it is on the same disk. At the end
both change places in one step of the file system: Linux and macOS can do that, and whoever looks
finds the old folder or the new one at every moment. Where the file system cannot, the old folder is
put aside first. Killed between these two steps, there is nothing at the target until the next start,
which begins with putting it back.
"""

import ctypes
import errno
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from explainer.workrooms import workroom

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
    with workroom(target.parent, f".{target.name}.build-", partial(_settle, target)) as room:
        new = room / "new"
        new.mkdir()
        yield new
        _to_disk(new)
        _exchange(new, target)
        _to_disk(target.parent)


def _settle(target: Path, room: Path) -> None:
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
