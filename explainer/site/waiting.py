"""Connections of which something is awaited: none for ever, and no more than there is room for.

Each of them holds a thread. Who connects and says nothing, says it byte by byte, or does not take
its answer, is hung up on.
"""

import contextlib
import socket
import threading
import time
from collections.abc import Callable

IsAwaited = Callable[[socket.socket], bool]


class Waiting:
    """Those that are waited for, at most ``most`` of them.

    If there is no room, the one that is waited for longest goes. With a ``grace`` in seconds all go
    that are waited for longer than that, and nobody else: who is served that fast keeps nobody. To
    hang up is to shut the socket down: whoever waits for it in another thread sees its end.
    """

    def __init__(self, most: int, grace: float = 0.0) -> None:
        self._most, self._grace = most, grace
        # since when and until when, and who says that it is the client; the longest there first
        self._times: dict[socket.socket, tuple[float, float, IsAwaited]] = {}
        self._lock = threading.Lock()

    def start(
        self, connection: socket.socket, seconds: float, is_awaited: IsAwaited = lambda _: True
    ) -> None:
        """Wait for this one, from now on and so long; only if it ``is_awaited`` has it to make room."""
        now = time.monotonic()
        with self._lock:
            self._times.pop(connection, None)
            self._make_room(now)
            self._times[connection] = now, now + seconds, is_awaited

    def stop(self, connection: socket.socket) -> None:
        """What it was waited for has come, or it is gone."""
        with self._lock:
            self._times.pop(connection, None)

    def end_late(self) -> None:
        """Hang up on all that took too long, or longer than there is room; to be called now and then."""
        now = time.monotonic()
        with self._lock:
            for connection in [one for one, (_, until, _) in self._times.items() if until < now]:
                self._hang_up(connection)
            self._make_room(now)

    def _make_room(self, now: float) -> None:
        if len(self._times) < self._most:
            return
        longest = list(self._times.items())
        if not self._grace:
            longest = longest[: len(longest) - self._most + 1]
        for connection, (since, _, is_awaited) in longest:
            if now - since >= self._grace and is_awaited(connection):
                self._hang_up(connection)

    def _hang_up(self, connection: socket.socket) -> None:
        del self._times[connection]
        with contextlib.suppress(OSError):  # it may be closed by now
            connection.shutdown(socket.SHUT_RDWR)
