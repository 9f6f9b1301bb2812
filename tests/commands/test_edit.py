"""``explainer edit``, ``correct`` and ``confirm``: records that are there, changed by splices."""

import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from explainer.cli import main
from explainer.story.checking import read_folder, read_story
from explainer.story.model.story import Story
from tests.builders import SECOND_STORY

ISL = "isl-2024-06-12"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SECOND_STORY, tmp_path / "story"))


def run(command: str, folder: Path, *arguments: str) -> Result:
    result = CliRunner().invoke(main, [command, *arguments, "--story", str(folder)])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.yaml")
    }


def changed_lines(before: bytes, after: bytes) -> tuple[list[str], list[str]]:
    old, new = before.decode().splitlines(), after.decode().splitlines()
    return [line for line in old if line not in new], [line for line in new if line not in old]


# record · field · file · the lines that go · the lines that come
EDITS: list[tuple[str, str, str, list[str], list[str]]] = [
    (ISL, "offer.en=thirteen seafarers", "claims/ISL.yaml",
     ["  offer: {en: twelve seafarers}"], ["  offer: {en: thirteen seafarers}"]),
    (ISL, "contributions=crew", "claims/ISL.yaml",
     ["  contributions: [harbour, crew]"], ["  contributions: [crew]"]),
    (ISL, "said_by.name=Ada Exemplar", "claims/ISL.yaml", [], ["  said_by: {name: Ada Exemplar}"]),
    (ISL, "internal=a: b # c", "claims/ISL.yaml", [], ['  internal: "a: b # c"']),
    (ISL, "phase=", "claims/ISL.yaml", ["  phase: trial-voyage"], []),
    ("LUX", "names.en=Luxembourg", "countries.yaml",
     ["  names: {en: Grand Duchy of Luxembourg}"], ["  names: {en: Luxembourg}"]),
    ("exemplar-2024-06-10", "anonymous=true", "origins.yaml", [], []),
    ("story", "review_every=40", "story.yaml", ["review_every: 30"], ["review_every: 40"]),
    ("story", "answer.1.question.en=Who, then?", "story.yaml",
     ['  - question: {en: "Who?"}'], ['  - question: {en: "Who, then?"}']),
]  # fmt: skip


@pytest.mark.parametrize(("record", "given", "file", "gone", "new"), EDITS)
def test_a_field_changes_and_no_other_byte(
    folder: Path, record: str, given: str, file: str, gone: list[str], new: list[str]
) -> None:
    before = files(folder)
    result = run("edit", folder, record, given)
    assert result.exit_code == 0, result.output
    after = files(folder)
    assert {name for name in after if after[name] != before[name]} == {file}
    assert changed_lines(before[file], after[file]) == (gone, new)
    assert f"{file} written; `explainer undo` takes it back." in result.output
    assert read_folder(folder).problems == ()
    run("undo", folder)
    assert files(folder) == before


def test_several_fields_of_a_record_change_together(folder: Path) -> None:
    result = run(
        "edit", folder, ISL, "note.en=It is.", "quote.translation.en=A share", "reviewed=today"
    )
    assert result.exit_code == 0, result.output
    claim = read_story(folder).claims[ISL]
    assert claim.quote
    assert (claim.note, claim.quote.translation) == ({"en": "It is."}, {"en": "A share"})
    assert claim.reviewed == date.today()


def test_a_dry_run_shows_the_lines_and_writes_nothing(folder: Path) -> None:
    before = files(folder)
    result = run("edit", folder, ISL, "offer.en=thirteen seafarers", "--dry-run")
    assert "-  offer: {en: twelve seafarers}\n+  offer: {en: thirteen seafarers}" in result.output
    assert files(folder) == before
    assert "stands there already" in run("edit", folder, ISL, "offer.en=twelve seafarers").output


# the command · what is said · the exit code
REFUSED: list[tuple[list[str], str, int]] = [
    (["edit", "ISL_2024-06-12", "voice=own"], "did you mean “isl-2024-06-12”?", 1),
    # another day is another statement: listed among what there is, and never guessed
    (["edit", "isl-2024-06-13", "voice=own"], "allowed: isl-2024-06-12, ", 1),
    (["edit", "isl-2024-06-13", "voice=own"], "do this: look it up in the story", 1),
    (["edit", ISL, "status=joinin"], "did you mean “joining”?", 1),
    (["edit", ISL, "ofer.en=x"], "“ofer” is no field here", 1),
    (["edit", ISL, "voice="], "“voice” is missing", 1),
    (["edit", ISL, "quote.text=" + "word " * 26], "the quote has 26 words", 1),
    (["edit", ISL, "id=other"], "is how others name it", 2),
    (["edit", ISL, "offer"], "no FIELD=VALUE", 2),
    (["edit", ISL], "Missing argument", 2),
    (["correct", ISL, "--was", "x", "--now", "en=y"], "does not say its language", 2),
    (["correct", ISL, "--was", "en=x", "--now", "en=y", "--on", "soon"], "is no day", 2),
    (["correct", "nobody", "--was", "en=x", "--now", "en=y"], "nothing has the id", 1),
    (["confirm", "LUX"], "is a country, and nobody notes", 1),
    (["confirm", ISL, "--on", "soon"], "is not a day", 1),
]


@pytest.mark.parametrize(("command", "said", "code"), REFUSED, ids=[str(c) for c, _, _ in REFUSED])
def test_what_cannot_be_is_told_and_nothing_written(
    folder: Path, command: list[str], said: str, code: int
) -> None:
    before = files(folder)
    result = run(command[0], folder, *command[1:])
    assert (result.exit_code, said in result.output) == (code, True), result.output
    assert files(folder) == before


def test_a_file_with_problems_is_left_alone(folder: Path) -> None:
    path = folder / "claims/ISL.yaml"
    path.write_text(path.read_text() + "\n<<<<<<< ours\n")
    result = run("edit", folder, ISL, "offer.en=thirteen")
    assert result.exit_code == 1
    assert "nothing was written" in result.output


def correct(folder: Path, *more: str) -> Story:
    said = ("--was", "en=Iceland was said to send twelve.", "--now", "en=It is thirteen.")
    result = run("correct", folder, ISL, *more, *said, "--on", "2024-06-29")
    assert result.exit_code == 0, result.output
    return read_story(folder)


def test_a_correction_is_written_with_what_it_puts_right(folder: Path) -> None:
    before = files(folder)
    story = correct(folder, "offer.en=thirteen seafarers")
    assert story.claims[ISL].offer == {"en": "thirteen seafarers"}
    new = [one for one in story.corrections if one.record == ISL]
    assert [(one.on, one.now) for one in new] == [(date(2024, 6, 29), {"en": "It is thirteen."})]
    assert (folder / f"corrections/2024-06-29-{ISL}.yaml").is_file()
    assert (folder / "corrections.yaml").read_bytes() == before["corrections.yaml"]
    run("undo", folder)
    assert files(folder) == before


def test_corrections_stand_in_the_order_of_their_days(folder: Path) -> None:
    story = correct(folder)
    correct(folder)
    assert (folder / f"corrections/2024-06-29-{ISL}-2.yaml").is_file()
    days = [one.on for one in story.corrections]
    assert days == sorted(days)
    assert len(days) > 1


def test_several_records_are_confirmed_in_one_step(folder: Path) -> None:
    before = files(folder)
    result = run("confirm", folder, ISL, "lux-2024-06-20", "courier", "--on", "2024-06-30")
    assert result.exit_code == 0, result.output
    story = read_story(folder)
    days: list[Any] = [story.claims[ISL].reviewed, story.sources["courier"].accessed]
    assert days == [date(2024, 6, 30)] * 2
    after = files(folder)
    assert changed_lines(before["claims/ISL.yaml"], after["claims/ISL.yaml"])[1] == [
        "  reviewed: 2024-06-30"
    ]
    run("undo", folder)
    assert files(folder) == before
