"""Servers of this process, which answer in a thread beside a test until its block ends."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import HTTPServer
from typing import Any

from werkzeug.serving import WSGIRequestHandler, make_server

LOOKS = 0.02  # seconds after which a server sees at the latest that it shall end


class _Quiet(WSGIRequestHandler):
    """Keeps the list of requests out of the report."""

    def log_request(self, *_: Any) -> None:
        pass


@contextmanager
def answering(server: HTTPServer) -> Iterator[int]:
    """The port of a server that answers until the block ends."""
    thread = threading.Thread(target=server.serve_forever, args=[LOOKS], daemon=True)
    thread.start()
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@contextmanager
def serving(application: Any) -> Iterator[int]:
    """The port at which a WSGI application answers, several at a time."""
    server = make_server("127.0.0.1", 0, application, threaded=True, request_handler=_Quiet)
    with answering(server) as port:
        yield port
