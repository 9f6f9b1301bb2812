"""What an editor's program shows while somebody types, by the language server that it runs."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from explainer.story.schema.generated import write_generated
from tests.language_server import LanguageServer, Message

pytestmark = pytest.mark.full

# a claim as far as somebody has come with it, behind the line that names the schema
BEGUN = """\
# yaml-language-server: $schema=../schema/claims.json
- id: est-2025-08-20
  date: 2025-08-20
  voice: own
  text: {de: Worte., en: Words.}
  sources: [rbc_est_aug]
  reviewed: 2025-08-20
"""


DATA = Path(__file__).parents[3] / "data"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the story with the settings that ship, after the first ``make`` of a fresh clone."""
    folder = tmp_path_factory.mktemp("project")
    shutil.copytree(DATA, folder / "data", ignore=shutil.ignore_patterns("ids.json"))
    write_generated(folder / "data")
    shutil.copytree(DATA.parent / ".vscode", folder / ".vscode")
    return folder


@pytest.fixture(scope="module")
def server(folder: Path) -> Iterator[LanguageServer]:
    with LanguageServer(folder) as running:
        yield running


@pytest.fixture
def estonia(server: LanguageServer, folder: Path) -> Iterator[Path]:
    """A file of claims that a test opens and that is closed behind it."""
    path = folder / "data" / "claims" / "EST.yaml"
    yield path
    server.close(path)


def underlined(found: list[Message], text: str) -> list[tuple[int, str]]:
    """Line, counted from 1, and words of everything that is underlined."""
    lines = text.splitlines()
    return [
        (begin["line"] + 1, lines[begin["line"]][begin["character"] : end["character"]])
        for begin, end in ((one["range"]["start"], one["range"]["end"]) for one in found)
    ]


def end_of(text: str) -> tuple[int, int]:
    """Line and column behind a text, counted from 0."""
    return text.count("\n"), len(text) - text.rfind("\n") - 1


def test_nothing_is_underlined_in_the_story_that_ships(
    server: LanguageServer, folder: Path
) -> None:
    files = sorted((folder / "data").rglob("*.yaml"))
    assert len(files) > 30
    for path in files:
        assert server.open(path, path.read_text("utf-8")) == [], path
        server.close(path)


@pytest.mark.parametrize("begun", ["  contributions: [", "  contributions:\n    - "])
def test_training_is_offered_among_the_contributions(
    server: LanguageServer, estonia: Path, begun: str
) -> None:
    text = BEGUN + begun
    server.open(estonia, text)
    offered = server.completions(estonia, *end_of(text))
    assert "training" in offered
    assert offered["training"]["insertText"] == "training"
    assert "Ausbildung" in json.dumps(offered["training"]["documentation"])
    assert "est-2025-08-20" not in offered


@pytest.mark.parametrize(
    ("begun", "expected"),
    [
        ("  leans_on: [", "bloomberg-2025-08-19"),
        ("  phase: ", "us_support"),
        ("  says_status: ", "not_confirmed"),
        ("  said_by:\n    country: ", "USA"),
        ("  quote:\n    rendered_by: ", "rbc_est_aug"),
        ("  quote:\n    rendering: ", "outlet"),
        ("  offer:\n    ", "de"),
        ("  ", "said_by"),
    ],
)
def test_ids_words_and_fields_are_offered_where_they_may_stand(
    server: LanguageServer, estonia: Path, begun: str, expected: str
) -> None:
    text = BEGUN + begun
    server.open(estonia, text)
    assert expected in server.completions(estonia, *end_of(text))


def test_what_is_filled_in_never_holds_an_example(server: LanguageServer, estonia: Path) -> None:
    text = BEGUN + "  said_by:\n    "
    server.open(estonia, text)
    offered = server.completions(estonia, *end_of(text))
    assert offered["name"]["insertText"] == "name: "
    assert "Like this: " in json.dumps(offered["name"]["documentation"])


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("sources:", "contributions: [trainig]\n  sources:", "trainig"),
        ("voice: own", "voice: reprot", "reprot"),
        ("voice: own", "voice: own\n  statuss: willing", "statuss"),
        ("voice: own", "voice: own\n  status: wiling", "wiling"),
        ("date: 2025-08-20", "date: 20.8.2025", "20.8.2025"),
        ("[rbc_est_aug]", "[rbc_est_agu]", "rbc_est_agu"),
        ("{de: Worte., en: Words.}", "Words.", "Words."),
        ("en: Words.", "fr: Mots.", "fr"),
    ],
)
def test_a_mistake_is_underlined_where_it_stands(
    server: LanguageServer, estonia: Path, before: str, after: str, expected: str
) -> None:
    assert before in BEGUN
    text = BEGUN.replace(before, after, 1)
    line = text[: text.index(expected)].count("\n") + 1
    assert server.open(estonia, BEGUN) == []
    server.close(estonia)
    assert underlined(server.open(estonia, text), text) == [(line, expected)]


def test_a_mistake_is_told_in_words_that_help(server: LanguageServer, estonia: Path) -> None:
    (unknown,) = server.open(estonia, BEGUN.replace("rbc_est_aug", "rbc_est_agu"))
    assert unknown["message"].startswith("Nothing in sources.yaml has this id.")
    assert "explainer schema" in unknown["message"]
    server.close(estonia)
    (day,) = server.open(estonia, BEGUN.replace("date: 2025-08-20", "date: 20.8.2025"))
    assert "~2025-08-20 where it is only about that day" in day["message"]
    server.close(estonia)
    (missing,) = server.open(estonia, BEGUN.replace("  voice: own\n", ""))
    assert "voice" in missing["message"]


def test_the_settings_that_ship_lead_to_the_schema_as_well(
    server: LanguageServer, estonia: Path
) -> None:
    comment, text = BEGUN.split("\n", 1)
    assert "$schema" in comment
    assert server.open(estonia, text) == []
    server.close(estonia)
    found = server.open(estonia, text.replace("voice: own", "voice: reprot"))
    assert underlined(found, text.replace("voice: own", "voice: reprot")) == [(3, "reprot")]


def test_norway_stays_text(server: LanguageServer, estonia: Path) -> None:
    text = BEGUN + "  internal: NO\n"
    assert server.open(estonia, text) == []


def test_a_field_explains_itself(server: LanguageServer, estonia: Path) -> None:
    server.open(estonia, BEGUN)
    told = server.hover(estonia, 2, 4)
    assert "day of the statement, else of the report" in told
    assert "Like this: 2025-08-20" in told
    assert "Not like this: 20.8.2025" in told
