"""``explainer serve``: a story until it is interrupted, and a way out where it cannot be served."""

import re
import signal
import socket
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders import SECOND_STORY, write_story
from tests.commands.run import run, started


@pytest.fixture
def taken() -> Iterator[int]:
    """A port on which somebody listens already."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        yield listening.getsockname()[1]


@pytest.mark.parametrize("name", ["nowhere", "x" * 5000])
def test_serving_a_folder_that_is_not_there_is_wrong_use(tmp_path: Path, name: str) -> None:
    result = run("serve", "--story", tmp_path / name, "--port", "0")
    assert result.exit_code == 2
    assert "--story" in result.output


def test_a_port_in_use_is_told_with_a_way_out(taken: int) -> None:
    ran = started("serve", "--story", SECOND_STORY, "--port", taken)
    output, errors = ran.communicate(timeout=60)
    assert ran.returncode == 1
    assert output == ""
    assert f"127.0.0.1:{taken}" in errors
    assert "do this: " in errors
    assert "--port" in errors
    assert "Traceback" not in errors


def test_a_host_that_is_not_there_is_told_too() -> None:
    result = run("serve", "--story", SECOND_STORY, "--host", "256.0.0.1", "--port", "0")
    assert result.exit_code == 1
    assert "256.0.0.1" in result.output


def test_a_story_is_served_until_it_is_interrupted() -> None:
    ran = started("serve", "--story", SECOND_STORY, "--port", "0")
    try:
        assert ran.stdout
        said = ran.stdout.readline()
        address, desk = re.findall(r"http://127\.0\.0\.1:\d+/(?:desk/)?", said)
        with urllib.request.urlopen(address, timeout=30) as answer:
            assert answer.url == f"{address}en/"
            assert answer.status == 200
            assert b"Aurora Fiction" in answer.read()
        with urllib.request.urlopen(desk, timeout=30) as answer:
            assert b"Aurora Fiction" in answer.read()
        with urllib.request.urlopen(f"{desk}events", timeout=30) as events:
            assert events.readline().startswith(b'data: {"story": ')
    finally:
        ran.send_signal(signal.SIGINT)
        _, errors = ran.communicate(timeout=30)
    assert ran.returncode == 0
    assert "Traceback" not in errors


def test_problems_of_a_served_story_are_told_on_the_terminal(tmp_path: Path) -> None:
    folder = write_story(tmp_path, statuses="- id: [unfinished")
    ran = started("serve", "--story", folder, "--port", "0")
    try:
        assert ran.stdout
        assert "http://" in ran.stdout.readline()
    finally:
        ran.send_signal(signal.SIGINT)
        _, errors = ran.communicate(timeout=30)
    assert "statuses.yaml:" in errors
    assert "do this: " in errors
