"""Options that messages name are options of the command that prints them."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import click
import pytest

from explainer.cli import COMMANDS

EXPLAINER = Path(__file__).parents[1] / "explainer"
OF_GIT = re.compile("`git [^`]*`")
OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]+")

# the files whose messages name options, and the commands that print them
PRINTED_BY = {
    "changes/revisions.py": ["changes"],
    "commands/add.py": ["add"],
    "commands/answer_flags.py": ["add"],
    "commands/build.py": ["build"],
    "commands/import_table.py": ["import"],
    "commands/new.py": ["check", "serve", "build"],  # the lines for what comes next
    "commands/serve.py": ["serve"],
    "commands/texts.py": ["texts export"],
    "content/clip_spec.py": ["clip"],
    "content/picture_spec.py": ["images"],
    "desk/only_here.py": ["serve"],
    "pictures/clip_stills.py": ["clip"],
    "pictures/drawing.py": ["images"],
    "pictures/listed_files.py": ["images", "clip"],
    "site/cannot_build.py": ["build"],
    "site/manifest.py": ["build"],
    "story/schema/generated.py": ["schema"],
    "story/reading/story_folder.py": ["build", "images", "check", "schema", "serve", "changes"],
    "story/reading/own_region.py": ["outlines"],
}


def messages(path: Path) -> Iterator[str]:
    """The texts in a file that are no docstring and no name or help of an option."""
    tree = ast.parse(path.read_text("utf-8"))
    declared = {
        id(part)
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and ast.unparse(call.func) == "click.option"
        for part in ast.walk(call)
    }
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.FunctionDef | ast.ClassDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    skipped = declared | docstrings
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and id(node) not in skipped:
            yield str(node.value)


@cache
def named() -> dict[str, set[str]]:
    """The options that each file names; words alone are what other programs are called with."""
    found = {
        path.relative_to(EXPLAINER).as_posix(): {
            option
            for said in messages(path)
            if " " in said.strip() and "var(--" not in said  # CSS
            for option in OPTION.findall(OF_GIT.sub("", said))
        }
        for path in EXPLAINER.rglob("*.py")
        if "--" in path.read_text("utf-8")  # the rest need not be parsed
    }
    return {name: options for name, options in found.items() if options}


@pytest.mark.parametrize("file", PRINTED_BY)
def test_an_option_that_a_message_names_is_one_of_the_command(file: str) -> None:
    options = named()[file]
    commands = {command.name: command for command in COMMANDS}
    for group in COMMANDS:
        if isinstance(group, click.Group):
            commands |= {f"{group.name} {name}": one for name, one in group.commands.items()}
    for name in PRINTED_BY[file]:
        own = {option for param in commands[name].params for option in param.opts}
        assert options <= own, (name, options - own)


def test_every_file_of_the_table_was_found() -> None:
    assert named().keys() == PRINTED_BY.keys()
