"""Commands, run here or started in a process of their own."""

import signal
import subprocess
import sys
from pathlib import Path

from click.testing import CliRunner, Result

from explainer.cli import main

ROOT = Path(__file__).parents[2]


def run(*arguments: object) -> Result:
    result = CliRunner().invoke(main, [str(argument) for argument in arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def started(*arguments: object) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "explainer", *map(str, arguments)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        # a suite that runs in the background ignores interrupts, and its children would too
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
