"""Folders in which something is made: gone when the work ends, however it ends.

Whoever makes one holds a lock on it while he lives. Interrupted, he removes it himself. Killed, he
cannot; whoever makes the next one of its kind in the same place does.
"""

import fcntl
import os
import re
import shutil
import signal
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from explainer.threads import INTERRUPTIONS

Settle = Callable[[Path], object]
_FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW


def _remove(room: Path) -> None:
    shutil.rmtree(room, ignore_errors=True)


@contextmanager
def workroom(folder: Path, kind: str, settle: Settle = _remove) -> Iterator[Path]:
    """An empty folder in another, named after its kind; ``settle`` removes it in the end.

    Raises ``OSError``.
    """
    tidy(folder, kind, settle)
    room, lock = None, -1
    try:
        with undisturbed():
            room, lock = _make(folder, kind)
        yield room
    finally:
        if room:
            with undisturbed():
                settle(room)
                os.close(lock)


def tidy(folder: Path, kind: str, settle: Settle = _remove) -> None:
    """Remove what killed ones of a kind left in a folder; where one still works it stays."""
    ours = re.compile(rf"{re.escape(kind)}[a-z0-9_]{{8}}")
    for name in filter(ours.fullmatch, _names_in(folder)):
        with suppress(FileNotFoundError, NotADirectoryError, PermissionError):
            lock = os.open(folder / name, _FOLDER)
            try:
                if _holds(lock):
                    settle(folder / name)
            finally:
                os.close(lock)


def _names_in(folder: Path) -> list[str]:
    try:
        return os.listdir(folder)
    except OSError:
        return []


def _make(folder: Path, kind: str) -> tuple[Path, int]:
    while True:
        room = Path(tempfile.mkdtemp(prefix=kind, dir=folder))
        with suppress(FileNotFoundError):  # another start took it for one that was left behind
            lock = os.open(room, _FOLDER)
            if _holds(lock) is not False and room.exists():
                return room, lock
            os.close(lock)


def _holds(lock: int) -> bool | None:
    """Whether this handle is the one that holds the room; none does on disks without such locks."""
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return None
    return True


@contextmanager
def undisturbed() -> Iterator[None]:
    """Let an interruption, of which only the main thread is told, wait until the end."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    heard: list[int] = []
    before: dict[int, Any] = {
        number: signal.signal(number, lambda number, _: heard.append(number))
        for number in INTERRUPTIONS
    }
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
    for number in heard:
        signal.raise_signal(number)
