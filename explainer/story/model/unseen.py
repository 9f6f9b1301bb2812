"""Characters that nobody sees: how they are called, and where a text has a use for them.

Inside a text most of them have one: joiners in Persian and in emoji, marks of direction, soft
hyphens. At its edges, or alone, they come from a copy and only mislead.
"""

import re
import unicodedata

# spaces that are none for YAML
SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
# the characters that Unicode calls default ignorable, and the blank of braille
INVISIBLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2060-\u206f\u2800\u3164"
    "\ufe00-\ufe0f\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e0fff"
)
# what shows as a box, or in the place of a character that got lost, and is in no text on purpose
_NO_TEXT = "\ue000-\uf8ff\ufffc\ufffd\U000f0000-\U0010ffff"
_LONE_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u1ab0-\u1aff\u1dc0-\u1dff"
    "\u20d0-\u20ff\ufe20-\ufe2f"
)
_SUSPECT = re.compile(f"[{INVISIBLE}{_NO_TEXT}{_LONE_MARKS}]")
_EDGE = re.compile(rf"[{INVISIBLE}]")
_USELESS = re.compile(
    rf"[\u206a-\u206f\u3164\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    rf"\U000e0000-\U000e00ff{_NO_TEXT}]"
)
# what has its use in some scripts or at some places, where it has none
_MISPLACED = re.compile(
    "[\u2061-\u2064\u17b4\u17b5]|(?<![\u1100-\u11ff])[\u115f\u1160]|\u180e(?![\u1800-\u18af])"
    "|(?<=[A-Za-z\u00c0-\u024f])(?:\u200d|[\ufe00-\ufe0f\U000e0100-\U000e01ef])"
    "|[\u00ad\u200b](?=\\s)|(?<=\\s)[\u00ad\u200b]"
    "|(?<=[\u00ad\u061c\u200b-\u200f\u2060])[\u00ad\u061c\u200b-\u200f\u2060]"
)
# the flags of England, Scotland and Wales are spelt in characters that nobody sees
_FLAGS = re.compile("\U0001f3f4[\U000e0030-\U000e0039\U000e0061-\U000e007a]+\U000e007f")
_BRAILLE = re.compile("[\u2801-\u28ff]")
_DIRECTIONS, _JOINERS = "\u200e\u200f\u061c", "\u200c\u200d"
_SELECTORS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef\u180b-\u180d\u180f]")
_FIRST_THAT_JOINS = "\u0590"  # from here on are the scripts in which joiners shape letters


def named(character: str) -> str:
    """“U+200B zero width space”: what no editor's program shows."""
    name = unicodedata.name(character, "").lower()
    return f"U+{ord(character):04X} {name}".rstrip()


def without_unseen(words: str) -> str:
    """The words without what nobody sees in them."""
    return _EDGE.sub("", words)


def may_hide(content: str) -> bool:
    """Whether a file may have a text with a fault of this kind; most have not."""
    return "\\" in content or _SUSPECT.search(content) is not None


def fault_in(words: str) -> tuple[str, str] | None:
    """What is wrong with unseen characters in a text, and the first of them; nothing if all is well."""
    plain = words.strip()
    if plain and not _SUSPECT.search(plain) and not _is_mark(plain[0]):
        return None  # every fault but that of the first character needs one of these
    plain = _FLAGS.sub("\U0001f3f4", plain)
    if not any(not _EDGE.match(c) and not _is_mark(c) and not c.isspace() for c in plain):
        return ("shows nothing but {}", plain[0]) if plain else None
    if found := _USELESS.search(plain):
        return "holds {}", found[0]
    if "\u2800" in plain and not _BRAILLE.search(plain):
        return "holds {}", "\u2800"
    if _is_mark(plain[0]):
        return "begins with {}, which belongs onto a letter", plain[0]
    if _EDGE.match(plain[0]) and not _turns(plain, plain[0]):
        return "begins with {}, which nobody sees", plain[0]
    if _EDGE.match(plain[-1]) and not (_turns(plain, plain[-1]) or _shapes(plain)):
        return "ends with {}, which nobody sees", plain[-1]
    misplaced = _MISPLACED.search(plain)
    if character := misplaced[0] if misplaced else _one_way(plain):
        return "holds {}, which has no use there", character
    return None


def _is_mark(character: str) -> bool:
    return unicodedata.category(character).startswith("M")


def _one_way(words: str) -> str | None:
    """A mark of direction within letters that all run from the left."""
    mark = next((c for c in words[1:-1] if c in _DIRECTIONS), None)
    directions = (
        {unicodedata.bidirectional(c) for c in words if c not in _DIRECTIONS} if mark else set()
    )
    return mark if "L" in directions and not directions & {"R", "AL"} else None


def _turns(words: str, character: str) -> bool:
    """Whether it is a mark of direction in words that run from the right."""
    from_the_right = (
        unicodedata.bidirectional(c) in ("R", "AL") for c in words if not _EDGE.match(c)
    )
    return character in _DIRECTIONS and any(from_the_right)


def _shapes(words: str) -> bool:
    """Whether the last character says how the one before it looks."""
    before, last = words[-2], words[-1]
    joins = (
        last in _JOINERS and before >= _FIRST_THAT_JOINS and unicodedata.category(before)[0] in "LM"
    )
    return joins or bool(_SELECTORS.match(last))
