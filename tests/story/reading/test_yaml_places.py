"""YAML 1.2 as plain values with places."""

from pathlib import Path

import pytest

from tests.story.reading.some_yaml import read


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


def test_html_in_a_text_is_text(tmp_path: Path) -> None:
    words = "<script>alert('x')</script> & <b>bold</b>"
    assert read(tmp_path, f"a: {words}\n").value == {"a": words}
