"""Writes pictures into a folder, each at once or not at all, with a manifest of what is there.

A picture that is finished stays when a later one cannot be drawn, or the command is killed.
"""

import errno
import hashlib
import json
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Any

from explainer.content.edition import edition_of
from explainer.content.picture_spec import Order
from explainer.content.pictures import Picture
from explainer.pictures.drawing import Drawn, draw_picture
from explainer.pictures.typesetting import CannotDraw
from explainer.whole_files import write_whole

MANIFEST = "pictures.json"
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}

Step = Callable[[str, int, int], object]


def write_pictures(
    order: Order,
    folder: Path,
    base_url: str = "",
    step: Step = lambda what, done, of: None,
) -> int:
    """Draw and write an order, and return how many bytes it has; raises ``CannotDraw``."""

    def draw(picture: Picture) -> Drawn:
        return draw_picture(edition_of(order.story, picture, base_url), picture)

    size = 0
    entries: dict[str, Any] = {}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        entries = _entries_before(folder)
        pool = ThreadPoolExecutor(os.cpu_count())
        try:
            drawn = pool.map(draw, order.pictures)
            for done, (picture, one) in enumerate(zip(order.pictures, drawn, strict=True), 1):
                write_whole(folder / picture.name, one.body)
                entries[picture.name] = {
                    "bytes": len(one.body),
                    "sha256": hashlib.sha256(one.body).hexdigest(),
                    "language": picture.language,
                    "alt": one.alt,
                }
                size += len(one.body)
                step("pictures", done, len(order.pictures))
        finally:
            pool.shutdown(cancel_futures=True)
            if entries:
                write_whole(folder / MANIFEST, _manifest(order.story.fingerprint, entries))
    except OSError as error:
        raise _refused(error, folder) from error
    return size


def _entries_before(folder: Path) -> dict[str, Any]:
    """What an older manifest says of files that are still there as it says."""
    with suppress(OSError, ValueError, LookupError, TypeError, AttributeError):
        files = json.loads((folder / MANIFEST).read_text("utf-8"))["files"]
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
