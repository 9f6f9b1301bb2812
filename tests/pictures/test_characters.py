"""What is drawn of characters: letters in their shapes, invisible ones not at all."""

import io
import json
from pathlib import Path

import pytest
import typst
from babel import Locale

from explainer import fonts
from explainer.drawing.text_width import em_width
from explainer.pictures.glyphs import showable
from explainer.pictures.typesetting import CannotDraw, typeset

pytest.importorskip("PIL", reason="the extra “clips” is not installed")
from PIL import Image, ImageChops

PAIRS = {
    "Georgian": ("მ", "წ"),
    "Armenian": ("Բ", "շ"),
    "Arabic": ("ع", "م"),
    "Hebrew": ("ע", "ם"),
    "Chinese": ("汉", "龙"),
    "Japanese": ("あ", "ア"),
    "Korean": ("한", "국"),
    "Hindi": ("ह", "म"),
    "emoji": ("😀", "🪖"),
}
SHIPPED = ("Georgian", "Armenian")
INVISIBLE = {
    "word joiner": "\u2060",
    "variation selector": "\ufe0f",
    "joiner": "\u200d",
    "non-joiner": "\u200c",
    "isolates": "\u2068\u2069",
    "marks of direction": "\u200e\u200f",
    "soft hyphen": "\u00ad",
    "byte order mark": "\ufeff",
    "grapheme joiner": "\u034f",
}


def drawn(said: str, language: str = "en") -> Image.Image:
    """A frame of a clip with these words and nothing else."""
    tokens = dict.fromkeys(("ground", "raised"), "#ffffff")
    tokens |= dict.fromkeys(("text", "quiet", "accent", "rule", "host"), "#000000")
    content = {
        "w": 500, "h": 160, "u": 1, "least_unit": 1, "form": "png", "fitted": True, "lang": language,
        "turned": False, "taller": 0, "tok": tokens, "alt": "", "kicker": "", "title": said, "lines": [],
    }  # fmt: skip
    return Image.open(io.BytesIO(typeset("clip-card", showable(content), "png"))).convert("L")


def alike(one: Image.Image, other: Image.Image) -> bool:
    return ImageChops.difference(one, other).getbbox() is None


def ink(image: Image.Image) -> tuple[int, int, int, int]:
    """Where something is drawn."""
    found = ImageChops.invert(image).getbbox()
    assert found
    return found


@pytest.mark.parametrize("script", PAIRS)
def test_letters_have_shapes_of_their_own(script: str) -> None:
    """What a font lacks would be the same box twice."""
    if script not in SHIPPED:
        pytest.importorskip("manimgx_fonts")
        pytest.importorskip("manimgx_fonts_cjk")
    one, other = PAIRS[script]
    assert not alike(drawn(one), drawn(other))


@pytest.mark.parametrize("name", INVISIBLE)
def test_what_is_invisible_draws_nothing(name: str) -> None:
    assert alike(drawn(f"Au{INVISIBLE[name]}rora"), drawn("Aurora"))
    assert not alike(drawn("Au-rora"), drawn("Aurora"))


def test_every_space_is_as_wide_as_one() -> None:
    assert alike(drawn("a\u2002b\u2003c"), drawn("a b c"))
    assert not alike(drawn("a b c"), drawn("abc"))


def test_arabic_letters_join_where_nothing_keeps_them_apart() -> None:
    pytest.importorskip("manimgx_fonts")
    assert not alike(drawn("بيت"), drawn("ب\u200cي\u200cت"))


def test_a_sequence_of_emoji_is_one() -> None:
    pytest.importorskip("manimgx_fonts")
    alone, together = ink(drawn("👩")), ink(drawn("👩\u200d🚀"))
    assert together[2] - together[0] < 1.5 * (alone[2] - alone[0])


def test_letters_that_no_font_has_stop_the_picture_and_signs_are_left_out() -> None:
    with pytest.raises(
        CannotDraw, match="no font of the pictures that is installed has “Ꮳ Ꮃ Ꭹ”"
    ) as stop:
        drawn("ᏣᎳᎩ")
    assert stop.value.remedy == "write it in letters of another script"
    assert showable(["A \U0001f9ff\U000f0000 B", {"svg": "Ꮳ"}])[1] == {"svg": "Ꮳ"}
    assert showable("A \U000f0000 B") == "A B"


def test_the_extra_changes_no_picture_that_does_not_ask_for_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pytest.importorskip("manimgx_fonts")
    without = drawn("Žluťoučký Україна საქართველო")
    monkeypatch.setattr("explainer.pictures.typesetting.asks_for_extra", lambda written: True)
    assert alike(drawn("Žluťoučký Україна საქართველო"), without)


MEASURING = """\
#set page(width: auto)
#context [#metadata(json(bytes(sys.inputs.names)).map(one => ("regular", "bold").map(weight =>
  measure(text(font: one.fonts, size: 100pt, weight: weight, one.name)).width.pt()))) <wide>]
"""


def test_no_name_is_wider_than_it_is_thought_to_be(tmp_path: Path) -> None:
    """Names of countries in other scripts, as their fonts have them; by these widths they are placed."""
    pytest.importorskip("manimgx_fonts")
    pytest.importorskip("manimgx_fonts_cjk")
    template = tmp_path / "measuring.typ"
    template.write_text(MEASURING, "utf-8")
    names = [
        {"name": name, "fonts": fonts.families(language, extra=True)["sans"]}
        for language in ("ka", "hy", "ar", "he", "ja", "zh", "ko", "hi")
        for code, name in sorted(Locale.parse(language).territories.items())
        if code.isalpha() and len(code) == 2
    ]
    assert len(names) > 1500
    found = typst.query(
        str(template), "<wide>", field="value", one=True, ignore_system_fonts=True,
        font_paths=[str(folder) for folder in (fonts.shipped_folder(), *fonts.extra_folders().values())],
        sys_inputs={"names": json.dumps(names)},
    )  # fmt: skip
    for one, (regular, bold) in zip(names, json.loads(found), strict=True):
        assert regular <= 100 * em_width(one["name"], bold=False), one["name"]
        assert bold <= 100 * em_width(one["name"]), one["name"]
