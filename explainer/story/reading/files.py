"""The files of a story folder, and of which list each holds records.

A list is one file; one whose order means nothing may instead, or besides, be a folder of files that
hold a record each, so that two editors never meet in one file. Nothing is opened here. Files that
are only planned can be named beside those that are there.
"""

import difflib
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from explainer.story.reading.countries_meant import country_meant
from explainer.story.reading.problems import Place, Problem, listed, nearest, quoted, visible

STORY_FILE = "story.yaml"
CLAIMS_FOLDER = "claims"
JOINT = "joint"
# lists that may be a folder; of the others the order tells something
FOLDERS = ("sources", "origins", "events", "numbers", "disagreements", "glossary", "corrections")

_CALLED_CLAIMS = (CLAIMS_FOLDER, "statements")  # as readers know them
_CODE = re.compile("[A-Z]{3}")
_YAML = (".yaml", ".yml")


@dataclass(frozen=True)
class ListFile:
    """A file with records of a list, by its path from the story folder.

    ``whose`` are its claims: the code of a country, or “joint”. One that is ``of_one`` record is
    named after it.
    """

    path: str
    whose: str = ""
    of_one: bool = False


@dataclass
class Found:
    """The files of a list, in the order in which they are read, and what is wrong with their names."""

    files: list[ListFile] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    unread: bool = False

    def refuse(self, path: str, wrong: str, allowed: str, remedy: str) -> None:
        """A name that nothing is read of."""
        self.unread = True
        self.problems.append(Problem(Place(visible(path)), wrong, allowed, remedy))


def names_in(folder: Path, planned: Iterable[str] = ()) -> list[str]:
    """What stands in a folder, without hidden files such as those that editors leave there.

    ``planned`` are paths of files below it that shall be there; with one the folder may be missing.
    """
    names = {path.split("/")[0] for path in planned}
    try:
        names |= {entry.name for entry in os.scandir(folder)}
    except FileNotFoundError:
        if not names:
            raise
    return sorted(name for name in names if not name.startswith("."))


def below(folder: str, planned: Iterable[str]) -> list[str]:
    """The planned paths that lie below a folder, as seen from it."""
    return [path.removeprefix(f"{folder}/") for path in planned if path.startswith(f"{folder}/")]


def is_inside(path: Path, folder: Path) -> bool:
    """Whether a path is there and leads to nothing outside of the folder."""
    try:
        return path.resolve(strict=True).is_relative_to(folder.resolve(strict=True))
    except (OSError, RuntimeError):
        return False


def leads_out(name: str, allowed: str, kind: str) -> Problem:
    """A link to somewhere else than the story."""
    return Problem(
        Place(name),
        "is a link that leads out of the story folder, or nowhere",
        allowed,
        f"put the {kind} itself in its place instead of the link",
    )


def check_names(names: Iterable[str], lists: Iterable[str], folder: Path) -> Iterator[Problem]:
    """Files and folders at the top of a story that are none of it, or in the wrong place."""
    known = [STORY_FILE, *(f"{name}.yaml" for name in lists)]
    for name in names:
        stem = Path(name).stem
        if name.endswith(_YAML) and name not in known:
            near = nearest(stem, ["story", *lists])
            remedy = f"did you mean {quoted(f'{near}.yaml')}?" if near else ""
            if nearest(stem, _CALLED_CLAIMS):
                remedy = f"move its records to {CLAIMS_FOLDER}/, a file for each country"
            if _CODE.fullmatch(stem) or stem == JOINT:
                remedy = f"move it to {CLAIMS_FOLDER}/{stem}.yaml"
            yield Problem(
                Place(visible(name)),
                "is no file of a story",
                listed(known),
                remedy or "rename the file or remove it",
            )
        elif name in lists and name not in FOLDERS and (folder / name).is_dir():
            yield Problem(
                Place(name),
                "is a folder, and the order of this list tells something",
                f"one file, {name}.yaml",
                f"put its records into {name}.yaml, in their order, and remove the folder",
            )
        elif (near := _slip_of(name)) and _holds_yaml(folder / name):
            yield Problem(
                Place(visible(name)),
                "is no folder of a story, and nothing in it is read",
                listed([CLAIMS_FOLDER, *FOLDERS]),
                f"did you mean {quoted(near)}?",
            )


def _slip_of(name: str) -> str:
    """The folder of a story that this name is a slip of; others are the editor's own business."""
    known = (CLAIMS_FOLDER, *FOLDERS)
    near = difflib.get_close_matches(name.lower(), known, n=1, cutoff=0.8)
    return near[0] if near and name not in known else ""


def _holds_yaml(path: Path) -> bool:
    """Whether this is a folder of the story's own with files that look like records."""
    if path.is_symlink() or not path.is_dir():
        return False
    try:
        return any(name.endswith(_YAML) for name in names_in(path))
    except OSError:
        return False


def files_of(folder: Path, name: str, there: Iterable[str], planned: Iterable[str] = ()) -> Found:
    """The files of a list other than the claims; ``there`` is what the story folder holds."""
    found = Found()
    if f"{name}.yaml" in there:
        found.files.append(ListFile(f"{name}.yaml"))
    if name in there and name in FOLDERS:
        _one_a_file(found, folder, name, "", planned)
    return found


def claims_files(folder: Path, planned: Iterable[str] = ()) -> Found:
    """The files of all claims: one a country and one of joint ones, or a folder of each."""
    found, claims = Found(), folder / CLAIMS_FOLDER
    if claims.is_symlink() and not is_inside(claims, folder):
        found.unread = True
        found.problems.append(
            leads_out(CLAIMS_FOLDER, "a folder inside the story folder", "folder")
        )
        return found
    try:
        names = names_in(claims, below(CLAIMS_FOLDER, planned))
    except OSError:
        found.refuse(
            CLAIMS_FOLDER,
            "the folder of claims is missing or cannot be opened",
            "a folder with one file per country, such as claims/EST.yaml",
            "add the folder",
        )
        return found
    for name in names:
        path, whose = f"{CLAIMS_FOLDER}/{name}", name.removesuffix(".yaml")
        is_whose = bool(_CODE.fullmatch(whose)) or whose == JOINT
        if is_whose and name.endswith(".yaml"):
            found.files.append(ListFile(path, whose))
        elif name.endswith(_YAML):
            _refuse_claims(found, path, "file", ".yaml")
        elif is_whose:
            _one_a_file(found, folder, path, whose, planned)
        elif (claims / name).is_dir():
            _refuse_claims(found, path, "folder", "")
    return found


def _refuse_claims(found: Found, path: str, kind: str, ending: str) -> None:
    stem = path.rsplit("/", 1)[-1].split(".")[0]
    meant = JOINT if stem.lower() == JOINT else country_meant(stem) or stem.upper()
    found.refuse(
        path,
        "is not named after a country",
        f"the country's code of three capital letters, such as EST{ending}, or {JOINT}{ending}",
        f"did you mean {quoted(f'{meant}{ending}')}?"
        if _CODE.fullmatch(meant) or meant == JOINT
        else f"rename the {kind}",
    )


def _one_a_file(found: Found, folder: Path, path: str, whose: str, planned: Iterable[str]) -> None:
    """The files of a folder that hold a record each."""
    if (folder / path).is_symlink() and not is_inside(folder / path, folder):
        found.unread = True
        found.problems.append(leads_out(path, "a folder inside the story folder", "folder"))
        return
    try:
        names = names_in(folder / path, below(path, planned))
    except OSError as error:
        found.refuse(
            path,
            f"cannot be opened as a folder ({error.strerror})",
            f"a folder of files with a record each, or {path}.yaml",
            f"check its permissions, or name the file {path}.yaml",
        )
        return
    for name in names:
        inner = f"{path}/{name}"
        if name.endswith(".yaml"):
            found.files.append(ListFile(inner, whose, of_one=True))
        elif name.endswith(".yml"):
            found.refuse(
                inner,
                "does not end in .yaml",
                f"a file such as {Path(name).stem}.yaml",
                "rename the file",
            )
        elif (folder / inner).is_dir():
            found.refuse(
                inner,
                "is a folder within a folder of records",
                f"files with a record each in {path}/",
                f"move its files to {path}/, and remove it",
            )
