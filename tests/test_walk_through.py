"""The walk-through of CONTRIBUTING.md, done step by step: what it says is shown is shown."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from werkzeug.test import Client

from explainer.cli import main
from explainer.desk.adding import ADD, TOKEN
from explainer.desk.desk import Desk
from explainer.desk.form_lists import LISTS
from tests.markup import read_html

CONTRIBUTING = Path(__file__).parents[1] / "CONTRIBUTING.md"
# a block with its language, or a line of words that stand on the page
STEP = re.compile(r"^```(\w+)\n(.*?)^```$|^> ([^\n]+)$", re.MULTILINE | re.DOTALL)
EXPLAINER = ".venv/bin/explainer "


def steps() -> list[tuple[str, str]]:
    """Every step as its kind (the block's language, or “page”) and its content."""
    text = CONTRIBUTING.read_text("utf-8")
    part = text.split("## A walk-through\n")[1].split("\n## ")[0]
    return [(kind or "page", block or words) for kind, block, words in STEP.findall(part)]


def commands(block: str) -> Iterator[tuple[str, str]]:
    """What is typed, and what is shown below it."""
    for typed in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, shown = re.split(r"(?<!\\)\n", typed, maxsplit=1)
        yield command.replace("\\\n", ""), shown


def changed(content: str, diff: str) -> str:
    """The content with each removed line, as far as it is quoted, replaced by the added one."""
    lines = diff.splitlines()
    for was, now in zip(lines[::2], lines[1::2], strict=True):
        assert (was[0], now[0]) == ("-", "+")
        assert content.count(was[1:]) == 1, was
        content = content.replace(was[1:], now[1:])
    return content


class Editor:
    """Somebody who does as the walk-through says, with the page open beside it."""

    def __init__(self) -> None:
        self._desk: Desk | None = None

    def do(self, kind: str, content: str) -> None:
        if kind == "console":
            for command, shown in commands(content):
                self.type(command, shown)
        elif kind == "diff":
            file, rest = content.removeprefix("# ").split("\n", 1)
            path = Path(file)
            path.write_text(changed(path.read_text("utf-8"), rest), "utf-8")
        elif kind == "form":
            self.fill_in(dict(line.split(": ", 1) for line in content.splitlines()))
        elif kind == "page":
            assert " ".join(content.split()) in self.page(), content

    def type(self, command: str, shown: str) -> None:
        assert command.startswith(EXPLAINER)
        result = CliRunner().invoke(main, shlex.split(command.removeprefix(EXPLAINER)))
        assert result.output == shown
        if " check " in command:
            problems = self.desk().reloader.problems
            assert (result.exit_code == 1) is bool(problems)
            for problem in problems:  # what the bar on the page says
                assert str(problem) in shown

    def desk(self) -> Desk:
        """The server that was left running, after it has seen what was saved."""
        if self._desk is None:
            self._desk = Desk(Path("fog"), with_form=True)
        self._desk.reloader.read()
        return self._desk

    def fill_in(self, said: dict[str, str]) -> None:
        """Fill in the form by the names of its fields, and write."""
        client = Client(self.desk())
        form = read_html(client.get(ADD).text)
        headers = {"Origin": "http://localhost", TOKEN: form.one("main")["data-token"]}
        fields = {one.text: one["for"] for one in form.all("label") if one.get("for")}
        sent: dict[str, Any] = {"texts": {}, "lists": {}}
        for name, value in said.items():
            if field := fields.get(name):
                if field in LISTS:
                    asked = sent | {"list": field, "typed": value}
                    found = client.post(f"{ADD}list", json=asked, headers=headers).json
                    sent["lists"][field] = [found["options"][0]["value"]]
                else:
                    sent["texts"][field] = value
                continue
            told = client.post(f"{ADD}try", json=sent, headers=headers).json
            parts = [form, read_html(told["htmls"]["statuses"])]
            group = next(
                one
                for part in parts
                for one in part.all("fieldset")
                if one.one("legend").text == name
            )
            choice = next(one for one in group.all("label") if value in one.text)
            sent["texts"][choice.one("input")["name"]] = choice.one("input")["value"]
        shown = client.post(f"{ADD}try", json=sent, headers=headers).json
        sent["fingerprint"] = shown["fingerprint"]
        assert "written" in client.post(f"{ADD}write", json=sent, headers=headers).json, shown

    def page(self) -> str:
        page = read_html(Client(self.desk()).get("/en/").text)
        return page.one("body").text


def test_every_step_shows_what_the_walk_through_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    editor = Editor()
    for kind, content in steps():
        editor.do(kind, content)


def test_the_walk_through_has_a_statement_a_problem_and_a_correction() -> None:
    kinds = [kind for kind, _ in steps()]
    assert {"sh", "console", "diff", "page", "form"} == set(kinds)
    assert kinds.count("page") >= 5
    assert any("do this: " in content for _, content in steps())
    assert any("explainer correct" in content for _, content in steps())


def test_a_step_that_shows_something_else_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    editor = Editor()
    editor.do(*next(step for step in steps() if step[0] == "console"))
    for kind, content in (
        ("page", "Lights a lighthouse 7"),
        ("console", f"$ {EXPLAINER}check --story fog\n1 problem\n"),
        ("diff", "# fog/story.yaml\n-modified: 1999-01-01\n+modified: 2000-01-01\n"),
    ):
        with pytest.raises(AssertionError):
            editor.do(kind, content)
