"""Files in a folder with a list of them: what each one is, beside its alternative text.

Each file takes its place at once or not at all. What was finished stays and is listed, also when the
work ends before its time.
"""

import errno
import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from explainer.pictures.typesetting import CannotDraw
from explainer.whole_files import write_whole

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


class ListedFiles:
    """A folder that is written to, and the entries of its list by file name."""

    def __init__(self, folder: Path, listing: str) -> None:
        self.folder = folder
        self.entries = _entries_before(folder, listing)

    def add(self, name: str, body: bytes, language: str, alt: str) -> None:
        """Write a file and list it; raises ``OSError``."""
        write_whole(self.folder / name, body)
        self.entries[name] = {
            "bytes": len(body),
            "sha256": hashlib.sha256(body).hexdigest(),
            "language": language,
            "alt": alt,
        }


@contextmanager
def listed_files(folder: Path, listing: str, fingerprint: str) -> Iterator[ListedFiles]:
    """The folder, made if it is not there, whose list is written in the end; raises ``CannotDraw``."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        files = ListedFiles(folder, listing)
        try:
            yield files
        finally:
            if files.entries:
                write_whole(folder / listing, _manifest(fingerprint, files.entries))
    except OSError as error:
        raise _refused(error, folder) from error


def _entries_before(folder: Path, listing: str) -> dict[str, Any]:
    """What an older manifest says of files that are still there as it says."""
    with suppress(OSError, ValueError, LookupError, TypeError, AttributeError):
        files = json.loads((folder / listing).read_text("utf-8"))["files"]
        return {name: said for name, said in files.items() if _is_there(folder / name, said)}
    return {}


def _is_there(path: Path, said: dict[str, Any]) -> bool:
    with suppress(OSError):
        return hashlib.sha256(path.read_bytes()).hexdigest() == said["sha256"]
    return False


def _manifest(fingerprint: str, entries: dict[str, Any]) -> bytes:
    content = {"story": fingerprint, "files": dict(sorted(entries.items()))}
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


def _refused(error: OSError, folder: Path) -> CannotDraw:
    said = error.strerror or str(error)
    if error.errno in _FULL:
        wrong = f"there is no room in {folder} ({said}); what was finished stays."
        return CannotDraw(wrong, "make room there, or name a folder elsewhere with --out")
    wrong = f"{folder} cannot be written to ({said}); what was finished stays."
    return CannotDraw(wrong, "get the right to write there, or name another folder with --out")
