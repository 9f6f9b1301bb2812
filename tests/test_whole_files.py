"""A file is there as a whole or as it was before."""

import os
from pathlib import Path

import pytest

from explainer.whole_files import write_whole


def test_a_file_is_written_and_written_anew(tmp_path: Path) -> None:
    path = tmp_path / "a file"
    for body in (b"one", b"two"):
        write_whole(path, body)
        assert path.read_bytes() == body
    assert list(tmp_path.iterdir()) == [path]


def test_what_fails_on_the_way_leaves_the_former_file_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a file"
    write_whole(path, b"one")

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        write_whole(path, b"two")
    assert path.read_bytes() == b"one"
    assert list(tmp_path.iterdir()) == [path]
