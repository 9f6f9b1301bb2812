"""How wide words are, as far as that can be said before any font is known: rather too wide.

The letters are those of DejaVu Sans Bold, the widest font that systems bring for their own words. The
style sheet asks for its condensed form, and others are narrower by themselves; so what has room here
has room with every reader. Scripts that it lacks are as wide as the fonts of the pictures have them.
"""

import unicodedata

_BOLD = {
    "'": 0.31, "ijlIJ .,-’·": 0.39, "f():": 0.46, "rt–": 0.51, "cszkavxyL„“": 0.66,
    "bdeghnopquEFSTYß0123456789": 0.72, "ABCKPRVXZ": 0.78, "DGHNOQUw": 0.93, "mMW": 1.11,
}  # fmt: skip
_OF_LETTER = {letter: width for letters, width in _BOLD.items() for letter in letters}
_OTHER, _FULL = 0.78, 1.27  # other alphabets; signs as wide as they are high
# Armenian, Arabic, northern and southern India, Burma, Georgia, Ethiopia, Khmer; Georgian capitals. A
# vowel or an end of Hangul stands within the square of its syllable
_OF_SCRIPT = {
    (0x0530, 0x058F): 1.03, (0x0600, 0x08FF): 0.98, (0x0900, 0x0B7F): 0.85, (0x0B80, 0x0DFF): 1.36,
    (0x1000, 0x109F): 1.06, (0x10A0, 0x10FF): 1.0, (0x1160, 0x11FF): 0, (0x1200, 0x137F): 1.03,
    (0x1780, 0x17FF): 1.14, (0x1C90, 0x1CBF): 1.2,
}  # fmt: skip
REGULAR = 0.89  # of the bold width
CONDENSED = 0.9
CAPITAL = 1.4  # times as wide as an average letter
SQUARE = 2  # the same of a sign as wide as it is high


def em_width(text: str, bold: bool = True) -> float:
    """The width of a line in em."""
    plain = unicodedata.normalize("NFD", text)
    width = CONDENSED * sum(_width(sign) for sign in plain if not unicodedata.combining(sign))
    return width if bold else width * REGULAR


def _width(sign: str) -> float:
    return _OF_LETTER.get(sign) or _of_script(sign)


def _of_script(sign: str) -> float:
    for (first, last), width in _OF_SCRIPT.items():
        if first <= ord(sign) <= last:
            return width
    return _FULL if _is_square(sign) else _OTHER


def letters(text: str) -> float:
    """How many average letters are as wide as a text; one in capitals is wider, and so are some scripts."""
    wide = len(text) if text.isascii() else sum(map(_letters, text))
    return wide * (CAPITAL if text.isupper() else 1)


def _letters(sign: str) -> float:
    return SQUARE if _is_square(sign) else max(1, _of_script(sign) / _OTHER)


def _is_square(sign: str) -> bool:
    return unicodedata.east_asian_width(sign) in "WF"
