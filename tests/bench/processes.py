"""Whole processes, as the one who waits for them sees them: wall time, processor time, peak memory."""

import json
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryFile
from typing import IO

ROOT = Path(__file__).parents[2]
PYTHON = sys.executable
EXPLAINER = str(Path(PYTHON).parent / "explainer")
WAITING = str(Path(__file__).with_name("waiting.py"))
PATIENCE = 60  # seconds


@dataclass(frozen=True)
class Ran:
    """What one run of a program took; seconds and megabytes (of a million bytes)."""

    wall: float
    processor: float
    peak: float
    code: int


def run(command: Sequence[str], environment: Mapping[str, str] | None = None) -> Ran:
    """Run a program, named by its path, to its end and without its output."""
    ran = subprocess.run(
        [PYTHON, "-I", "-S", WAITING, *command],
        cwd=ROOT,
        env={**os.environ, **(environment or {})},
        stdout=subprocess.PIPE,
        check=True,
    )
    return Ran(**json.loads(ran.stdout))


def run_often(command: Sequence[str], times: int) -> Ran:
    """The medians of several runs, each by itself."""
    ran = [run(command) for _ in range(times)]
    return Ran(
        median(one.wall for one in ran),
        median(one.processor for one in ran),
        median(one.peak for one in ran),
        ran[-1].code,
    )


def free_port() -> int:
    """A port of the loopback that nobody has."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return listening.getsockname()[1]


@contextmanager
def running(
    command: Sequence[str],
    address: str,
    environment: Mapping[str, str] | None = None,
    patience: float = PATIENCE,
) -> Iterator[None]:
    """A server for as long as the block runs, from the moment that an address answers."""
    # a file, since a pipe that nobody reads would stop a server once its log has filled it
    with TemporaryFile() as log:
        process = subprocess.Popen(
            list(command),
            cwd=ROOT,
            env={**os.environ, **(environment or {})},
            stdout=subprocess.DEVNULL,
            stderr=log,
        )
        try:
            _wait_for(address, process, log, patience)
            yield
        finally:
            process.terminate()
            try:
                process.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _wait_for(
    address: str, process: subprocess.Popen[bytes], log: IO[bytes], patience: float
) -> None:
    until = time.monotonic() + patience
    while time.monotonic() < until:
        if process.poll() is not None:
            log.seek(0)
            raise RuntimeError(f"{process.args}: {log.read().decode()[-1000:]}")
        try:
            urllib.request.urlopen(address, timeout=patience).close()
            return
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.05)
    raise RuntimeError(f"{address} did not answer within {patience} seconds")
