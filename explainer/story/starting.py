"""A new story to start from: a copy of the small invented one that ships with the package."""

from pathlib import Path

from explainer.places import NEW_STORY
from explainer.story.schema.generated import write_ids
from explainer.workrooms import workroom


class CannotStart(Exception):
    """Nothing was written, and why; ``remedy`` is the way out."""

    def __init__(self, wrong: str, remedy: str) -> None:
        super().__init__(wrong)
        self.remedy = remedy


def write_new_story(target: Path) -> None:
    """Copy the story to a folder that is not there yet, or is empty, as a whole or not at all.

    Raises ``CannotStart``.
    """
    target = target.resolve()
    try:
        _check_room(target)
        target.parent.mkdir(parents=True, exist_ok=True)
        with workroom(target.parent, ".new-story-") as beside:
            grown = beside / "story"
            _copy(NEW_STORY, grown)
            write_ids(grown)
            grown.rename(target)  # takes the place of an empty folder, and of nothing else
    except OSError as reason:
        raise CannotStart(
            f"{target} cannot be written ({reason.strerror}).",
            "mend that, or name another folder",
        ) from None


def _check_room(target: Path) -> None:
    if target == Path.cwd():
        raise CannotStart(
            f"you stand in {target}, and it would be exchanged under your feet.",
            "name a folder that is not there yet",
        )
    if target.exists() and not target.is_dir():
        raise CannotStart(f"{target} is a file.", "name a folder that is not there yet")
    if target.is_dir() and any(target.iterdir()):
        raise CannotStart(
            f"{target} is not empty, and nothing in it shall be lost.",
            "name a folder that is not there yet",
        )


def _copy(folder: Path, to: Path) -> None:
    """Contents only: what is installed read-only has to be writable for its editor."""
    to.mkdir()
    for path in sorted(folder.iterdir()):
        if path.is_dir():
            _copy(path, to / path.name)
        else:
            (to / path.name).write_bytes(path.read_bytes())
