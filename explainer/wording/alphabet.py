"""The order of names: by a language's own alphabet, and beside it by Unicode's root collation.

As in the Unicode Collation Algorithm letters count first, then their marks, then capitals. A letter of
the alphabet stands at its place there, whatever it is made of (Swedish ö behind z); any other beside
the one that it is made of (in German by o), or behind its neighbour (Turkish w behind v). An alphabet is the letters in their order, with spaces
between them; one may be of several characters (Czech ch).
"""

import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache

# a letter's rank, its place within that rank, and 0, or what it is where only its neighbour has a place
Weight = tuple[int, int, int]
# letters · for each what marks it · the name, small letters first · the name itself
SortKey = tuple[tuple[Weight, ...], tuple[str, ...], str, str]

_LETTERS = {"Ll", "Lo", "Lt", "Lu"}
_PUNCTUATION, _DIGITS, _ALPHABET, _OTHERS = range(4)
# of the scripts that follow an alphabet this one is not in the order of its code points
_CYRILLIC = "абвгґдђеєжзѕиійјклљмнњопрстћуфхцчџшщъыьэюя"
_FOREIGN = {letter: ord("Ѐ") + place for place, letter in enumerate(_CYRILLIC)}
_MADE_OF = {"æ": "ae", "œ": "oe", "ı": "i"}


@cache
def sort_key(name: str, alphabet: str) -> SortKey:
    """What a name is sorted by in the language of an alphabet."""
    places = _places(alphabet)
    letters: list[Weight] = []
    marks: list[str] = []
    for letter in _letters(name, places):
        weights, mark = _weigh(letter, places)
        letters += weights
        if weights:
            marks += [*[""] * (len(weights) - 1), mark]
        elif marks:
            marks[-1] += mark
    return tuple(letters), tuple(marks), name.swapcase(), name


@cache
def _places(alphabet: str) -> Mapping[str, int]:
    letters = unicodedata.normalize("NFC", alphabet.casefold()).split()
    return {letter: place for place, letter in enumerate(letters)}


def _letters(name: str, places: Mapping[str, int]) -> Iterator[str]:
    """The small letters of a name; what the alphabet has as one letter is one."""
    if "ı" in places:  # where it is another letter than i, the capitals are as well
        name = name.replace("I", "ı").replace("İ", "i")
    said = unicodedata.normalize("NFC", name.casefold())
    longest = max(map(len, places), default=1)
    at = 0
    while at < len(said):
        size = next((n for n in range(longest, 1, -1) if said[at : at + n] in places), 1)
        yield said[at : at + size]
        at += size


def _weigh(letter: str, places: Mapping[str, int]) -> tuple[list[Weight], str]:
    """The weights of a letter, of which an ignored character has none, and what marks it."""
    if letter in places:
        return [(_ALPHABET, places[letter], 0)], ""
    if letter in _FOREIGN and "а" not in places:
        return [(_OTHERS, _FOREIGN[letter], 0)], ""
    kind = unicodedata.category(letter)[0]
    if kind in "MC":
        return [], letter if kind == "M" else ""
    base, mark = _taken_apart(letter)
    if base:
        return [weight for part in base for weight in _weigh(part, places)[0]], mark
    if kind == "N":
        return [(_DIGITS, int(unicodedata.numeric(letter, 0)), 0)], ""
    if unicodedata.category(letter) not in _LETTERS:
        return [(_PUNCTUATION, ord(letter), 0)], ""
    script = _script(letter)
    before = [one for one in places if len(one) == 1 and one < letter and _script(one) == script]
    if before:
        return [(_ALPHABET, places[max(before)], ord(letter))], ""
    return [(_OTHERS, ord(letter), 0)], ""


def _script(letter: str) -> str:
    return unicodedata.name(letter, "").split(" ")[0]


def _taken_apart(letter: str) -> tuple[str, str]:
    """The letters of which one is made, and what marks them; no letters where it is one itself."""
    if letter in _MADE_OF:
        return _MADE_OF[letter], letter
    parts = unicodedata.normalize("NFKD", letter)
    if parts != letter:
        base = "".join(part for part in parts if not unicodedata.combining(part))
        return base, "".join(part for part in parts if unicodedata.combining(part))
    # as in ł, which has no parts
    plain, marked, _ = unicodedata.name(letter, "").partition(" WITH ")
    return (unicodedata.lookup(plain), letter) if marked and _is_letter(plain) else ("", "")


def _is_letter(name: str) -> bool:
    try:
        return unicodedata.lookup(name).isalpha()
    except KeyError:
        return False
