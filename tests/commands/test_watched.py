"""A command that ends for lack of memory says so, however it ends, and else ends as it would alone."""

import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from explainer.commands.watched import told_of_memory
from tests.builders import SECOND_STORY
from tests.commands.run import hear_signals

WATCHED = "from explainer.commands.watched import watched\nimport os, signal, sys, time\n"


def program(work: str) -> subprocess.Popen[str]:
    """A program that is watched while it does this."""
    lines = work.replace("\n", "\n    ")
    return subprocess.Popen(
        [sys.executable, "-c", f"{WATCHED}def work():\n    {lines}\nwatched(work)"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=hear_signals,
    )


@pytest.mark.parametrize(
    ("work", "code"), [("pass", 0), ("sys.exit(2)", 2), ("raise ValueError", 1)]
)
def test_it_ends_as_the_work_does(work: str, code: int) -> None:
    done = program(work)
    _, said = done.communicate()
    assert done.returncode == code
    assert "ended from outside" not in said


@pytest.mark.parametrize(
    ("work", "said"),
    [
        ("print('told'); sys.exit(3)", "told\n"),
        ("sys.kept = Freed(); sys.exit(3)", ""),
        ("import threading\nthreading.Timer(0.1, print, ['done']).start()\nsys.exit(3)", "done\n"),
    ],
    ids=[
        "what was printed is there",
        "nothing is freed bit by bit",
        "who still works is waited for",
    ],
)
def test_it_ends_at_once_where_nothing_is_left_to_do(work: str, said: str) -> None:
    freed = "class Freed:\n    def __del__(self):\n        print('freed')\n"
    done = program(freed + work)
    told, _ = done.communicate()
    assert (done.returncode, told) == (3, said)


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGABRT])
def test_work_that_is_killed_is_told_of(number: signal.Signals) -> None:
    done = program(f"os.kill(os.getpid(), {number.value})")
    _, said = done.communicate()
    assert done.returncode == 1
    first, second = said.splitlines()
    assert first.startswith(f"Error: this was ended from outside ({number.name})")
    assert "more memory" in second


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGTERM, 143), (signal.SIGINT, 130), (signal.SIGHUP, 129)]
)
def test_what_is_told_to_the_watching_process_reaches_the_work(
    number: signal.Signals, code: int
) -> None:
    done = program(
        "signal.signal(signal.SIGINT, signal.SIG_DFL)\nprint('on', flush=True)\nsignal.pause()"
    )
    assert done.stdout
    done.stdout.readline()
    done.send_signal(number)
    assert done.wait(60) == code
    done.communicate()


def test_the_work_ends_with_the_process_that_watches_it() -> None:
    done = program("print(os.getpid(), flush=True)\nsignal.pause()")
    assert done.stdout
    child = int(done.stdout.readline())
    done.kill()
    done.communicate()  # ends when the child has closed its end, too
    for _ in range(6000):
        if not Path(f"/proc/{child}").exists() or "\nState:\tZ" in _status(child):
            return
        time.sleep(0.01)
    pytest.fail("it goes on")


def _status(process: int) -> str:
    try:
        return Path(f"/proc/{process}/status").read_text()
    except OSError:
        return "\nState:\tZ"


def _raise(error: Exception) -> Callable[[], None]:
    def work() -> None:
        with told_of_memory():
            raise error

    return work


@pytest.mark.parametrize(
    "error",
    [
        MemoryError(),
        OSError(12, os.strerror(12)),
        ImportError("x.so: failed to map segment from shared object"),
        SystemError("error return without exception set"),
        RuntimeError("can't start new thread"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_a_lack_of_memory_is_a_sentence(error: Exception, capsys: pytest.CaptureFixture) -> None:
    with pytest.raises(SystemExit) as end:
        _raise(error)()
    assert end.value.code == 1
    assert capsys.readouterr().err.startswith(
        "Error: there is not enough memory for this.\n  do this"
    )


@pytest.mark.parametrize(
    "error", [OSError(2, "x"), ImportError("x"), SystemError("x"), RuntimeError("x")]
)
def test_other_faults_are_none_of_memory(error: Exception) -> None:
    with pytest.raises(type(error)):
        _raise(error)()


@pytest.mark.parametrize("megabytes", [35, 45])
def test_the_check_says_it_where_memory_runs_out(megabytes: int) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "explainer", "check", "--story", str(SECOND_STORY)],
        capture_output=True,
        text=True,
        preexec_fn=lambda: resource.setrlimit(
            resource.RLIMIT_AS, (megabytes << 20, megabytes << 20)
        ),
    )
    assert done.returncode in (0, 1)
    assert "Traceback" not in done.stderr
    assert (done.returncode == 0) == done.stdout.startswith("0 problems")
    assert (done.returncode == 1) == ("memory" in done.stderr)


@pytest.mark.full  # each starts a program that draws until it has no more memory
@pytest.mark.parametrize("megabytes", [180, 240, 280, 320, 400])
@pytest.mark.parametrize(
    "command",
    [
        "images --lang en --view map,table,card --size 1600",
        "clip --size 720x720",
        "clip --size 1080x1920",
    ],
)
def test_without_memory_pictures_and_clips_end_with_a_sentence_and_leave_no_half_file(
    tmp_path: Path, command: str, megabytes: int
) -> None:
    """Typst may say before in words of its own what it had no room for; ours are the last."""
    done = subprocess.run(
        [sys.executable, "-m", "explainer", *command.split(), "--story", str(SECOND_STORY),
         "--out", str(tmp_path / "out")],
        capture_output=True,
        text=True,
        preexec_fn=lambda: resource.setrlimit(
            resource.RLIMIT_AS, (megabytes << 20, megabytes << 20)
        ),
    )  # fmt: skip
    assert done.returncode in (0, 1)
    assert "Traceback" not in done.stderr
    if done.returncode:
        told, remedy = done.stderr.splitlines()[-2:]
        assert told.startswith("Error: ")
        assert "memory" in told
        assert remedy.startswith("  do this: ")
    for path in (tmp_path / "out").glob("*.png"):
        assert path.read_bytes().endswith(b"IEND\xaeB`\x82"), path
