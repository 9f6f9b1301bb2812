"""Only what is inside a story folder is read: no link leads out of it, and what is no file is never opened."""

import os
import socket
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.builders import problems_in, write_story


@pytest.mark.parametrize("name", ["sources.yaml", "claims/EST.yaml"])
def test_a_link_that_leads_out_of_the_folder_is_not_followed(tmp_path: Path, name: str) -> None:
    folder = write_story(tmp_path / "story")
    outside = (folder / name).rename(tmp_path / "outside.yaml")
    (folder / name).symlink_to(outside)
    (problem,) = problems_in(folder)
    assert str(problem.place) == f"{name}:1:1"
    assert "leads out of the story folder" in problem.wrong
    assert "instead of the link" in problem.remedy


def test_a_folder_of_claims_that_leads_out_is_not_followed(tmp_path: Path) -> None:
    folder = write_story(tmp_path / "story")
    outside = (folder / "claims").rename(tmp_path / "outside")
    (folder / "claims").symlink_to(outside)
    (problem,) = problems_in(folder)
    assert str(problem.place) == "claims:1:1"
    assert "leads out of the story folder" in problem.wrong
    assert problem.remedy == "put the folder itself in its place instead of the link"


def test_what_a_link_of_claims_leads_to_is_not_even_listed(tmp_path: Path) -> None:
    """Nor is an empty folder elsewhere a story without claims."""
    folder = write_story(tmp_path / "story", claims=None)
    (tmp_path / "outside").mkdir()
    (folder / "claims").symlink_to(tmp_path / "outside")
    assert len(problems_in(folder)) == 1
    (tmp_path / "outside" / "secret.yaml").write_text("")
    (problem,) = problems_in(folder)
    assert "secret" not in str(problem)


def test_a_folder_of_claims_may_be_a_link_within_the_story(tmp_path: Path) -> None:
    folder = write_story(tmp_path)
    (folder / "claims").rename(folder / "statements")
    (folder / "claims").symlink_to("statements")
    assert problems_in(folder) == ()


@pytest.mark.parametrize("name", ["sources.yaml", "claims/LVA.yaml", "claims"])
@pytest.mark.parametrize("target", ["/dev/zero", "/", "/proc/self/mem", "../outside.yaml", "../.."])
def test_a_link_to_anything_else_of_the_machine_is_refused_unread(
    tmp_path: Path, name: str, target: str
) -> None:
    folder = write_story(tmp_path / "story")
    (tmp_path / "outside.yaml").write_text("[]")
    if (folder / name).exists():
        (folder / name).rename(folder / "aside")
    (folder / name).symlink_to(target)
    assert [str(p.place) for p in problems_in(folder) if "leads out" in p.wrong] == [f"{name}:1:1"]


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(path))


def _device(path: Path) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root can make a device")
    os.mknod(path, 0o600 | stat.S_IFCHR, os.makedev(1, 5))  # zeros without end


@pytest.mark.parametrize("make", [_pipe, _socket, _device, Path.mkdir])
@pytest.mark.parametrize("name", ["sources.yaml", "claims/EST.yaml"])
def test_what_is_no_file_is_never_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, make: Callable[[Path], None]
) -> None:
    folder = write_story(tmp_path / "story")
    (folder / name).unlink()
    monkeypatch.chdir((folder / name).parent)  # a socket's path has to be short
    make(Path((folder / name).name))
    (problem,) = problems_in(folder)
    assert (str(problem.place), problem.wrong) == (f"{name}:1:1", "is not a file")


@pytest.mark.parametrize("target", ["sources.yaml", "nowhere.yaml"])
def test_a_link_in_a_circle_or_to_nothing_is_a_problem(tmp_path: Path, target: str) -> None:
    write_story(tmp_path, sources=None)
    (tmp_path / "sources.yaml").symlink_to(target)
    (problem,) = problems_in(tmp_path)
    assert "or nowhere" in problem.wrong


def test_a_circle_of_folders_is_a_problem(tmp_path: Path) -> None:
    write_story(tmp_path, claims=None)
    (tmp_path / "claims").symlink_to("claims")
    (problem,) = problems_in(tmp_path)
    assert str(problem.place) == "claims:1:1"


def test_a_link_within_the_folder_is_followed(tmp_path: Path) -> None:
    write_story(tmp_path)
    (tmp_path / "sources.yaml").rename(tmp_path / "pages.txt")
    (tmp_path / "sources.yaml").symlink_to("pages.txt")
    assert problems_in(tmp_path) == ()


def test_a_story_may_itself_be_a_link(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(write_story(tmp_path / "story"))
    assert problems_in(tmp_path / "link") == ()
