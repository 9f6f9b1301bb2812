"""The words of the interface: the same in every language, each of them used, none missing."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Any, get_args

import pytest

from explainer.page.table import COLUMNS
from explainer.places import spoken_languages
from explainer.story.model import StoryFile
from explainer.story.model.fields import Bound, OriginKind, Voice
from explainer.story.provenance import GRADES
from explainer.wording.catalogue import catalogue

PACKAGE = Path(__file__).parents[2] / "explainer"
ALIKE = {"many": "n", "Many": "n", "as_of_figures": "as_of", "day_within": "day"}
JOINING = {"shown.separator", *(f"marks.{name}" for name in catalogue("en").entries["marks"])}
CATEGORIES = {"zero", "one", "two", "few", "many", "other"}


def flat(entries: Any, before: str = "") -> Iterator[tuple[str, Any]]:
    """Dotted keys with a sentence, or a table of plural forms of one."""
    for key, value in entries.items():
        if isinstance(value, dict) and not set(value) <= CATEGORIES:
            yield from flat(value, f"{before}{key}.")
        else:
            yield f"{before}{key}", value


ENTRIES = {tag: dict(flat(catalogue(tag).entries)) for tag in spoken_languages()}


def gaps(entry: str | dict[str, str]) -> Any:
    """The named gaps of a sentence, or those of each plural form."""
    if isinstance(entry, dict):
        return {form: gaps(sentence) for form, sentence in entry.items()}
    return {name for _, name, _, _ in Formatter().parse(entry) if name is not None}


# how the code asks for words


def asked_for(code: str) -> Iterator[tuple[int, re.Pattern[str], set[str] | None]]:
    """Line, key (a pattern where a part is computed) and, if written out, filled gaps of each."""
    if "words" not in code and "entries" not in code:
        return  # and need not be parsed
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            who = ast.unparse(node.func.value).split(".")[-1]
            if who == "words" and node.func.attr in ("say", "count", "forms"):
                given = {word.arg or "" for word in node.keywords}  # "" for **gaps
                given |= {"n", "many", "Many"} if node.func.attr == "count" else set()
                told = node.func.attr != "forms" and "" not in given
                for key in keys_in(node.args[0]):
                    yield node.lineno, key, given if told else None
        elif isinstance(node, ast.Subscript) and (steps := steps_into_entries(node)):
            yield node.lineno, re.compile(r"\.".join(steps)), None


def keys_in(key: ast.expr) -> Iterator[re.Pattern[str]]:
    if isinstance(key, ast.IfExp):
        yield from keys_in(key.body)
        yield from keys_in(key.orelse)
        return
    parts = key.values if isinstance(key, ast.JoinedStr) else [key]
    written = [re.escape(p.value) if isinstance(p, ast.Constant) else r"[^.]+" for p in parts]
    yield re.compile("".join(written))


def steps_into_entries(node: ast.expr) -> list[str]:
    """The steps of ``words.entries["a"]["b"]``; nothing for any other subscript."""
    if isinstance(node, ast.Subscript):
        step = node.slice.value if isinstance(node.slice, ast.Constant) else r"[^.]+"
        before = steps_into_entries(node.value)
        at_entries = ast.unparse(node.value).split(".")[-1] == "entries"
        return [*before, str(step)] if before or at_entries else []
    return []


@cache
def asked() -> list[tuple[str, re.Pattern[str], set[str] | None]]:
    """The same of the whole program, by where it stands; not before a test needs it."""
    return [
        (f"{path.relative_to(PACKAGE)}:{line}", key, given)
        for path in sorted(PACKAGE.rglob("*.py"))
        for line, key, given in asked_for(path.read_text("utf-8"))
    ]


def test_the_code_asks_for_many_words() -> None:
    assert len(asked()) > 80
    assert {"page/table.py", "page/browser_data.py", "wording/sentences.py"} <= {
        where.split(":")[0] for where, _, _ in asked()
    }


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("words.say('a.b')", ["a.b"]),
        ("view.words.say(f'voice.{voice}', n=1)", ["voice.own"]),
        ("view.words.count('a.b', 2) + text.count('x.y')", ["a.b"]),
        ("words.say('a.b' if here else 'a.c')", ["a.b", "a.c"]),
        ("words.entries['shown'][key]", ["shown.all"]),
        ("other.say('a.b'); mapping['a']", []),
    ],
)
def test_the_collector_finds_what_is_asked_of_a_catalogue(code: str, found: list[str]) -> None:
    keys = [key for _, key, _ in asked_for(code)]
    assert all(any(key.fullmatch(one) for key in keys) for one in found)
    assert bool(keys) is bool(found)


def test_every_key_that_the_code_asks_for_is_there() -> None:
    known = ENTRIES["de"]
    missing = [
        f"{where}: {key.pattern}"
        for where, key, _ in asked()
        if not any(key.fullmatch(entry) or entry.startswith(f"{key.pattern}.") for entry in known)
    ]
    assert missing == []


def test_every_entry_is_used() -> None:
    unused = [
        entry for entry in ENTRIES["de"] if not any(key.fullmatch(entry) for _, key, _ in asked())
    ]
    assert unused == []


def test_the_code_fills_every_gap_of_what_it_says() -> None:
    checked = 0
    for where, key, given in asked():
        entry = key.pattern.replace("\\", "")
        if given is not None and entry in ENTRIES["de"]:
            needed = gaps(ENTRIES["de"][entry])
            needed = set().union(*needed.values()) if isinstance(needed, dict) else needed
            assert needed <= given, f"{where}: {entry} needs {needed - given}"
            checked += 1
    assert checked > 60


@pytest.mark.parametrize(
    ("keys", "values"),
    [
        ("voice.{}", get_args(Voice)),
        ("bounds.{}", get_args(Bound)),
        ("origins.what.{}", get_args(OriginKind)),
        ("evidence.grade_{}", GRADES),
        ("evidence.meaning_{}", GRADES),
        ("banner.{}", get_args(StoryFile.model_fields["state"].annotation)),
        ("banner.{}_short", get_args(StoryFile.model_fields["state"].annotation)),
        ("table.{}", set(COLUMNS) - {"contribution"}),  # its head comes from the story
    ],
)
def test_every_value_that_a_field_can_have_has_its_words(keys: str, values: Any) -> None:
    assert values
    assert {keys.format(value) for value in values} <= set(ENTRIES["de"])


# the languages beside each other


def test_there_are_catalogues_in_german_english_and_ukrainian() -> None:
    assert {"de", "en", "uk"} <= {*spoken_languages()}
    assert all(len(entries) > 100 for entries in ENTRIES.values())


@pytest.mark.parametrize("tag", spoken_languages())
def test_every_catalogue_has_the_same_keys(tag: str) -> None:
    assert list(ENTRIES[tag]) == list(ENTRIES["de"])


@pytest.mark.parametrize("tag", spoken_languages())
def test_every_catalogue_has_the_same_gaps_and_the_same_plural_tables(tag: str) -> None:
    """In words or in figures, bare or in another case: that is up to the language."""
    for key, words in ENTRIES["de"].items():
        other = ENTRIES[tag][key]
        assert isinstance(other, dict) is isinstance(words, dict), key
        ours, theirs = gaps(words), gaps(other)
        if isinstance(words, dict):
            ours, theirs = ours["other"], theirs["other"]
        alike = [{ALIKE.get(gap, gap) for gap in found} for found in (ours, theirs)]
        assert alike[0] == alike[1], key


@pytest.mark.parametrize("tag", spoken_languages())
def test_plural_tables_cover_the_categories_of_their_language(tag: str) -> None:
    plurals = {key: entry for key, entry in ENTRIES[tag].items() if isinstance(entry, dict)}
    assert len(plurals) > 5
    needed = {*catalogue(tag).locale.plural_form.tags, "other"}
    assert all(set(forms) == needed for forms in plurals.values())


@pytest.mark.parametrize("tag", spoken_languages())
def test_no_words_are_empty_or_end_in_white_space(tag: str) -> None:
    for key, entry in ENTRIES[tag].items():
        for words in entry.values() if isinstance(entry, dict) else [entry]:
            assert words.strip(), key
            assert words == words.strip() or key in JOINING, key
