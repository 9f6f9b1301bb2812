"""What a command prints may go nowhere, or lack characters: it does its work and says so in a sentence."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from explainer.cli import main
from explainer.commands.output import lasting_output
from tests.builders import SECOND_STORY, about, write_story

TOO_MUCH = "words " * 100_000  # for any buffer on the way


@contextmanager
def printing_to(monkeypatch: pytest.MonkeyPatch, number: int, encoding: str) -> Iterator[list[str]]:
    """Let what is printed go into an open file; what is said beside it is in the list in the end."""
    beside, said = os.memfd_create("beside"), []
    with monkeypatch.context() as patched:
        for name, file in (("stdout", number), ("stderr", beside)):
            stream = io.TextIOWrapper(io.FileIO(file, "w", closefd=False), encoding=encoding)
            patched.setattr(sys, name, stream)
        yield said
    os.lseek(beside, 0, os.SEEK_SET)
    with open(beside, encoding="ascii") as written:
        said.append(written.read())


def ends_with(code: int, *words: str, exit_code: int = 0) -> bool:
    def print_and_end() -> None:
        with lasting_output():
            print("\n".join(words))
            sys.exit(exit_code)

    with pytest.raises(SystemExit) as end:
        print_and_end()
    return end.value.code == code


@pytest.mark.parametrize("exit_code", [0, 1])
def test_a_reader_who_has_read_enough_changes_nothing(
    monkeypatch: pytest.MonkeyPatch, exit_code: int
) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with printing_to(monkeypatch, writing, "utf-8") as said:
        assert ends_with(exit_code, TOO_MUCH, "the rest", exit_code=exit_code)
    os.close(writing)
    assert said == [""]


@pytest.mark.parametrize(("exit_code", "code"), [(0, 1), (1, 1), (2, 2)])
def test_output_that_cannot_be_written_is_a_fault_told_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch, exit_code: int, code: int
) -> None:
    full = os.open("/dev/full", os.O_WRONLY)
    with printing_to(monkeypatch, full, "utf-8") as said:
        assert ends_with(code, "few words", exit_code=exit_code)
    os.close(full)
    assert said == ["Error: the output cannot be written (No space left on device).\n"]


@pytest.mark.parametrize(
    ("encoding", "written"),
    [
        ("cp1252", "Für “Łódź” \u2192 ok 👍"),
        ("ascii", "Für \u2192"),
        ("utf-8", "Für “Łódź” \u2192 ok 👍"),
    ],
)
def test_characters_that_an_encoding_lacks_stand_as_machines_read_them(
    monkeypatch: pytest.MonkeyPatch, encoding: str, written: str
) -> None:
    file = os.memfd_create("printed")
    with printing_to(monkeypatch, file, encoding) as said:
        assert ends_with(0, json.dumps(written, ensure_ascii=False))
    os.lseek(file, 0, os.SEEK_SET)
    with open(file, encoding=encoding) as printed:
        assert json.loads(printed.read()) == written
    assert ("Not all characters are in" in said[0]) == (encoding != "utf-8")
    assert said[0].count("\n") <= 1


def test_without_any_output_a_command_does_its_work(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    with pytest.raises(SystemExit) as end, lasting_output():
        main(["check", "--story", str(SECOND_STORY)])
    assert end.value.code == 0


@pytest.mark.parametrize(("changes", "code"), [({}, 1), ({"story": about(as_of="2025-13-01")}, 1)])
def test_the_program_itself_prints_like_this(tmp_path: Path, changes: dict, code: int) -> None:
    folder = write_story(tmp_path, **changes)
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "explainer", "check", "--story", str(folder)],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
        )
    assert done.returncode == code
    assert done.stderr == "Error: the output cannot be written (No space left on device).\n"
