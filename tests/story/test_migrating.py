"""A story of the first edition becomes one of the second: in place, whole or not at all."""

import shutil
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from explainer.cli import main
from explainer.story import migrating
from explainer.story.checking import read_story
from explainer.story.migrating import CannotMigrate, migrate, with_questions, with_short
from explainer.story.model import StoryFile
from explainer.story.reading.placed_yaml import PlacedYaml
from explainer.story.reading.yaml_places import read_yaml
from tests.builders import SECOND_STORY, about, problems_in, text, write_story

FIRST_EDITION = Path(__file__).parents[1] / "first_edition"


def placed(folder: Path, name: str, written: str) -> tuple[PlacedYaml, str]:
    (folder / name).write_bytes(written.encode())
    return read_yaml(folder / name, name), written


@pytest.fixture
def second(tmp_path: Path) -> Path:
    """The second story as it was in the first edition."""
    folder = tmp_path / "second"
    shutil.copytree(SECOND_STORY, folder)
    shutil.copyfile(FIRST_EDITION / "second_story.yaml", folder / "story.yaml")
    return folder


def test_a_story_of_the_first_edition_reads_after_it(second: Path) -> None:
    said = [one["en"] for one in read_yaml(second / "story.yaml", "story.yaml").value["answer"]]
    wrong = {problem.wrong for problem in problems_in(second) if not problem.hint}
    assert wrong == {"“answer” is a bare sentence, as in a story of the first edition"}
    assert "story.yaml" in migrate(second)
    story = read_story(second)
    assert [one.text["en"] for one in story.about.answer] == said
    assert {one.question["en"] for one in story.about.answer} == {"What is known?"}


def test_a_second_time_nothing_is_left_to_do(second: Path) -> None:
    migrate(second)
    assert migrate(second) == ()


def test_the_former_story_of_august_keeps_every_word_in_both_languages(tmp_path: Path) -> None:
    former = (FIRST_EDITION / "data.yaml").read_text("utf-8")
    new = with_questions(*placed(tmp_path, "story.yaml", former))
    (tmp_path / "new.yaml").write_text(new, "utf-8")
    about = StoryFile.model_validate(read_yaml(tmp_path / "new.yaml", "new.yaml").value)
    before = yaml.safe_load(former)["answer"]
    assert [dict(one.text) for one in about.answer] == before
    assert len(before) == 5
    assert all(set(one.question) == {"de", "en"} for one in about.answer)
    kept = [line for line in former.splitlines() if line.strip().removeprefix("- ") in new]
    assert len(kept) == len(former.splitlines())


WRITTEN = """\
title: {en: A title}
answer:   # in short
  - en: >-
      Several lines

      of one sentence.
    de: Ein Satz.
  # a word between
  - {en: "In one line",
     de: "oder zweien"}
  - question: {en: "Why?"}
    text: {en: It has one already.}

# what follows
as_of: 2025-08-20
"""
REWRITTEN = """\
title: {en: A title}
answer:   # in short
  - question: {en: "What is known?", de: "Was ist bekannt?"}
    text:
      en: >-
        Several lines

        of one sentence.
      de: Ein Satz.
  # a word between
  - question: {en: "What is known?", de: "Was ist bekannt?"}
    text: {en: "In one line",
       de: "oder zweien"}
  - question: {en: "Why?"}
    text: {en: It has one already.}

# what follows
as_of: 2025-08-20
"""


@pytest.mark.parametrize("end_of_line", ["\n", "\r\n"])
def test_no_other_byte_is_touched(tmp_path: Path, end_of_line: str) -> None:
    written, rewritten = (said.replace("\n", end_of_line) for said in (WRITTEN, REWRITTEN))
    assert with_questions(*placed(tmp_path, "story.yaml", written)) == rewritten
    assert yaml.safe_load(rewritten)["answer"][0]["text"] == yaml.safe_load(written)["answer"][0]


def test_a_status_has_its_words_within_a_sentence_as_its_short_form(tmp_path: Path) -> None:
    written = (
        "- id: a\n  within: {en: one}\n  scale: yes\n\n- id: b\n  within:\n    en: two\n"
        "- {id: c, short: {en: three}}\n"
    )
    assert with_short(*placed(tmp_path, "statuses.yaml", written)) == (
        "- id: a\n  within: {en: one}\n  short: {en: one}\n  scale: yes\n\n- id: b\n  within:\n"
        "    en: two\n  short:\n    en: two\n- {id: c, short: {en: three}}\n"
    )


def test_what_would_not_read_afterwards_is_left_as_it_is(
    second: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = {path: path.read_bytes() for path in second.rglob("*.yaml")}
    monkeypatch.setattr(
        migrating, "with_questions", lambda _, text: text.replace("answer:", "anwser:")
    )
    with pytest.raises(CannotMigrate) as refused:
        migrate(second)
    assert refused.value.remedy
    assert {path: path.read_bytes() for path in second.rglob("*.yaml")} == before
    assert [path.name for path in second.parent.iterdir()] == ["second"]


def test_a_file_that_cannot_be_read_stops_it(tmp_path: Path) -> None:
    folder = write_story(tmp_path / "story", story="title: [")
    with pytest.raises(CannotMigrate, match=r"story\.yaml cannot be read"):
        migrate(folder)


def test_the_command_says_what_it_did(tmp_path: Path) -> None:
    folder = write_story(tmp_path / "story", story=about(answer=[text("Yes.")]))
    first, again = (CliRunner().invoke(main, ["migrate", "--story", str(folder)]) for _ in range(2))
    assert (first.exit_code, again.exit_code) == (0, 0)
    assert first.output.startswith(f"rewritten in {folder}: story.yaml")
    assert again.output == f"{folder} is a story of this edition already.\n"
    missing = CliRunner().invoke(main, ["migrate", "--story", str(tmp_path / "none")])
    assert missing.exit_code == 1
