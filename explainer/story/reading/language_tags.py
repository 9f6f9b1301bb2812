"""Whether a tag of BCP 47 names a language that there is, written as somewhere in the world."""

import re
from functools import cache

from explainer.iso_3166 import ALPHA_2_OF

# ISO 639-1: an editor who writes one of these does not wait for lists of all the others
_SECOND_LETTERS = {
    "a": "abefkmnrsvyz", "b": "aegimnors", "c": "aehorsuvy", "d": "aevz", "e": "elnostu",
    "f": "afijory", "g": "adlnuv", "h": "aeiortuyz", "i": "adegikostu", "j": "av",
    "k": "agijklmnorsuvwy", "l": "abginotuv", "m": "ghiklnrsty", "n": "abdeglnorvy", "o": "cjmrs",
    "p": "ailst", "q": "u", "r": "mnouw", "s": "acdeghiklmnoqrstuvw", "t": "aeghiklnorstwy",
    "u": "gkrz", "v": "eio", "w": "ao", "x": "h", "y": "io", "z": "ahu",
}  # fmt: skip
_TWO_LETTERS = {first + second for first, seconds in _SECOND_LETTERS.items() for second in seconds}
_NO_LANGUAGE = {"und", "mis"}  # registered, and said of what nobody knows
_REGIONS = frozenset(ALPHA_2_OF.values())
_TAG = re.compile(
    r"(?P<language>[a-z]{2,3})(-(?P<within>[a-z]{3}))?(-(?P<script>[a-z]{4}))?"
    r"(-(?P<region>[a-z]{2}|\d{3}))?(-([a-z\d]{5,8}|\d[a-z\d]{3}))*(-[a-wyz\d](-[a-z\d]{2,8})+)*"
    r"(-x(-[a-z\d]{1,8})+)?",
    re.IGNORECASE,
)


@cache
def names_a_language(tag: str) -> bool:
    """Whether language, script and region of the tag exist; variants need only have the form of one."""
    parts = _TAG.fullmatch(tag)
    if not parts:
        return False
    script, region, within = parts["script"], parts["region"], parts["within"]
    return (
        _is_language(parts["language"].lower())
        and (not within or _is_language(within.lower()))
        and (not script or _is_script(script.title()))
        and (not region or _is_region(region.upper()))
    )


def _is_language(code: str) -> bool:
    if len(code) == 2:
        return code in _TWO_LETTERS
    import pycountry

    found = pycountry.languages.get(alpha_3=code)
    if found is None:
        return pycountry.language_families.get(alpha_3=code) is not None
    return code not in _NO_LANGUAGE and not hasattr(found, "alpha_2")  # else it is written with two


def _is_script(code: str) -> bool:
    import pycountry

    return pycountry.scripts.get(alpha_4=code) is not None


def _is_region(code: str) -> bool:
    if not code.isdigit():
        return code in _REGIONS
    from babel import Locale

    return code in Locale("en").territories
