"""What is not published yet is answered to its own pages, and to nobody else's."""

from pathlib import Path
from typing import Any

import pytest
from werkzeug.test import Client

from explainer.desk import desk as the_desk
from explainer.desk import events
from explainer.desk.desk import CHANGES, EVENTS, Desk
from explainer.desk.events import MOST_LISTENING
from tests.builders import write_story
from tests.desk.test_desk import Stream, stream_of

__all__ = ["stream_of"]

# one of each kind: documents, embeds, pictures, downloads, feeds, the desk's own
PATHS = (
    "/", "/en/", "/en/embed/table/", "/en/embed/map/", "/en/pictures/map-en-1200x630.png",
    "/data/story.json", "/data/claims.csv", "/en/feed.xml", "/robots.txt",
    "/desk", "/desk/", CHANGES, EVENTS, "/healthz", "/nowhere", "/en/nowhere/",
)  # fmt: skip
FROM_OTHERS = [
    {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors", "Sec-Fetch-Dest": "image"},
    {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "iframe"},
    {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "object"},
    {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "cors", "Sec-Fetch-Dest": "empty"},
    {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors", "Sec-Fetch-Dest": "document"},
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site", "Sec-Fetch-Mode": "no-cors", "Sec-Fetch-Dest": "script"},
    {"Sec-Fetch-Site": "same-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "frame"},
]
WELCOME = [
    {},  # no browser, or one that does not say it
    {"Sec-Fetch-Site": "none", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"},
    {"Sec-Fetch-Site": "same-origin", "Sec-Fetch-Mode": "cors", "Sec-Fetch-Dest": "empty"},
    {"Sec-Fetch-Site": "same-origin", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "iframe"},
    # a link in a mail or a chat, which opens a window of its own
    {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"},
]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(write_story(tmp_path / "story"))


@pytest.fixture(scope="module")
def asked_desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A desk that is only asked, and changes nothing by it."""
    return Desk(write_story(tmp_path_factory.mktemp("asked") / "story"))


def asked(desk: Desk, path: str, method: str = "GET", **headers: str) -> Any:
    answer = Client(desk).open(path, method=method, headers=headers, buffered=False)
    answer.close()
    return answer


@pytest.mark.parametrize("path", PATHS)
def test_every_answer_stays_among_our_own_pages(asked_desk: Desk, path: str) -> None:
    for headers in ({}, FROM_OTHERS[0]):
        answer = asked(asked_desk, path, **headers)
        assert answer.headers.getlist("Cross-Origin-Resource-Policy") == ["same-origin"]
        assert answer.headers.getlist("Cross-Origin-Opener-Policy") == ["same-origin"]
        policies = answer.headers.getlist("Content-Security-Policy")
        assert any("frame-ancestors 'self'" in policy for policy in policies)
        assert not [name for name, _ in answer.headers if name.startswith("Access-Control")]


def test_so_do_the_problems_of_a_story_that_cannot_be_shown(tmp_path: Path) -> None:
    answer = asked(Desk(write_story(tmp_path / "story", statuses="- id: [unfinished")), "/en/")
    assert answer.status_code == 503
    assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "frame-ancestors 'self'" in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("headers", FROM_OTHERS)
def test_what_a_page_of_others_asks_for_is_refused(
    asked_desk: Desk, path: str, headers: dict[str, str]
) -> None:
    answer = asked(asked_desk, path, **headers)
    assert answer.status_code == 403
    assert answer.text == "This story is not published yet: only its own pages may ask for it.\n"


@pytest.mark.parametrize("headers", WELCOME)
def test_a_window_and_our_own_pages_are_answered(asked_desk: Desk, headers: dict[str, str]) -> None:
    found = {path: asked(asked_desk, path, **headers).status_code for path in PATHS}
    assert found.pop("/nowhere") == found.pop("/en/nowhere/") == 404
    assert found.pop("/desk") == 301
    assert found.pop("/") == 302
    assert set(found.values()) == {200}


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "X"])
def test_no_other_method_reaches_anything(
    asked_desk: Desk, method: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def compare(*_: object) -> str:
        raise AssertionError("git was run")

    monkeypatch.setattr(the_desk, "show_changes", compare)
    for path in PATHS:
        answer = asked(asked_desk, path, method, Origin="https://evil.example")
        assert (answer.status_code, answer.headers["Allow"]) == (405, "GET, HEAD")


def test_a_head_runs_no_stream(asked_desk: Desk) -> None:
    assert asked(asked_desk, EVENTS, "HEAD").status_code == 200


@pytest.fixture
def streams(desk: Desk, stream_of: Any) -> list[Stream]:
    return [stream_of(desk) for _ in range(MOST_LISTENING + 2)]


def test_beyond_the_bound_the_longest_listeners_make_room(
    streams: list[Stream], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(events, "STAY_AWAKE", 0.01)  # who need not go shows it soon
    for stream in streams:
        assert stream.next()["problems"] == []
    for over in streams[:2]:
        with pytest.raises(AssertionError, match="the stream ended"):
            over.next()


def test_the_others_go_on_to_hear(desk: Desk, streams: list[Stream]) -> None:
    for stream in streams:
        stream.next()
    write_story(desk.reloader.folder, statuses="- id: [unfinished")
    desk.reloader.read()
    for stream in streams[2:]:
        assert len(stream.next()["problems"]) == 1
