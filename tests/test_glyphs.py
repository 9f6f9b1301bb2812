"""Which characters pictures can draw, and what draws nothing."""

import pytest

from explainer.glyphs import not_drawable, without_invisible


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("off\u2060er", "offer"),
        ("✓\ufe0f", "✓"),
        ("a\u200db\u200ec\ufeffd", "abcd"),
        ("a\u034fb\U000e0101", "ab"),
        ("a\u2002b\u2003c\u3000d", "a b c d"),
        ("1\u2007000", "1\u00a0000"),
        ("10\u00a0km, 20\u202fkm", "10\u00a0km, 20\u202fkm"),
        ("Sol\u00addaten", "Sol\u00addaten"),
    ],
)
def test_what_is_invisible_draws_nothing_and_every_space_is_one(text: str, drawn: str) -> None:
    assert without_invisible(text) == drawn
    assert not_drawable(drawn.replace("✓", "")) == []


def test_three_scripts_can_be_drawn() -> None:
    assert not_drawable("Žluťoučký, Ελλάδα, Україна, ґ, „…“ – ’") == []


@pytest.mark.parametrize("text", ["საქართველო", "العربية", "עברית", "日本", "🪖", "Հայաստան"])
def test_what_no_font_has_is_named_once_in_its_order(text: str) -> None:
    assert not_drawable(f"A {text} {text}") == list(dict.fromkeys(text))
