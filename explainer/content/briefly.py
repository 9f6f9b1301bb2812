"""Words that have to fit into a line: shortened where they may be, with a sign that more is said."""

BRIEF = 36  # characters; the line of a country on a narrow phone
_LEAST = 12  # a shorter beginning says nothing
_LITTLE = 3  # letters
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


def briefly(said: str, most: int = BRIEF) -> str:
    """What is said in at most so many characters: whole, up to a comma, or up to the end of a word."""
    if len(said) <= most:
        return said
    head = said[: most - 1]
    at_comma = head.rfind(",")
    if at_comma >= _LEAST:
        return f"{head[:at_comma]} …"
    words = head.rpartition(" ")[0].split()
    while len(words) > 1 and len(words[-1]) <= _LITTLE and words[-1].isalpha():
        words.pop()  # an article or a preposition that would hang in the air
    return f"{' '.join(words).rstrip(',;:–')} …" if words else f"{head}…"


def name_parts(name: str) -> tuple[str, str]:
    """A person's name as what stands before the surname, and the surname with its particles."""
    parts = name.split()
    first = len(parts) - 1
    while first > 1 and parts[first - 1] in _PARTICLES:
        first -= 1
    return " ".join(parts[:first]), " ".join(parts[first:])
