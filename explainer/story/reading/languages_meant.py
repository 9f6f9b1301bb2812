"""Which language somebody means who writes something else than its tag of BCP 47."""

from collections.abc import Iterable
from functools import cache

from explainer.places import spoken_languages

# codes of countries that are taken for those of their languages, and are not those of others
_OF_COUNTRIES = {
    "cn": "zh", "cz": "cs", "dk": "da", "gb": "en", "gr": "el", "jp": "ja", "se": "sv", "ua": "uk",
    "us": "en",
}  # fmt: skip


def language_meant(given: str, languages: Iterable[str] = ()) -> str | None:
    """The tag of the language that is meant by a code or a name, or nothing.

    Names are understood in ``languages`` beside those of the interface.
    """
    # an editor who has the tags right does not wait for this
    from babel.core import get_global

    word = given.strip().lower()
    same_code = get_global("language_aliases").get(word) if len(word) == 3 else None
    names = _names(tuple(sorted({*languages, *spoken_languages(), "en"})))
    return _OF_COUNTRIES.get(word) or same_code or names.get(word)


@cache
def _names(languages: tuple[str, ...]) -> dict[str, str]:
    from babel import Locale, UnknownLocaleError

    found: dict[str, str] = {}
    for tag in languages:
        try:
            named = Locale.parse(tag, sep="-").languages
        except (UnknownLocaleError, ValueError):
            continue
        found |= {name.lower(): code for code, name in named.items() if code.isalpha()}
    return found
