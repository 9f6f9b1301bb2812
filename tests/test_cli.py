"""The commands together: help, and wrong use that exits with 2."""

import subprocess
import sys

import pytest

from explainer import __version__
from tests.commands.run import ROOT, run


@pytest.mark.parametrize("command", [[], ["check"], ["serve"], ["schema"], ["new"], ["outlines"]])
@pytest.mark.parametrize("option", ["-h", "--help"])
def test_every_command_explains_itself(command: list[str], option: str) -> None:
    result = run(*command, option)
    assert result.exit_code == 0
    assert "Usage: " in result.output


def test_the_version_is_that_of_the_package() -> None:
    assert __version__ in run("--version").output


@pytest.mark.parametrize(
    "arguments",
    [
        ["chek"],
        ["--storry"],
        ["check", "--storry", "x"],
        ["check", "--format", "xml"],
        ["check", "data"],
        ["serve", "--port", "eighty"],
        ["serve", "--port", "65536"],
        ["serve", "--port", "-1"],
        ["schema", "--check", "--force"],
    ],
    ids=" ".join,
)
def test_wrong_use_exits_with_2_and_says_what_is_wrong(arguments: list[str]) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert "Error: " in result.output
    assert "Traceback" not in result.output


def test_the_list_of_commands_loads_no_story_and_no_records() -> None:
    code = "import sys, explainer.cli; print(*sys.modules)"
    ran = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    loaded = set(ran.stdout.split())
    assert "explainer.commands.check" in loaded
    assert not {
        name for name in loaded if name.startswith(("explainer.story.model", "pydantic", "yaml"))
    }
