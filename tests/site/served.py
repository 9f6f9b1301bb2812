"""A server as a process of its own, with those who use it: an editor who listens, readers who read."""

import http.client
import json
import os
import re
import shutil
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from explainer.desk.desk import EVENTS
from tests.bench.processes import PYTHON, free_port, running
from tests.builders import phase, text, write_story

PATIENCE = 60  # seconds
PAGE = "/en/"
CONFIG = str(Path(__file__).parents[2] / "gunicorn.conf.py")
_NUMBER = re.compile(r"Phase (\d+)\.")


@contextmanager
def desk_of(folder: Path) -> Iterator[str]:
    """The address of ``explainer serve``; permissions hold for it even where tests run as root."""
    port = free_port()
    command = [PYTHON, "-m", "explainer", "serve", "--story", str(folder), "--port", str(port)]
    if os.geteuid() == 0 and (setpriv := shutil.which("setpriv")):
        command = [setpriv, "--bounding-set", "-dac_override,-dac_read_search", *command]
    address = f"http://127.0.0.1:{port}"
    with running(command, f"{address}{PAGE}"):
        yield address


@contextmanager
def gunicorn_of(folder: Path, workers: int = 1) -> Iterator[str]:
    """The address of the server for readers, with so many workers."""
    port = free_port()
    command = [PYTHON, "-m", "gunicorn", "--config", CONFIG, "--workers", str(workers)]
    command += ["--bind", f"127.0.0.1:{port}", "explainer.app:server"]
    address = f"http://127.0.0.1:{port}"
    with running(command, f"{address}{PAGE}", {"EXPLAINER_STORY": str(folder)}):
        yield address


def get(address: str, path: str) -> tuple[int, bytes]:
    """Status and body of one request."""
    asked = http.client.HTTPConnection(urlsplit(address).netloc, timeout=PATIENCE)
    try:
        asked.request("GET", path)
        answer = asked.getresponse()
        return answer.status, answer.read()
    finally:
        asked.close()


class Editor:
    """An open page of the desk, which hears of every reading of the story."""

    def __init__(self, address: str) -> None:
        self._asked = http.client.HTTPConnection(urlsplit(address).netloc, timeout=PATIENCE)
        self._asked.request("GET", EVENTS)
        self._stream = self._asked.getresponse()

    def hears(self, what: Callable[[dict[str, Any]], object]) -> dict[str, Any]:
        """The next news of which this is true; what comes before is passed over."""
        heard = []
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            line = self._stream.readline().decode()
            if line.startswith("data: "):
                heard.append(json.loads(line.removeprefix("data: ")))
                if what(heard[-1]):
                    return heard[-1]
        raise AssertionError(f"heard only {heard}")

    def close(self) -> None:
        self._stream.close()
        self._asked.close()


def numbered(folder: Path, number: int) -> Path:
    """A story that says its number in several places of the page."""
    return write_story(folder, phases=[phase("training", title=text(f"Phase {number}."))])


class Readers:
    """Readers who ask for the page at their addresses, again and again, and look at it.

    ``failures`` says what went wrong, ``newest`` is the highest number that was read.
    """

    def __init__(self, addresses: Sequence[str]) -> None:
        self.visits = 0
        self.newest = -1
        self.failures: list[str] = []
        self._counting = threading.Condition()
        self._done = threading.Event()
        self._threads = [threading.Thread(target=self._read, args=(one,)) for one in addresses]

    def __enter__(self) -> "Readers":
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._done.set()
        for thread in self._threads:
            thread.join(PATIENCE)

    def wait_for(self, what: Callable[[], object]) -> None:
        """Wait until something is true that only visits can make true."""
        with self._counting:
            assert self._counting.wait_for(lambda: self.failures or what(), PATIENCE), self.newest

    def _read(self, address: str) -> None:
        while not self._done.is_set():
            try:
                number = visit(address)
            except (AssertionError, OSError, http.client.HTTPException) as failure:
                failed, number = [str(failure)[:300] or repr(failure)], -1
            else:
                failed = []
            with self._counting:
                self.visits += 1
                self.newest = max(self.newest, number)
                self.failures += failed
                self._counting.notify_all()


def visit(address: str) -> int:
    """The number of the story that a reader got, the same all over the page."""
    status, body = get(address, PAGE)
    assert status == 200, f"the page: {status}"
    numbers = _NUMBER.findall(body.decode())
    assert len(numbers) > 1, "the page tells its story"
    assert len(set(numbers)) == 1, f"the page: stories {set(numbers)}"
    return int(numbers[0])
