"""``explainer texts``: out to translators and back, and nothing but what they wrote changes."""

import csv
import io
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from explainer.cli import main
from explainer.story.checking import read_story
from explainer.story.model.values import Text
from explainer.story.reading.languages import texts_in
from tests.builders import about, claim, correction, est, event, key_day, write_story


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_story(
        tmp_path / "story",
        story=about(languages=["en", "de"], key_days=[key_day("2025-08-20")]),
        events=[event("e1", text={"en": "=1+1 is two", "de": "Zwei"})],
        corrections=[correction("est-2025-08-20")],
        **est(claim(offer={"en": "one company"})),
    )


def run(folder: Path, *arguments: str) -> Result:
    result = CliRunner().invoke(main, ["texts", *arguments, "--story", str(folder)])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def rows(exported: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(exported.removeprefix("\ufeff"))))


def translated(exported: str) -> str:
    """The table as translators give it back: each missing text in German."""
    head, *lines = rows(exported)
    made = io.StringIO()
    csv.writer(made).writerows(
        [head, *([*line[:3], line[3] or f"deutsch: {line[2]}"] for line in lines)]
    )
    return made.getvalue()


def test_what_is_missing_goes_out_and_comes_back_into_its_place(folder: Path) -> None:
    before = {path: path.read_bytes() for path in folder.rglob("*.yaml")}
    table = folder.parent / "t.csv"
    out = run(folder, "export", "--missing", "de", "--out", str(table))
    assert out.exit_code == 0, out.output
    exported = table.read_text("utf-8")
    named = {(record, field) for record, field, *_ in rows(exported)[1:]}
    assert {
        ("est-2025-08-20", "offer"), ("story", "answer.0.question"), ("story", "key_days.0.label"),
        ("willing", "label"), ("2025-08-21/est-2025-08-20", "was"), ("e1", "title"),
    } <= named  # fmt: skip
    assert ("e1", "text") not in named
    table.write_text(translated(exported), "utf-8")
    result = run(folder, "import", str(table))
    assert result.exit_code == 0, result.output
    story = read_story(folder)
    texts: list[Text] = [
        text
        for record in (story.about, *story.claims.values(), *story.corrections)
        for _, text in texts_in(record)
    ]
    assert texts
    assert all(text["de"] == f"deutsch: {text['en']}" for text in texts)
    assert rows(run(folder, "export", "--missing", "de").output)[1:] == []
    CliRunner().invoke(main, ["undo", "--story", str(folder)])
    assert {path: path.read_bytes() for path in folder.rglob("*.yaml")} == before


def test_a_text_whose_original_changed_since_is_told_and_left_out(folder: Path) -> None:
    table = folder.parent / "t.csv"
    table.write_text(translated(run(folder, "export", "--missing", "de").output), "utf-8")
    CliRunner().invoke(
        main, ["edit", "est-2025-08-20", "offer.en=two companies", "--story", str(folder)]
    )
    result = run(folder, "import", str(table))
    assert result.exit_code == 0, result.output
    assert (
        "the original of offer of “est-2025-08-20” changed since: it is “two companies”"
        in result.output
    )
    offer = read_story(folder).claims["est-2025-08-20"].offer
    assert offer == {"en": "two companies"}


def test_no_cell_is_a_formula_and_every_one_comes_back_as_it_was(folder: Path) -> None:
    exported = run(folder, "export", "--lang", "de").output
    (row,) = [row for row in rows(exported) if row[:2] == ["e1", "text"]]
    assert row[2:] == ["'=1+1 is two", "Zwei"]
    table = folder.parent / "t.csv"
    table.write_text(exported.replace("Zwei", "Drei"), "utf-8")
    assert run(folder, "import", str(table)).exit_code == 0
    assert read_story(folder).events["e1"].text == {"en": "=1+1 is two", "de": "Drei"}


@pytest.mark.parametrize(
    ("table", "said", "code"),
    [
        (b"record,field\n", "does not begin with record, field, original and a language", 1),
        (b"record,field,original,de\nx,y\n", "line 2, has 2 cells, not 4", 1),
        ("record,field,original,de\na,b,c,f\xfcr\n".encode("cp1252"), "line 2, is not UTF-8", 1),
        (b'record,field,original,de\na,b,c,"x\n', "is no table", 1),
        (b"record,field,original,de\nnobody,text,x,y\n", "nothing has the id", 1),
        (b"record,field,original,fr\n", "'fr' is no language", 2),
    ],
)
def test_a_table_that_cannot_be_taken_is_told(
    folder: Path, table: bytes, said: str, code: int
) -> None:
    before = {path: path.read_bytes() for path in folder.rglob("*.yaml")}
    (folder.parent / "t.csv").write_bytes(table)
    result = run(folder, "import", str(folder.parent / "t.csv"))
    assert (result.exit_code, said in result.output) == (code, True), result.output
    assert {path: path.read_bytes() for path in folder.rglob("*.yaml")} == before


@pytest.mark.parametrize("arguments", [[], ["--missing", "de", "--lang", "de"], ["--lang", "en"]])
def test_an_export_needs_one_language_besides_the_first(folder: Path, arguments: list[str]) -> None:
    assert run(folder, "export", *arguments).exit_code == 2
