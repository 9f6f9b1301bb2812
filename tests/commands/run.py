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


def hear_signals() -> None:
    """Undo for a child that a suite in the background ignores interrupts, or one under nohup hangups."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGHUP, signal.SIG_DFL)


def started(*arguments: object) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "explainer", *map(str, arguments)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=hear_signals,
    )
