"""What changed since the last commit: in words, asked of git once for each commit."""

from pathlib import Path

import pytest
from werkzeug.test import Client

from explainer.changes.revisions import commit_of
from explainer.desk import last_commit
from explainer.desk.desk import CHANGES, DESK, Desk
from explainer.desk.last_commit import LastCommit
from tests.builders import about, claim, text, write_story
from tests.markup import Element, read_html
from tests.repositories import Commit

BROKEN = "- id: [unfinished"


def changes(desk: Desk) -> Element:
    answer = Client(desk).get(CHANGES)
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "no-store"
    return read_html(answer.text).one("div")


def test_what_is_not_committed_yet_is_told_in_words(commit: Commit) -> None:
    folder = commit(claims={"EST": [claim(text=text("What was said first."))]})
    desk = Desk(folder)
    assert changes(desk).text == "Nothing has changed."
    assert changes(desk)["data-count"] == "0"

    write_story(folder, claims={"EST": [claim(text=text("What is said now."))]})
    desk.reloader.read()
    told = changes(desk)
    assert told["data-count"] == "1"
    assert "Estonia" in told.one("h3").text
    assert "What was said first." in told.text
    assert "What is said now." in told.text
    assert told.one("a")["data-claim"] == "est-2025-08-20"


def test_after_a_commit_nothing_has_changed(commit: Commit) -> None:
    folder = commit()
    desk = Desk(folder)
    commit(story=about(title=text("Another title")))
    desk.reloader.read()
    assert changes(desk).text == "Nothing has changed."


def test_remarks_for_the_desk_are_told_to_the_desk(commit: Commit) -> None:
    folder = commit()
    write_story(folder, claims={"EST": [claim(internal="Ask again on Monday.")]})
    assert "Ask again on Monday." in changes(Desk(folder)).text


def test_git_is_asked_for_the_story_once_for_each_commit(
    commit: Commit, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    story_at = last_commit.story_at

    def remember(revision: str, folder: Path) -> object:
        read.append(revision)
        return story_at(revision, folder)

    monkeypatch.setattr(last_commit, "story_at", remember)
    folder = commit()
    last = LastCommit(folder)
    assert last.story() is last.story()
    assert read == [commit_of("HEAD", folder)]
    commit(story=about(title=text("Another title")))
    assert last.story().about.title["en"] == "Another title"
    assert len(read) == 2


def test_a_story_in_no_repository_says_so_in_a_line(tmp_path: Path) -> None:
    said = changes(Desk(write_story(tmp_path / "story")))
    assert said["data-count"] == "0"
    assert "is in no git repository" in said.one("p").text


def test_a_commit_whose_story_had_problems_is_told(commit: Commit) -> None:
    folder = commit(statuses=BROKEN)
    write_story(folder)
    assert "problems in the last commit" in changes(Desk(folder)).text


def test_the_desk_does_not_wait_for_it(commit: Commit, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(LastCommit, "story", lambda _: pytest.fail("it was asked"))
    page = read_html(Client(Desk(commit())).get(DESK).text)
    assert page.one("details", id="since").one(id="changes")["aria-busy"] == "true"


def test_without_a_good_story_there_is_nothing_to_compare(tmp_path: Path) -> None:
    assert Client(Desk(write_story(tmp_path, statuses=BROKEN))).get(CHANGES).status_code == 503
