"""A host on this machine that answers as it is told, and remembers how it was asked."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from tests.in_a_thread import answering

Behaviour = Callable[[BaseHTTPRequestHandler], None]


@dataclass
class Host:
    """What stands at which path: one behaviour for each time it is asked, the last one for good."""

    port: int = 0
    behaves: dict[str, list[Behaviour]] = field(default_factory=dict)
    asked: list[tuple[str, str]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    now: int = 0
    most_at_once: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)
    over: threading.Event = field(default_factory=threading.Event)

    def at(self, path: str, *behaves: Behaviour, name: str = "127.0.0.1") -> str:
        """Put this at a path, and return its address."""
        self.behaves[path] = list(behaves) or [says(200)]
        return f"http://{name}:{self.port}{path}"

    def answer(self, handler: BaseHTTPRequestHandler) -> None:
        with self.lock:
            self.asked.append((handler.command, handler.path))
            self.headers.append(dict(handler.headers.items()))
            there = self.behaves.get(handler.path, [says(404)])
            behaviour = there.pop(0) if len(there) > 1 else there[0]
        behaviour(handler)

    @contextmanager
    def busy(self) -> Iterator[None]:
        """Count how many requests are worked on at once."""
        with self.lock:
            self.now += 1
            self.most_at_once = max(self.most_at_once, self.now)
        yield
        with self.lock:
            self.now -= 1


def says(status: int, **headers: str) -> Behaviour:
    """Answer with a status and headers, whose names are written with _ for -."""

    def behave(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()

    return behave


def only_get(status: int) -> Behaviour:
    """Refuse HEAD with a status, and answer GET."""

    def behave(handler: BaseHTTPRequestHandler) -> None:
        says(status if handler.command == "HEAD" else 200)(handler)

    return behave


def hangs_up(handler: BaseHTTPRequestHandler) -> None:
    """Close the connection without a word."""
    handler.close_connection = True


def never_answers(host: Host) -> Behaviour:
    """Say nothing until the test is over."""
    return lambda handler: host.over.wait(30) and None


def trickles(host: Host) -> Behaviour:
    """Send one header after the other without end, each well in time."""

    def behave(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(b"HTTP/1.0 200 OK\r\n")
        while not host.over.wait(0.02):
            try:
                handler.wfile.write(b"X-More: more\r\n")
            except OSError:
                return

    return behave


def floods(handler: BaseHTTPRequestHandler) -> None:
    """Answer with a page without end."""
    handler.send_response(200)
    handler.end_headers()
    try:
        while handler.command == "GET":
            handler.wfile.write(b"x" * 65536)
    except OSError:
        return


def takes_its_time(host: Host) -> Behaviour:
    """Answer after a moment, so that requests would meet if they were side by side."""

    def behave(handler: BaseHTTPRequestHandler) -> None:
        with host.busy():
            time.sleep(0.03)
        says(200)(handler)

    return behave


@contextmanager
def listening_host() -> Iterator[Host]:
    """A host that listens on this machine until the block ends."""
    told = Host()

    class Handler(BaseHTTPRequestHandler):
        def do_HEAD(self) -> None:
            told.answer(self)

        do_GET = do_HEAD

        def log_message(self, *_: object) -> None:
            """Nothing is written to the terminal."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    with answering(server) as told.port:
        try:
            yield told
        finally:
            told.over.set()
