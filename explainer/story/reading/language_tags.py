"""Whether a tag of BCP 47 names a language that there is, written as somewhere in the world."""

import re
from functools import cache

from explainer.iso_3166 import ALPHA_2_OF

# ISO 639-1: an editor who writes one of these does not wait for lists of all the others
_TWO_LETTERS = frozenset(
    [
        "aa",
        "ab",
        "ae",
        "af",
        "ak",
        "am",
        "an",
        "ar",
        "as",
        "av",
        "ay",
        "az",
        "ba",
        "be",
        "bg",
        "bi",
        "bm",
        "bn",
        "bo",
        "br",
        "bs",
        "ca",
        "ce",
        "ch",
        "co",
        "cr",
        "cs",
        "cu",
        "cv",
        "cy",
        "da",
        "de",
        "dv",
        "dz",
        "ee",
        "el",
        "en",
        "eo",
        "es",
        "et",
        "eu",
        "fa",
        "ff",
        "fi",
        "fj",
        "fo",
        "fr",
        "fy",
        "ga",
        "gd",
        "gl",
        "gn",
        "gu",
        "gv",
        "ha",
        "he",
        "hi",
        "ho",
        "hr",
        "ht",
        "hu",
        "hy",
        "hz",
        "ia",
        "id",
        "ie",
        "ig",
        "ii",
        "ik",
        "io",
        "is",
        "it",
        "iu",
        "ja",
        "jv",
        "ka",
        "kg",
        "ki",
        "kj",
        "kk",
        "kl",
        "km",
        "kn",
        "ko",
        "kr",
        "ks",
        "ku",
        "kv",
        "kw",
        "ky",
        "la",
        "lb",
        "lg",
        "li",
        "ln",
        "lo",
        "lt",
        "lu",
        "lv",
        "mg",
        "mh",
        "mi",
        "mk",
        "ml",
        "mn",
        "mr",
        "ms",
        "mt",
        "my",
        "na",
        "nb",
        "nd",
        "ne",
        "ng",
        "nl",
        "nn",
        "no",
        "nr",
        "nv",
        "ny",
        "oc",
        "oj",
        "om",
        "or",
        "os",
        "pa",
        "pi",
        "pl",
        "ps",
        "pt",
        "qu",
        "rm",
        "rn",
        "ro",
        "ru",
        "rw",
        "sa",
        "sc",
        "sd",
        "se",
        "sg",
        "sh",
        "si",
        "sk",
        "sl",
        "sm",
        "sn",
        "so",
        "sq",
        "sr",
        "ss",
        "st",
        "su",
        "sv",
        "sw",
        "ta",
        "te",
        "tg",
        "th",
        "ti",
        "tk",
        "tl",
        "tn",
        "to",
        "tr",
        "ts",
        "tt",
        "tw",
        "ty",
        "ug",
        "uk",
        "ur",
        "uz",
        "ve",
        "vi",
        "vo",
        "wa",
        "wo",
        "xh",
        "yi",
        "yo",
        "za",
        "zh",
        "zu",
    ]
)
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
