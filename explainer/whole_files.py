"""A file that takes its place as a whole, or not at all."""

import os
from pathlib import Path

from explainer.workrooms import tidy, workroom

_KIND = ".explainer-writes-"


def write_whole(path: Path, body: bytes) -> None:
    """Write beside the place and move there, so that no half file is ever at it."""
    with workroom(path.parent, _KIND) as room:
        new = room / "new"
        with new.open("wb") as file:
            file.write(body)
            file.flush()
            os.fsync(file.fileno())
        new.chmod(0o644)
        new.replace(path)


def tidy_files(folder: Path) -> None:
    """Remove what those left who were killed while they wrote into a folder."""
    tidy(folder, _KIND)
