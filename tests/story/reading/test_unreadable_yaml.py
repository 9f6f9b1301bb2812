"""What is wrong with a file of YAML is told with its place and a remedy, whatever it is."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.story.reading.some_yaml import only_problem, read

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
    "half a character as an escape": ('a: "\\ud800"\n', 1, 5, "not YAML", "single quotes"),
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
    "no-break spaces alone": ("a: b\n\u00a0\nc: d\n", 2, 1, "U+00A0", "put spaces"),
    "one behind a colon and a space": ("a: \u00a0\n  b: c\n", 1, 4, "U+00A0", "put spaces"),
    "one behind quotes": ('a: "b"\u00a0\nc: d\n', 1, 7, "U+00A0", "put spaces"),
    "one behind a pipe": ("a: |\u00a0\n  b\n", 1, 5, "U+00A0", "put spaces"),
    "one behind a dash": ("a:\n -\u00a0b: c\n   d: e\n", 2, 2, "U+00A0", "put spaces"),
    "a figure space behind a colon": ("a: 1\nb:\u2007c\nd: 1\n", 2, 3, "U+2007", "put spaces"),
    "a zero-width space behind a colon": ("a: 1\nb:\u200bc\nd: 1\n", 2, 3, "U+200B", "put"),
    "no space behind a dash": ("- a: 1\n-b: 2\n", 2, 2, "missing behind the dash", "put a space"),
    "no space behind the first dash": ("-a: 1\n  b: 2\n", 1, 2, "missing behind the dash", "put"),
    "no comma between fields": (
        "- {a: B c: d}\n",
        1,
        10,
        "“B c:” holds a colon",
        "a comma before “c:”",
    ),
    "no space before a brace": ("- {a: 1}\n-{a: 2}\n", 2, 2, "missing behind the dash", "a space"),
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
    "quotes that stay open": ('a: "b\nc: d\n', 1, 4, "never closed", "close it"),
    "quotes that close below": ('a: "b\nc: "d"\n', 1, 4, "closed in line 2", "close it"),
    "a backslash and x": ('a: "C:\\x"\n', 1, 7, "a backslash", "single quotes"),
    "an entry too far left": ("a:\n  - b\n - c\n", 3, 2, "entry is not indented", "like them"),
    "a key too far left": ("  a: b\nc: d\n", 2, 1, "is no part of it", "indent it"),
    "a key too far right": ("a: b\n  c: d\n", 2, 3, "further than the key", "indent it"),
    "a text too far left": ("a: b\nc d\ne: f\n", 2, 1, "without “key: value”", "indent it further"),
    "brackets within braces": ("a: {b: c [sic] d}\n", 1, 10, "“[” ends a text", "in quotes"),
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
        ("{en Yes, de: Ja}", 5, "“en Yes” stands alone", "put a colon behind “en”"),
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
