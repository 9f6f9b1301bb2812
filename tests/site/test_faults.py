"""Whatever happens to the files of a story, readers keep the last good one and the editor is told."""

import os
import re
import shutil
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.builders import claim, write_story
from tests.site.served import (
    PAGE,
    Editor,
    Readers,
    desk_of,
    get,
    numbered,
    visit,
)

BROKEN = "- id: [unfinished"
CONFLICT = b"<<<<<<< HEAD\n- id: mine\n=======\n- id: yours\n>>>>>>> branch\n"


class Served:
    """A story that is served, one page that is open for editing, and what a reader got at first."""

    def __init__(self, folder: Path, address: str) -> None:
        self.folder, self.address = folder, address
        self.editor = Editor(address)
        self.first = self.editor.hears(lambda news: not news["problems"])
        self.page = self.reads()

    def reads(self) -> bytes:
        status, body = get(self.address, PAGE)
        assert status == 200
        return body

    def mend(self) -> None:
        _remove(self.folder)
        numbered(self.folder, 0)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        for inside in (path, *path.rglob("*")):
            if not inside.is_symlink():
                inside.chmod(stat.S_IRWXU)
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


@pytest.fixture(scope="module")
def running_desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("faults") / "story"
    numbered(folder, 0)
    with desk_of(folder) as address:
        served = Served(folder, address)
        yield served
        served.editor.close()


@pytest.fixture
def served(running_desk: Served) -> Iterator[Served]:
    yield running_desk
    running_desk.mend()
    running_desk.editor.hears(lambda news: news == running_desk.first)


# faults that take the story away


def _overwritten(name: str, content: bytes) -> Callable[[Path], None]:
    return lambda folder: _write(folder / name, content)


def _write(path: Path, content: bytes) -> None:
    path.write_bytes(content)


def _added(name: str, content: bytes) -> Callable[[Path], None]:
    return lambda folder: _write(folder / name, (folder / name).read_bytes() + content)


def _cut_off(folder: Path) -> None:
    content = (folder / "sources.yaml").read_bytes()
    (folder / "sources.yaml").write_bytes(content[: content.index(b"publisher") + 3])


def _moved_away(folder: Path) -> None:
    folder.rename(folder.with_name("elsewhere"))
    shutil.rmtree(folder.with_name("elsewhere"))


def _linked(name: str, target: str) -> Callable[[Path], None]:
    def link(folder: Path) -> None:
        _remove(folder / name)
        (folder / name).symlink_to(target)

    return link


def _loop_of_folder(folder: Path) -> None:
    _remove(folder)
    folder.symlink_to(folder.name)


def _pipe(folder: Path) -> None:
    (folder / "sources.yaml").unlink()
    os.mkfifo(folder / "sources.yaml")


def _unreadable(name: str) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        (folder / name).chmod(0)
        (folder / "events.yaml").write_text("[]  # saved, so that all is read again")

    return change


def _no_way_in(folder: Path) -> None:
    folder.chmod(0)


FAULTS: dict[str, tuple[Callable[[Path], None], str]] = {
    "a mistake": (_overwritten("statuses.yaml", BROKEN.encode()), "statuses.yaml:"),
    "an unknown word": (
        lambda folder: write_story(folder, claims={"EST": [claim(status="wiling")]}) and None,
        "claims/EST.yaml:",
    ),
    "half a file": (_cut_off, "sources.yaml:"),
    "an empty file": (_overwritten("statuses.yaml", b""), "claims/EST.yaml:"),
    "a deleted file": (lambda folder: (folder / "story.yaml").unlink(), "story.yaml:"),
    "a deleted folder": (_remove, "/"),
    "a folder that was moved away": (_moved_away, "/"),
    "no claims": (lambda folder: _remove(folder / "claims"), "claims:"),
    "the marks of a conflict": (_added("countries.yaml", CONFLICT), "countries.yaml:"),
    "another encoding": (_overwritten("glossary.yaml", "- Grüße".encode("latin-1")), "glossary"),
    "UTF-16": (_overwritten("story.yaml", "title: x".encode("utf-16")), "story.yaml:1:1"),
    "garbage": (_overwritten("events.yaml", bytes(range(256)) * 1000), "events.yaml:"),
    "50 MB": (_overwritten("events.yaml", b"- x\n" * 12_500_000), "events.yaml:1:1"),
    "a link to itself": (_linked("sources.yaml", "sources.yaml"), "sources.yaml:1:1"),
    "claims in a circle": (_linked("claims", "claims"), "claims:1:1"),
    "claims elsewhere": (_linked("claims", "/etc"), "claims:1:1"),
    "a link out of the folder": (_linked("sources.yaml", "/etc/passwd"), "sources.yaml:1:1"),
    "a story folder in a circle": (_loop_of_folder, "/"),
    "a pipe": (_pipe, "sources.yaml:1:1"),
    "a file that may not be read": (_unreadable("sources.yaml"), "sources.yaml:1:1"),
    "claims that may not be read": (_unreadable("claims"), "claims:1:1"),
    "a folder that may not be entered": (_no_way_in, "/"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_readers_keep_the_last_good_story_and_the_editor_is_told(
    served: Served, fault: str
) -> None:
    happen, place = FAULTS[fault]
    happen(served.folder)
    news = served.editor.hears(lambda news: any(p.startswith(place) for p in news["problems"]))
    assert news["story"] == served.first["story"]
    assert all("do this: " in problem for problem in news["problems"])
    assert served.reads() == served.page
    assert visit(served.address) == 0


# changes that look like faults


def _windows(folder: Path) -> None:
    for path in folder.rglob("*.yaml"):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))


def test_line_ends_and_a_byte_order_mark_change_nothing_for_readers(served: Served) -> None:
    _windows(served.folder)
    served.editor.hears(
        lambda news: news["story"] != served.first["story"] and not news["problems"]
    )
    assert _without_digests(served.reads()) == _without_digests(served.page)


def _without_digests(page: bytes) -> bytes:
    """A document but for the story's fingerprint, which it knows on the desk, and what follows."""
    found, digests = re.subn(rb"sha256-[^']{44}|[0-9a-f]{64}", b"", page)
    assert digests
    return found


def test_a_file_that_is_saved_in_two_steps_is_shown_when_it_is_whole(served: Served) -> None:
    countries = served.folder / "countries.yaml"
    whole = countries.read_bytes() + b"- code: FIN\n  role: contributor\n"
    with countries.open("wb") as file:
        file.write(whole[:-8])
        file.flush()
        served.editor.hears(lambda news: news["problems"])
        assert served.reads() == served.page
        file.write(whole[-8:])
    served.editor.hears(
        lambda news: news["story"] != served.first["story"] and not news["problems"]
    )
    assert b"Finland" in served.reads()
    assert b"Finland" not in served.page


def test_a_folder_that_may_only_be_read_is_served(served: Served) -> None:
    """Nothing is ever written beside the story."""
    before = sorted(served.folder.rglob("*"))
    for path in (*before, served.folder):
        path.chmod(0o555 if path.is_dir() else 0o444)
    for path in (PAGE, "/en/country/EST/", "/data/claims.csv", "/en/pictures/map-en-1200x630.png"):
        assert get(served.address, path)[0] == 200
    assert visit(served.address) == 0
    assert sorted(served.folder.rglob("*")) == before


def test_a_server_that_starts_on_a_broken_story_says_so_and_shows_it_once_it_is_mended(
    tmp_path: Path,
) -> None:
    numbered(tmp_path, 1)
    good = (tmp_path / "statuses.yaml").read_bytes()
    (tmp_path / "statuses.yaml").write_text(BROKEN)
    with desk_of(tmp_path) as address:
        status, body = get(address, PAGE)
        assert status == 503
        assert body.decode().count("statuses.yaml:") == 1
        assert "do this: " in body.decode()
        editor = Editor(address)
        assert editor.hears(lambda news: news["problems"])["story"] == ""
        (tmp_path / "statuses.yaml").write_bytes(good)
        assert editor.hears(lambda news: not news["problems"])["story"]
        editor.close()
        assert visit(address) == 1


# under load


def _save(folder: Path, number: int) -> None:
    """Save one file, as a whole: a good one where the number is even, else one with a mistake."""
    numbered(folder.with_name("aside"), number)
    phases = folder.with_name("aside") / "phases.yaml"
    if number % 2:
        phases.write_text(BROKEN)
    phases.replace(folder / "phases.yaml")


# each takes as long as the one before
@pytest.mark.parametrize("saves", [20, pytest.param(100, marks=pytest.mark.full)])
def test_saves_good_and_bad_while_readers_read(tmp_path: Path, saves: int) -> None:
    folder = numbered(tmp_path / "story", 0)
    with desk_of(folder) as address, Readers([address] * 2) as readers:
        for number in range(1, saves + 1):
            seen = readers.visits
            _save(folder, number)
            readers.wait_for(lambda seen=seen: readers.visits > seen)
            if number % 10 == 0:
                readers.wait_for(lambda number=number: readers.newest == number)
        _save(folder, saves + 1)
        assert visit(address) == saves
    assert readers.failures == []
    assert readers.visits > saves
