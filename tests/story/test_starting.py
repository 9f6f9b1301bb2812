"""``explainer new``: a story that is complete at once, and a folder that is whole or not there."""

import os
import re
import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest
from werkzeug.test import Client

from explainer.places import NEW_STORY
from explainer.site.reload import Reloader
from explainer.site.wsgi import StoryApplication
from explainer.story import starting
from explainer.story.checking import read_story
from explainer.story.reading.draft import LISTS
from tests.builders import problems_in
from tests.commands.run import run

# ids of a story, written by each who needs them
NOT_IN_GIT = {"schema/ids.json", "schema/.gitignore"}


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("new") / "mine"
    assert run("new", folder).exit_code == 0
    return folder


def test_a_new_story_has_neither_problem_nor_hint(started: Path) -> None:
    assert problems_in(started) == ()
    assert run("check", "--story", started).output.startswith("0 problems, 0 hints, 8 claims")


def test_it_is_the_one_that_ships(started: Path) -> None:
    assert len(files(started)) > len(LISTS)
    made = {name: there for name, there in files(started).items() if name not in NOT_IN_GIT}
    assert made == {n: there for n, there in files(NEW_STORY).items() if n not in NOT_IN_GIT}
    assert files(started).keys() >= NOT_IN_GIT


def test_it_has_every_kind_of_record_and_every_voice(started: Path) -> None:
    story = read_story(started)
    for name in LISTS:
        assert getattr(story, "terms" if name == "glossary" else name), name
    claims = story.claims.values()
    assert {claim.voice for claim in claims} == {"own", "other", "report"}
    assert any(claim.withdrawn for claim in claims)
    assert any(claim.quote for claim in claims)


def test_every_file_says_in_a_comment_what_belongs_there(started: Path) -> None:
    found = list(started.glob("*.yaml"))
    assert len(found) > 10
    for path in found:
        assert path.read_text("utf-8").startswith("# "), path.name


def test_it_is_a_draft_until_somebody_answers_for_it(started: Path) -> None:
    assert read_story(started).is_draft


def test_its_data_dictionary_is_current(started: Path) -> None:
    assert run("schema", "--check", "--story", started).exit_code == 0


def test_it_is_served(started: Path) -> None:
    client = Client(StoryApplication(Reloader(started)))
    for language in ("en", "de"):
        assert client.get(f"/{language}/").status_code == 200
    assert "Festival of Fog" in client.get("/en/").text


def test_a_picture_of_it_is_drawn(started: Path, tmp_path: Path) -> None:
    asked = ("--view", "map", "--format", "png", "--size", "1200x630", "--lang", "de")
    result = run("images", "--story", started, "--out", tmp_path, *asked)
    assert result.exit_code == 0, result.output
    assert [path.read_bytes()[:4] for path in tmp_path.glob("*.png")] == [b"\x89PNG"]


def test_it_is_built(started: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # left out is what takes long: pictures, their heights, and the best compression
    empty = SimpleNamespace(key="", body=b"")
    monkeypatch.setattr("explainer.site.drawn.draw_picture", lambda *_: empty)
    monkeypatch.setattr("explainer.site.frozen_answers.measure_heights", lambda *_: None)
    monkeypatch.setattr("explainer.site.growing.compressed", lambda *_: {})
    result = run("build", "--story", started, "--out", tmp_path / "site")
    assert result.exit_code == 0, result.output
    assert (tmp_path / "site" / "de" / "index.html").is_file()


def test_what_to_do_next_is_said_and_can_be_copied(tmp_path: Path) -> None:
    folder = tmp_path / "my story"
    said = run("new", folder).output
    commands = re.findall(r"^  explainer (\w+) --story '(.+)'", said, re.MULTILINE)
    assert commands == [(name, str(folder)) for name in ("check", "serve", "build")]


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    assert run("new", tmp_path / "mine").exit_code == 0
    assert problems_in(tmp_path / "mine") == ()


def test_folders_above_it_are_made(tmp_path: Path) -> None:
    assert run("new", tmp_path / "a" / "b").exit_code == 0
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["b"]


@pytest.mark.parametrize("kind", ["full folder", "file", "link to a full folder"])
def test_what_is_there_is_never_overwritten(tmp_path: Path, kind: str) -> None:
    target = tmp_path / "mine"
    if kind == "file":
        target.write_text("kept")
    else:
        folder = tmp_path / "full" if kind.startswith("link") else target
        folder.mkdir()
        (folder / "kept.txt").write_text("kept")
        if folder != target:
            target.symlink_to(folder)
    before = files(tmp_path)
    result = run("new", target)
    assert result.exit_code == 1
    assert "do this: " in result.output
    assert files(tmp_path) == before


def test_the_folder_one_stands_in_is_not_exchanged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("new", ".")
    assert result.exit_code == 1
    assert "do this: " in result.output
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_filled_meanwhile_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "mine"

    def somebody_was_faster(folder: Path, to: Path) -> None:
        shutil.copytree(folder, to)
        target.mkdir()
        (target / "kept.txt").write_text("kept")

    monkeypatch.setattr(starting, "_copy", somebody_was_faster)
    assert run("new", target).exit_code == 1
    assert files(tmp_path) == {"mine/kept.txt": b"kept"}


def test_a_disk_that_gets_full_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(folder: Path, to: Path) -> None:
        to.mkdir()
        (to / "story.yaml").write_text("half")
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(starting, "_copy", full)
    result = run("new", tmp_path / "mine")
    assert result.exit_code == 1
    assert "No space left on device" in result.output
    assert list(tmp_path.iterdir()) == []


def test_what_the_system_refuses_is_told_with_a_way_out(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for target in (tmp_path / "file" / "below", tmp_path / ("x" * 300)):
        result = run("new", target)
        assert result.exit_code == 1
        assert "do this: " in result.output
        assert "Traceback" not in result.output


def test_what_is_installed_read_only_can_be_edited(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed = tmp_path / "installed"
    shutil.copytree(NEW_STORY, installed)
    for path in installed.rglob("*.yaml"):
        path.chmod(0o444)
    monkeypatch.setattr(starting, "NEW_STORY", installed)
    assert run("new", tmp_path / "mine").exit_code == 0
    assert os.stat(tmp_path / "mine" / "story.yaml").st_mode & 0o200


@pytest.mark.parametrize("arguments", [["new"], ["new", "a", "b"], ["new", "--story", "a", "b"]])
def test_wrong_use_is_told(arguments: list[str]) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert "Error: " in result.output
