"""README's “Where do I change …” and the steps of the developers' guide, done in a copy of the project.

The copy has the second story as its own. All changes are made at once, each document is made once,
and each test looks for its change.
"""

import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from explainer.content.edition import Edition
from explainer.page.document import write_document
from explainer.page.routes import PAGE
from tests.changed_copy import changed, copy_project, follow_the_guide, look_at, steps
from tests.markup import Element, read_html

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
ROW = re.compile(r"^\| ([^|]+) \| ([^|]*`[^|]+) \|$", re.MULTILINE)
Look = Callable[[dict[str, Any]], object]
Edit = Callable[[str], str]


def exchange(pattern: str, by: str) -> Edit:
    """Exchange what stands once in a file."""

    def edit(content: str) -> str:
        found, times = re.subn(pattern, by, content, flags=re.MULTILINE)
        assert times == 1, f"{times} of {pattern}"
        return found

    return edit


def append(more: str) -> Edit:
    return lambda content: content + more


@dataclass(frozen=True)
class Change:
    """A row of README by how it begins, a file that it names, what is done to it, and what is then so."""

    row: str
    file: str
    edit: Edit
    shows: Look


read_page = cache(read_html)


def page(made: dict[str, Any]) -> Element:
    return read_page(made["documents"]["page"])


def style(made: dict[str, Any]) -> str:
    return page(made).one("style").content


def order(made: dict[str, Any]) -> list[str]:
    ids = [element.get("id") or "" for element in page(made).one("main").all("section")]
    return [name for name in ids if name in ("unclear", "answer", "table")]


CHANGES = (
    Change(
        "a statement", "data/claims/LUX.yaml",
        append(
            "\n- id: lux-2024-06-29\n  date: 2024-06-29\n  voice: own\n  sources: [office_lux]\n"
            "  text: {en: The ministry spoke of quokkas.}\n  reviewed: 2024-07-01\n"
        ),
        lambda made: "The ministry spoke of quokkas." in page(made).one(id="table").text,
    ),
    Change(
        "a source", "data/sources.yaml",
        exchange("publisher: Press Office of an Invented Ministry", "publisher: Quagga Gazette"),
        lambda made: "Quagga Gazette" in page(made).one(id="table").text,
    ),
    Change(
        "the words, order or meaning of a status", "data/statuses.yaml",
        exchange(r"label: \{en: Weighs a share\}", "label: {en: Dithers about it}"),
        lambda made: "Dithers about it" in page(made).one("section", id="map").text,
    ),
    Change(
        "a kind of contribution, a plan, a phase, an event", "data/events.yaml",
        exchange(r"title: \{en: Keel laid\}", "title: {en: A narwhal sang.}"),
        lambda made: "A narwhal sang." in page(made).one(id="phases").text,
    ),
    Change(
        "title, headings, standfirst, answer, key days", "data/story.yaml",
        exchange(r"map: \{en: .*\}", "map: {en: Where is the axolotl}"),
        lambda made: page(made).one(id="map-title").text == "Where is the axolotl",
    ),
    Change(
        "title, headings, standfirst, answer, key days", "data/story.yaml",
        exchange("label: .*about six.*", "label: {en: the day of the okapi}"),
        lambda made: "the day of the okapi" in page(made).one(class_="day-control").text,
    ),
    Change(
        "a word of the interface", "explainer/wording/catalogues/en.toml",
        exchange(r'^skip = ".*"', 'skip = "Leap to the lemur"'),
        lambda made: "Leap to the lemur" in page(made).text,
    ),
    Change(
        "a colour, light or dark", "explainer/drawing/theme.py",
        exchange(r'\A((?:.*\n)*?.*"accent": )"#\w+"', r'\1"#0ddba1"'),
        lambda made: "#0ddba1" in style(made),
    ),
    Change(
        "a section's HTML", "explainer/page/unclear.py",
        exchange(r"^OPEN, SEEN = \d+", "OPEN, SEEN = 0"),
        lambda made: not page(made).one(id="unclear").all("article"),
    ),
    Change(
        "a section's looks", "assets/css/unclear.css",
        append("#unclear { letter-spacing: .123em; }\n"),
        lambda made: "letter-spacing:.123em" in style(made),
    ),
    Change(
        "how it is printed", "assets/css/print.css",
        append("@media print { #unclear { orphans: 77; } }\n"),
        lambda made: "orphans:77" in style(made),
    ),
    Change(
        "the order of the sections", "explainer/page/page.py",
        exchange(r'(    \("answer", show_answer\),\n)((?:.*\n)*?)(?=\)\n)', r"\2\1"),
        lambda made: order(made) == ["table", "unclear", "answer"],
    ),
    Change(
        "an embed, and which documents there are", "explainer/page/routes.py",
        exchange(
            r'^(    )"table": (\(embeds.show_table_embed, .*\),)$', r'\1"table": \2\n\1"doubts": \2'
        ),
        lambda made: read_html(made["documents"]["embed-doubts"]).one("main", class_="embed"),
    ),
    Change(
        "what stands beside a mouse over the map", "assets/js/hover.js",
        exchange(r"const away = \d+;", "const away = 7777;"),
        lambda made: "=7777" in made["documents"]["page"],
    ),
    Change(
        "which pictures there are, and in which sizes", "explainer/content/sizes.py",
        exchange(r"^SHARED = Size\(\d+, \d+\)", "SHARED = Size(1234, 630)"),
        lambda made: "1234x630" in made["pictures"],
    ),
    Change(
        "what is in the tables and files to download, in the feeds", "explainer/downloads/feed.py",
        append('\n_write = write_feed\ndef write_feed(*told):\n    return _write(*told) + b"<!-- ibis -->"\n'),
        lambda made: made["feed"].endswith("<!-- ibis -->"),
    ),
    Change(
        "headers, caching, script policy", "explainer/site/served_file.py",
        exchange(r'("Referrer-Policy": )"[^"]+"', r'\1"same-origin"'),
        lambda made: "same-origin" in made["headers"].values(),
    ),
    Change(
        "a command", "explainer/commands/check.py",
        exchange('help="Let hints make the exit code 1 as well."', 'help="Be strict as a stork."'),
        lambda made: "Be strict as a stork." in made["help"],
    ),
    Change(
        "the story that `explainer new` gives", "explainer/new_story/glossary.yaml",
        append("# a wombat\n"),
        lambda made: "# a wombat" in made["new"],
    ),
)  # fmt: skip


def files_of(row: str) -> list[str]:
    """The files that a row of README names; the row is known by how it begins."""
    (told,) = [files for what, files in ROW.findall(README) if what.startswith(row)]
    return re.findall(r"`([^`]+)`", told)


def named_by(change: Change) -> bool:
    """Whether the row names the file, by its own name, with a gap, in a folder, or as “of that name”."""
    path = Path(change.file)
    return any(
        path.match(re.sub("<[^>]+>", "*", told).rstrip("/"))
        or (told.endswith("/") and change.file.startswith(told))
        for told in files_of(change.row)
    )


def speak_french(copy: Path) -> None:
    """A catalogue that is a copy with some words exchanged, and its tag in the story."""
    catalogues = copy / "explainer" / "wording" / "catalogues"
    words = exchange('^locale = ".*"', 'locale = "fr"')((catalogues / "en.toml").read_text("utf-8"))
    words = exchange('^skip = ".*"', 'skip = "Aller au tableau"')(words)
    (catalogues / "fr.toml").write_text(words, "utf-8")
    story = copy / "data" / "story.yaml"
    told = exchange(r"^languages: \[en\]", "languages: [en, fr]")(story.read_text("utf-8"))
    story.write_text(told, "utf-8")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What is to be seen in the copy after all changes."""
    copy = copy_project(tmp_path_factory.mktemp("copy"))
    follow_the_guide(copy)
    for change in CHANGES:
        path = copy / change.file
        path.write_text(change.edit(path.read_text("utf-8")), "utf-8")
    speak_french(copy)
    events = copy / "data" / "events.yaml"
    events.write_text(events.read_text("utf-8") + "\n  place: Tasmania\n", "utf-8")
    return look_at(copy)


def test_many_rows_are_tried() -> None:
    assert len({change.row for change in CHANGES}) >= 10
    assert len(ROW.findall(README)) > 40


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.row)
def test_the_row_names_the_file_and_what_is_changed_there_is_to_be_seen(
    made: dict[str, Any], change: Change
) -> None:
    assert named_by(change), files_of(change.row)
    assert change.shows(made)


def test_nothing_of_it_is_to_be_seen_before_the_changes(second_edition: Edition) -> None:
    before: dict[str, Any] = {
        "documents": {"page": write_document(second_edition, PAGE).html, "embed-doubts": ""},
        **dict.fromkeys(("feed", "help", "new"), ""),
        "headers": {},
        "pictures": [],
    }
    shown = []
    for change in CHANGES:
        with suppress(AssertionError):
            shown += [change.row] if change.shows(before) else []
    assert shown == []


def test_a_row_that_names_another_file_is_found() -> None:
    assert not named_by(Change("a statement", "data/origins.yaml", append(""), bool))
    assert not named_by(Change("a section's looks", "assets/js/hover.js", append(""), bool))


def test_the_new_part_of_the_guide_is_on_the_page(made: dict[str, Any]) -> None:
    part = page(made).one("section", id="first-word")
    assert part.one("h2").text == "Who spoke first"
    assert part.one("p").text == "Portugal, February 2024"
    assert "#first-word p{color:var(--quiet)}" in style(made)


def test_the_new_rule_of_the_guide_finds_what_it_is_about(made: dict[str, Any]) -> None:
    (hint,) = [hint for hint in made["hints"] if "full stop" in hint]
    assert hint.startswith("events.yaml:4:")
    assert "hint: the title “A narwhal sang.” ends with a full stop" in hint
    assert "explainer/story/rules/" in files_of("a rule of `explainer check`")


def test_the_new_field_of_the_guide_may_be_written_and_is_in_the_schema(
    made: dict[str, Any],
) -> None:
    assert not [hint for hint in made["hints"] if "place" in hint]
    assert "where it was, as usual in print" in made["schema"]
    assert "explainer/story/model/" in files_of("a field that an editor may write")


def test_a_catalogue_and_a_tag_are_a_language(made: dict[str, Any]) -> None:
    french = read_html(made["documents"]["in French"])
    assert french.one("html")["lang"] == "fr"
    assert "Aller au tableau" in french.text
    assert "Norvège" in french.text  # from CLDR
    assert french.all(class_="untranslated")
    assert any("the text is missing in “fr”" in hint for hint in made["hints"])


def test_the_steps_of_the_guide_have_new_files_and_changes_of_old_ones() -> None:
    kinds = [kind for kind, _, _ in steps()]
    assert set(kinds) == {"python", "css", "diff"}
    assert len(kinds) > 10


def test_a_change_whose_place_is_not_there_or_there_twice_is_refused() -> None:
    assert changed("a\nb\nc\n", " a\n-b\n+d\n\n c\n+e\n") == "a\nd\nc\ne\n"
    for content in ("a\nc\n", "b\nb\n"):
        with pytest.raises(AssertionError):
            changed(content, "-b\n+d\n")
