"""``explainer schema``: what is generated is written, and told where it is not current."""

from pathlib import Path

from tests.builders import write_story
from tests.commands.run import run


def test_what_is_generated_is_written_and_current_from_then_on(tmp_path: Path) -> None:
    folder = write_story(tmp_path)
    before = run("schema", "--check", "--story", folder)
    assert before.exit_code == 1
    assert "schema/claims.json" in before.output
    assert f"do this: run `explainer schema --story {folder}`" in before.output
    assert not (folder / "schema").exists()
    written = run("schema", "--story", folder)
    assert written.exit_code == 0
    assert "no README.md" in written.output
    assert run("schema", "--check", "--story", folder).exit_code == 0


def test_a_dictionary_without_its_place_is_told_with_a_remedy(tmp_path: Path) -> None:
    folder = write_story(tmp_path)
    (folder / "README.md").write_text("No marks.", "utf-8")
    for arguments in (["schema"], ["schema", "--check"]):
        result = run(*arguments, "--story", folder)
        assert result.exit_code == 1
        assert "do this: " in result.output


def test_what_ships_is_current() -> None:
    result = run("schema", "--check")
    assert (result.exit_code, result.output) == (0, "")
