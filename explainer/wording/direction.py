"""Names that run the other way than the language they are told in: kept apart from what is beside them.

Without that a mark or a date behind such a name is set before it. HTML has ``bdi`` for it, and a sentence
the isolates of the Unicode Bidirectional Algorithm.
"""

import unicodedata

from explainer.wording.catalogue import Catalogue

_FIRST_STRONG, _END = "\u2068", "\u2069"
_RIGHT_TO_LEFT = {"R", "AL"}
_FIRST_OF_THEM = "\u0590"  # no letter before it runs to the left


def is_foreign(said: str, words: Catalogue) -> bool:
    """Whether any letter runs the other way than the language."""
    others = {"L"} if words.direction else _RIGHT_TO_LEFT
    if not words.direction and max(said, default="") < _FIRST_OF_THEM:
        return False
    return any(unicodedata.bidirectional(letter) in others for letter in said)


def isolated(name: str, words: Catalogue) -> str:
    """A name as it can stand in any sentence of the language."""
    return f"{_FIRST_STRONG}{name}{_END}" if is_foreign(name, words) else name
