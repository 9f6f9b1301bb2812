"""The audit, with a service of our own: what is asked, and what is made of the answers."""

import http.server
import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest

from tests import audit, in_a_thread
from tests.audit import known_weaknesses, packages

Answering = Callable[[Any, int], str]


@pytest.fixture
def answering() -> Iterator[Answering]:
    """Starts a service that gives this answer, and gives its address."""

    def start(answer: Any, status: int = 200) -> str:
        class Service(http.server.BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                told = answer(asked) if callable(answer) else answer
                body = told if isinstance(told, bytes) else json.dumps(told).encode()
                self.send_response(status)
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                pass

        server = http.server.HTTPServer(("127.0.0.1", 0), Service)
        return f"http://127.0.0.1:{started.enter_context(in_a_thread.answering(server))}/"

    with ExitStack() as started:
        yield start  # type: ignore[misc]


def test_everything_that_is_locked_or_shipped_is_asked_about() -> None:
    found = {(ecosystem, name) for ecosystem, name, _ in packages()}
    assert len(found) > 60
    assert {("PyPI", "flask"), ("PyPI", "pytest"), ("npm", "plotly.js-basic-dist-min")} <= found
    assert {("npm", "react"), ("npm", "react-dom"), ("npm", "regenerator-runtime")} <= found


def one_is_weak(asked: Any) -> Any:
    return {
        "results": [
            {"vulns": [{"id": "GHSA-1"}, {"id": "GHSA-2"}]}
            if query == {"package": {"ecosystem": "PyPI", "name": "b"}, "version": "2"}
            else {}
            for query in asked["queries"]
        ]
    }


def test_a_weakness_is_told_of_its_package(answering: Answering) -> None:
    asked = [("PyPI", "a", "1"), ("PyPI", "b", "2"), ("npm", "b", "2")]
    found = known_weaknesses(asked, answering(one_is_weak, 200))
    assert found == {("PyPI", "b", "2"): ["GHSA-1", "GHSA-2"]}


def run(service: str, capsys: pytest.CaptureFixture[str]) -> tuple[object, str, str]:
    with pytest.raises(SystemExit) as stopped:
        audit.main(service)
    return (stopped.value.code, *capsys.readouterr())


def test_a_weakness_ends_it_with_1_and_the_way_out(
    answering: Answering, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(audit, "packages", lambda: [("PyPI", "b", "2")])
    code, said, _ = run(answering(one_is_weak, 200), capsys)
    assert code == 1
    assert "PyPI b 2: GHSA-1, GHSA-2\n" in said
    assert "do this: " in said


def test_none_ends_it_with_0(
    answering: Answering, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(audit, "packages", lambda: [("PyPI", "a", "1")])
    code, said, _ = run(answering(one_is_weak, 200), capsys)
    assert (code, said) == (0, "1 packages, 0 with known weaknesses\n")


@pytest.mark.parametrize(
    ("answer", "status"),
    [({"results": []}, 200), (b"<html>", 200), ([], 200), ({}, 200), ({}, 503)],
)
def test_an_answer_that_is_none_is_never_taken_for_a_clean_one(
    answer: Any, status: int, answering: Answering, capsys: pytest.CaptureFixture[str]
) -> None:
    code, said, told = run(answering(answer, status), capsys)
    assert (code, said) == (2, "")
    assert told.startswith("Nothing was audited: ")
    assert "do this: " in told


def test_a_service_that_cannot_be_reached_is_told_of(capsys: pytest.CaptureFixture[str]) -> None:
    code, said, told = run("http://127.0.0.1:9/", capsys)
    assert (code, said) == (2, "")
    assert "127.0.0.1:9" in told
