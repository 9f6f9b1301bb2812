"""Countries as an editor names them: by code, or by their name in a language of the story."""

import unicodedata
from collections.abc import Mapping

from explainer.places import spoken_languages
from explainer.story.reading.draft import Draft
from explainer.wording.catalogue import catalogue, country_name


def country_names(draft: Draft) -> Mapping[str, str]:
    """The codes of a story's countries by their names and codes, without case and marks."""
    languages = draft.about.record.languages if draft.about else ()
    found = {}
    for code, placed in draft.ids("countries").items():
        found[_bare(code)] = code
        for language in set(languages) & set(spoken_languages()):
            found[_bare(country_name(placed.record, catalogue(language)))] = code
    return found


def country_code(written: str, countries: Mapping[str, str]) -> str:
    """The code of a country that is given by code or name; what is no country stays as it is."""
    return countries.get(_bare(written.strip()), written.strip())


def _bare(name: str) -> str:
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))
