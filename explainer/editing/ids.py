"""Ids that are made of who and when, and the files that bear their names.

The name is always in them: two editors on one country and day then meet in one file only if both
enter the words of the same person.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlsplit

from explainer.story.reading.files import CLAIMS_FOLDER, JOINT

MOST_WORDS = 3
_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)

Taken = Callable[[str], bool]
Fields = Mapping[str, Any]


def folded(name: str) -> list[str]:
    """The words of a name in the letters a–z and digits; none where it is written in others."""
    plain = unicodedata.normalize("NFKD", name.casefold().translate(_LETTERS))
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return re.findall("[a-z0-9]+", re.sub("['’]", "", plain))[:MOST_WORDS]


def source_id(source: Fields, claim: Fields, taken: Taken) -> str:
    """Publisher, day, and whose words it has."""
    day = source.get("published") or claim.get("date") or source.get("accessed")
    return _free([*_publisher(source), *_day(day), *_last_name(claim)], "source", taken)


def origin_id(origin: Fields, taken: Taken) -> str:
    """Who, and on which day."""
    return _free([*folded(_text(origin.get("who"))), *_day(origin.get("date"))], "origin", taken)


def claim_id(claim: Fields, source: Fields, taken: Taken) -> str:
    """Country, day, and who spoke, or else who published it."""
    code = str(claim.get("country") or JOINT).lower()
    who = _last_name(claim) or _publisher(source)
    return _free([code, *_day(claim.get("date")), *who], "claim", taken)


def claim_path(claim: Fields, identifier: str) -> str:
    """The file of a claim that stands alone in it."""
    return f"{CLAIMS_FOLDER}/{claim.get('country') or JOINT}/{identifier}.yaml"


def _publisher(source: Fields) -> list[str]:
    """The words of its name, or of its host where that has other letters."""
    host = urlsplit(_text(source.get("url"))).hostname or ""
    return folded(_text(source.get("publisher"))) or folded(host.removeprefix("www."))


def _last_name(claim: Fields) -> list[str]:
    person = claim.get("said_by")
    name = _text(person.get("name")) if isinstance(person, Mapping) else ""
    return folded(name.split()[-1]) if name.split() else []


def _day(day: Any) -> list[str]:
    return re.findall("[0-9]+", str(day))[:3] if day else []


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def free_name(made: str, taken: Taken) -> str:
    """The name, with a number behind it if it is taken."""
    number, found = 1, made
    while taken(found):
        number += 1
        found = f"{made}-{number}"
    return found


def _free(words: list[str], otherwise: str, taken: Taken) -> str:
    return free_name("-".join(words) or otherwise, taken)
