"""An interruption is heard by the main thread, whatever the others are doing when it comes."""

import re
import signal
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import explainer
from explainer.threads import INTERRUPTIONS, interrupting_main_alone

PACKAGE = Path(explainer.__file__).parent
STARTS = re.compile(r"threading\.Thread\(|ThreadPoolExecutor\(")
# the main thread wakes up by itself, several times a second: it listens for requests
LISTENING = {"desk/desk.py", "site/heights.py", "site/patient_worker.py", "site/reload.py"}


def blocked() -> set[int]:
    return signal.pthread_sigmask(signal.SIG_BLOCK, ()) & set(INTERRUPTIONS)


def test_threads_and_what_they_start_are_not_told_of_interruptions() -> None:
    found = []

    def work() -> None:
        found.append(blocked())
        inner = threading.Thread(target=lambda: found.append(blocked()))
        inner.start()
        inner.join()

    before = blocked()
    with interrupting_main_alone(), ThreadPoolExecutor(1) as pool:
        pool.submit(work).result()
    assert found == [set(INTERRUPTIONS)] * 2
    assert blocked() == before


def test_an_interruption_meanwhile_is_heard_afterwards() -> None:
    heard = []
    before = signal.signal(signal.SIGHUP, lambda number, _: heard.append(number))
    try:
        with interrupting_main_alone():
            signal.raise_signal(signal.SIGHUP)
            assert heard == []
        assert heard == [signal.SIGHUP]
    finally:
        signal.signal(signal.SIGHUP, before)


def test_whoever_waits_for_threads_starts_them_so() -> None:
    starting = {
        path.relative_to(PACKAGE).as_posix(): text
        for path in PACKAGE.rglob("*.py")
        if STARTS.search(text := path.read_text("utf-8"))
    }
    assert len(starting) > len(LISTENING)
    so = {name for name, text in starting.items() if "with interrupting_main_alone()" in text}
    assert starting.keys() - so == LISTENING
