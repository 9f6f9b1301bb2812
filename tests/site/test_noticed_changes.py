"""What is seen as a change of a story, and when it is looked for."""

import os
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from werkzeug.test import Client

from explainer.site import reload
from explainer.site.reload import LOOK_EVERY, Reloader, stamp
from explainer.site.site import Site
from explainer.site.wsgi import StoryApplication
from explainer.story.model.story import Story
from tests.builders import claim, text, write_story
from tests.site.conftest import title_of, titled


def test_every_file_of_a_story_is_watched(folder: Path) -> None:
    for inner in ("claims/LVA/lva-1.yaml", "events/e1.yaml"):
        (folder / inner).parent.mkdir()
        (folder / inner).write_text("[]\n")
    files = sorted(folder.rglob("*.yaml"))
    assert len(files) > 5
    for path in files:
        before = stamp(folder)
        path.write_bytes(path.read_bytes() + b"\n")
        assert stamp(folder) != before, path


def test_a_file_that_keeps_its_size_is_seen_by_its_time(folder: Path) -> None:
    path = folder / "story.yaml"
    before, status = stamp(folder), path.stat()
    path.write_bytes(path.read_bytes().replace(b"first", b"FIRST"))
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns + 1))
    assert stamp(folder) != before


def _write_over(path: Path, content: bytes) -> None:
    path.write_bytes(content)


def _put_in_its_place(path: Path, content: bytes) -> None:
    new = path.with_suffix(".new")
    new.write_bytes(content)
    os.replace(new, path)


@pytest.mark.parametrize("change", [_write_over, _put_in_its_place])
def test_a_file_that_keeps_its_size_and_its_time_is_read_again(
    folder: Path, change: Callable[[Path, bytes], None]
) -> None:
    reloader = Reloader(folder)
    path = folder / "story.yaml"
    status = path.stat()
    change(path, path.read_bytes().replace(b"The first", b"Something"))
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert (path.stat().st_mtime_ns, path.stat().st_size) == (status.st_mtime_ns, status.st_size)
    reloader.read()
    assert title_of(reloader) == "Something"


def test_a_lack_of_memory_leaves_the_last_good_story_and_is_told_as_what_it_is(
    folder: Path,
) -> None:
    def make(story: Story, **options: Any) -> Site:
        if story.about.title["en"] != "The first":
            raise MemoryError
        return Site(story, **options)

    reloader = Reloader(folder, make)
    titled(folder, "The second title")
    reloader.read()
    assert title_of(reloader) == "The first"
    assert [problem.wrong for problem in reloader.problems] == [
        "there is not enough memory to make a page of the story"
    ]


def test_new_and_deleted_files_are_seen(folder: Path) -> None:
    before = stamp(folder)
    new = folder / "claims" / "LVA.yaml"
    new.write_text("[]")
    with_new = stamp(folder)
    new.unlink()
    assert with_new != before
    assert stamp(folder) == before


def test_other_files_are_not_watched(folder: Path) -> None:
    before = stamp(folder)
    (folder / "README.md").write_text("words")
    (folder / ".story.yaml.swp").write_text("words")
    assert stamp(folder) == before


def test_a_folder_that_is_not_there_has_an_empty_stamp(tmp_path: Path) -> None:
    assert stamp(tmp_path / "nowhere") == ()


def test_a_folder_that_cannot_be_looked_into_has_one_too(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to("loop")
    for folder in ("loop", "x" * 5000):
        assert stamp(tmp_path / folder) == ()


# looking


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    found = Clock()
    monkeypatch.setattr(reload, "time", found)
    return found


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[threading.Thread]:
    """The threads that a look begins, none of which runs."""
    begun: list[threading.Thread] = []
    monkeypatch.setattr(threading.Thread, "start", lambda self: begun.append(self))
    return begun


def test_a_look_begins_reading_beside_the_request_if_something_changed(
    folder: Path, clock: Clock, reads: list[threading.Thread]
) -> None:
    reloader = Reloader(folder)
    reloader.look()
    assert reads == []
    titled(folder, "The second title")
    clock.now += LOOK_EVERY + 0.1
    reloader.look()
    assert len(reads) == 1
    assert title_of(reloader) == "The first"
    reads[0].run()
    assert title_of(reloader) == "The second title"


def test_looks_are_not_repeated_within_half_a_second(
    folder: Path, clock: Clock, reads: list[threading.Thread]
) -> None:
    reloader = Reloader(folder)
    reloader.look()
    titled(folder, "The second title")
    for _ in range(5):
        clock.now += LOOK_EVERY / 10
        reloader.look()
    assert reads == []
    clock.now += LOOK_EVERY
    reloader.look()
    assert len(reads) == 1


def test_a_change_of_a_claim_is_a_change_of_the_story(folder: Path) -> None:
    reloader = Reloader(folder)
    assert reloader.site
    before = reloader.site.story.fingerprint
    titled(folder, "The first", claims={"EST": [claim(text=text("Other words."))]})
    reloader.read()
    assert reloader.site.story.fingerprint != before


def test_after_a_mend_whoever_asks_any_worker_waits_for_the_story(tmp_path: Path) -> None:
    """Each worker reads for itself, and hears of the mend when it is asked."""
    folder = write_story(tmp_path / "story", statuses="- id: [unfinished")
    workers = [Client(StoryApplication(Reloader(folder))) for _ in range(3)]
    for worker in workers:
        assert worker.get("/en/").status_code == 503
        assert worker.get("/en/").headers["Retry-After"]
    write_story(folder)
    assert [
        worker.get(path).status_code
        for worker, path in zip(workers, ("/en/", "/healthz", "/"), strict=True)
    ] == [200, 200, 302]
