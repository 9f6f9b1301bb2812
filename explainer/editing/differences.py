"""A change of a file as the lines of a diff."""

import difflib
from collections.abc import Iterator

from explainer.editing.together import Change


def lines_of(change: Change) -> Iterator[str]:
    """What goes and what comes, with a line around it and the names of the files above."""
    before, after = (
        (data or b"").decode("utf-8-sig", "replace").splitlines()
        for data in (change.before, change.after)
    )
    name = change.path if change.before is not None else "/dev/null"
    yield from difflib.unified_diff(before, after, name, change.path, lineterm="", n=1)
