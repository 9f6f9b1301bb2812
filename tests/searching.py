"""In which texts a search finds something: that of the browser (``assets/js/folding.js``) once more.

A test holds the two against each other.
"""

import re
import unicodedata

# what Unicode takes apart nowhere, among what stories say
_ALIKE = {
    "æ": "ae",
    "œ": "oe",
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "ı": "i",
    "ґ": "г",
}
_QUOTING = dict.fromkeys("\"'’‘‚„“”«»", "")
_ALSO = str.maketrans(_ALIKE | _QUOTING | {"−": "-"})
_GROUPED = re.compile(r"\b\d{1,3}(?:[., ]\d{3})+(?!\d)", re.ASCII)


def fold(text: str) -> str:
    """A text without case, accents, quotes, invisible characters and the kinds of a space or a dash."""
    bare = unicodedata.normalize("NFKD", text.casefold()).casefold()
    plain = "".join(_plain(letter) for letter in bare).translate(_ALSO)
    return _GROUPED.sub(lambda number: re.sub(r"\D", "", number[0]), plain)


def is_found(query: str, text: str) -> bool:
    """Whether each word of the query stands somewhere in the text; ä is a, and is ae."""
    folded = fold(text)
    words = re.split("[,;.:!?،؛؟]*(?: |$)", fold(query))
    return all(re.search(_pattern(word), folded) for word in words if word)


def _plain(letter: str) -> str:
    kind = unicodedata.category(letter)
    if kind[0] == "M" or kind == "Cf":
        return ""
    return {"Zs": " ", "Zl": " ", "Zp": " ", "Cc": " ", "Pd": "-"}.get(kind, letter)


def _pattern(word: str) -> str:
    several = {"a": "a[ae]*", "o": "oe*", "u": "ue*"}
    umlauts = r"a[ae]+|[ou]e+|[aou](?=.)"
    return re.sub(umlauts, lambda found: several[found[0][0]], re.escape(word))
