"""A command that ends for lack of memory says so: itself where it can, else the process that watches it.

A process that the system kills, or that a library aborts, has no last word.
"""

import ctypes
import errno
import os
import re
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_NO_MEMORY = "Error: there is not enough memory for this.\n"
_KILLED = "Error: this was ended from outside ({}), as happens where memory runs out.\n"
_REMEDY = "  do this: close other programs, or run it where more memory may be used\n"
_WITHOUT_A_WORD = {signal.SIGKILL, signal.SIGABRT, signal.SIGSEGV, signal.SIGBUS}
_PASSED_ON = {signal.SIGINT, signal.SIGTERM, signal.SIGHUP}
_SENT_BY_THE_KERNEL = 1  # and above: the terminal tells all its processes
_PR_SET_PDEATHSIG = 1
# what the loader of libraries says, and Python where there was no room for an exception or a thread
_SAID = re.compile(
    "failed to map segment|cannot allocate memory|without exception set|can't start new thread",
    re.IGNORECASE,
)


def watched(work: Callable[[], None]) -> None:
    """Do the work in a process of its own and end as it does; where that cannot be, do it here."""
    if not hasattr(signal, "sigwaitinfo") or not hasattr(os, "fork"):
        return work()
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    heard = {*_PASSED_ON, signal.SIGCHLD}
    before = signal.pthread_sigmask(signal.SIG_BLOCK, heard)
    watching = os.getpid()
    child = os.fork()
    if child == 0:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
        _end_with(watching)
        try:
            return work()
        except SystemExit as end:
            _leave(end.code)
            raise
    sys.exit(_ended(child, heard))


def _leave(code: object) -> None:
    """End at once, unless somebody still works: what a build made would be freed for a second, bit by bit."""
    others = {*threading.enumerate()} - {threading.current_thread()}
    if isinstance(code, int) and all(thread.daemon for thread in others):
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def _end_with(watching: int) -> None:
    """Have this process end when the one that watches it does, however that is."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != watching:
        os.kill(os.getpid(), signal.SIGKILL)


def _ended(child: int, heard: set[signal.Signals]) -> int:
    """The exit code of a process, once it has ended; until then it hears what is told to this one."""
    while True:
        told = signal.sigwaitinfo(heard)
        if told.si_signo != signal.SIGCHLD:
            if told.si_code < _SENT_BY_THE_KERNEL:
                os.kill(child, told.si_signo)
            continue
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            break
    code = os.waitstatus_to_exitcode(status)
    if code >= 0:
        return code
    if -code in _WITHOUT_A_WORD:
        sys.stderr.write(_KILLED.format(signal.Signals(-code).name) + _REMEDY)
        return 1
    return 128 - code


@contextmanager
def told_of_memory() -> Iterator[None]:
    """Let a lack of memory end the program with a sentence and exit code 1."""
    try:
        yield
    except (MemoryError, OSError, ImportError, SystemError, RuntimeError) as error:
        if not _lacks_memory(error):
            raise
    else:
        return
    # outside of the clause, by which what took the memory is free again
    sys.stderr.write(_NO_MEMORY + _REMEDY)
    sys.exit(1)


def _lacks_memory(error: BaseException | None) -> bool:
    while error:
        if isinstance(error, MemoryError) or getattr(error, "errno", 0) == errno.ENOMEM:
            return True
        if isinstance(error, ImportError | SystemError | RuntimeError) and _SAID.search(str(error)):
            return True
        error = error.__cause__ or error.__context__
    return False
