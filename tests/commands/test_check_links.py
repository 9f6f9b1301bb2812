"""``explainer check --links``: asking only when that is wanted, with progress, and until it is interrupted."""

import json
import signal
import threading
from http.server import BaseHTTPRequestHandler
from pathlib import Path

from tests.builders import source, write_story
from tests.commands.run import run, started
from tests.local_host import Host, says


def test_links_are_asked_for_only_when_that_is_wanted(tmp_path: Path, host: Host) -> None:
    gone = host.at("/gone", says(404))
    folder = write_story(tmp_path, sources=[source("paper", url=gone)])
    assert run("check", "--story", folder).output.startswith("0 problems, 0 hints")
    assert host.asked == []
    result = run("check", "--story", folder, "--links")
    assert result.exit_code == 0
    assert "hint: the page is gone: the host answers 404" in result.stdout
    assert result.stdout.endswith("0 problems, 1 hint, 1 claim, 1 source, 1 address\n")
    assert run("check", "--story", folder, "--links", "--strict").exit_code == 1


def test_what_was_not_reached_never_counts_against_a_story(tmp_path: Path, host: Host) -> None:
    shut = host.at("/shut", says(403))
    folder = write_story(tmp_path, sources=[source("paper", url=shut)])
    result = run("check", "--story", folder, "--links", "--strict")
    assert result.exit_code == 0
    assert "not reached: the host answers 403" in result.stdout


def test_progress_does_not_get_into_what_machines_read(tmp_path: Path, host: Host) -> None:
    folder = write_story(tmp_path, sources=[source("paper", url=host.at("/"))])
    result = run("check", "--story", folder, "--links", "--format", "json")
    assert json.loads(result.stdout)["counts"]["addresses"] == 1
    assert "1 addresses asked" in result.stderr


def test_asking_ends_when_it_is_interrupted_and_what_was_found_is_told(
    tmp_path: Path, host: Host
) -> None:
    asked = threading.Event()

    def waits(handler: BaseHTTPRequestHandler) -> None:
        asked.set()
        host.over.wait(60)

    gone = host.at("/gone", says(404))
    silent = host.at("/silent", waits)
    folder = write_story(
        tmp_path, sources=[source("paper", url=gone), source("gazette", url=silent)]
    )
    ran = started("check", "--story", folder, "--links")
    assert asked.wait(60)
    ran.send_signal(signal.SIGINT)
    output, errors = ran.communicate(timeout=30)
    assert ran.returncode == 1
    assert "the page is gone" in output
    assert "stopped after 1 of 2 addresses" in errors
    assert "do this: " in errors
    assert "Traceback" not in errors
