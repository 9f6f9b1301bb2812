"""Over 300 lines are two ideas, in a file of the program and in one of its tests."""

from pathlib import Path

ROOT = Path(__file__).parents[1]
MOST = 300
# a row for each fact, message or reading: such a table is read as one, however long it is
TABLES = {
    "tests/content/test_readings.py",
    "tests/story/reading/test_messages.py",
    "tests/test_the_story.py",
}


def lengths(*folders: Path) -> dict[str, int]:
    """The lines of every file of Python in these folders."""
    return {
        path.relative_to(folder.parent).as_posix(): len(path.read_text("utf-8").splitlines())
        for folder in folders
        for path in folder.rglob("*.py")
    }


def too_long(found: dict[str, int]) -> set[str]:
    return {file for file, lines in found.items() if lines > MOST}


def test_no_other_file_is_longer_than_300_lines() -> None:
    found = lengths(ROOT / "explainer", ROOT / "tests")
    assert len(found) > 600
    assert too_long(found) == TABLES


def test_a_longer_one_would_be_found(tmp_path: Path) -> None:
    for name, lines in (("long", MOST + 1), ("short", MOST)):
        (tmp_path / f"{name}.py").write_text("a = 1\n" * lines)
    assert too_long(lengths(tmp_path)) == {f"{tmp_path.name}/long.py"}
