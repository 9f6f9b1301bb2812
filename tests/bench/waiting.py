"""Starts the program that its arguments name, waits for it, and tells what it used as JSON.

A process of its own, because a program's peak memory is never told as less than that of whoever
started it; this one is small (``python -I -S waiting.py program …``).
"""

import json
import os
import sys
import time

if __name__ == "__main__":
    nothing = os.open(os.devnull, os.O_RDWR)
    silent = [(os.POSIX_SPAWN_DUP2, nothing, number) for number in (0, 1, 2)]
    started = time.perf_counter()
    child = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ, file_actions=silent)
    _, status, used = os.wait4(child, 0)
    told = {
        "wall": time.perf_counter() - started,
        "processor": used.ru_utime + used.ru_stime,
        "peak": used.ru_maxrss * 1024 / 1e6,
        "code": os.waitstatus_to_exitcode(status),
    }
    print(json.dumps(told))
