"""The commands: what they print, and the exit codes that scripts rely on."""

import json
import re
import signal
import socket
import subprocess
import sys
import threading
import urllib.request
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from explainer import __version__
from explainer.cli import main
from explainer.story.checking import check_story
from explainer.story.reading.story_folder import read_draft
from tests.builders import SECOND_STORY, about, claim, source, status, write_story
from tests.local_host import Host, says

ROOT = Path(__file__).parents[1]
PLACE = re.compile(r"^(\S+):(\d+):(\d+): (hint: )?(.+)$", re.MULTILINE)


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


# help and wrong use


@pytest.mark.parametrize("command", [[], ["check"], ["serve"], ["schema"], ["new"], ["outlines"]])
@pytest.mark.parametrize("option", ["-h", "--help"])
def test_every_command_explains_itself(command: list[str], option: str) -> None:
    result = run(*command, option)
    assert result.exit_code == 0
    assert "Usage: " in result.output


def test_the_version_is_that_of_the_package() -> None:
    assert __version__ in run("--version").output


@pytest.mark.parametrize(
    "arguments",
    [
        ["chek"],
        ["--storry"],
        ["check", "--storry", "x"],
        ["check", "--format", "xml"],
        ["check", "data"],
        ["serve", "--port", "eighty"],
        ["serve", "--port", "65536"],
        ["serve", "--port", "-1"],
        ["schema", "--check", "--force"],
    ],
    ids=" ".join,
)
def test_wrong_use_exits_with_2_and_says_what_is_wrong(arguments: list[str]) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert "Error: " in result.output
    assert "Traceback" not in result.output


# check


def test_a_story_without_problems_exits_with_0(tmp_path: Path) -> None:
    result = run("check", "--story", write_story(tmp_path))
    assert result.exit_code == 0
    assert re.search(r"\b0 problems, 0 hints, 1 claim", result.output)


def test_a_story_with_problems_exits_with_1_and_lists_them_with_place_and_remedy(
    tmp_path: Path,
) -> None:
    folder = write_story(
        tmp_path, claims={"EST": [claim(status="wiling", sources=["papr"], datee="2025-08-20")]}
    )
    result = run("check", "--story", folder)
    assert result.exit_code == 1
    expected = check_story(read_draft(folder))
    assert len(expected) > 0
    found = PLACE.findall(result.output)
    assert [f"{file}:{line}:{column}" for file, line, column, _, _ in found] == [
        str(problem.place) for problem in expected
    ]
    assert result.output.count("  do this: ") == len(expected)
    for problem in expected:
        assert str(problem) in result.output


def test_hints_are_listed_and_stop_nothing(tmp_path: Path) -> None:
    result = run("check", "--story", write_story(tmp_path, story=about(languages=["en", "de"])))
    assert result.exit_code == 0
    found = PLACE.findall(result.output)
    assert found
    assert all(hint for _, _, _, hint, _ in found)
    assert re.search(rf"\b0 problems, {len(found)} hints", result.output)


@pytest.mark.parametrize("there", [True, False])
def test_a_folder_that_is_no_story_is_a_problem_with_a_remedy(tmp_path: Path, there: bool) -> None:
    folder = tmp_path if there else tmp_path / "nowhere"
    result = run("check", "--story", folder)
    assert result.exit_code == 1
    assert "do this: " in result.output
    assert "Traceback" not in result.output


@pytest.mark.parametrize(
    ("changes", "plain", "strict"),
    [
        ({}, 0, 0),
        ({"story": about(languages=["en", "de"])}, 0, 1),
        ({"claims": {"EST": [claim(status="wiling")]}}, 1, 1),
    ],
    ids=["nothing", "hints", "a problem"],
)
@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_hints_count_where_they_are_asked_to(
    tmp_path: Path, changes: dict[str, Any], plain: int, strict: int, form: str
) -> None:
    folder = write_story(tmp_path, **changes)
    assert run("check", "--story", folder, "--format", form).exit_code == plain
    assert run("check", "--story", folder, "--format", form, "--strict").exit_code == strict


def test_problems_are_listed_before_hints(tmp_path: Path) -> None:
    folder = write_story(
        tmp_path,
        story=about(languages=["en", "de"]),
        statuses=[status("willing"), status("x", scale="so")],
    )
    kinds = [hint for _, _, _, hint, _ in PLACE.findall(run("check", "--story", folder).output)]
    assert "" in kinds
    assert "hint: " in kinds
    assert kinds == sorted(kinds)


def test_a_pull_request_is_annotated_where_the_mistake_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write_story(tmp_path / "story", claims={"EST": [claim(status="wiling")]})
    result = run("check", "--story", "story", "--format", "github")
    first, *_ = result.output.splitlines()
    assert first.startswith(
        "::error file=story/claims/EST.yaml,line=4,col=11,title=explainer check::"
        "nothing has the id “wiling”%0Aallowed: "
    )
    assert result.output.splitlines()[-1].startswith("1 problem, 0 hints, ")


# links


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


def test_the_plain_check_loads_nothing_that_draws_and_nothing_that_asks() -> None:
    code = "import sys; from explainer.cli import main; main(['check'], standalone_mode=False)"
    told = f"{code.replace('; main', '; sys.exit = lambda code: None; main')}; print(*sys.modules)"
    ran = subprocess.run(
        [sys.executable, "-c", told], cwd=ROOT, capture_output=True, text=True, check=True
    )
    loaded = set(ran.stdout.splitlines()[-1].split())
    assert "explainer.story.checking" in loaded
    assert not loaded & {"dash", "plotly", "geopandas", "pandas", "explainer.links.links"}
    assert not loaded & {"http.client", "urllib.request", "ssl", "rich"}


def test_the_list_of_commands_loads_no_story_and_no_records() -> None:
    code = "import sys, explainer.cli; print(*sys.modules)"
    ran = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    loaded = set(ran.stdout.split())
    assert "explainer.commands.check" in loaded
    assert not {
        name for name in loaded if name.startswith(("explainer.story.model", "pydantic", "yaml"))
    }


# check, for machines


def test_problems_as_json_have_counts_and_places(tmp_path: Path) -> None:
    folder = write_story(tmp_path, claims={"EST": [claim(status="wiling")]})
    result = run("check", "--story", folder, "--format", "json")
    assert result.exit_code == 1
    found = json.loads(result.output)
    assert set(found) == {"counts", "problems"}
    assert found["counts"]["problems"] == len(found["problems"]) == 1
    assert found["counts"]["claims"] == 1
    (problem,) = found["problems"]
    (expected,) = check_story(read_draft(folder))
    assert problem == {
        "file": "claims/EST.yaml",
        "line": expected.place.line,
        "column": expected.place.column,
        "kind": "problem",
        "wrong": expected.wrong,
        "allowed": expected.allowed,
        "remedy": expected.remedy,
    }


def test_hints_as_json_say_that_they_are_hints(tmp_path: Path) -> None:
    folder = write_story(tmp_path, story=about(languages=["en", "de"]))
    result = run("check", "--story", folder, "--format", "json")
    assert result.exit_code == 0
    found = json.loads(result.output)
    assert found["counts"]["problems"] == 0
    assert found["counts"]["hints"] == len(found["problems"]) > 0
    assert {problem["kind"] for problem in found["problems"]} == {"hint"}


def test_a_good_story_as_json_has_no_problems() -> None:
    result = run("check", "--story", SECOND_STORY, "--format", "json")
    assert result.exit_code == 0
    found = json.loads(result.output)
    assert found["problems"] == []
    assert found["counts"]["sources"] == 10


def test_the_story_that_ships_is_checked_without_an_option() -> None:
    ran = started("check", "--format", "json")
    output, errors = ran.communicate(timeout=60)
    found = json.loads(output)
    assert ran.returncode == (1 if found["counts"]["problems"] else 0)
    assert found["counts"]["claims"] > 50
    assert errors == ""


def test_the_check_is_the_same_in_whatever_folder_it_runs(tmp_path: Path) -> None:
    folder = write_story(tmp_path / "story", statuses="- id: [unfinished")
    ran = subprocess.run(
        [sys.executable, "-m", "explainer", "check", "--story", "story"],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 1
    assert ran.stdout == run("check", "--story", folder).output


# schema


def test_what_is_generated_is_written_and_current_from_then_on(tmp_path: Path) -> None:
    folder = write_story(tmp_path)
    before = run("schema", "--check", "--story", folder)
    assert before.exit_code == 1
    assert "schema/claims.json" in before.output
    assert f"do this: run `explainer schema --story {folder}`" in before.output
    assert not (folder / "schema").exists()
    written = run("schema", "--story", folder)
    assert written.exit_code == 0
    assert "no README.md" in written.output
    assert run("schema", "--check", "--story", folder).exit_code == 0


def test_a_dictionary_without_its_place_is_told_with_a_remedy(tmp_path: Path) -> None:
    folder = write_story(tmp_path)
    (folder / "README.md").write_text("No marks.", "utf-8")
    for arguments in (["schema"], ["schema", "--check"]):
        result = run(*arguments, "--story", folder)
        assert result.exit_code == 1
        assert "do this: " in result.output


def test_what_ships_is_current() -> None:
    result = run("schema", "--check")
    assert (result.exit_code, result.output) == (0, "")


# serve


@pytest.fixture
def taken() -> Iterator[int]:
    """A port on which somebody listens already."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        yield listening.getsockname()[1]


@pytest.mark.parametrize("name", ["nowhere", "x" * 5000])
def test_serving_a_folder_that_is_not_there_is_wrong_use(tmp_path: Path, name: str) -> None:
    result = run("serve", "--story", tmp_path / name, "--port", "0")
    assert result.exit_code == 2
    assert "--story" in result.output


def test_a_port_in_use_is_told_with_a_way_out(taken: int) -> None:
    ran = started("serve", "--story", SECOND_STORY, "--port", taken)
    output, errors = ran.communicate(timeout=60)
    assert ran.returncode == 1
    assert output == ""
    assert f"127.0.0.1:{taken}" in errors
    assert "do this: " in errors
    assert "--port" in errors
    assert "Traceback" not in errors


def test_a_host_that_is_not_there_is_told_too() -> None:
    result = run("serve", "--story", SECOND_STORY, "--host", "256.0.0.1", "--port", "0")
    assert result.exit_code == 1
    assert "256.0.0.1" in result.output


def test_a_story_is_served_until_it_is_interrupted() -> None:
    ran = started("serve", "--story", SECOND_STORY, "--port", "0")
    try:
        assert ran.stdout
        said = ran.stdout.readline()
        address, desk = re.findall(r"http://127\.0\.0\.1:\d+/(?:desk/)?", said)
        with urllib.request.urlopen(address, timeout=30) as answer:
            assert answer.url == f"{address}en/"
            assert answer.status == 200
            assert b"Aurora Fiction" in answer.read()
        with urllib.request.urlopen(desk, timeout=30) as answer:
            assert b"Aurora Fiction" in answer.read()
        with urllib.request.urlopen(f"{desk}events", timeout=30) as events:
            assert events.readline().startswith(b'data: {"story": ')
    finally:
        ran.send_signal(signal.SIGINT)
        _, errors = ran.communicate(timeout=30)
    assert ran.returncode == 0
    assert "Traceback" not in errors


def test_problems_of_a_served_story_are_told_on_the_terminal(tmp_path: Path) -> None:
    folder = write_story(tmp_path, statuses="- id: [unfinished")
    ran = started("serve", "--story", folder, "--port", "0")
    try:
        assert ran.stdout
        assert "http://" in ran.stdout.readline()
    finally:
        ran.send_signal(signal.SIGINT)
        _, errors = ran.communicate(timeout=30)
    assert "statuses.yaml:" in errors
    assert "do this: " in errors
