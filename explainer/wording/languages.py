"""Languages of the world, as CLDR knows them; those of the interface have catalogues."""

from babel import Locale


def knows_language(tag: str) -> bool:
    """Whether a BCP 47 tag begins with a language that there is."""
    return tag.split("-")[0] in Locale("en").languages
