"""``explainer add`` by flags and as JSON, and ``explainer undo``."""

import json
import os
import shutil
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from explainer.cli import main
from explainer.commands.answer_flags import FLAGS, flag_for
from explainer.editing.answers import PARTS
from explainer.editing.together import Change
from explainer.story.checking import read_folder, read_story
from tests.builders import SECOND_STORY

CLAIM = {
    "country": "IRL", "date": "2024-06-20", "voice": "own", "status": "weighing",
    "text": {"en": "Ireland was thinking of two cooks."}, "sources": ["courier"],
    "reviewed": "2024-06-28",
}  # fmt: skip
BY_FLAGS = (
    "--country", "Ireland", "--date", "2024-06-20", "--voice", "own", "--status", "weighing",
    "--contribution", "crew", "--offer", "en=two cooks", "--text", "en=Ireland was thinking.",
    "--said-by", "Ada Exemplar", "--office", "en=Minister", "--reviewed", "2024-06-28",
    "--url", "https://new.example/2024/06/21/cooks", "--publisher", "ERR News", "--language", "en",
    "--kind", "secondary", "--reliability", "high", "--leans-on", "new:Delfi, 2024-06-20, interview",
)  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SECOND_STORY, tmp_path / "story"))


def files(folder: Path) -> dict[Path, bytes]:
    return {
        path: path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and ".explainer" not in path.parts
    }


def run(command: str, folder: Path, *arguments: str, typed: str | bytes = "") -> Result:
    result = CliRunner().invoke(main, [command, "--story", str(folder), *arguments], input=typed)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def add_json(folder: Path, answers: Any, *arguments: str) -> Result:
    return run("add", folder, "--json", "-", *arguments, typed=json.dumps(answers))


def test_a_statement_by_flags_is_written_told_and_undone(folder: Path) -> None:
    before = files(folder)
    result = run("add", folder, *BY_FLAGS)
    assert result.exit_code == 0, result.output
    names = (
        "origins/delfi-2024-06-20.yaml, sources/err-news-2024-06-21-exemplar.yaml, "
        "claims/IRL/irl-2024-06-20-exemplar.yaml"
    )
    assert f"{names} written; `explainer undo` takes it back." in result.output
    assert "source.published: 2024-06-21 (from the address" in result.output
    assert "Ireland · 20 June 2024" in result.output
    story = read_story(folder)
    claim = story.claims["irl-2024-06-20-exemplar"]
    assert claim.said_by
    assert (claim.country, claim.contributions, claim.said_by.office) == (
        "IRL",
        ("crew",),
        {"en": "Minister"},
    )
    assert story.origins["delfi-2024-06-20"].what == "interview"
    undone = run("undo", folder)
    assert undone.exit_code == 0
    assert undone.output.splitlines() == [f"{name} is gone" for name in reversed(names.split(", "))]
    assert files(folder) == before
    assert run("undo", folder).exit_code == 1


def test_a_dry_run_shows_card_and_files_and_writes_nothing(folder: Path) -> None:
    before = files(folder)
    result = run("add", folder, *BY_FLAGS, "--dry-run")
    assert result.exit_code == 0
    assert "+++ claims/IRL/irl-2024-06-20-exemplar.yaml" in result.output
    assert "+  text: {en: Ireland was thinking.}" in result.output
    assert "Ireland was thinking.\n" in result.output
    assert files(folder) == before


@pytest.mark.parametrize(
    ("leans", "origin", "leans_on"),
    [
        (["own"], None, []),
        (["unknown"], None, None),
        (["courier"], None, ["courier"]),
        (["courier", "new:Delfi,,text"], {"who": "Delfi", "what": "text"}, ["courier", "delfi"]),
        (["new:A, B and C,2024-06-20,briefing"],
         {"who": "A, B and C", "date": "2024-06-20", "what": "briefing"}, ["a-b-and-2024-06-20"]),
    ],
)  # fmt: skip
def test_what_a_page_leans_on_is_its_own_unknown_known_or_new(
    folder: Path, leans: list[str], origin: dict[str, str] | None, leans_on: list[str] | None
) -> None:
    flags = [flag for one in leans for flag in ("--leans-on", one)]
    assert run("add", folder, *BY_FLAGS[:-2], *flags).exit_code == 0
    story = read_story(folder)
    page = story.sources["err-news-2024-06-21-exemplar"]
    assert page.leans_on == (None if leans_on is None else tuple(leans_on))
    if origin:
        new = story.origins[leans_on[-1] if leans_on else ""]
        assert new.model_dump(mode="json", include=set(origin)) == origin


def test_what_is_missing_is_told_with_the_flag_that_gives_it(folder: Path) -> None:
    result = run("add", folder, "--country", "IRL", "--status", "weighng")
    assert result.exit_code == 1
    for flag in ("--url", "--publisher", "--date", "--voice", "--text LANG=…"):
        assert f"{flag}: is missing" in result.output, flag
    result = run("add", folder, *BY_FLAGS, "--status", "weighng", "--offer", f"en={'x' * 61}")
    assert "--offer LANG=…: “offer” has 61 characters" in result.output
    assert "nothing was written" in result.output
    assert not (folder / "claims/IRL").exists()
    result = run("add", folder, *BY_FLAGS, "--status", "weighng")
    assert "--status: nothing has the id “weighng”" in result.output
    assert "did you mean “weighing”?" in result.output


def test_every_field_of_a_statement_and_its_page_has_a_flag() -> None:
    for part in ("source", "claim"):
        _, record = PARTS[part]
        derived = {"id", "sources", "research", "withdrawn", "leans_on", "countries"}
        for name in set(record.model_fields) - derived | ({"leans_on"} & {part == "source"}):
            if f"{part}.{name}" == "source.internal":
                continue  # the remark of a statement is the one of its page's
            assert flag_for(f"{part}.{name}") or any(
                flag.field.startswith(f"{part}.{name}.") for flag in FLAGS
            ), name


def test_json_is_answered_with_files_ids_and_problems(folder: Path) -> None:
    result = add_json(folder, {"claim": CLAIM}, "--format", "json")
    assert result.exit_code == 0
    told = json.loads(result.output)
    assert told["files"] == ["claims/IRL/irl-2024-06-20-the-example-courier.yaml"]
    assert told["ids"] == {"claim": "irl-2024-06-20-the-example-courier"}
    assert (told["written"], told["open"], told["problems"]) == (True, [], [])
    result = add_json(folder, {"claim": CLAIM | {"voice": "report"}}, "--format", "json")
    assert result.exit_code == 1
    told = json.loads(result.output)
    assert told["written"] is False
    assert told["problems"][0]["field"] == "claim.status"


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [
        (b"{", "line 1, column 2: is not JSON here"),
        (b'{"claim": {}, "claim": {}}', "'claim' stands twice"),
        (b'{"claim": {"text": NaN}}', "NaN is no value"),
        ('{"claim": {"text": {"de": "f\xfcr"}}}'.encode("cp1252"), "not UTF-8 text, near"),
        (b"[" * 100_000, "cannot be read"),
        (b"[]", "is no record"),
        (b"", "is not JSON"),
    ],
)
def test_json_that_cannot_be_read_is_told_with_its_place(
    folder: Path, typed: bytes, wrong: str
) -> None:
    before = files(folder)
    result = run("add", folder, "--json", "-", typed=typed)
    assert result.exit_code == 1
    assert wrong in result.output
    assert "do this: write" in result.output
    assert files(folder) == before


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["--json", "-", "--country", "IRL"],
        ["--text", "without a language"],
        ["--leans-on", "own", "--leans-on", "courier"],
        ["--leans-on", "new:A,,text", "--leans-on", "new:B,,text"],
        ["--json", "there is no such file"],
    ],
    ids=str,
)
def test_wrong_use_exits_with_2(folder: Path, arguments: list[str]) -> None:
    result = run("add", folder, *arguments)
    assert result.exit_code == 2
    assert "Error: " in result.output


def test_a_story_changed_meanwhile_exits_with_3(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from explainer.editing import together

    at = together._bytes_at
    monkeypatch.setattr(
        together,
        "_bytes_at",
        lambda folder, path: b"# theirs" if "claims" in path else at(folder, path),
    )
    result = add_json(folder, {"claim": CLAIM})
    assert result.exit_code == 3
    assert "was changed meanwhile, and nothing was written" in result.output


def test_a_folder_that_cannot_be_written_is_told(folder: Path) -> None:
    (folder / ".explainer").write_text("a file where the workshop is")
    result = add_json(folder, {"claim": CLAIM})
    assert result.exit_code == 1
    assert "cannot be written" in result.output
    assert not (folder / "claims/IRL").exists()


def test_a_folder_without_a_story_is_told(tmp_path: Path) -> None:
    result = add_json(tmp_path, {"claim": CLAIM})
    assert result.exit_code == 1
    assert "no country of this story" in result.output
    assert os.listdir(tmp_path) == []


def test_a_story_with_marks_of_a_conflict_takes_a_file_of_its_own(folder: Path) -> None:
    with (folder / "claims/LUX.yaml").open("a") as file:
        file.write("<<<<<<< ours\n")
    assert add_json(folder, {"claim": CLAIM}).exit_code == 0
    (problem,) = read_folder(folder).problems
    assert "marks of a merge conflict" in problem.wrong


def test_editors_programs_know_the_new_ids_at_once(folder: Path) -> None:
    assert run("schema", folder).exit_code == 0
    ids = folder / "schema/ids.json"
    add_json(folder, {"claim": CLAIM})
    assert "irl-2024-06-20-the-example-courier" in ids.read_text()
    assert run("schema", folder, "--check").exit_code == 0
    run("undo", folder)
    assert "irl-2024-06-20-the-example-courier" not in ids.read_text()


HOSTILE = ["<script>alert(1)</script>", "a: b # c", "'\"{}[]", "‮", "𝔘🎉", "--", "- x", "NO", "~",
           "  blank  ", "tab\there", "line\nbreak", "\u2028", "%s {0} \\x00", "../../etc/passwd"]  # fmt: skip


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_stay_what_they_are_or_are_told(folder: Path, words: str) -> None:
    before = files(folder)
    answers = {
        "source": {"url": "https://new.example/1", "publisher": words, "language": "en",
                   "kind": "wire", "reliability": "high", "title": words},
        "origin": {"who": words, "what": "text"},
        "claim": {**CLAIM, "said_by": {"name": words, "office": {"en": words}}, "text": {"en": words},
                  "offer": {"en": words}, "note": {"en": words}, "internal": words},
    }  # fmt: skip
    answers["claim"].pop("sources")
    result = add_json(folder, answers)
    if result.exit_code == 0:
        told = words.strip()
        story = read_story(folder)
        (claim,) = [claim for claim in story.claims.values() if claim.internal == told]
        page = story.sources[claim.sources[0]]
        assert claim.said_by
        assert (page.publisher, claim.text["en"], claim.said_by.name) == (told, told, told)
    else:
        assert "do this: " in result.output
        assert files(folder) == before


def test_an_undo_after_somebody_else_wrote_exits_with_3(folder: Path) -> None:
    add_json(folder, {"claim": CLAIM})
    (path,) = (folder / "claims/IRL").iterdir()
    path.write_text("# theirs\n")
    result = run("undo", folder)
    assert result.exit_code == 3
    assert path.read_text() == "# theirs\n"


def test_a_change_can_be_turned_back() -> None:
    assert Change("a", None, b"x").back == Change("a", b"x", None)
