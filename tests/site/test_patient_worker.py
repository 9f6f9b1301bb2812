"""gunicorn as it is configured for readers: whoever is silent keeps nobody else waiting."""

import contextlib
import http.client
import socket
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.bench.processes import free_port, running
from tests.builders import write_story
from tests.hearing import hears
from tests.site.served import CONFIG

AT_ONCE = 1  # second; the silent ones are hung up on after two
TRIES = 5  # a busy machine may take longer once
Connect = Callable[[str, bytes], socket.socket]
SILENT = (b"", b"GET / HT", b"GET /en/ HTTP/1.1\r\nHost: localhost\r\n")
# gunicorn's settings as they ship, with less patience, so that its end can be awaited here
HURRIED = f"""
from explainer.site import patient_worker
patient_worker.PATIENCE, patient_worker.TO_BE_TAKEN = 2, 2
exec(open({CONFIG!r}).read())
"""
ENDLESS = """
def application(environ, start_response):
    if environ["PATH_INFO"] == "/endless":
        start_response("200 OK", [("Content-Type", "text/plain")])
        return iter(lambda: b"x" * 1_000_000, None)
    said = " ".join(environ.get(name, "") for name in ("PATH_INFO", "SCRIPT_NAME", "wsgi.url_scheme"))
    start_response("200 OK", [("Content-Type", "text/plain"), ("Content-Length", str(len(said)))])
    return [said.encode()]
"""


@contextmanager
def gunicorn(folder: Path, app: str, config: str, **environ: str) -> Iterator[str]:
    """The address of a server with one process and the settings that ship, or hurried ones."""
    address = f"http://127.0.0.1:{free_port()}"
    command = [sys.executable, "-m", "gunicorn", "--config", config, "--workers", "1"]
    command += ["--chdir", str(folder), "--bind", urlsplit(address).netloc, app]
    with running(command, f"{address}/en/", {"HOME": str(folder), "XDG_RUNTIME_DIR": ""} | environ):
        yield address


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("gunicorn")
    write_story(folder / "story")
    (folder / "hurried.py").write_text(HURRIED)
    (folder / "endless.py").write_text(ENDLESS)
    return folder


@pytest.fixture(scope="module")
def readers(folder: Path) -> Iterator[str]:
    story = {"EXPLAINER_STORY": str(folder / "story")}
    with gunicorn(folder, "explainer.app:server", str(folder / "hurried.py"), **story) as address:
        yield address


@pytest.fixture(scope="module")
def endless(folder: Path) -> Iterator[str]:
    with gunicorn(folder, "endless:application", str(folder / "hurried.py")) as address:
        yield address


@pytest.fixture
def connect() -> Iterator[Callable[[str, bytes], socket.socket]]:
    """Connects to an address, says something, and keeps the connection until the test is over."""
    opened = []

    def connect(address: str, said: bytes) -> socket.socket:
        where = urlsplit(address)
        opened.append(socket.create_connection((where.hostname, where.port), timeout=60))
        opened[-1].sendall(said)
        return opened[-1]

    yield connect
    for connection in opened:
        connection.close()


def get(address: str) -> str:
    with urllib.request.urlopen(address, timeout=60) as answer:
        return answer.read().decode()


def answered_at_once(address: str, beside: Callable[[], object]) -> None:
    """Somebody is answered at once beside others, who are there anew in each of a few tries."""
    for _ in range(TRIES):
        beside()
        began = time.monotonic()
        assert get(address)
        if time.monotonic() - began < AT_ONCE:
            return
    raise AssertionError(f"never within {AT_ONCE} s")


# more than the 32 threads; fewer prove less, and a hundred take as long as all else in this file
MANY = (40, pytest.param(20, marks=pytest.mark.full), pytest.param(100, marks=pytest.mark.full))


@pytest.mark.parametrize("clients", MANY)
def test_others_are_answered_at_once_until_the_silent_ones_are_hung_up_on(
    readers: str, connect: Connect, clients: int
) -> None:
    silent: list[socket.socket] = []

    def be_silent() -> None:
        silent[:] = [connect(readers, SILENT[n % len(SILENT)]) for n in range(clients)]

    answered_at_once(f"{readers}/en/", be_silent)
    for connection in silent:
        assert "<html" in get(f"{readers}/en/")
        assert b"200 OK" not in hears(connection)


def test_more_readers_at_once_than_threads_are_all_answered(readers: str) -> None:
    """Each on a connection that it keeps, one request after the other, like a page's pictures."""
    where = urlsplit(readers)

    def read(_: int) -> list[int]:
        connection = http.client.HTTPConnection(where.hostname or "", where.port, timeout=30)
        with contextlib.closing(connection):
            answers = []
            for _ in range(10):
                connection.request("GET", "/en/")
                answer = connection.getresponse()
                answer.read()
                answers.append(answer.status)
            return answers

    with ThreadPoolExecutor(100) as pool:
        assert list(pool.map(read, range(100))) == [[200] * 10] * 100


def test_who_does_not_close_keeps_nobody(readers: str, connect: Connect) -> None:
    def keep_open() -> None:
        for _ in range(60):
            connect(readers, b"GET /en/ HTTP/1.0\r\n\r\n")

    answered_at_once(f"{readers}/en/", keep_open)
    for _ in range(20):
        assert "<html" in get(f"{readers}/en/")


def test_who_does_not_take_the_answer_is_hung_up_on(endless: str, connect: Connect) -> None:
    takers: list[socket.socket] = []

    def take_nothing() -> None:
        takers[:] = [
            connect(endless, b"GET /endless HTTP/1.1\r\nHost: x\r\n\r\n") for _ in range(40)
        ]

    answered_at_once(f"{endless}/en/", take_nothing)
    for connection in takers:
        assert get(f"{endless}/en/")
        assert hears(connection)


TOLD = b"GET /en/ HTTP/1.0\r\nSCRIPT_NAME: /en\r\nPATH_INFO: /x\r\nX-Forwarded-Proto: https\r\n\r\n"


def test_nobody_is_believed_who_says_where_a_request_came_from(
    endless: str, connect: Connect
) -> None:
    assert hears(connect(endless, TOLD)).endswith(b"/en/  http")


def test_the_proxies_that_are_named_are_believed(folder: Path, connect: Connect) -> None:
    proxies = {"FORWARDED_ALLOW_IPS": "127.0.0.1"}
    with gunicorn(folder, "endless:application", CONFIG, **proxies) as address:
        assert hears(connect(address, TOLD)).endswith(b"/ /en https")


@pytest.mark.parametrize("too_much", [b"/" + b"x" * 4000, b"/ HTTP/1.0\r\n" + b"X: y\r\n" * 100])
def test_a_request_has_its_bounds(endless: str, connect: Connect, too_much: bytes) -> None:
    said = hears(connect(endless, b"GET " + too_much + b" HTTP/1.0\r\n\r\n"))
    assert b"400 Bad Request" in said or b"431 Request Header" in said or b"414 " in said


def test_there_is_no_socket_to_steer_it(folder: Path, readers: str) -> None:
    assert get(f"{readers}/healthz")
    assert not list(folder.rglob("*.ctl"))
