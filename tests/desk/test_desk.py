"""The editors' server: pages that hear of every reading, and problems where they are seen."""

import base64
import hashlib
import json
import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from werkzeug.test import Client

from explainer.desk.desk import EVENTS, Desk
from explainer.site.reload import Reloader
from explainer.site.wsgi import StoryApplication
from tests.builders import about, text, write_story
from tests.markup import read_html

BROKEN = "- id: [unfinished"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_story(tmp_path / "story")


class Stream:
    """What a page hears, message by message."""

    def __init__(self, desk: Desk) -> None:
        self._answer = Client(desk).get(EVENTS, buffered=False)
        self.headers = self._answer.headers
        self._lines: Iterator[bytes] = iter(self._answer.response)  # type: ignore[arg-type]

    def next(self) -> dict[str, Any]:
        """The next message; lines that only keep the connection are passed over."""
        for line in islice(self._lines, 50):
            written = line if isinstance(line, str) else line.decode()
            if written.startswith("data: "):
                assert written.endswith("\n\n")
                found: dict[str, Any] = json.loads(written.removeprefix("data: "))
                return found
        raise AssertionError("nothing is told" if any(self._lines) else "the stream ended")

    def close(self) -> None:
        self._answer.close()


@pytest.fixture
def stream_of() -> Iterator[Any]:
    opened: list[Stream] = []

    def open_stream(desk: Desk) -> Stream:
        opened.append(Stream(desk))
        return opened[-1]

    yield open_stream
    for stream in opened:
        stream.close()


def test_the_first_message_says_which_story_is_shown(folder: Path, stream_of: Any) -> None:
    desk = Desk(folder)
    stream = stream_of(desk)
    assert stream.headers["Content-Type"].startswith("text/event-stream")
    assert stream.headers["Cache-Control"] == "no-store"
    assert desk.reloader.site
    assert stream.next() == {"story": desk.reloader.site.story.fingerprint, "problems": []}


def test_a_saved_change_is_told(folder: Path, stream_of: Any) -> None:
    desk = Desk(folder)
    stream = stream_of(desk)
    first = stream.next()
    write_story(folder, story=about(title=text("Another title")))
    assert desk.reloader.read()
    second = stream.next()
    assert second["story"] != first["story"]
    assert second["problems"] == []
    assert "Another title" in Client(desk).get("/en/").text


def test_a_change_while_a_message_is_sent_is_not_missed(folder: Path, stream_of: Any) -> None:
    desk = Desk(folder)
    stream = stream_of(desk)
    seen = [stream.next()["story"]]
    for title in ("Second", "Third title"):
        write_story(folder, story=about(title=text(title)))
        desk.reloader.read()
        seen.append(stream.next()["story"])
    assert len(set(seen)) == 3


def test_a_bad_change_is_told_with_its_problems_and_the_last_good_story_stays(
    folder: Path, stream_of: Any
) -> None:
    desk = Desk(folder)
    stream = stream_of(desk)
    first = stream.next()
    before = Client(desk).get("/en/").data
    write_story(folder, statuses=BROKEN)
    desk.reloader.read()
    second = stream.next()
    assert second["story"] == first["story"]
    assert len(second["problems"]) == 1
    assert second["problems"][0].startswith("statuses.yaml:")
    assert "do this: " in second["problems"][0]
    assert Client(desk).get("/en/").data == before
    write_story(folder)
    desk.reloader.read()
    assert stream.next() == first


def test_every_page_hears_of_it(folder: Path, stream_of: Any) -> None:
    desk = Desk(folder)
    streams = [stream_of(desk) for _ in range(3)]
    assert len({stream.next()["story"] for stream in streams}) == 1
    write_story(folder, story=about(title=text("Another title")))
    desk.reloader.read()
    assert len({stream.next()["story"] for stream in streams}) == 1


def test_every_page_has_the_script_that_listens_and_may_run_it(folder: Path) -> None:
    answer = Client(Desk(folder)).get("/en/")
    scripts = [s.content for s in read_html(answer.text).all("script") if EVENTS in s.content]
    assert len(scripts) == 1
    digest = base64.b64encode(hashlib.sha256(scripts[0].encode()).digest()).decode()
    assert f"'sha256-{digest}'" in answer.headers["Content-Security-Policy"]


def test_readers_of_the_plain_server_do_not_get_it(folder: Path) -> None:
    client = Client(StoryApplication(Reloader(folder)))
    assert EVENTS not in client.get("/en/").text
    assert client.get(EVENTS).status_code == 404


# before there is a good story


def test_problems_are_shown_where_there_never_was_a_good_story(tmp_path: Path) -> None:
    desk = Desk(write_story(tmp_path, statuses=BROKEN))
    answer = Client(desk).get("/en/")
    assert answer.status_code == 503
    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert re.search(r"^statuses\.yaml:\d+:\d+: ", answer.text, re.MULTILINE)
    assert "do this: " in answer.text
    assert answer.headers["Refresh"]


def test_the_page_is_shown_once_the_story_is_mended(tmp_path: Path, stream_of: Any) -> None:
    desk = Desk(write_story(tmp_path, statuses=BROKEN))
    stream = stream_of(desk)
    first = stream.next()
    assert first["story"] == ""
    assert first["problems"]
    write_story(tmp_path)
    desk.reloader.read()
    assert stream.next()["story"]
    assert Client(desk).get("/en/").status_code == 200
