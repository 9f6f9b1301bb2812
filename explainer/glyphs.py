"""The characters that pictures can draw, by which the check of a story foresees what they cannot.

What draws nothing after UAX #44, “Default_Ignorable_Code_Point”, as far as texts have it.
"""

import unicodedata
from collections.abc import Collection
from functools import cache

from explainer.fonts import EXTRA, extra_characters, shipped_characters

# soft hyphens, and spaces in which no line ends: they are set by the typesetter, not by a font
SET_WITHOUT_GLYPH = frozenset("\n\u00a0\u00ad\u200b\u202f")
# how neighbours join, in which direction they run and which form they take: they draw nothing themselves
_FOR_NEIGHBOURS = frozenset(
    chr(c)
    for c in (
        0x200C, 0x200D, 0x200E, 0x200F, 0x061C, *range(0x202A, 0x202F), 0x2060, *range(0x2066, 0x206A),
        *range(0xFE00, 0xFE10), *range(0xE0020, 0xE0080), *range(0xE0100, 0xE01F0),
    )
)  # fmt: skip
_SPACE_WITHOUT_BREAK = "\u2007"
_IGNORED_MARKS = frozenset("\u034f\u115f\u1160\u3164\uffa0")
_SIGNS_OF_NUMBERS = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u08e2")
# Hebrew, Arabic; India, Thailand, Laos; Burma, Hangul, Ethiopia, Khmer; arrows and signs; China, Japan
# and Korea; forms of Hebrew, Arabic and full width; emoji; rare Chinese characters
_OF_EXTRA = (
    (0x0590, 0x06FF), (0x0750, 0x077F), (0x08A0, 0x0EFF), (0x1000, 0x109F), (0x1100, 0x139F),
    (0x1780, 0x17FF), (0x2190, 0x27BF), (0x2B00, 0x2BFF), (0x2E80, 0x9FFF), (0xA960, 0xA97F),
    (0xAC00, 0xD7FF), (0xF900, 0xFAFF), (0xFB1D, 0xFDFF), (0xFE30, 0xFEFF), (0xFF00, 0xFFEF),
    (0x1F000, 0x1FAFF), (0x20000, 0x323AF),
)  # fmt: skip
_SHOWN = 5


def without_invisible(text: str) -> str:
    """The text as it is drawn: what has no shape is gone, and spaces of any width are spaces."""
    return text if text.isascii() else "".join(map(_drawn, text))


def not_drawable(text: str) -> list[str]:
    """The characters of a text that no font here has, each once, in the order of the text."""
    lacking = _beyond_shipped(text)
    return [c for c in lacking if c not in extra_characters()] if lacking else []


def asks_for_extra(text: str) -> bool:
    """Whether a text has characters that only the fonts of the extra have."""
    return bool(_beyond_shipped("".join(set(text))))


def left_out(c: str) -> bool:
    """Whether a picture can do without a character: a sign beside the words, such as an emoji."""
    return unicodedata.category(c) in ("So", "Sk", "Cn", "Co", "Cs", "Cc")


def wrong_with(lacking: Collection[str]) -> str:
    """That no font has some characters, and which; by their number where no terminal shows them."""
    shown = [c if c.isprintable() else f"U+{ord(c):04X}" for c in list(lacking)[:_SHOWN]]
    few = " ".join(shown) + (" …" if len(lacking) > _SHOWN else "")
    return f"no font of the pictures that is installed has “{few}”"


def remedy_for(lacking: Collection[str]) -> str:
    """What to do about characters that no font here has."""
    if any(not _in_extra(c) for c in lacking):
        return "write it in letters of another script"
    return f"pip install 'explainer[{EXTRA}]' (in a checkout: pip install '.[{EXTRA}]')"


def _beyond_shipped(text: str) -> list[str]:
    known = shipped_characters()
    if text.isascii() or known.issuperset(text):
        return []
    return [
        c
        for c in dict.fromkeys(without_invisible(text))
        if c not in known and c not in SET_WITHOUT_GLYPH and c not in _FOR_NEIGHBOURS
    ]


def _in_extra(c: str) -> bool:
    return any(first <= ord(c) <= last for first, last in _OF_EXTRA)


@cache
def _drawn(c: str) -> str:
    if c.isascii() or c in SET_WITHOUT_GLYPH or c in _FOR_NEIGHBOURS or c in _SIGNS_OF_NUMBERS:
        return c
    kind = unicodedata.category(c)
    if kind == "Zs":
        return "\u00a0" if c == _SPACE_WITHOUT_BREAK else " "
    return "" if kind == "Cf" or c in _IGNORED_MARKS else c
