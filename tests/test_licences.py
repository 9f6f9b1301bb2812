"""The list of licences is current, and every licence in it suits an MIT project."""

import importlib.metadata
import tomllib
from email.message import Message
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests import licences
from tests.licences import (
    LIST,
    ROOT,
    licence_of,
    running,
    shipped_files,
    suits,
    unsuited,
    written_list,
)


def test_the_list_is_current() -> None:
    assert LIST.read_text("utf-8") == written_list(), "run `make licences`"


def test_every_licence_suits_an_mit_project() -> None:
    assert len(running()) > 40
    assert len(shipped_files()) >= 6
    assert unsuited() == []


def test_every_dependency_is_in_it_and_no_development_package() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    found = running()
    assert {"dash", "flask", "pydantic", "pydantic-core", "jinja2"} <= set(found)
    assert len(found) > len(project["dependencies"])
    assert not {"pytest", "mypy", "ruff", "playwright", "hatchling", "pip-tools"} & set(found)


@pytest.mark.parametrize(
    "expression", ["MIT", "BSD-3-Clause AND 0BSD AND MIT", "GPL-3.0-only OR MIT"]
)
def test_a_licence_that_suits(expression: str) -> None:
    assert suits(expression)


@pytest.mark.parametrize(
    "expression", ["", "GPL-3.0-only", "MIT AND AGPL-3.0-only", "Proprietary", "BSD", "UNKNOWN"]
)
def test_a_licence_that_does_not(expression: str) -> None:
    assert not suits(expression)


def package(tmp_path: Path, text: str = "", **fields: str) -> Any:
    told = Message()
    for name, value in fields.items():
        told[name.replace("_", "-")] = value
    folder = tmp_path / "x-1.dist-info"
    folder.mkdir()
    (folder / "LICENSE").write_text(text, "utf-8")

    return SimpleNamespace(metadata=told, files=[folder / "LICENSE"])


BSD = "Redistribution and use in source\nand binary forms are permitted. "


@pytest.mark.parametrize(
    ("fields", "text", "licence"),
    [
        ({"License_Expression": "MIT"}, "", "MIT"),
        ({"License": "Apache 2"}, "", "Apache-2.0"),
        ({"License": "MIT License\n\nCopyright …"}, "", "MIT"),
        ({"Classifier": "License :: OSI Approved :: MIT License"}, "", "MIT"),
        ({"Classifier": "License :: OSI Approved :: BSD License"}, BSD, "BSD-2-Clause"),
        ({"License": "BSD"}, f"{BSD} Neither the name of …", "BSD-3-Clause"),
        ({"License": "BSD"}, "Some other words", "BSD"),
        ({"License": "Proprietary"}, "", "Proprietary"),
        ({}, "", ""),
    ],
)
def test_the_licence_of_a_package_is_what_it_says_or_what_its_text_is(
    fields: dict[str, str], text: str, licence: str, tmp_path: Path
) -> None:
    assert licence_of(package(tmp_path, text, **fields)) == licence


def test_an_unknown_licence_stops_the_list_with_a_way_out(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    stranger = package(tmp_path, License_Expression="Strange-1.0")
    real = importlib.metadata.distribution
    monkeypatch.setattr(
        licences, "distribution", lambda name: SimpleNamespace(
            metadata=stranger.metadata, files=[], requires=[], version="1"
        ) if name == "babel" else real(name),
    )  # fmt: skip
    monkeypatch.setattr(licences, "LIST", tmp_path / "licences.md")
    with pytest.raises(SystemExit, match="babel: Strange-1.0 is not known") as stopped:
        licences.main()
    assert "do this: " in str(stopped.value)
    assert not (tmp_path / "licences.md").exists()
