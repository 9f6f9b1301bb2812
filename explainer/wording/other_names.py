"""What else a country is called, in ISO 3166 and CLDR. Nothing of it is shown; by it a country is found."""

import gettext
from collections.abc import Iterator
from functools import cache

import pycountry

from explainer.iso_3166 import ALPHA_2_OF
from explainer.story.model import Country
from explainer.wording.catalogue import Catalogue

# what ISO 3166 keeps free because others write it, and what the European Union writes
_OTHER_CODES = {"GBR": "UK", "GRC": "EL"}


def other_names(country: Country, words: Catalogue) -> Iterator[str]:
    """A country's shorter codes, its common and its official name, and what it is in English."""
    alpha_2 = ALPHA_2_OF[country.code]
    yield alpha_2
    yield _OTHER_CODES.get(country.code, "")
    yield words.locale.territories.get(alpha_2, "")
    entry = pycountry.countries.get(alpha_3=country.code)
    if entry is None:  # Kosovo
        return
    translated = _names_in(str(words.locale), words.locale.language).gettext
    yield translated(entry.name)
    yield translated(getattr(entry, "official_name", entry.name))
    yield entry.name


@cache
def _names_in(*languages: str) -> gettext.NullTranslations:
    """The names of ISO 3166 in the first of these languages that has them."""
    return gettext.translation("iso3166-1", pycountry.LOCALES_DIR, languages, fallback=True)
