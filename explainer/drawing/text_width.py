"""How wide words are, as far as that can be said before any font is known: rather too wide.

The letters are those of DejaVu Sans Bold, the widest font that systems bring for their own words. The
style sheet asks for its condensed form, and others are narrower by themselves; so what has room here
has room with every reader.
"""

import unicodedata

_BOLD = {
    "'": 0.31, "ijlIJ .,-’·": 0.39, "f():": 0.46, "rt–": 0.51, "cszkavxyL„“": 0.66,
    "bdeghnopquEFSTYß0123456789": 0.72, "ABCKPRVXZ": 0.78, "DGHNOQUw": 0.93, "mMW": 1.11,
}  # fmt: skip
_OF_LETTER = {letter: width for letters, width in _BOLD.items() for letter in letters}
_OTHER, _FULL = 0.78, 1.05  # other alphabets; signs as wide as they are high
REGULAR = 0.89  # of the bold width
CONDENSED = 0.9
CAPITAL = 1.4  # times as wide as an average letter


def em_width(text: str, bold: bool = True) -> float:
    """The width of a line in em."""
    plain = unicodedata.normalize("NFD", text)
    width = CONDENSED * sum(_width(sign) for sign in plain if not unicodedata.combining(sign))
    return width if bold else width * REGULAR


def _width(sign: str) -> float:
    full = unicodedata.east_asian_width(sign) in "WF"
    return _OF_LETTER.get(sign, _FULL if full else _OTHER)


def letters(text: str) -> float:
    """How many average letters are as wide as a text; one in capitals is wider."""
    return len(text) * (CAPITAL if text.isupper() else 1)
