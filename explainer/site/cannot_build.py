"""Why a site could not be built, in words for whoever ran the command, with a way out."""

import errno
from collections.abc import Collection
from pathlib import Path

from explainer.pictures.typesetting import CannotDraw

_UNTOUCHED = "what stood there before is untouched"
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}
_MOUNTED = {errno.EBUSY, errno.EXDEV}


class CannotBuild(Exception):
    """Nothing was built; ``wrong`` says why, ``remedy`` what to do."""

    def __init__(self, wrong: str, remedy: str) -> None:
        super().__init__(wrong)
        self.wrong = wrong
        self.remedy = remedy


def remedies(reasons: Collection[CannotDraw]) -> str:
    """The ways out of them, each once."""
    return "; ".join(dict.fromkeys(reason.remedy for reason in reasons))


def not_drawn(reasons: Collection[CannotDraw]) -> CannotBuild:
    """That a strict build stops at pictures that cannot be drawn."""
    wrong = "\n".join([*map(str, reasons), "Nothing was built."])
    return CannotBuild(wrong, f"{remedies(reasons)}; without --strict they are left out")


def not_written(error: OSError, target: Path) -> CannotBuild:
    """What the system says about writing a site, with the way out that fits it."""
    said = error.strerror or str(error)
    if error.errno in _FULL:
        wrong = f"there is no room for the site beside {target} ({said}); {_UNTOUCHED}."
        return CannotBuild(wrong, "make room there, or name a folder elsewhere with --out")
    if error.errno in _FORBIDDEN:
        wrong = f"{target.parent} cannot be written to ({said}); {_UNTOUCHED}."
        return CannotBuild(wrong, "get the right to write there, or name another with --out")
    if error.errno in _MOUNTED:
        wrong = f"{target} is mounted and cannot be exchanged ({said}); {_UNTOUCHED}."
        return CannotBuild(wrong, "name a folder inside it with --out")
    wrong = f"the site cannot be written to {target} ({said}); {_UNTOUCHED}."
    return CannotBuild(wrong, "name another folder with --out")
