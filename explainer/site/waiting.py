"""Connections of which something is awaited: none for ever, and no more than there is room for.

Each of them holds a thread. Who connects and says nothing, says it byte by byte, or does not take
its answer, is hung up on.
"""

import contextlib
import socket
import threading
import time


class Waiting:
    """Those that are waited for, at most ``most`` of them.

    To hang up is to shut the socket down: whoever waits for it in another thread sees its end.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._until: dict[socket.socket, float] = {}  # those that are waited for longest first
        self._lock = threading.Lock()

    def start(self, connection: socket.socket, seconds: float) -> None:
        """Wait for this one, from now on and so long; if there is no room, the longest there goes."""
        with self._lock:
            self._until.pop(connection, None)
            while len(self._until) >= self._most:
                self._hang_up(next(iter(self._until)))
            self._until[connection] = time.monotonic() + seconds

    def stop(self, connection: socket.socket) -> None:
        """What it was waited for has come, or it is gone."""
        with self._lock:
            self._until.pop(connection, None)

    def end_late(self) -> None:
        """Hang up on all that took too long; to be called now and then."""
        now = time.monotonic()
        with self._lock:
            for connection in [one for one, until in self._until.items() if until < now]:
                self._hang_up(connection)

    def _hang_up(self, connection: socket.socket) -> None:
        del self._until[connection]
        with contextlib.suppress(OSError):  # it may be closed by now
            connection.shutdown(socket.SHUT_RDWR)
