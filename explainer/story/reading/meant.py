"""Which record somebody means who writes an id that there is not.

What readers see of a record leads to its id. Else an id is near where only letters differ: another
number is another day, another code another country, and neither is ever guessed.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from explainer.iso_3166 import ALPHA_3
from explainer.story.model.fields import Record
from explainer.story.reading.countries_meant import country_meant
from explainer.story.reading.draft import Draft
from explainer.story.reading.problems import listed, nearest, visible

NAMED = 5  # of the ids that there are
_LONGEST = 80
_MOST = 1000  # ids that are compared letter by letter
_NAMES = ("label", "within", "short", "title", "publisher", "topic", "term", "who", "names", "url")
_WEB = re.compile("https?://", re.IGNORECASE)


class Meanings:
    """The records of a draft by their ids and by what readers see of them."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self.languages = draft.about.record.languages if draft.about else ()
        self._known: dict[tuple[str, ...], frozenset[str]] = {}
        self._named: dict[tuple[str, ...], dict[str, set[str]]] = {}

    def known(self, lists: tuple[str, ...]) -> frozenset[str]:
        """The ids or codes in these lists."""
        if lists not in self._known:
            self._known[lists] = frozenset(one for name in lists for one in self._draft.known(name))
        return self._known[lists]

    def meant(self, given: str, lists: tuple[str, ...]) -> str | None:
        """The id or code in these lists that is meant, or the code of a country that is in none."""
        country = country_meant(given, self.languages) if "countries" in lists else None
        if country in self.known(lists) or lists == ("countries",):
            return country
        names = self._names(lists)
        by_name = names.get(_folded(given))
        if by_name:
            return next(iter(by_name)) if len(by_name) == 1 else None
        return id_meant(given, self.known(lists)) or _by_near_name(given, names)

    def _names(self, lists: tuple[str, ...]) -> dict[str, set[str]]:
        """The words by which readers know records, folded, with the ids of these."""
        if lists not in self._named:
            found: dict[str, set[str]] = {}
            for name in lists:
                records = self._draft.ids(name) if name != "countries" else {}
                for identifier, placed in records.items():
                    for words in _names_of(placed.record):
                        found.setdefault(_folded(words), set()).add(identifier)
            self._named[lists] = found
        return self._named[lists]


def id_meant(given: str, ids: Iterable[str]) -> str | None:
    """The id that differs in some letters alone, and speaks of the same days and countries.

    Not in the first: “unwilling” is not “willing”.
    """
    digits, codes, first = _digits(given), _codes_meant(given), set(given[:2].lower())
    same = {
        _letters(one): one
        for one in ids
        if one[:1] in first and digits & _digits(one) and _codes(one) in codes
    }
    near = nearest(_letters(given), same)
    return same[near] if near else None


def is_web_address(given: str) -> bool:
    """Whether somebody gave the address of a page where an id is asked for."""
    return _WEB.match(given) is not None


def in_form(given: str) -> str:
    """An id as ids are written, in small letters, of words that are none."""
    return re.sub(r"[^a-z0-9_]+", "-", given.lower()).strip("-_")


def listed_by_nearness(given: str, allowed: Iterable[str]) -> str:
    """A few of the allowed words, the nearest first; how many more there are is said."""
    words = list(allowed)
    if len(words) <= NAMED:
        return listed(words)
    start = given[:1].lower()
    compared = (
        [word for word in words if word[:1].lower() == start] if len(words) > _MOST else words
    )
    near = get_close_matches(given[:_LONGEST].lower(), compared, n=NAMED, cutoff=0.5)
    shown = [*near, *(word for word in words if word not in near)][:NAMED]
    return f"{', '.join(map(visible, shown))} and {len(words) - NAMED} more"


def _names_of(record: Record) -> Iterator[str]:
    for name in _NAMES:
        value = getattr(record, name, None)
        if isinstance(value, str):
            yield value
        elif value:
            yield from value.values()


def _by_near_name(given: str, names: dict[str, set[str]]) -> str | None:
    """The id of the one record whose words are nearly these."""
    if is_web_address(given):
        return None  # an address that differs in a letter leads to another page
    words, first = _folded(given[:_LONGEST]), given[:1].lower()
    alike = [name for name in names if name[:1] == first and _digits(name) == _digits(words)]
    near = get_close_matches(words, alike[:_MOST], n=2, cutoff=0.85)
    found = {identifier for name in near for identifier in names[name]}
    return found.pop() if len(found) == 1 else None


def _folded(words: str) -> str:
    """The words without case, accents, umlauts and marks between them; an address as a browser shows it."""
    letters = unicodedata.normalize("NFKD", _WEB.sub("", words).casefold().replace("_", " "))
    plain = re.sub("([aou])\u0308", r"\1e", letters)
    return " ".join(re.findall(r"\w+", re.sub(r"[\u0300-\u036f]", "", plain)))


def _digits(identifier: str) -> set[str]:
    """Its numbers in two ways of writing them: as they stand, and without zeros before them."""
    runs = re.findall("[0-9]+", identifier)
    return {"".join(runs), "-".join(run.lstrip("0") for run in runs)}


def _letters(identifier: str) -> str:
    return "-".join(re.findall("[^0-9_-]+", identifier))


def _codes(identifier: str) -> set[str]:
    return {part for part in re.split("[-_]", identifier.upper()) if part in ALPHA_3}


def _codes_meant(given: str) -> list[set[str]]:
    """The countries of a given id: those that it names, and those that its beginning may name."""
    first, *others = re.split("[-_]", given)
    named = _codes("-".join(others))
    begins = _codes(country_meant(first) or "" if len(first) < 4 else first[:3])
    return [_codes(given), named | begins]
