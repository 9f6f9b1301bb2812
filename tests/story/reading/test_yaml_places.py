"""YAML 1.2 as plain values with places; whatever is wrong with a file is a problem, never raised."""

import os
import time
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explainer.story.reading.placed_yaml import PlacedYaml
from explainer.story.reading.problems import Problem
from explainer.story.reading.yaml_places import read_yaml


def read(folder: Path, content: str | bytes) -> PlacedYaml:
    path = folder / "some.yaml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_yaml(path, "some.yaml")


def only_problem(placed: PlacedYaml) -> Problem:
    problems = placed.problems  # a failure must not show the values, which may be very many
    assert len(problems) == 1, problems
    return problems[0]


@pytest.mark.parametrize(
    "word", ["NO", "no", "No", "yes", "on", "off", "Y", "2025-08-20", "0x1F", "1_000", "12:30:45"]
)
def test_norway_is_text_and_not_false(tmp_path: Path, word: str) -> None:
    assert read(tmp_path, f"code: {word}\n").value == {"code": word}


@pytest.mark.parametrize("key", ["on", "no", "y", "null", "1"])
def test_keys_are_always_text(tmp_path: Path, key: str) -> None:
    assert read(tmp_path, f"{key}: a\n").value == {key: "a"}


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("true", True),
        ("False", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("10", 10),
        ("-3", -3),
        ("2.5", 2.5),
        ("'10'", "10"),
        ('"true"', "true"),
        ("9999999999999999999999999", 1e25),
        ("9" * 5000, "9" * 5000),
    ],
)
def test_plain_words_have_the_types_of_yaml_1_2(
    tmp_path: Path, written: str, value: object
) -> None:
    assert read(tmp_path, f"a: {written}\n").value == {"a": value}


def test_every_value_and_key_has_its_place(tmp_path: Path) -> None:
    placed = read(tmp_path, "- id: a\n  text: {de: x, en: y}\n- [1, 2]\n")
    assert str(placed.place((0, "id"))) == "some.yaml:1:7"
    assert str(placed.place((0, "text", "en"))) == "some.yaml:2:21"
    assert str(placed.key_place((0, "text", "en"))) == "some.yaml:2:17"
    assert str(placed.place((1, 1))) == "some.yaml:3:7"


def test_what_is_not_there_has_the_place_of_what_is_around_it(tmp_path: Path) -> None:
    placed = read(tmp_path, "- id: a\n  text: x\n")
    assert placed.place((0, "text", "en")) == placed.place((0, "text"))
    assert placed.key_place((0, "offer")) == placed.place((0,))


@pytest.mark.parametrize(
    "content",
    ["- id: a\r\n  text: x\r\n", "\ufeff- id: a\n  text: x\n", "- id: a\r  text: x\r"],
    ids=["CRLF", "BOM", "CR"],
)
def test_line_ends_and_a_byte_order_mark_change_nothing(tmp_path: Path, content: str) -> None:
    placed = read(tmp_path, content)
    assert placed.problems == []
    assert placed.value == [{"id": "a", "text": "x"}]
    assert str(placed.place((0, "text"))) == "some.yaml:2:9"


def test_an_empty_file_is_no_problem_here(tmp_path: Path) -> None:
    assert read(tmp_path, "# nothing yet\n").value is None
    assert read(tmp_path, "").problems == []


def test_an_alias_has_the_value_of_its_anchor(tmp_path: Path) -> None:
    placed = read(tmp_path, "a: &x {en: words}\nb: *x\n")
    assert placed.value == {"a": {"en": "words"}, "b": {"en": "words"}}
    assert str(placed.place(("b", "en"))) == "some.yaml:2:4"
    assert read(tmp_path, "a: &x words\nb: *x\n").value == {"a": "words", "b": "words"}


UNREADABLE = {
    "a tab that indents": ("a:\n\tb: 1\n", 2, 1, "tab", "spaces"),
    "a tab after the indentation": ("a:\n  \tb: 1\n  c: 2\n", 2, 3, "tab", "spaces"),
    "a tab behind a dash": ("-\ta: 1\n\tb: 2\n", 1, 2, "tab", "spaces"),
    "a missing bracket": ("a: 1\nb: [1,\n", 3, 1, "not YAML", "look at this line"),
    "an end without a line end": ("a: 1\nb: [1,", 2, 7, "not YAML", "look at this line"),
    "a colon in a text": ("a: b: c\n", 1, 5, "not YAML", "quotes"),
    "a second document": ("a: 1\n---\nb: 2\n", 2, 1, "second document", "---"),
    "a tag": ("a: !!python/object:os.system x\n", 1, 4, "tag", "delete the tag"),
    "a list as a key": ("? [a]\n: b\n", 1, 3, "used as a key", "use a word"),
    "an alias without an anchor": ("a: 1\nb: *nowhere\n", 2, 4, "*nowhere", "write the value"),
    "an alias within its anchor": ("a: &x [*x]\n", 1, 8, "*x", "write the value"),
    "deep nesting": ("a: " + "[" * 100_000, 1, 23, "nested too deep", "flatten"),
    "deep nesting of dashes": ("- " * 100_000, 1, 41, "nested too deep", "flatten"),
    "a conflict": (
        "a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> branch\n",
        *(2, 1, "merge conflict", "choose a version"),
    ),
    "a control character": ("a: x\x07y\n", 1, 5, "U+0007", "delete"),
    "a NUL": ("a: 1\nb: \x00\n", 2, 4, "U+0000", "delete"),
    "a control character as an escape": ('a: 1\nb: "x\\ay"\n', 2, 4, "U+0007", "delete"),
    "a NUL as an escape": ('b: "x\\0y"\n', 1, 4, "U+0000", "delete"),
    "an escaped key": ('"x\\ey": 1\n', 1, 1, "U+001B", "delete"),
    "half a character as an escape": ('a: "\\ud800"\n', 1, 7, "not YAML", "single quotes"),
    "an escape that there is not": ('a: "C:\\data"\n', 1, 7, "a backslash", "single quotes"),
    "a byte order mark in the middle": ("a: 1\n\ufeffb: 2\n", 2, 1, "U+FEFF", "delete"),
    "another encoding": ("a: 1\nb: Grüße\n".encode("latin-1"), 2, 6, "UTF-8", "save the file"),
    "another encoding behind long letters": (b"a: \xc3\xbc\xff", 1, 5, "UTF-8", "save the file"),
    "another encoding behind a mark": (b"\xef\xbb\xbfa: \xff", 1, 4, "UTF-8", "save the file"),
    "a control character behind CR": ("a: 1\rb: \x07\r", 2, 4, "U+0007", "delete"),
    "a line separator in a comment": ("# old\u2028a: s\nb: 1\n", 1, 6, "U+2028", "a space or a"),
    "a paragraph separator": ("b: 1\na: x\u2029y\n", 2, 5, "U+2029 paragraph", "line break"),
    "a next line": ("# old\x85a: secret\n", 1, 6, "U+0085", "line break"),
    "a line separator as an escape": ('a: "x\\Ly"\n', 1, 4, "U+2028", "line break"),
    "a lone return among lines": ("# old\ra: secret\nb: 1\n", 1, 6, "U+000D", "line break"),
    "a no-break space that indents": ("a:\n\u00a0\u00a0b: 1\n", 2, 1, "U+00A0", "put spaces"),
    "another behind spaces": ("a:\n  c: 1\n  \u00a0b: 1\n", 3, 3, "U+00A0", "put spaces"),
    "a no-break space behind a colon": ("a:\u00a0b\nc: 1\n", 1, 3, "U+00A0", "put spaces"),
    "the same within braces": ("a: {b:\u00a0c, d: e}\n", 1, 5, "U+00A0", "put spaces"),
    "a figure space behind a colon": ("a: 1\nb:\u2007c\nd: 1\n", 2, 3, "U+2007", "put spaces"),
    "a zero-width space behind a colon": ("a: 1\nb:\u200bc\nd: 1\n", 2, 3, "U+200B", "put"),
    "a wide colon": ("a： b\nc: d\n", 1, 2, "U+FF1A", "write “: ”"),
    "an ampersand": ("a: & co said\n", 1, 4, "no text begins with “&”", "in quotes"),
    "stars": ("a: 1\nb: *important* note\n", 2, 4, "no text begins with “*”", "in quotes"),
    "a tag of one sign": ("a: ! text\n", 1, 4, "tag “!”", "in quotes"),
    "a word with an exclamation mark": ("a: !so text\n", 1, 4, "tag “!so”", "in quotes"),
    "a question mark": ("a: ? who\n", 1, 4, "no text begins with “?”", "in quotes"),
    "a question mark in braces": ("{a: ? who, b: c}\n", 1, 5, "begins with “?”", "in quotes"),
    "a dash": ("a: - none\n", 1, 4, "no text begins with “-”", "in quotes"),
    "a pipe": ("a: | text\n", 1, 4, "no text begins with “|”", "in quotes"),
    "a number of more": ("a: > 100 men\n", 1, 4, "no text begins with “>”", "in quotes"),
    "an at sign": ("- a: @me said\n", 1, 6, "no text begins with “@”", "in quotes"),
    "a backtick": ("a: `me` said\n", 1, 4, "no text begins with “`”", "in quotes"),
    "a percent sign": ("a: %5 of it\n", 1, 4, "no text begins with “%”", "in quotes"),
    "a bracket": ("a: [sic] words\n", 1, 4, "begins with “[”", "in quotes"),
    "words behind quotes": ('a: "Plan" is off\n', 1, 11, "behind its closing", "in quotes"),
    "an apostrophe": ("a: 'Plan's off'\n", 1, 10, "behind its closing", "written twice"),
    "a colon without a space": ("a:\n  en:x\n  de: y\n", 2, 5, "space is missing", "put a space"),
    "a comment in a list of braces": ("a: {b: c #2, d: e}\nf: 1\n", 1, 10, "“#2, d: e}”", "quotes"),
    "a comment within lines": ("a: x\n  y #2 z\n  w\nb: 1\n", 2, 5, "“#2 z” is left out", "quotes"),
    "a merge key": ("a: &a {x: 1}\nb: {<<: *a}\n", 2, 5, "“<<”", "write the fields out"),
    "an end of the file": ("a: 1\n...\nb: 2\n", 2, 1, "“...” ends the file", "delete"),
    "UTF-16": ("a: 1\n".encode("utf-16"), 1, 1, "UTF-8", "save the file"),
    "binary garbage": (b"\n" + bytes(range(128, 256)), 2, 1, "UTF-8", "save the file"),
}


@pytest.mark.parametrize("case", UNREADABLE)
def test_what_cannot_be_read_is_one_problem_with_its_place(tmp_path: Path, case: str) -> None:
    content, line, column, wrong, remedy = UNREADABLE[case]
    placed = read(tmp_path, content)
    problem = only_problem(placed)
    assert not placed.readable
    assert (problem.place.line, problem.place.column) == (line, column), str(problem)
    assert wrong in problem.wrong
    assert remedy in problem.remedy


def test_all_characters_that_must_not_be_there_are_told_in_one_run(tmp_path: Path) -> None:
    placed = read(tmp_path, "a: x\u2028y\n# z\x07\nb: \u2029\n")
    assert [str(problem.place) for problem in placed.problems] == [
        "some.yaml:1:5",
        "some.yaml:2:4",
        "some.yaml:3:4",
    ]


@pytest.mark.parametrize(
    "words",
    ["{de: x, 'y': z}", "{a: , b: c}", '{"a": b, c: d}', "{a: b, c: [d, e]}", "{a: null, b: c}"],
)
def test_braces_with_a_colon_for_each_key_are_no_problem(tmp_path: Path, words: str) -> None:
    assert read(tmp_path, f"a: {words}\n").problems == []


@pytest.mark.parametrize(
    ("words", "column", "wrong", "remedy"),
    [
        (
            "{en: Yes, we can, de: Ja}",
            14,
            "“we can” stands alone, for within braces a comma",
            "quotes",
        ),
        ("{en:Yes, de: Ja}", 5, "“en:Yes” stands alone", "put a space behind “en:”"),
    ],
)
def test_what_stands_alone_within_braces_is_told_and_not_taken_for_a_key(
    tmp_path: Path, words: str, column: int, wrong: str, remedy: str
) -> None:
    placed = read(tmp_path, f"a: {words}\n")
    problem = only_problem(placed)
    assert (problem.place.line, problem.place.column) == (1, column)
    assert problem.wrong.startswith(wrong)
    assert remedy in problem.remedy
    assert placed.value["a"]["de"] == "Ja"


def test_a_key_is_read_without_what_nobody_sees_in_it_and_that_is_told(tmp_path: Path) -> None:
    placed = read(tmp_path, "ti\u200btle: x\n")
    assert only_problem(placed).wrong == "“ti�tle” holds U+200B zero width space"
    assert placed.value == {"title": "x"}


def test_a_tab_within_a_text_is_not_blamed_for_another_mistake(tmp_path: Path) -> None:
    assert read(tmp_path, 'a: "b\tc"\n').problems == []
    assert "not YAML" in only_problem(read(tmp_path, 'a: "b\tc" d\n')).wrong


def test_a_key_that_stands_twice_is_named_with_its_first_line(tmp_path: Path) -> None:
    placed = read(tmp_path, "a: 1\nb: 2\na: 3\n")
    problem = only_problem(placed)
    assert str(problem.place) == "some.yaml:3:1"
    assert problem.wrong == "the key “a” stands twice; first in line 1"
    assert placed.readable


def test_the_same_key_in_two_records_is_no_problem(tmp_path: Path) -> None:
    assert read(tmp_path, "- a: 1\n- a: 2\n").problems == []


def test_an_alias_bomb_is_refused_quickly_and_small_in_memory(tmp_path: Path) -> None:
    for levels in (6, 30):  # a million values, and more than any machine has room for
        tracemalloc.start()
        began = time.perf_counter()
        problem = only_problem(read(tmp_path, bomb(levels)))
        took, (_, peak) = time.perf_counter() - began, tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert "aliases that multiply" in problem.wrong
        assert problem.allowed == "400000 values"
        assert took < 1
        assert peak < 2_000_000


def bomb(levels: int) -> str:
    """Some lines that stand for ten to the power of so many values."""
    lines = (f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, levels))
    return f"a0: &a0 [{', '.join('x' * 10)}]\n{''.join(lines)}"


def test_as_many_values_as_a_story_may_need_are_read(tmp_path: Path) -> None:
    assert read(tmp_path, bomb(5)).problems == []


@pytest.mark.parametrize(("size", "said"), [(50_000_000, "50 MB"), (5_000_001, "5 MB")])
def test_a_file_of_50_mb_is_refused_unread(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: int, said: str
) -> None:
    path = tmp_path / "some.yaml"
    with path.open("wb") as file:
        file.truncate(size)
    monkeypatch.setattr(Path, "read_bytes", lambda _: pytest.fail("it is read"))
    problem = only_problem(read_yaml(path, "some.yaml"))
    assert problem.wrong == f"is {said} large"
    assert problem.allowed == "at most 5 MB"


def test_a_file_of_the_largest_size_is_read(tmp_path: Path) -> None:
    assert read(tmp_path, "a: ".ljust(5_000_000, "x")).problems == []


def test_a_folder_or_pipe_in_the_place_of_a_file_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "folder.yaml").mkdir()
    os.mkfifo(tmp_path / "pipe.yaml")
    for name in ("folder.yaml", "pipe.yaml"):
        assert only_problem(read_yaml(tmp_path / name, name)).wrong == "is not a file"


def test_a_file_that_may_not_be_read_is_a_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    problem = only_problem(read(tmp_path, "a: 1\n"))
    assert problem.wrong == "cannot be read (Permission denied)"
    assert "permissions" in problem.remedy


def test_html_in_a_text_is_text(tmp_path: Path) -> None:
    words = "<script>alert('x')</script> & <b>bold</b>"
    assert read(tmp_path, f"a: {words}\n").value == {"a": words}


SAMPLE = "- id: est\n  text: {de: x, en: 'y'}\n  list: &a [1, ~, *a]\n  quote: |\n    words\n- *a\n"


@settings(max_examples=200, deadline=None)
@given(
    cut=st.integers(0, len(SAMPLE)),
    width=st.integers(0, 8),
    put=st.text(st.sampled_from("\t\n\r -:?[]{}&*!|>'\"%@`#,aé\\\ufeff\x00\u2028"), max_size=8),
)
def test_mutated_yaml_gives_values_or_problems_and_never_raises(
    tmp_path_factory: pytest.TempPathFactory, cut: int, width: int, put: str
) -> None:
    folder = tmp_path_factory.getbasetemp()
    placed = read(folder, SAMPLE[:cut] + put + SAMPLE[cut + width :])
    assert placed.readable or placed.problems
    assert all(problem.place.line >= 1 and problem.remedy for problem in placed.problems)
