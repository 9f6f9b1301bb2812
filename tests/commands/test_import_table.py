"""``explainer import``: all rows of a table or none, and every problem with its row and column."""

import shutil
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from explainer.cli import main
from explainer.story.checking import read_story
from tests.builders import SECOND_STORY
from tests.tables import HEAD, write_table

PAGE = "https://new.example/1,Fjord Times,en,secondary,high,2024-06-28,Delfi | 2024-06-01 | interview\n"
ROW = f"Ireland,2024-06-02,other,weighing,It was said to weigh a share.,Ada Guest,CHE,2024-06-28,{PAGE}"
JOINT = ROW.replace("Ireland", "Ireland; PRT").replace("06-02", "06-03")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SECOND_STORY, tmp_path / "story"))


def files(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*.yaml")}


def run(
    folder: Path, table: str | bytes, *more: str, mapping: str = "", name: str = "t.csv"
) -> Result:
    path = folder.parent / name
    path.write_bytes(table if isinstance(table, bytes) else table.encode())
    if mapping:
        (folder.parent / "map.toml").write_text(mapping, "utf-8")
        more = (*more, "--mapping", str(folder.parent / "map.toml"))
    result = CliRunner().invoke(main, ["import", str(path), "--story", str(folder), *more])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def test_rows_are_written_together_only_when_that_is_asked_for(folder: Path) -> None:
    before = files(folder)
    result = run(folder, HEAD + ROW + JOINT)
    assert (result.exit_code, files(folder)) == (0, before)
    assert result.output == "2 claims, 1 source, 1 origin would be written; --write does it.\n"
    result = run(folder, HEAD + ROW + JOINT, "--write")
    assert result.exit_code == 0, result.output
    story = read_story(folder)
    page = story.sources["fjord-times-2024-06-02-guest"]
    assert page.leans_on == ("delfi-2024-06-01",)
    one, both = story.claims["irl-2024-06-02-guest"], story.claims["joint-2024-06-03-guest"]
    assert (one.sources, both.sources) == ((page.id,), (page.id,))
    assert both.countries == ("IRL", "PRT")
    CliRunner().invoke(main, ["undo", "--story", str(folder)])
    assert files(folder) == before


def test_a_row_that_the_story_has_already_is_left_out_and_told(folder: Path) -> None:
    run(folder, HEAD + ROW, "--write")
    result = run(folder, HEAD + ROW + JOINT)
    assert "row 2 (line 2): the story has it already; left out" in result.output
    assert "1 claim would be written" in result.output
    assert "Nothing is to be added." in run(folder, HEAD + ROW).output


def test_a_mapping_names_columns_values_and_how_to_read(folder: Path) -> None:
    table = (
        "Staat;Datum;Stand;Link;Zusammenfassung;intern\n"
        "Portugal;3.6.2024;erwägt;https://new.example/1;Portugal erwägt es, hieß es.;x\n"
    )
    mapping = """
columns = {Staat = "country", Datum = "date", Stand = "says_status", Link = "url", Zusammenfassung = "text.en", intern = ""}
values.says_status = {"erwägt" = "weighing"}
defaults = {voice = "report", kind = "secondary", reliability = "medium", publisher = "A Paper", language = "en"}
reading = {encoding = "windows-1252", days = "day-first", separator = ";"}
"""
    result = run(folder, table.encode("cp1252"), "--write", mapping=mapping)
    assert result.exit_code == 0, result.output
    claim = read_story(folder).claims["prt-2024-06-03-a-paper"]
    assert (claim.voice, claim.says_status) == ("report", "weighing")
    assert claim.text == {"en": "Portugal erwägt es, hieß es."}


def test_what_an_export_made_harmless_is_read_as_it_was(folder: Path) -> None:
    result = run(folder, HEAD + ROW.replace("It was said", "'=It was said"), "--write")
    assert result.exit_code == 0, result.output
    assert read_story(folder).claims["irl-2024-06-02-guest"].text["en"].startswith("=It was")


# what is put in the place of what · what is said
WRONG = [
    ("weighing", "weighng",
     "t.csv, row 2 (line 2), column D “says_status”: nothing has the id “weighng”"),
    ("https://new.example/1", "=HYPERLINK(1)",
     "row 2 (line 2), column I “url”: begins with “=”, a formula"),
    ("2024-06-02", "3/4/2024", "column B “date”: “3/4/2024” is 3 April or 4 March"),
    ("2024-06-02", "31/4/2024", "“31/4/2024” is no day"),
    ("2024-06-02", "2999-01-01", "column B “date”: 2999-01-01 is in the future"),
    ("Ireland", "Irelnd", "column A “country”: “Irelnd” is no country of this story"),
    ("Ireland", "", "row 2 (line 2): “country” is missing"),
    ("It was said to weigh a share.", "", "row 2 (line 2): “text” is missing"),
    ("other,", "othr,", "column C “voice”: “voice” cannot be “othr”"),
    (",en,", ",xq,", "column K “language”: “xq” is a language that nobody knows"),
    ("says_status", "says_statu", "column D “says_statu”: “says_statu” is no field of a statement"),
    ("says_status", "voice", "column D “voice”: “voice” is there twice"),
    ("reviewed", "", ""),
    (PAGE, PAGE.strip() + ",more\n", "row 2 (line 2): has 16 cells, and the head 15"),
    ("It was said", '"It was said', "is no table here"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "said"), WRONG, ids=[str(row[1]) for row in WRONG])
def test_every_problem_has_its_row_and_column_and_nothing_is_written(
    folder: Path, old: str, new: str, said: str
) -> None:
    before = files(folder)
    result = run(folder, (HEAD + ROW).replace(old, new, 1), "--write")
    if not said:  # the day of today takes its place
        assert result.exit_code == 0, result.output
        return
    assert result.exit_code == 1
    assert said in result.output
    assert "do this: " in result.output
    assert files(folder) == before


def test_the_problems_of_all_rows_are_told_in_one_run(folder: Path) -> None:
    table = HEAD + ROW.replace("weighing", "weighng") + JOINT.replace("other,", "othr,", 1)
    result = run(folder, table)
    assert "row 2 (line 2), column D" in result.output
    assert "row 3 (line 3), column C" in result.output
    assert "t.csv has 2 problems; nothing was written." in result.output


def test_rows_of_one_address_that_tell_their_page_otherwise_are_told(folder: Path) -> None:
    result = run(folder, HEAD + ROW + JOINT.replace("Fjord Times", "Other Times"))
    assert "row 3 (line 3), column J “publisher”: the address stands in row 2 too" in result.output


def test_a_cell_with_breaks_counts_as_one_row_and_its_line_is_told(folder: Path) -> None:
    table = (
        HEAD
        + ROW.replace("It was said to", '"It was\nsaid\nto"', 1).replace(
            '"It was\nsaid\nto" weigh a share.', '"It was\nsaid\nto weigh a share."'
        )
        + JOINT.replace("weighing", "weighng")
    )
    assert "row 3 (line 5), column D" in run(folder, table).output


@pytest.mark.parametrize(
    ("table", "mapping", "said"),
    [
        ((HEAD + ROW.replace("Ada", "fünf")).encode("cp1252"), "",
         "line 2: is not UTF-8; as Windows-1252 the first such word is “fünf”"),
        (HEAD, "colums = {}", "did you mean “columns”?"),
        (HEAD, "columns = [", "cannot be read"),
        (HEAD, 'reading = {days = "usual"}', "day-first, month-first"),
        (HEAD, 'reading = {encoding = "klingon"}', "is no encoding"),
        ("country;date\nIRL;2024-06-01\n", "", "is no field of a statement"),
    ],
    ids=str,
)  # fmt: skip
def test_a_table_or_mapping_that_cannot_be_read_is_told(
    folder: Path, table: str | bytes, mapping: str, said: str
) -> None:
    result = run(folder, table, mapping=mapping)
    assert result.exit_code == 1
    assert said in result.output


def test_tabs_part_the_cells_of_a_tsv(folder: Path) -> None:
    result = run(folder, (HEAD + ROW).replace(",", "\t"), name="t.tsv")
    assert result.output == "1 claim, 1 source, 1 origin would be written; --write does it.\n"


def test_a_file_that_is_not_there_is_wrong_use(folder: Path) -> None:
    result = CliRunner().invoke(main, ["import", "nothing.csv", "--story", str(folder)])
    assert result.exit_code == 2


@pytest.mark.full  # 20,000 files are written and put on the disk
def test_ten_thousand_rows_take_less_than_twenty_seconds(folder: Path) -> None:
    table = write_table(folder.parent / "rows.csv", 10_000)
    for more in ([], ["--write"]):
        started = time.process_time()  # what others do on the machine meanwhile is not counted
        result = CliRunner().invoke(main, ["import", str(table), "--story", str(folder), *more])
        assert time.process_time() - started <= 20
        assert result.exit_code == 0, result.output[-300:]
        assert "10000 claims, 5000 sources, 5000 origins" in result.output
    assert len(read_story(folder).claims) > 10_000
