"""The server behind ``explainer serve``: whoever connects and says nothing does not keep it.

Each connection has a thread. One that waits for a request is closed after a while, however slowly
its bytes come, and at once where too many wait; so is one that does not take its answer.
"""

import contextlib
import socket
import time

from werkzeug.serving import ThreadedWSGIServer, WSGIRequestHandler

PATIENCE = 10.0  # seconds for a request to be whole, and for each part of an answer to be taken
MOST_WAITING = 48  # connections; a browser keeps six open


class _Handler(WSGIRequestHandler):
    server: "PatientServer"
    timeout = PATIENCE  # of each reading and writing; its name is socketserver's

    def run_wsgi(self) -> None:
        self.server.heard(self.connection)
        super().run_wsgi()


class PatientServer(ThreadedWSGIServer):
    """A server with a thread for each connection and a bound on those that are silent."""

    def __init__(self, host: str, port: int, application: object, fd: int) -> None:
        self._waiting: dict[socket.socket, float] = {}  # the oldest first
        super().__init__(host, port, application, _Handler, fd=fd)  # type: ignore[arg-type]

    def heard(self, connection: socket.socket) -> None:
        """Its request is whole."""
        self._waiting.pop(connection, None)

    def process_request(self, request: socket.socket, client_address: object) -> None:  # type: ignore[override]
        waiting = list(self._waiting)
        for oldest in waiting[: max(len(waiting) - MOST_WAITING + 1, 0)]:
            self._hang_up(oldest)
        self._waiting[request] = time.monotonic()
        super().process_request(request, client_address)  # type: ignore[arg-type]

    def shutdown_request(self, request: socket.socket) -> None:  # type: ignore[override]
        self.heard(request)
        super().shutdown_request(request)

    def service_actions(self) -> None:
        """Close what was silent for too long; ``serve_forever`` calls it twice a second."""
        super().service_actions()
        until = time.monotonic() - PATIENCE
        for connection, since in list(self._waiting.items()):
            if since < until:
                self._hang_up(connection)

    def _hang_up(self, connection: socket.socket) -> None:
        self.heard(connection)
        with contextlib.suppress(OSError):  # it may be closed by now
            connection.shutdown(socket.SHUT_RDWR)
