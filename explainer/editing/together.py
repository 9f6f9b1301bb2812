"""Files of a story that change together: all of them, or none, and back again in one step.

A lock keeps two writers apart. A journal holds every file as it was and as it shall be before the
first is exchanged; what a killed writer left is taken back by the next one, and the last journal is
what ``undo`` goes by. What shall stand in the files is not decided here.
"""

import base64
import fcntl
import json
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from explainer.workrooms import undisturbed

WORKSHOP = ".explainer"
_LOCK, _JOURNAL, _LAST, _NEW, _LEFT = "lock", "journal.json", "last.json", "new", "interrupted.json"


@dataclass(frozen=True)
class Change:
    """A file by its path from the story folder, with its bytes before and after; ``None`` is no file."""

    path: str
    before: bytes | None
    after: bytes | None

    @property
    def back(self) -> "Change":
        """The same the other way round."""
        return Change(self.path, self.after, self.before)


class CannotWrite(Exception):
    """Nothing was written, and why; ``remedy`` is the way out."""

    def __init__(self, wrong: str, remedy: str) -> None:
        super().__init__(wrong)
        self.remedy = remedy


class ChangedMeanwhile(CannotWrite):
    """A file is no longer what it was when the change was planned."""


def write_together(folder: Path, changes: Sequence[Change]) -> None:
    """Write all files, in this order, or none; raises ``CannotWrite``."""
    with _workshop(folder) as workshop:
        if changes:
            _exchange(folder, workshop, changes)
            (workshop / _JOURNAL).replace(workshop / _LAST)


def undo(folder: Path, only: Sequence[Change] | None = None) -> tuple[Change, ...]:
    """Put back what was last written together, and say what; raises ``CannotWrite``.

    With ``only`` nothing else is put back than these changes.
    """
    nothing = CannotWrite(
        f"nothing that was written into {folder} can be taken back.",
        "take it back by hand, or with git",
    )
    if not (folder / WORKSHOP / _LAST).exists():
        raise nothing
    with _workshop(folder) as workshop:
        last = _read_journal(workshop / _LAST)
        if not last or only == ():
            raise nothing
        if only is not None and last != tuple(only):
            raise ChangedMeanwhile(
                f"something else was written into {folder} since.",
                "`explainer undo` takes that back first",
            )
        changes = tuple(change.back for change in reversed(last))
        _exchange(folder, workshop, changes)
        (workshop / _JOURNAL).unlink()
        (workshop / _LAST).unlink()
    return changes


def workshop_in(folder: Path) -> Path:
    """The hidden folder beside the records, which git passes over; raises ``OSError``."""
    workshop = folder / WORKSHOP
    workshop.mkdir(exist_ok=True)
    ignored = workshop / ".gitignore"
    if not ignored.exists():
        ignored.write_text("*\n", "utf-8")
    return workshop


@contextmanager
def _workshop(folder: Path) -> Iterator[Path]:
    """The workshop, held by nobody else, and free of what was left."""
    try:
        workshop = workshop_in(folder)
        with (workshop / _LOCK).open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            with undisturbed():
                _take_back_what_was_left(folder, workshop)
                yield workshop
    except OSError as reason:
        raise CannotWrite(
            f"{reason.filename or folder} cannot be written ({reason.strerror}).",
            "check the permissions of the story folder and the room on its disk",
        ) from None


def _exchange(folder: Path, workshop: Path, changes: Sequence[Change]) -> None:
    """Compare each file with what was planned for, note all in the journal, then exchange them."""
    for change in changes:
        if _bytes_at(folder, change.path) != change.before:
            raise ChangedMeanwhile(
                f"{change.path} was changed meanwhile, and nothing was written.",
                "look at the change, then try again",
            )
    new = _prepared(folder, workshop, changes)
    _write_journal(workshop / _JOURNAL, changes)
    try:
        for change, made in zip(changes, new, strict=True):
            _put(_place(folder, change.path), change, made)
        for parent in {_place(folder, one.path).parent for one in changes if one.after is not None}:
            _sync_folder(parent)
    except OSError:
        _take_back(folder, workshop)
        raise


def _prepared(folder: Path, workshop: Path, changes: Sequence[Change]) -> list[Path | None]:
    """The new files, whole and on the disk, but not yet in their places."""
    made: list[Path | None] = []
    for number, change in enumerate(changes):
        if change.after is None:
            made.append(None)
            continue
        path, place = workshop / f"{_NEW}-{number}", _place(folder, change.path)
        with path.open("wb") as file:
            file.write(change.after)
            file.flush()
            os.fsync(file.fileno())
        if place.exists():
            path.chmod(place.stat().st_mode & 0o7777)
        made.append(path)
    return made


def _put(place: Path, change: Change, made: Path | None) -> None:
    if made is None:
        place.unlink(missing_ok=True)
        with suppress(OSError):  # it holds something else
            place.parent.rmdir()
    else:
        place.parent.mkdir(parents=True, exist_ok=True)
        made.replace(place)


def _take_back_what_was_left(folder: Path, workshop: Path) -> None:
    """Put back what a killed writer exchanged, unless somebody wrote there since."""
    if (workshop / _JOURNAL).exists():
        _take_back(folder, workshop)
    for path in workshop.glob(f"{_NEW}-*"):
        path.unlink()


def _take_back(folder: Path, workshop: Path) -> None:
    changes = _read_journal(workshop / _JOURNAL)
    stands = {change.path: _bytes_at(folder, change.path) for change in changes}
    touched = [c.path for c in changes if stands[c.path] not in (c.before, c.after)]
    if touched:
        (workshop / _JOURNAL).replace(workshop / _LEFT)
        raise CannotWrite(
            f"a writer was interrupted, and {', '.join(touched)} changed since; nothing was touched.",
            "look at what stands there, with `explainer check` or git, then try again",
        )
    back = [c.back for c in reversed(changes) if stands[c.path] != c.before]
    for change, made in zip(back, _prepared(folder, workshop, back), strict=True):
        _put(_place(folder, change.path), change, made)
    (workshop / _JOURNAL).unlink()


def _place(folder: Path, path: str) -> Path:
    """Where the file is: a link is followed, not replaced, and never out of the story."""
    place = (folder / path).resolve()
    if not place.is_relative_to(folder.resolve()):
        raise CannotWrite(f"{path} leads out of the story folder.", "put the file in its place")
    return place


def _bytes_at(folder: Path, path: str) -> bytes | None:
    try:
        return _place(folder, path).read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None


def _write_journal(path: Path, changes: Sequence[Change]) -> None:
    noted = [{"path": c.path, "before": _text(c.before), "after": _text(c.after)} for c in changes]
    beside = path.with_name(f"{_NEW}-{path.name}")
    with beside.open("w", encoding="ascii") as file:
        json.dump(noted, file)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)
    _sync_folder(path.parent)


def _read_journal(path: Path) -> tuple[Change, ...]:
    """What a journal says; one that cannot be read, or leads out of the story, says nothing."""
    try:
        noted: Any = json.loads(path.read_text("ascii"))
        return tuple(
            Change(one["path"], _data(one["before"]), _data(one["after"])) for one in noted
        )
    except (OSError, ValueError, TypeError, KeyError):
        return ()


def _text(data: bytes | None) -> str | None:
    return None if data is None else base64.b64encode(data).decode("ascii")


def _data(text: str | None) -> bytes | None:
    return None if text is None else base64.b64decode(text)


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
