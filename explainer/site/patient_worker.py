"""How gunicorn's threads are kept from clients that hold them: its worker, with bounds.

gunicorn's own waits without end for a request whose header stops halfway and for an answer that is
not taken, and 2 s for whoever does not close, in the loop in which all others are accepted.
"""

import contextlib
import fcntl
import select
import socket
import struct
import termios
import threading
import time
from typing import Any

from gunicorn.workers.gthread import ThreadWorker

from explainer.site.waiting import Waiting

PATIENCE = 10.0  # seconds for a request to be whole
TO_BE_TAKEN = 60.0  # seconds for an answer: 2 MB over a slow line
SPARE = 4  # threads that no client can hold for longer than
GRACE = 0.1  # seconds, while the client has to say or to take something
LINGER = 1.0  # seconds for a client to see the end of its answer
MOST_LEFT_OVER = 16  # parts of what it goes on to send meanwhile, 4 KB each


class PatientWorker(ThreadWorker):
    """A worker with threads, each of which is free again after a while whatever a client does."""

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self._waiting = Waiting(max(self.cfg.threads - SPARE, 1), GRACE)

    def init_process(self) -> None:
        """Called by gunicorn in the worker's own process."""
        threading.Thread(target=self._keep_room, daemon=True).start()
        super().init_process()

    def _keep_room(self) -> None:
        # not in the loop in which all are accepted: it sleeps for up to a second
        while True:
            time.sleep(GRACE / 2)
            self._waiting.end_late()

    def handle(self, conn: Any) -> Any:
        # from here on it holds a thread; who waits for one in the queue holds none
        self._waiting.start(conn.sock, PATIENCE, _has_to_speak)
        kept = super().handle(conn)
        if not kept:
            self._waiting.start(conn.sock, LINGER)
            _see_off(conn.sock)
        self._waiting.stop(conn.sock)
        return kept

    def handle_request(self, req: Any, conn: Any) -> Any:
        self._waiting.start(conn.sock, TO_BE_TAKEN, _has_to_take)
        return super().handle_request(req, conn)


def _has_to_speak(connection: socket.socket) -> bool:
    """Whether there is nothing to read of it: what is there, a busy server has yet to come to."""
    with contextlib.suppress(OSError, ValueError):  # it may be closed by now
        poll = select.poll()
        poll.register(connection, select.POLLIN)
        return not poll.poll(0)
    return True


def _has_to_take(connection: socket.socket) -> bool:
    """Whether it has not taken all that was sent (SIOCOUTQ of tcp(7), which is TIOCOUTQ)."""
    with contextlib.suppress(OSError, ValueError):
        unsent = fcntl.ioctl(connection, termios.TIOCOUTQ, struct.pack("i", 0))
        return bool(struct.unpack("i", unsent)[0])
    return True


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
