"""What a former build has with the same bytes is linked from there, and nothing else."""

import errno
import os
from pathlib import Path

import pytest

from explainer.site.growing import GrowingFolder


@pytest.fixture
def former(tmp_path: Path) -> Path:
    """A former build with a file in a folder."""
    folder = tmp_path / "former"
    (folder / "de").mkdir(parents=True)
    (folder / "de/index.html").write_bytes(b"the same")
    return folder


def grown(former: Path, body: bytes = b"the same") -> Path:
    """The file as it is in a folder that has grown beside the former build."""
    folder = former.parent / "new"
    folder.mkdir()
    growing = GrowingFolder(folder, former, {})
    growing.write("de/index.html", body)
    assert growing.files["de/index.html"]["bytes"] == len(body)
    assert (folder / "de/index.html").read_bytes() == body
    return folder / "de/index.html"


def test_the_same_bytes_are_linked(former: Path) -> None:
    assert grown(former).samefile(former / "de/index.html")


@pytest.mark.parametrize("body", [b"THE SAME", b"the same, but longer", b""])
def test_other_bytes_are_a_file_of_their_own(former: Path, body: bytes) -> None:
    assert not grown(former, body).samefile(former / "de/index.html")
    assert (former / "de/index.html").read_bytes() == b"the same"


def test_a_file_that_not_all_may_read_is_written_anew(former: Path) -> None:
    (former / "de/index.html").chmod(0o600)
    new = grown(former)
    assert not new.samefile(former / "de/index.html")
    assert new.stat().st_mode & 0o666 == new.parent.stat().st_mode & 0o666


def test_what_is_a_link_itself_is_written_anew(former: Path) -> None:
    (former / "de/index.html").rename(former / "elsewhere")
    (former / "de/index.html").symlink_to(former / "elsewhere")
    new = grown(former)
    assert not new.is_symlink()
    assert not new.samefile(former / "elsewhere")


def test_where_there_are_no_such_links_all_is_written(
    former: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cannot(*_: object) -> None:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(os, "link", cannot)
    assert not grown(former).samefile(former / "de/index.html")
