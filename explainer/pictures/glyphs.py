"""Which characters the fonts have; what they lack is shown as a question mark.

PDF/UA does not allow a text without its glyph. Tables after the OpenType specification, “cmap”.
"""

import struct
from functools import cache
from pathlib import Path
from typing import Any

from explainer.places import own_folder

UNKNOWN = "?"
_ISOLATES = {
    "\u2068",
    "\u2069",
}  # around what runs the other way, of which no font here has a letter
_INVISIBLE = {"\n", "\u00a0", "\u00ad", "\u200b", "\u202f"}


def showable(content: Any) -> Any:
    """The content of a picture with a question mark for every character that no font here has."""
    if isinstance(content, str):
        known = _characters()
        return "".join(c if c in known else UNKNOWN for c in content if c not in _ISOLATES)
    if isinstance(content, dict):
        # drawings and addresses are no text to set
        kept = {"svg", "ground", "lands", "swatch", "sign", "tone", "url"}
        return {k: v if k in kept else showable(v) for k, v in content.items()}
    if isinstance(content, list):
        return [showable(item) for item in content]
    return content


@cache
def _characters() -> frozenset[str]:
    fonts = sorted((own_folder("assets") / "fonts").glob("*.ttf"))
    found = [frozenset(_characters_of(path)) for path in fonts]
    return frozenset.intersection(*found) | _INVISIBLE


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
