"""Which country somebody means who writes something else than its code of ISO 3166-1 alpha-3.

A guess is made only where it can mean no other country: two codes that differ in a letter are two
countries.
"""

import re
import unicodedata
from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import cache

from explainer.iso_3166 import ALPHA_2_OF, ALPHA_3
from explainer.places import spoken_languages
from explainer.story.reading.country_aliases import CODES, NAMES

_ALPHA_3_OF = {alpha_2: alpha_3 for alpha_3, alpha_2 in ALPHA_2_OF.items()}
# what official names say beside the usual one
_OFFICIAL = re.compile(
    r"republi|kingdom|königreich|state|staat|federation|föderation|union|principality|fürstentum"
    r"|duchy|herzogtum|commonwealth|emirat|sultanat|confederation|royaume|república|regno|królestwo"
    r"|rzeczpospolita|республ|королівство|королевство|федерац"
)
_ARTICLE = re.compile(r"^(the|die|der|das) ", re.IGNORECASE)
NEAR, FAR = 0.85, 0.8  # a name has to be so near, and every other country's farther than this
LONGEST = 80


def country_meant(given: str, languages: Iterable[str] = ()) -> str | None:
    """The code of the country that is meant by a code or a name, or nothing.

    Names are understood in ``languages`` beside those of the interface.
    """
    given = _ARTICLE.sub("", given.strip(), count=1)
    code = given.upper().replace(".", "")
    if code in ALPHA_3:
        return code
    by_code = _ALPHA_3_OF.get(code) or CODES.get(code)
    if by_code or len(given) > LONGEST:
        return by_code
    if len(code) == 3 and code.isascii():
        same_letters = [known for known in ALPHA_3 if sorted(known) == sorted(code)]
        if len(same_letters) == 1 and same_letters[0] in (_swapped(code, 0), _swapped(code, 1)):
            return same_letters[0]
    if len(code) < 4:
        return None
    name = _folded(given)
    names = _names(tuple(sorted({*languages, *spoken_languages(), "en"})))
    return names.get(name) or _by_official_name(name, names) or _by_nearness(name, names)


def _swapped(code: str, first: int) -> str:
    """The code with two letters that stand beside each other the other way round."""
    return code[:first] + code[first + 1] + code[first] + code[first + 2 :]


def _by_official_name(given: str, names: dict[str, str]) -> str | None:
    """The one country whose usual name is part of a longer one.

    What is left over of an official name may be the other of two: China has a People’s Republic.
    """
    if not _OFFICIAL.search(given):
        return None
    within = [name for name in names if re.search(rf"\b{re.escape(name)}\b", given)]
    longest = [name for name in within if not any(name in other != name for other in within)]
    found = {names[name] for name in longest}
    usual = any(not _OFFICIAL.search(name) for name in longest)
    return found.pop() if usual and len(found) == 1 else None


def _by_nearness(given: str, names: dict[str, str]) -> str | None:
    best: dict[str, float] = {}
    matcher = SequenceMatcher(b=given)
    for name, code in names.items():
        matcher.set_seq1(name)
        if matcher.real_quick_ratio() > FAR and matcher.quick_ratio() > FAR:
            best[code] = max(best.get(code, 0), matcher.ratio())
    near = [code for code, ratio in best.items() if ratio > FAR]
    return near[0] if len(near) == 1 and best[near[0]] >= NEAR else None


@cache
def _names(languages: tuple[str, ...]) -> dict[str, str]:
    """Every name by which a country is known in these languages, folded, with its code."""
    # an editor who has the codes right does not wait for this
    from babel import Locale, UnknownLocaleError

    found: dict[str, str] = {}
    for tag in languages:
        try:
            territories = Locale.parse(tag, sep="-").territories
        except (UnknownLocaleError, ValueError):
            continue
        found |= {
            _folded(territories[alpha_2]): code
            for code, alpha_2 in ALPHA_2_OF.items()
            if alpha_2 in territories
        }
    return found | {_folded(name): code for name, code in NAMES.items()}


def _folded(name: str) -> str:
    """The name without case, accents and marks between its words."""
    letters = unicodedata.normalize("NFKD", name.casefold().replace("ß", "ss"))
    plain = "".join(c for c in letters if not unicodedata.combining(c))
    return " ".join(re.findall(r"\w+", plain))
