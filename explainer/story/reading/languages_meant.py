"""Which language somebody means who writes something else than its tag of BCP 47."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache

from explainer.places import spoken_languages

# codes of countries that are taken for those of their languages, and are not those of others
OF_COUNTRIES = {
    "al": "sq", "at": "de", "by": "be", "cn": "zh", "cz": "cs", "dk": "da", "gb": "en", "ge": "ka",
    "gr": "el", "il": "he", "ir": "fa", "jp": "ja", "md": "ro", "rs": "sr", "ua": "uk",
    "us": "en", "xk": "sq",
}  # fmt: skip


def language_meant(given: str, languages: Iterable[str] = ()) -> str | None:
    """The tag of the language that is meant by a code or a name, or nothing.

    Names are understood in ``languages`` beside those of the interface.
    """
    # an editor who has the tags right does not wait for this
    from babel.core import get_global

    word = _folded(given.strip())
    if word == "se":  # Northern Sami as well, but hardly ever meant
        return "sv"
    code = re.split("[-_]", word)[0]  # of “de_AT” and “uk-Cyrl-UA”, if it is one
    same_code = get_global("language_aliases").get(code) if len(code) == 3 else None
    names = _names(tuple(sorted({*languages, *spoken_languages(), "en"})))
    of_a_region = code if code != word and code in names.values() else None
    return OF_COUNTRIES.get(code) or same_code or names.get(word) or of_a_region


@cache
def _names(languages: tuple[str, ...]) -> dict[str, str]:
    from babel import Locale, UnknownLocaleError

    found: dict[str, str] = {}
    for tag in languages:
        try:
            named = Locale.parse(tag, sep="-").languages
        except (UnknownLocaleError, ValueError):
            continue
        found |= {_folded(name): code for code, name in named.items() if code.isalpha()}
    return found


def _folded(name: str) -> str:
    """The name without case and accents."""
    return "".join(
        letter
        for letter in unicodedata.normalize("NFKD", name.casefold())
        if not unicodedata.combining(letter)
    )
