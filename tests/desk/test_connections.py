"""Whoever connects to the desk and says nothing does not keep it from others."""

import socket
import threading
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pytest

from explainer.desk import connections
from explainer.desk.connections import PatientServer
from tests.hearing import hears
from tests.in_a_thread import answering

REQUEST = b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"


class Endless:
    """An answer that is never over, and says when nobody takes it any more."""

    def __init__(self, given_up: threading.Event) -> None:
        self._given_up = given_up

    def __iter__(self) -> Iterator[bytes]:
        while True:
            yield b"x" * 1_000_000

    def close(self) -> None:
        self._given_up.set()


@pytest.fixture
def given_up() -> threading.Event:
    return threading.Event()


@pytest.fixture
def connect(
    monkeypatch: pytest.MonkeyPatch, given_up: threading.Event
) -> Iterator[Callable[[], socket.socket]]:
    """Opens connections to a server with little patience, and room for four that wait."""
    monkeypatch.setattr(connections, "PATIENCE", 0.7)
    monkeypatch.setattr(connections, "MOST_WAITING", 4)
    monkeypatch.setattr(connections._Handler, "log_request", lambda *_: None)

    def answer(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        if environ["PATH_INFO"] == "/endless":
            start_response("200 OK", [("Content-Type", "text/plain")])
            return Endless(given_up)
        start_response("200 OK", [("Content-Type", "text/plain"), ("Content-Length", "3")])
        return [b"yes"]

    opened: list[socket.socket] = []
    with socket.create_server(("127.0.0.1", 0)) as listening:
        server = PatientServer("127.0.0.1", 0, answer, listening.fileno())

        def connect() -> socket.socket:
            opened.append(socket.create_connection(listening.getsockname(), timeout=30))
            return opened[-1]

        with answering(server):
            yield connect
    for connection in opened:
        connection.close()


def test_a_request_is_answered(connect: Callable[[], socket.socket]) -> None:
    connection = connect()
    connection.sendall(REQUEST)
    assert b"yes" in hears(connection)


@pytest.mark.parametrize("beginning", [b"", b"GET", REQUEST[:-2]])
def test_a_silent_connection_is_closed(
    connect: Callable[[], socket.socket], beginning: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections._Handler, "timeout", 60)  # it is not what closes it
    connection = connect()
    connection.sendall(beginning)
    assert b"200" not in hears(connection)


def test_so_is_one_whose_header_comes_byte_by_byte(connect: Callable[[], socket.socket]) -> None:
    connection = connect()
    connection.settimeout(0.05)
    connection.sendall(REQUEST[:-2] + b"X: ")
    for _ in range(600):
        try:
            connection.sendall(b"x")
            if not connection.recv(1):
                break
        except TimeoutError:
            continue
        except ConnectionError:
            break
    else:
        raise AssertionError("it was never closed")


def test_those_who_wait_longest_make_room(
    connect: Callable[[], socket.socket], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "PATIENCE", 60)
    monkeypatch.setattr(connections._Handler, "timeout", 60)
    silent = [connect() for _ in range(12)]
    connection = connect()
    connection.sendall(REQUEST)
    assert b"yes" in hears(connection)
    silent[0].settimeout(30)  # it is not that its time is over
    assert hears(silent[0]) == b""


def test_who_does_not_take_the_answer_does_not_keep_it(
    connect: Callable[[], socket.socket],
    given_up: threading.Event,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert connections._Handler.timeout == 10
    monkeypatch.setattr(connections._Handler, "timeout", 0.3)
    connect().sendall(REQUEST.replace(b"/ ", b"/endless "))
    assert given_up.wait(30)
