"""The files in a story folder that nobody writes by hand: its JSON Schemas and its dictionary."""

from pathlib import Path

from explainer.places import own_folder
from explainer.story.reading.files import is_inside
from explainer.story.reading.story_folder import read_draft
from explainer.story.schema.declared import FILES, written_in
from explainer.story.schema.dictionary import DictionaryError, written_dictionary
from explainer.story.schema.json_schema import IDS, ids_of, schemas_of
from explainer.whole_files import tidy_files, write_whole

SCHEMAS = "schema"
README = "README.md"
# the file that says so is one of those that git shall not see
IGNORED = f"/{IDS}.json\n/.gitignore\n"


class CannotGenerate(Exception):
    """The files are not current, or cannot be; ``remedy`` says what to do about it."""

    def __init__(self, wrong: str, remedy: str) -> None:
        super().__init__(wrong)
        self.remedy = remedy


def check_generated(folder: Path) -> tuple[str, ...]:
    """Notes on a folder in which all is current; raises ``CannotGenerate`` if anything is not.

    The ids are left out: they are not in git, where every editor would touch them.
    """
    outdated = {**_outdated_schemas(folder), **_outdated_dictionary(folder)}
    if outdated:
        names = ", ".join(str(path.relative_to(folder)) for path in outdated)
        ours = folder == own_folder("data")
        command = "explainer schema" if ours else f"explainer schema --story {folder}"
        raise CannotGenerate(f"not current in {folder}: {names}", f"run `{command}`")
    return _notes(folder)


def write_generated(folder: Path) -> tuple[str, ...]:
    """Write what is not current, each file as a whole; raises ``CannotGenerate``.

    The schemas are written also where the dictionary cannot be.
    """
    for place in (folder, folder / SCHEMAS):
        tidy_files(place)
    for path, text in _outdated_schemas(folder).items():
        _write(path, text)
    write_ids(folder)
    for path, text in _outdated_dictionary(folder).items():
        _write(path, text)
    return _notes(folder)


def write_ids(folder: Path) -> None:
    """Write the ids that the schemas refer to, as they are now, and keep them out of git.

    A folder without schemas has no use for them. Raises ``CannotGenerate``.
    """
    into = folder / SCHEMAS
    _refuse_elsewhere(folder)
    if not into.is_dir():
        return
    wanted = {into / ".gitignore": IGNORED, into / f"{IDS}.json": ids_of(read_draft(folder))}
    for path, text in wanted.items():
        if not _stands(path, text):
            _write(path, text)


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(exist_ok=True)
        write_whole(path, text.encode())
    except OSError as error:
        remedy = "check the permissions of the folder and the room on its disk"
        wrong = f"{path} cannot be written ({error.strerror})"
        raise CannotGenerate(wrong, remedy) from None


def _notes(folder: Path) -> tuple[str, ...]:
    there = (folder / README).exists()
    return () if there else (f"{folder} has no {README}, and so no data dictionary.",)


def _outdated_schemas(folder: Path) -> dict[Path, str]:
    """The schemas that are missing or not current, with what should stand in them.

    A story with problems has schemas as well: they help to mend it.
    """
    if not any((folder / written_in(name)).is_file() for name in FILES):
        raise CannotGenerate(f"{folder} holds no file of a story", "name its folder with --story")
    into = folder / SCHEMAS
    _refuse_elsewhere(folder)
    wanted = {into / f"{name}.json": text for name, text in schemas_of(read_draft(folder)).items()}
    return {path: text for path, text in wanted.items() if not _stands(path, text)}


def _refuse_elsewhere(folder: Path) -> None:
    into = folder / SCHEMAS
    if (into.is_symlink() or into.exists()) and not is_inside(into, folder):
        raise CannotGenerate(f"{into} leads out of the story folder", "put a folder in its place")


def _outdated_dictionary(folder: Path) -> dict[Path, str]:
    """The README.md with current tables if they are not; a story without one needs none."""
    readme = folder / README
    if not readme.exists():
        return {}
    try:
        before = readme.read_text("utf-8")
        after = written_dictionary(before)
    except OSError as error:
        remedy = "check its permissions"
        raise CannotGenerate(f"{readme} cannot be read ({error.strerror})", remedy) from None
    except UnicodeDecodeError:
        raise CannotGenerate(f"{readme} is not UTF-8 text", "save it as UTF-8") from None
    except DictionaryError as error:
        remedy = "put the two marks back where what is generated shall stand"
        raise CannotGenerate(f"{readme}: {error}", remedy) from None
    return {readme: after} if before != after else {}


def _stands(path: Path, text: str) -> bool:
    try:
        return path.read_bytes() == text.encode()
    except OSError:
        return False
