"""Threads beside the main one, which leave every interruption to it.

Python runs what answers a signal in the main thread alone, but the system may tell any thread that
is not blocking it. A main thread that waits for the others would then never hear of it.
"""

import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

INTERRUPTIONS = (signal.SIGHUP, signal.SIGTERM, signal.SIGINT)


@contextmanager
def interrupting_main_alone() -> Iterator[None]:
    """Have all threads that are started in this block, and by those, blocked for interruptions."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, INTERRUPTIONS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def step_back() -> None:
    """Let the main thread go first, and what it waits for, where this one has time."""
    with suppress(OSError):  # a thread has a niceness of its own on Linux alone
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), 10)
