"""What else a country is called, in ISO 3166 and CLDR. Nothing of it is shown; by it a country is found."""

import gettext
from collections.abc import Iterator
from functools import cache

import pycountry

from explainer.iso_3166 import ALPHA_2_OF
from explainer.story.model import Country
from explainer.story.reading.country_aliases import CODES, NAMES
from explainer.wording.catalogue import Catalogue


def other_names(country: Country, words: Catalogue) -> Iterator[str]:
    """A country's codes, its common, official and former names, and what it is in English."""
    alpha_2 = ALPHA_2_OF[country.code]
    yield alpha_2
    yield words.locale.territories.get(alpha_2, "")
    entry = pycountry.countries.get(alpha_3=country.code)
    if entry is not None:  # as for Kosovo
        translated = _names_in(str(words.locale), words.locale.language).gettext
        yield translated(entry.name)
        yield translated(getattr(entry, "official_name", entry.name))
        yield entry.name
    yield from (other for other, code in (CODES | NAMES).items() if code == country.code)


@cache
def _names_in(*languages: str) -> gettext.NullTranslations:
    """The names of ISO 3166 in the first of these languages that has them."""
    return gettext.translation("iso3166-1", pycountry.LOCALES_DIR, languages, fallback=True)
