"""Which characters pictures can draw, and what draws nothing."""

import unicodedata

import pytest

from explainer import fonts
from explainer.glyphs import (
    asks_for_extra,
    left_out,
    not_drawable,
    remedy_for,
    without_invisible,
    wrong_with,
)

# what computers of each country write at least
STANDARDS = {
    "Arabic": "iso8859_6",
    "Hebrew": "iso8859_8",
    "Chinese": "gb2312",
    "Chinese of Taiwan": "big5",
    "Japanese": "shift_jis",
    "Korean": "euc_kr",
    "Thai": "tis_620",
}


def letters_of(standard: str) -> str:
    """All letters without a capital that a character set of one or two bytes has."""
    one = [bytes([first]) for first in range(0x80, 0x100)]
    two = [bytes([first, second]) for first in range(0x80, 0x100) for second in range(0x40, 0x100)]
    found = "".join(written.decode(standard, "ignore") for written in (*one, *two))
    return "".join(sorted({c for c in found if unicodedata.category(c) == "Lo" and ord(c) > 0xFF}))


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("a\ufeffd", "ad"),
        ("a\u034fb\u180ec", "abc"),
        ("a\u2002b\u2003c\u3000d", "a b c d"),
        ("1\u2007000", "1\u00a0000"),
        ("10\u00a0km, 20\u202fkm", "10\u00a0km, 20\u202fkm"),
        ("Sol\u00addaten", "Sol\u00addaten"),
        ("\u2068Babel\u2069", "\u2068Babel\u2069"),
        ("می\u200cخواهم", "می\u200cخواهم"),
    ],
)
def test_what_has_no_shape_is_gone_and_every_space_is_one(text: str, drawn: str) -> None:
    assert without_invisible(text) == drawn


def test_five_scripts_are_drawn_by_what_comes_along(only_shipped: None) -> None:
    said = "Žluťoučký, Ελλάδα, Україна, ґ, „…“ – ’, საქართველო, Հայաստան, «Ո՞վ»\u2060\ufe0f\u200d"
    assert not_drawable(said) == []
    assert not asks_for_extra(said)


@pytest.mark.parametrize("text", ["العربية", "עברית", "日本", "한국", "🪖", "हिन्दी"])
def test_without_the_extra_it_is_named_once_with_its_characters(
    only_shipped: None, text: str
) -> None:
    lacking = not_drawable(f"A {text} {text}")
    assert lacking == list(dict.fromkeys(text))
    assert wrong_with(lacking).startswith(
        f"no font of the pictures that is installed has “{text[0]}"
    )
    assert remedy_for(lacking).startswith("pip install 'explainer[scripts]'")


def test_what_the_extra_lacks_too_is_written_differently(only_shipped: None) -> None:
    assert remedy_for(not_drawable("ᏣᎳᎩ")) == "write it in letters of another script"
    assert wrong_with(["Ꮳ", "\U000b80ad"]).endswith("“Ꮳ U+B80AD”")
    assert left_out("🪖")
    assert not left_out("Ꮳ")


def test_a_character_that_nobody_knows_is_told_by_its_number() -> None:
    assert wrong_with(["\U0009424a", "Ꮳ"]).endswith(" has “U+9424A Ꮳ”")


@pytest.mark.parametrize("script", STANDARDS)
def test_the_extra_draws_all_letters_of_national_standards(script: str) -> None:
    pytest.importorskip("manimgx_fonts")
    pytest.importorskip("manimgx_fonts_cjk")
    letters = letters_of(STANDARDS[script])
    assert len(letters) > 20
    assert asks_for_extra(letters)
    assert not_drawable(letters) == []


def test_the_extra_has_what_is_promised_of_it(only_shipped: None) -> None:
    """Whoever is sent to it is helped."""
    for standard in STANDARDS.values():
        lacking = not_drawable(letters_of(standard))
        assert "pip install" in remedy_for(lacking), standard


def test_chinese_characters_have_the_form_of_the_language() -> None:
    pytest.importorskip("manimgx_fonts_cjk")
    for language, form in {"ja": "JP", "ko": "KR", "zh-TW": "TC", "zh": "SC", "en": "SC"}.items():
        assert f"Noto Sans CJK {form}" in fonts.families(language, extra=True)["sans"]
    assert fonts.families("ja", extra=False)["sans"][0] == "Source Sans 3"
