"""The last good story is kept whatever happens to its files."""

import logging
import shutil
from pathlib import Path
from typing import Any

import pytest

from explainer.pictures.typesetting import typeset
from explainer.site import reload
from explainer.site.reload import Reloader
from explainer.site.site import Site
from explainer.story.checking import CheckedFolder, read_folder
from explainer.story.model.story import Story
from tests.builders import about, claim, write_story
from tests.conftest import SETS_PICTURES
from tests.site.conftest import title_of, titled

BROKEN = "- id: [unfinished"


def test_a_good_story_is_read_at_once(folder: Path) -> None:
    reloader = Reloader(folder)
    assert title_of(reloader) == "The first"
    assert reloader.problems == ()
    assert reloader.revision == 1


def test_nothing_is_read_again_as_long_as_no_file_changes(folder: Path) -> None:
    reloader = Reloader(folder)
    site = reloader.site
    assert reloader.read() is False
    assert reloader.site is site
    assert reloader.revision == 1


def test_a_changed_story_is_read_again(folder: Path) -> None:
    reloader = Reloader(folder)
    titled(folder, "The second title")
    assert reloader.read() is True
    assert title_of(reloader) == "The second title"
    assert reloader.revision == 2


def test_a_story_with_problems_leaves_the_last_good_one_and_lists_them(folder: Path) -> None:
    reloader = Reloader(folder)
    site = reloader.site
    titled(folder, "The second title", statuses=BROKEN)
    assert reloader.read() is True
    assert reloader.site is site
    assert title_of(reloader) == "The first"
    assert [problem.place.file for problem in reloader.problems] == ["statuses.yaml"]
    assert reloader.revision == 2


def test_a_mended_story_takes_the_place_of_the_last_good_one(folder: Path) -> None:
    reloader = Reloader(folder)
    titled(folder, "The second title", statuses=BROKEN)
    reloader.read()
    titled(folder, "The third, mended title")
    assert reloader.read() is True
    assert title_of(reloader) == "The third, mended title"
    assert reloader.problems == ()


def test_other_problems_take_the_place_of_the_first(folder: Path) -> None:
    reloader = Reloader(folder)
    titled(folder, "The first", statuses=BROKEN)
    reloader.read()
    titled(folder, "The first", countries=BROKEN)
    reloader.read()
    assert {problem.place.file for problem in reloader.problems} == {"countries.yaml"}


def test_a_deleted_folder_leaves_the_last_good_story(folder: Path) -> None:
    reloader = Reloader(folder)
    shutil.rmtree(folder)
    assert reloader.read() is True
    assert title_of(reloader) == "The first"
    assert len(reloader.problems) == 1
    titled(folder, "Back again")
    assert reloader.read() is True
    assert title_of(reloader) == "Back again"


def test_a_deleted_file_leaves_it_too(folder: Path) -> None:
    reloader = Reloader(folder)
    (folder / "sources.yaml").unlink()
    assert reloader.read() is True
    assert title_of(reloader) == "The first"
    assert reloader.problems


def test_without_a_good_story_there_is_none_until_it_is_mended(tmp_path: Path) -> None:
    reloader = Reloader(tmp_path / "nowhere")
    assert reloader.site is None
    assert len(reloader.problems) == 1
    titled(tmp_path / "nowhere", "There at last")
    reloader.read()
    assert title_of(reloader) == "There at last"


def test_hints_stop_nothing(tmp_path: Path) -> None:
    story = about(languages=["en", "de"])
    reloader = Reloader(write_story(tmp_path, story=story))
    assert reloader.site
    assert reloader.problems == ()


def test_problems_go_to_the_log(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, "explainer"):
        reloader = Reloader(titled(folder, "The first", statuses=BROKEN))
    assert [record.getMessage() for record in caplog.records] == [str(p) for p in reloader.problems]


def test_the_story_is_made_into_whatever_is_asked_for(folder: Path) -> None:
    made: list[Story] = []

    def make(story: Story) -> Site:
        made.append(story)
        return Site(story, extra_script="x")

    reloader = Reloader(folder, make)
    assert reloader.site
    assert [story.fingerprint for story in made] == [reloader.site.story.fingerprint]


def test_after_a_change_only_pictures_that_show_it_are_set_anew(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    views: list[str] = []

    def counted(view: str, content: dict[str, Any], form: str) -> bytes:
        views.append(view)
        return typeset(view, content, form)

    monkeypatch.setattr(SETS_PICTURES, counted)
    reloader = Reloader(folder)
    assert len(views) > 3
    views.clear()
    titled(folder, "The first", claims={"EST": [claim(internal="For the desk alone.")]})
    assert reloader.read()
    assert views == []
    titled(folder, "The second title")
    assert reloader.read()
    assert len(views) > 3


# half-saved, and faults of ours


def test_a_story_that_changes_while_it_is_read_is_read_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else it could be half of the old one and half of the new one."""
    reloader = Reloader(folder)
    seen: list[str] = []

    def read_slowly(story: Path) -> CheckedFolder:
        found = read_folder(story)
        assert found.story
        seen.append(found.story.about.title["en"])
        if len(seen) == 1:
            titled(folder, "The whole of the second")
        return found

    monkeypatch.setattr(reload, "read_folder", read_slowly)
    titled(folder, "Half of the second")
    assert reloader.read() is True
    assert seen == ["Half of the second", "The whole of the second"]
    assert title_of(reloader) == "The whole of the second"
    assert reloader.revision == 2


def test_a_story_that_never_stops_changing_is_shown_all_the_same(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saves = iter(range(100))

    def read_and_save(story: Path) -> CheckedFolder:
        found = read_folder(story)
        titled(folder, f"Title {next(saves)} {'x' * next(saves)}")
        return found

    monkeypatch.setattr(reload, "read_folder", read_and_save)
    reloader = Reloader(folder)
    assert reloader.site
    assert next(saves) == 2 * reload.MOST_READINGS


def test_a_fault_of_ours_is_told_and_the_last_good_story_stays(
    folder: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    reloader = Reloader(folder)
    titled(folder, "The second title")
    with monkeypatch.context() as patch:
        patch.setattr("explainer.site.site.write_document", lambda *_: {}["page"])
        assert reloader.read() is True
    (problem,) = reloader.problems
    assert (str(problem.place), title_of(reloader)) == ("story.yaml:1:1", "The first")
    assert "KeyError" in problem.wrong
    assert "undo the last change" in problem.remedy
    assert "Traceback" in caplog.text
    titled(folder, "The third, mended title")
    assert reloader.read() is True
    assert (title_of(reloader), reloader.problems) == ("The third, mended title", ())
