"""The characters that the fonts of the pictures can draw.

Pictures are set in these fonts alone, and the check of a story foresees by the same list what they
cannot show. Tables after the OpenType specification, “cmap”; what draws nothing after UAX #44,
“Default_Ignorable_Code_Point”, as far as texts have it.
"""

import struct
import unicodedata
from functools import cache
from pathlib import Path

from explainer.places import own_folder

# soft hyphens, and spaces in which no line ends: they are set by the typesetter, not by a font
SET_WITHOUT_GLYPH = frozenset("\n\u00a0\u00ad\u200b\u202f")
_SPACE_WITHOUT_BREAK = "\u2007"
_IGNORED_MARKS = {
    0x034F, 0x115F, 0x1160, 0x3164, 0xFFA0, *range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0),
}  # fmt: skip


def without_invisible(text: str) -> str:
    """The text as it is drawn: what has no shape is gone, and spaces of any width are spaces."""
    return "".join(map(_drawn, text))


def not_drawable(text: str) -> list[str]:
    """The characters of a text that no font here has, each once, in the order of the text."""
    known = _characters()
    return [c for c in dict.fromkeys(without_invisible(text)) if c not in known]


def _drawn(c: str) -> str:
    if c in SET_WITHOUT_GLYPH or c.isascii():
        return c
    kind = unicodedata.category(c)
    if kind == "Zs":
        return "\u00a0" if c == _SPACE_WITHOUT_BREAK else " "
    return "" if kind == "Cf" or ord(c) in _IGNORED_MARKS else c


@cache
def _characters() -> frozenset[str]:
    fonts = sorted((own_folder("assets") / "fonts").glob("*.ttf"))
    found = [frozenset(_characters_of(path)) for path in fonts]
    return frozenset.intersection(*found) | SET_WITHOUT_GLYPH


def _characters_of(path: Path) -> set[str]:
    """All characters in the font's segments of format 4, the Basic Multilingual Plane."""
    font = path.read_bytes()
    tables = struct.unpack_from(">H", font, 4)[0]
    records = (struct.unpack_from(">4s4xI", font, 12 + 16 * n) for n in range(tables))
    cmap = next(offset for tag, offset in records if tag == b"cmap")
    subtables = struct.unpack_from(">H", font, cmap + 2)[0]
    for n in range(subtables):
        table = cmap + struct.unpack_from(">I", font, cmap + 8 + 8 * n)[0]
        kind, _, _, doubled = struct.unpack_from(">4H", font, table)
        if kind == 4:
            count = doubled // 2
            ends = struct.unpack_from(f">{count}H", font, table + 14)
            starts = struct.unpack_from(f">{count}H", font, table + 16 + doubled)
            spans = zip(starts, ends, strict=True)
            return {chr(c) for first, last in spans for c in range(first, last + 1) if c < 0xFFFF}
    return set()
