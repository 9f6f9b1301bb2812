"""How gunicorn's threads are kept from clients that hold them: its worker, with bounds.

gunicorn's own waits without end for a request whose header stops halfway and for an answer that is
not taken, and 2 s for whoever does not close, in the loop in which all others are accepted.
"""

import contextlib
import socket
from typing import Any

from gunicorn.workers.gthread import ThreadWorker

from explainer.site.waiting import Waiting

PATIENCE = 10.0  # seconds for a request to be whole
TO_BE_TAKEN = 60.0  # seconds for an answer: 2 MB over a slow line
SPARE = 4  # threads that no client can hold
LINGER = 1.0  # seconds for a client to see the end of its answer
MOST_LEFT_OVER = 16  # parts of what it goes on to send meanwhile, 4 KB each


class PatientWorker(ThreadWorker):
    """A worker with threads, each of which is free again after a while whatever a client does."""

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self._waiting = Waiting(max(self.cfg.threads - SPARE, 1))

    def enqueue_req(self, conn: Any) -> None:
        self._waiting.start(conn.sock, PATIENCE)
        super().enqueue_req(conn)

    def handle(self, conn: Any) -> Any:
        kept = super().handle(conn)
        if not kept:
            self._waiting.start(conn.sock, LINGER)
            _see_off(conn.sock)
        self._waiting.stop(conn.sock)
        return kept

    def handle_request(self, req: Any, conn: Any) -> Any:
        self._waiting.start(conn.sock, TO_BE_TAKEN)
        return super().handle_request(req, conn)

    def murder_pending(self) -> None:
        """Called by gunicorn after whatever happens, at least once a second."""
        super().murder_pending()
        self._waiting.end_late()


def _see_off(connection: socket.socket) -> None:
    """End a connection here, so that there is nothing left to wait for where all are accepted."""
    with contextlib.suppress(OSError):
        connection.shutdown(socket.SHUT_WR)
        connection.settimeout(LINGER)
        for _ in range(MOST_LEFT_OVER):
            if not connection.recv(4096):
                break
    with contextlib.suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)
