"""The region that a story brings in its folder, and the outlines that were cut for it.

What a region says is known to ``explainer.geography``; here it is found, and what is wrong with it told.
"""

from collections.abc import Iterator
from pathlib import Path

from explainer.geography.outlines import OutlineError, Outlines, own_outlines
from explainer.geography.toml_places import Faults
from explainer.story.reading.files import is_inside, leads_out
from explainer.story.reading.problems import Place, Problem

REGION, CUT = "region.toml", "region.json"
LARGEST_BYTES = 5_000_000


class _Unread(Exception):
    """A file that is not there, or cannot be used; its argument is the problem."""


def read_region(folder: Path, frame: str) -> tuple[Outlines | None, list[Problem], bytes]:
    """The outlines of a region that the story brings if its frame is one, what is wrong with them, and
    all bytes that were read.
    """
    if frame != "own":
        return None, list(_unused(folder)), b""
    make = f"run `explainer outlines --region {folder / REGION}`"
    try:
        region = _bytes(folder, REGION, "add it, or write “frame: europe” or “frame: world”")
        written = _bytes(folder, CUT, make)
    except _Unread as unread:
        return None, [unread.args[0]], b""
    try:
        return own_outlines(region, written), [], region + written
    except Faults as faults:
        return None, list(problems_in(faults)), b""
    except OutlineError as error:
        return None, [Problem(Place(CUT), str(error), f"what was cut for {REGION}", make)], b""


def problems_in(faults: Faults, file: str = REGION) -> Iterator[Problem]:
    """The faults of a region's file as an editor is told of them."""
    for fault in faults.found:
        place = Place(file, fault.line, fault.column)
        yield Problem(place, fault.wrong, fault.allowed, fault.remedy)


def _unused(folder: Path) -> Iterator[Problem]:
    """A region in the folder of a story that shows another."""
    if (folder / REGION).is_file():
        yield Problem(
            Place(REGION),
            "the map shows another part of the world",
            "“frame: own” in story.yaml",
            "write it there, or remove the file",
            hint=True,
        )


def _bytes(folder: Path, name: str, remedy: str) -> bytes:
    path = folder / name
    if not path.exists() and not path.is_symlink():
        wrong = "the file is missing, and story.yaml has “frame: own”"
        raise _Unread(Problem(Place(name), wrong, "", remedy))
    if not is_inside(path, folder):
        raise _Unread(leads_out(name, "a file inside the story folder", "file"))
    try:
        if path.stat().st_size > LARGEST_BYTES:
            wrong, allowed = "the file is too large", f"at most {LARGEST_BYTES:,} bytes"
            raise _Unread(Problem(Place(name), wrong, allowed, remedy))
        return path.read_bytes()
    except OSError as error:
        wrong = f"cannot be read ({error.strerror})"
        raise _Unread(Problem(Place(name), wrong, "", "check its permissions")) from error
