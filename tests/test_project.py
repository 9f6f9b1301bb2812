"""What the project promises about its own files."""

import hashlib
import json
import re
from pathlib import Path

import pytest

from tests.licences import SHIPPED, shipped_files

ROOT = Path(__file__).parents[1]
LOCK = (ROOT / "requirements.lock").read_text("utf-8")
OF_OTHERS = {".js", ".ttf"}
HASH = r"    --hash=sha256:[0-9a-f]{64}( \\)?"
PINNED = re.compile(r"^([a-z0-9-]+)==(\S+) \\$", re.MULTILINE)


def declared() -> set[str]:
    """The names of the dependencies in ``pyproject.toml``."""
    text = (ROOT / "pyproject.toml").read_text("utf-8")
    return {name.lower() for name in re.findall(r'^  "([A-Za-z0-9-]+)[>=]', text, re.MULTILINE)}


def test_the_lock_file_has_hashes_and_no_host_names() -> None:
    pinned = PINNED.findall(LOCK)
    assert len(pinned) > 30
    # every line that is no comment names a version, or a hash of the one above it
    lines = [
        line for line in LOCK.splitlines() if line.strip() and not line.lstrip().startswith("#")
    ]
    assert [
        line for line in lines if not re.fullmatch(HASH, line) and not PINNED.match(line + "\n")
    ] == []
    for name, version in pinned:
        assert re.search(rf"^{name}=={re.escape(version)} \\\n{HASH}", LOCK, re.MULTILINE), name
    assert "://" not in LOCK
    assert "--index" not in LOCK


def test_every_dependency_is_locked_and_has_a_reason() -> None:
    names = {name for name, _ in PINNED.findall(LOCK)}
    assert len(declared()) > 15
    assert declared() <= names
    text = (ROOT / "pyproject.toml").read_text("utf-8")
    runtime = text.split("dependencies = [")[1].split("\n]")[0].strip().splitlines()
    assert [line for line in runtime if "#" not in line] == []


def test_every_room_has_its_tests() -> None:
    rooms = [path for path in (ROOT / "explainer").iterdir() if (path / "__init__.py").is_file()]
    assert len(rooms) > 5
    for room in rooms:
        assert list((ROOT / "tests" / room.name).glob("test_*.py")), room.name


def test_every_file_of_others_is_the_one_in_the_table_beside_it() -> None:
    told = {file.path: file for file in shipped_files()}
    there = {path for folder in SHIPPED for path in folder.iterdir() if path.suffix in OF_OTHERS}
    assert len(there) >= 6
    assert set(told) == there
    for path, file in told.items():
        assert hashlib.sha256(path.read_bytes()).hexdigest() == file.sha256, path.name


def test_every_file_of_others_has_the_text_of_its_licence_beside_it() -> None:
    names = {"MIT": "Permission is hereby granted", "OFL-1.1": "SIL OPEN FONT LICENSE Version 1.1"}
    found = shipped_files()
    assert {file.licence for file in found} == set(names)
    for file in found:
        assert names[file.licence].lower() in file.text.read_text("utf-8").lower(), file.path.name


def test_the_plotly_script_is_the_one_that_plotly_py_speaks_to() -> None:
    from plotly.offline import get_plotlyjs_version

    (file,) = [file for file in shipped_files() if file.path.name == "plotly-basic.min.js"]
    assert file.version == get_plotlyjs_version()
    script = file.path.read_text("utf-8")
    assert f"plotly.js (basic - minified) v{file.version}" in script[:200]


@pytest.mark.parametrize("story", ["data", "explainer/new_story"])
def test_every_file_of_a_story_names_its_schema_in_its_first_line(story: str) -> None:
    files = [*(ROOT / story).glob("*.yaml"), *(ROOT / story).glob("claims/*.yaml")]
    assert len(files) > 15
    for path in files:
        first = path.read_text("utf-8").splitlines()[0]
        named = first.removeprefix("# yaml-language-server: $schema=")
        about = "claims" if path.parent.name == "claims" else path.stem
        assert (path.parent / named).resolve() == ROOT / story / "schema" / f"{about}.json", path
        assert (path.parent / named).is_file(), path


def test_the_settings_for_editors_lead_every_file_of_the_story_to_its_schema() -> None:
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text("utf-8"))
    assert settings["yaml.yamlVersion"] == "1.2"
    led = {
        path: schema
        for schema, globs in settings["yaml.schemas"].items()
        for glob in ([globs] if isinstance(globs, str) else globs)
        for path in ROOT.glob(glob)
    }
    files = {*(ROOT / "data").rglob("*.yaml")}
    assert len(files) > 30
    assert led.keys() == files
    for path, schema in led.items():
        parts = path.relative_to(ROOT / "data").parts
        about = parts[0] if len(parts) > 1 else path.stem
        assert schema == f"data/schema/{about}.json"
        assert (ROOT / schema).is_file()
