"""Words that have to fit into a line: shortened where their sense allows it, with a sign that more is said."""

from collections.abc import Set

BRIEF = 36  # characters; the line of a country on a narrow phone
_LEAST = 2  # words; of one alone nobody knows what it is about
_STOPS = ",;:"
_SIGN = " …"
_PARTICLES = frozenset(
    [
        "von",
        "van",
        "der",
        "den",
        "de",
        "di",
        "da",
        "del",
        "della",
        "du",
        "la",
        "le",
        "ter",
        "ten",
        "zu",
        "zum",
        "zur",
    ]
)


def briefly(said: str, before: Set[str], most: int = BRIEF) -> str:
    """What is said in at most so many characters; nothing where it cannot be shortened so far.

    It is whole, or ends after an item of a list, or within the first one ``before`` a word with which
    a further thought begins.
    """
    if len(said) <= most:
        return said
    words = said.split()
    best = ""
    for count in range(1, len(words)):
        head, is_item = words[:count], words[count - 1][-1] in _STOPS
        first = not any(word[-1] in _STOPS for word in head)
        if not is_item and not (first and words[count].lower() in before):
            continue
        while head and head[-1].lower() in before:
            head.pop()  # “bis” before “zu”
        brief = " ".join(head).rstrip(_STOPS) + _SIGN
        if len(head) >= _LEAST and len(brief) <= most:
            best = brief
    return best


def cut_off(said: str, most: int = BRIEF) -> str:
    """As many whole words as there is room for, or as many letters."""
    head = said[: most - len(_SIGN) + 1].rpartition(" ")[0].rstrip(_STOPS)
    return f"{head}{_SIGN}" if head else f"{said[: most - 1]}…"


def name_parts(name: str) -> tuple[str, str]:
    """A person's name as what stands before the surname, and the surname with its particles."""
    parts = name.split()
    first = len(parts) - 1
    while first > 1 and parts[first - 1] in _PARTICLES:
        first -= 1
    return " ".join(parts[:first]), " ".join(parts[first:])
