"""What the server says of itself, with a real gunicorn: JSON, and nothing about readers."""

import json
import logging
import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from explainer.site.log_lines import Lines, without_readers
from tests.builders import write_story

ROOT = Path(__file__).parents[2]
READER = "203.0.113.7"  # an address for documentation, RFC 5737
PATIENCE = 30  # seconds


class Running:
    """A gunicorn with one worker, what it says, and requests to it byte for byte."""

    def __init__(self, said: Path, port: int) -> None:
        self._said = said
        self._port = port

    def said(self) -> str:
        return self._said.read_text("utf-8")

    def lines(self) -> list[dict[str, Any]]:
        """Its lines of JSON; gunicorn's first process writes its own in brackets."""
        return [json.loads(line) for line in self.said().splitlines() if line.startswith("{")]

    def ask(self, request: bytes) -> bytes:
        with socket.create_connection(("127.0.0.1", self._port), PATIENCE) as connection:
            connection.sendall(request)
            connection.shutdown(socket.SHUT_WR)
            return b"".join(iter(lambda: connection.recv(65536), b""))

    def get(self, path: str, *headers: str) -> bytes:
        head = "\r\n".join([f"GET {path} HTTP/1.1", "Host: x", "Connection: close", *headers])
        return self.ask(f"{head}\r\n\r\n".encode())

    def wait_until(self, true: Callable[[], object]) -> None:
        until = time.monotonic() + PATIENCE
        while not true():
            assert time.monotonic() < until, self.said()
            time.sleep(0.05)


@contextmanager
def gunicorn(folder: Path, said: Path) -> Iterator[Running]:
    command = [sys.executable, "-m", "gunicorn", "--config", str(ROOT / "gunicorn.conf.py")]
    command += ["--workers", "1", "--bind", "127.0.0.1:0", "explainer.app:server"]
    environ = os.environ | {"EXPLAINER_STORY": str(folder), "PYTHONPATH": str(ROOT)}
    with said.open("wb") as stderr:
        process = subprocess.Popen(command, cwd=said.parent, env=environ, stderr=stderr)
    try:
        running = Running(said, 0)
        running.wait_until(lambda: re.search(r"Listening at: http://[\d.]+:\d+", running.said()))
        (port,) = re.findall(r"Listening at: http://[\d.]+:(\d+)", running.said())
        yield Running(said, int(port))
    finally:
        process.terminate()
        process.wait(PATIENCE)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_story(tmp_path_factory.mktemp("story"))


@pytest.fixture(scope="module")
def running(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with gunicorn(folder, tmp_path_factory.mktemp("log") / "stderr") as found:
        yield found


def test_the_story_that_was_read_is_told_in_a_line_of_json(running: Running) -> None:
    assert b" 200 OK" in running.get("/healthz")
    (line,) = [line for line in running.lines() if line["event"] == "story read"]
    assert line["level"] == "info"
    assert line["story_day"] == "2025-08-20"
    assert re.fullmatch(r"[0-9a-f]{64}", line["story"])
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+00:00", line["time"])


def test_a_problem_is_told_with_its_place_and_remedy(running: Running, folder: Path) -> None:
    write_story(folder, statuses="- id: [unfinished")

    def told() -> list[dict[str, Any]]:
        return [line for line in running.lines() if line["event"] == "problem"]

    running.wait_until(lambda: b'"problems": 1' in running.get("/healthz") and told())
    (line,) = told()
    assert line["level"] == "warning"
    assert line["file"] == "statuses.yaml"
    assert line["line"] >= 1
    assert line["wrong"]
    assert line["remedy"]


def test_nothing_of_a_reader_is_written_whatever_is_asked(running: Running) -> None:
    told = f"X-Forwarded-For: {READER}", "User-Agent: Reading/1.0", "Cookie: who=nobody"
    referrer = "Referer: https://elsewhere.example/"
    for path in ("/en/", "/en/nowhere?name=somebody", "/", "/en/_dash-layout?name=somebody"):
        assert running.get(path, *told, referrer).startswith(b"HTTP/1.1 ")
    assert b" 405 " in running.ask(b"POST /en/?name=somebody HTTP/1.0\r\nContent-Length: 0\r\n\r\n")
    assert b" 400 " in running.ask(b"GET /?name=somebody somewhere\r\n\r\n")
    refused = [line for line in running.lines() if line["from"] == "gunicorn.error"]
    assert "a request was not understood" in [line["event"] for line in refused]
    said = running.said()
    for trace in (READER, "Reading/1.0", "nobody", "somebody", "elsewhere", "nowhere", "_dash"):
        assert trace not in said
    # its own address stands in the line that says where it listens, and nowhere else
    assert [line for line in said.splitlines() if "127.0.0.1" in line] == [
        line for line in said.splitlines() if "Listening at" in line
    ]


def record(words: str, *values: object, **more: Any) -> logging.LogRecord:
    return logging.LogRecord("gunicorn.error", logging.ERROR, "", 0, words, values, None, **more)


@pytest.mark.parametrize(
    ("words", "values", "left"),
    [
        ("Invalid request from ip=203.0.113.7: Invalid HTTP method", (), "not understood"),
        ("Error handling request %s %s", ("GET", "/en/?name=somebody"), "not answered"),
        ("Error handling request (no URI read)", (), "not answered"),
        ("Worker exiting (pid: %s)", (7,), "Worker exiting (pid: 7)"),
    ],
)
def test_what_gunicorn_says_of_a_request_loses_what_came_from_the_reader(
    words: str, values: tuple[object, ...], left: str
) -> None:
    found = record(words, *values)
    assert without_readers(found)
    line = json.loads(Lines().format(found))
    assert left in line["event"]
    assert READER not in str(line)
    assert "somebody" not in str(line)


def test_a_mistake_in_the_code_is_told_with_where_it_is() -> None:
    try:
        raise RuntimeError("a mistake")
    except RuntimeError:
        found = record("Error handling request %s", "/")
        found.exc_info = sys.exc_info()
    line = Lines().format(found)
    assert "\n" not in line
    assert "RuntimeError: a mistake" in json.loads(line)["trace"]
