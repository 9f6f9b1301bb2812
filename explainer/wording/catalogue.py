"""The words of the interface, one file per language; what a story says never stands in them.

An entry is a sentence with named gaps, or a table of CLDR plural forms of one.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from babel import Locale

from explainer.places import CATALOGUES, spoken_languages


@dataclass(frozen=True)
class Catalogue:
    """All interface words in one language (a BCP 47 tag)."""

    language: str
    entries: Mapping[str, Any]
    locale: Locale

    def say(self, key: str, **gaps: object) -> str:
        """The words under a dotted key, with their gaps filled; raises ``KeyError`` for no entry."""
        return self._entry(key).format(**gaps)

    def count(self, key: str, number: int, **gaps: object) -> str:
        """The plural form that fits a number, which fills the gap ``n``."""
        forms = self.forms(key)
        form = forms.get(self.locale.plural_form(number), forms["other"])
        return form.format(n=number, **gaps)

    def forms(self, key: str) -> dict[str, str]:
        """All plural forms under a key, for the browser to choose from."""
        return dict(self._entry(key))

    def _entry(self, key: str) -> Any:
        found: Any = self.entries
        for part in key.split("."):
            found = found[part]
        return found


@cache
def catalogue(language: str) -> Catalogue:
    """The catalogue of a language; raises ``KeyError`` where there is none."""
    if language not in spoken_languages():
        raise KeyError(language)
    entries = tomllib.loads((CATALOGUES / f"{language}.toml").read_text("utf-8"))
    return Catalogue(language, entries, Locale.parse(entries["locale"], sep="-"))
