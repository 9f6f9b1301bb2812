"""The wheel: what is in it, and that it is enough, in a fresh environment without this checkout.

`make wheel` runs the slow part of it, which installs what runs (and nothing for development) with
the hashes of the lock file.
"""

import json
import os
import re
import signal
import subprocess
import sys
import urllib.request
import venv
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.commands.run import hear_signals
from tests.licences import running

ROOT = Path(__file__).parents[1]
PIP = (sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check")
PATIENCE = 300  # seconds
BLOCK = re.compile(r"^([a-z0-9-]+)==.+\n(?:    .+\n)+", re.MULTILINE)


def run(*command: object, cwd: Path) -> str:
    ran = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env={name: value for name, value in os.environ.items() if name != "PYTHONPATH"},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run(*PIP, "wheel", "--no-deps", "--no-build-isolation", "-w", folder, ROOT, cwd=folder)
    (built,) = folder.glob("explainer-*.whl")
    return built


# what is in it


def files_in(folder: str) -> set[str]:
    return {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_everything_that_is_needed_is_in_the_wheel_and_nothing_else(wheel: Path) -> None:
    beside = files_in("assets") | files_in("data")
    expected = files_in("explainer") | {f"explainer/{name}" for name in beside}
    expected.add("explainer/gunicorn_conf.py")  # by a name that can be imported
    with zipfile.ZipFile(wheel) as archive:
        found = {name for name in archive.namelist() if ".dist-info/" not in name}
    assert len(expected) > 150
    assert found == expected
    assert not [name for name in found if "enterprise" in name]
    for kind in (
        "explainer/data/story.yaml",
        "explainer/new_story/story.yaml",
        "explainer/assets/css/map.css",
        "explainer/assets/fonts/SourceSans3-Regular.ttf",
        "explainer/assets/vendor/plotly-basic.min.js",
        "explainer/geography/outlines/europe.json",
        "explainer/geography/outlines/world.json",
        "explainer/geography/regions/world.toml",
        "explainer/pictures/templates/map.typ",
        "explainer/wording/catalogues/de.toml",
    ):
        assert kind in found


def test_every_licence_travels_with_it(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    found = {name.split(".dist-info/licenses/")[1] for name in names if "/licenses/" in name}
    assert {"LICENSE", "data/LICENSE", "assets/vendor/plotly-basic.LICENSE"} <= found
    assert len(found) >= 6


def test_the_same_files_give_the_same_wheel(wheel: Path, tmp_path: Path) -> None:
    run(*PIP, "wheel", "--no-deps", "--no-build-isolation", "-w", tmp_path, ROOT, cwd=tmp_path)
    assert (tmp_path / wheel.name).read_bytes() == wheel.read_bytes()


# what it is enough for


@pytest.fixture(scope="module")
def outside(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder outside of the checkout, with a fresh environment in it that has only the wheel."""
    folder = tmp_path_factory.mktemp("outside")
    venv.create(folder / "venv", with_pip=False)
    pip = (*PIP, "--python", folder / "venv" / "bin" / "python", "install")
    (folder / "locked.txt").write_text(locked(set(running())), "utf-8")
    run(*pip, "--require-hashes", "-r", folder / "locked.txt", cwd=folder)
    run(*pip, "--no-deps", "--no-index", wheel, cwd=folder)
    return folder


def locked(names: set[str]) -> str:
    """The part of the lock file that is about these packages, hashes and all."""
    blocks = {
        found[1]: found[0]
        for found in BLOCK.finditer((ROOT / "requirements.lock").read_text("utf-8"))
    }
    assert names <= set(blocks)
    return "".join(blocks[name] for name in sorted(names))


def explainer(outside: Path, *arguments: object) -> str:
    return run(outside / "venv" / "bin" / "explainer", *arguments, cwd=outside)


@contextmanager
def listening(outside: Path, *command: object) -> Iterator[str]:
    """The address that a command says it listens at, for as long as the block runs."""
    with subprocess.Popen(
        [str(part) for part in command],
        cwd=outside,
        env={name: value for name, value in os.environ.items() if name != "PYTHONPATH"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        preexec_fn=hear_signals,
    ) as process:
        try:
            assert process.stdout
            said = ""
            while not (found := re.search(r"http://127\.0\.0\.1:\d+", said)):
                line = process.stdout.readline()
                assert line, said
                said += line
            yield found[0]
        finally:
            process.send_signal(signal.SIGINT)
            process.communicate(timeout=30)


def answer(address: str) -> bytes:
    with urllib.request.urlopen(address, timeout=30) as answered:
        found: bytes = answered.read()
    return found


def names_of(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.full
def test_no_development_package_is_there(outside: Path) -> None:
    code = "import importlib.metadata as m; print(*{d.name for d in m.distributions()})"
    listed = run(outside / "venv/bin/python", "-c", code, cwd=outside).split()
    found = {name.lower().replace("_", "-") for name in listed}
    assert found == {*running(), "explainer"}
    assert not found & {
        "pytest",
        "hypothesis",
        "playwright",
        "mypy",
        "ruff",
        "hatchling",
        "pip-tools",
    }


@pytest.mark.full
def test_it_runs_from_inside_itself(outside: Path) -> None:
    code = (
        "import explainer.places as p; print(p.own_folder('data'), p.own_folder('assets'), "
        "p.NEW_STORY, p.CATALOGUES)"
    )
    found = run(outside / "venv/bin/python", "-c", code, cwd=outside).split()
    assert len(found) == 4
    for folder in found:
        assert f"{outside}/venv/lib/" in folder


@pytest.mark.full
def test_it_checks_the_story_that_ships(outside: Path) -> None:
    assert explainer(outside, "check").splitlines()[-1].startswith("0 problems, ")
    assert explainer(outside, "schema", "--check") == ""


@pytest.mark.full
def test_it_draws_the_story_that_ships(outside: Path) -> None:
    asked = ("--view", "map", "--format", "png", "--size", "1200x630", "--lang", "de")
    explainer(outside, "images", *asked, "--out", "drawn")
    (picture,) = (outside / "drawn").glob("*.png")
    assert picture.read_bytes().startswith(b"\x89PNG")


@pytest.mark.full
def test_it_builds_the_story_that_ships(outside: Path) -> None:
    explainer(outside, "build", "--out", "site", "--base-url", "https://example.org/")
    found = names_of(outside / "site")
    assert {"index.html", "de/index.html", "en/index.html", "data/claims.csv"} <= found
    assert json.loads((outside / "site" / "manifest.json").read_bytes())["files"]


@pytest.mark.full
def test_it_serves_the_story_that_ships(outside: Path) -> None:
    command = outside / "venv" / "bin" / "explainer"
    with listening(outside, command, "serve", "--port", "0") as address:
        assert b'<html lang="de"' in answer(f"{address}/de/")
        assert json.loads(answer(f"{address}/healthz"))["problems"] == 0


@pytest.mark.full
def test_gunicorn_serves_it_to_readers(outside: Path) -> None:
    command = outside / "venv" / "bin" / "gunicorn"
    config = ("--config", "python:explainer.gunicorn_conf", "--workers", "1")
    asked = (*config, "--bind", "127.0.0.1:0", "explainer.app:server")
    with listening(outside, command, *asked) as address:
        assert b'<html lang="en"' in answer(f"{address}/en/")
        assert json.loads(answer(f"{address}/healthz"))["problems"] == 0


@pytest.mark.full
def test_it_begins_a_new_story(outside: Path) -> None:
    assert "explainer check --story mine" in explainer(outside, "new", "mine")
    assert explainer(outside, "check", "--story", "mine").startswith("0 problems, 0 hints, ")
