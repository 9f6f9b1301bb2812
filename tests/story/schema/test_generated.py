"""Schemas and dictionary in a story folder: written as a whole, and only where they changed."""

import os
from pathlib import Path

import pytest

from explainer.places import NEW_STORY, own_folder
from explainer.story.schema.citing import CITING
from explainer.story.schema.declared import FILES
from explainer.story.schema.dictionary import BEGIN, BEGIN_CITING, END, END_CITING, tables
from explainer.story.schema.generated import CannotGenerate, check_generated, write_generated
from explainer.story.schema.json_schema import IDS
from tests.builders import problems_in, source, write_story
from tests.repositories import git


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A story with a place for its dictionary, and nothing generated yet."""
    story = write_story(tmp_path / "story")
    (story / "README.md").write_text(f"# Fields\n\n{BEGIN}\nold\n{END}\n\nAfter.\n", "utf-8")
    return story


def times(folder: Path) -> dict[str, int]:
    """When the files below a folder were written last."""
    return {str(path): path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}


def test_every_file_of_a_story_has_its_schema_and_the_dictionary_its_tables(folder: Path) -> None:
    assert write_generated(folder) == ()
    made = {path.name for path in (folder / "schema").iterdir()}
    assert made == {f"{name}.json" for name in (*FILES, IDS)} | {".gitignore"}
    written = (folder / "README.md").read_text("utf-8")
    assert written.startswith("# Fields\n")
    assert written.endswith("\nAfter.\n")
    assert tables() in written
    assert check_generated(folder) == ()


def test_what_is_current_is_not_touched(folder: Path) -> None:
    write_generated(folder)
    before = times(folder)
    write_generated(folder)
    assert times(folder) == before


def test_a_new_source_changes_only_the_ids_and_these_are_not_in_git(folder: Path) -> None:
    write_generated(folder)
    before = times(folder)
    write_story(folder, sources=[source("paper"), source("gazette"), source("herald")])
    write_generated(folder)
    after = times(folder)
    changed = {path for path in after if after[path] != before[path] and "/schema/" in path}
    assert changed == {str(folder / "schema/ids.json")}
    git(folder, "init", "--quiet")
    assert "schema/claims.json" in git(folder, "status", "--short", "-uall")
    assert "ids" not in git(folder, "status", "--short", "-uall")
    (folder / "schema" / "ids.json").unlink()
    assert check_generated(folder) == ()


def test_what_is_not_current_is_named_with_the_command_and_left_alone(folder: Path) -> None:
    write_generated(folder)
    (folder / "schema" / "claims.json").write_text("{}")
    (folder / "schema" / "events.json").unlink()
    (folder / "README.md").write_text(f"{BEGIN}\n{END}\n", "utf-8")
    before = times(folder)
    with pytest.raises(CannotGenerate) as caught:
        check_generated(folder)
    told = str(caught.value)
    assert told.endswith(": schema/events.json, schema/claims.json, README.md")
    assert caught.value.remedy == f"run `explainer schema --story {folder}`"
    assert times(folder) == before


def test_how_to_cite_stands_where_the_dictionary_has_a_place_for_it(folder: Path) -> None:
    readme = folder / "README.md"
    before = readme.read_text("utf-8")
    readme.write_text(f"{BEGIN_CITING}\nold\n{END_CITING}\n{before}", "utf-8")
    write_generated(folder)
    assert readme.read_text("utf-8").startswith(f"{BEGIN_CITING}\n\n{CITING}\n{END_CITING}\n")
    readme.write_text(f"{before}{END_CITING}", "utf-8")
    with pytest.raises(CannotGenerate, match="end of citing"):
        check_generated(folder)


def test_every_dictionary_of_ours_says_how_to_cite() -> None:
    for story in (own_folder("data"), NEW_STORY):
        assert CITING in (story / "README.md").read_text("utf-8")


def test_a_story_without_a_readme_has_no_dictionary_and_that_is_told(tmp_path: Path) -> None:
    folder = write_story(tmp_path)
    (note,) = write_generated(folder)
    assert "no README.md" in note
    assert not (folder / "README.md").exists()
    assert check_generated(folder) == (note,)


@pytest.mark.parametrize("content", [b"No marks.", f"{END}\n{BEGIN}\n".encode(), b"\xff"])
def test_a_readme_without_a_place_is_left_alone_but_the_schemas_are_written(
    folder: Path, content: bytes
) -> None:
    (folder / "README.md").write_bytes(content)
    for act in (write_generated, check_generated):
        with pytest.raises(CannotGenerate, match=r"README\.md") as caught:
            act(folder)
        assert caught.value.remedy
    assert (folder / "README.md").read_bytes() == content
    assert (folder / "schema" / "claims.json").is_file()


def test_a_story_with_problems_has_schemas_all_the_same(folder: Path) -> None:
    write_story(folder, statuses="- id: [unfinished", story=None, claims={"EST": "- {"})
    assert problems_in(folder)
    write_generated(folder)
    assert check_generated(folder) == ()


def test_schemas_disturb_nobody_who_reads_the_story(folder: Path) -> None:
    from explainer.site.reload import stamp
    from explainer.story.checking import read_story

    before = stamp(folder), read_story(folder).fingerprint
    write_generated(folder)
    assert problems_in(folder) == ()
    assert (stamp(folder), read_story(folder).fingerprint) == before


@pytest.mark.parametrize("there", [True, False])
def test_a_folder_that_holds_no_story_is_left_as_it_is(tmp_path: Path, there: bool) -> None:
    folder = tmp_path if there else tmp_path / "nowhere"
    with pytest.raises(CannotGenerate, match="no file of a story"):
        write_generated(folder)
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_written_outside_of_the_story_folder(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (folder / "schema").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(CannotGenerate, match="leads out of the story folder"):
        write_generated(folder)
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_disk_that_is_full_leaves_what_was_there(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_generated(folder)
    (folder / "schema" / "claims.json").write_text("old")

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CannotGenerate, match=r"claims\.json cannot be written \(No space left"):
        write_generated(folder)
    assert (folder / "schema" / "claims.json").read_text() == "old"
    assert {path.name for path in (folder / "schema").glob(".*")} == {".gitignore"}


def test_a_file_in_the_place_of_the_schemas_is_told_with_a_way_out(folder: Path) -> None:
    (folder / "schema").write_text("x")
    with pytest.raises(CannotGenerate, match="cannot be written"):
        write_generated(folder)


def test_those_of_the_story_to_start_from_are_current() -> None:
    assert check_generated(NEW_STORY) == ()
