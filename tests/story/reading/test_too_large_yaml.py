"""A file that is too large, stands for too much or cannot be opened is refused, unread where it can be."""

import os
import time
import tracemalloc
from pathlib import Path

import pytest

from explainer.story.reading.yaml_places import read_yaml
from tests.story.reading.some_yaml import only_problem, read


def test_an_alias_bomb_is_refused_quickly_and_small_in_memory(tmp_path: Path) -> None:
    for levels in (6, 30):  # a million values, and more than any machine has room for
        tracemalloc.start()
        began = time.process_time()
        problem = only_problem(read(tmp_path, bomb(levels)))
        took, (_, peak) = time.process_time() - began, tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert "aliases that multiply" in problem.wrong
        assert problem.allowed == "400000 values"
        assert took < 1
        assert peak < 2_000_000


def bomb(levels: int) -> str:
    """Some lines that stand for ten to the power of so many values."""
    lines = (f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, levels))
    return f"a0: &a0 [{', '.join('x' * 10)}]\n{''.join(lines)}"


def test_as_many_values_as_a_story_may_need_are_read(tmp_path: Path) -> None:
    assert read(tmp_path, bomb(5)).problems == []


@pytest.mark.parametrize(("size", "said"), [(50_000_000, "50 MB"), (5_000_001, "5 MB")])
def test_a_file_of_50_mb_is_refused_unread(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: int, said: str
) -> None:
    path = tmp_path / "some.yaml"
    with path.open("wb") as file:
        file.truncate(size)
    monkeypatch.setattr(Path, "read_bytes", lambda _: pytest.fail("it is read"))
    problem = only_problem(read_yaml(path, "some.yaml"))
    assert problem.wrong == f"is {said} large"
    assert problem.allowed == "at most 5 MB"


def test_a_file_of_the_largest_size_is_read(tmp_path: Path) -> None:
    assert read(tmp_path, "a: ".ljust(5_000_000, "x")).problems == []


def test_a_folder_or_pipe_in_the_place_of_a_file_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "folder.yaml").mkdir()
    os.mkfifo(tmp_path / "pipe.yaml")
    for name in ("folder.yaml", "pipe.yaml"):
        assert only_problem(read_yaml(tmp_path / name, name)).wrong == "is not a file"


def test_a_file_that_may_not_be_read_is_a_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    problem = only_problem(read(tmp_path, "a: 1\n"))
    assert problem.wrong == "cannot be read (Permission denied)"
    assert "permissions" in problem.remedy
