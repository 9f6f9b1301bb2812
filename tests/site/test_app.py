"""What gunicorn runs: a server around the story that the environment names."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask

from explainer import app
from explainer.site.reload import Reloader
from tests.builders import SECOND_STORY, write_story


@pytest.fixture(autouse=True)
def _forget_the_server(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(app, "write_log_lines", lambda: None)  # the log is the whole run's
    vars(app).pop("server", None)
    yield
    vars(app).pop("server", None)


def test_the_server_shows_the_story_that_the_environment_names(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("EXPLAINER_STORY", str(SECOND_STORY))
    server = app.server
    assert isinstance(server, Flask)
    client = server.test_client()
    assert client.get("/").headers["Location"] == "en/"
    answer = client.get("/en/")
    assert answer.status_code == 200
    assert "Aurora Fiction" in answer.text
    assert client.get("/nowhere").status_code == 404
    assert client.post("/en/").status_code == 405


def test_a_server_can_be_made_for_any_folder(tmp_path: Path) -> None:
    server = app.create_server(SECOND_STORY)
    assert isinstance(server, Flask)
    assert "Aurora Fiction" in server.test_client().get("/en/").text
    assert app.create_server(str(tmp_path / "nowhere")).test_client().get("/").status_code == 503


def test_the_server_is_made_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EXPLAINER_STORY", str(SECOND_STORY))
    assert app.server is app.server


def test_without_a_named_story_the_one_that_ships_is_shown(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("EXPLAINER_STORY", raising=False)
    folders: list[Path] = []

    def remember(folder: Path) -> Reloader:
        folders.append(folder)
        return Reloader(SECOND_STORY)

    monkeypatch.setattr(app, "Reloader", remember)
    assert app.server
    assert [folder.name for folder in folders] == ["data"]
    assert (folders[0] / "story.yaml").is_file()


def test_a_story_with_problems_does_not_stop_the_server(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("EXPLAINER_STORY", str(write_story(tmp_path, story=None)))
    answer = app.server.test_client().get("/en/")
    assert answer.status_code == 503
    assert "story.yaml" not in answer.text


def test_asking_for_anything_else_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="application"):
        app.application  # noqa: B018


def test_importing_reads_no_story() -> None:
    code = "import explainer.app; print('server' in vars(explainer.app))"
    ran = subprocess.run(
        [sys.executable, "-c", code],
        env={"EXPLAINER_STORY": "/nowhere/at/all"},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    )
    assert (ran.stdout.strip(), ran.stderr) == ("False", "")
