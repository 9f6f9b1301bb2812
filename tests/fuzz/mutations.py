"""Ways in which a YAML file goes wrong: by a slip of the hand, a merge, a disk or a stranger."""

import re
from collections.abc import Callable, Sequence
from random import Random

Mutation = Callable[[Random, bytes, Sequence[bytes]], bytes]

# what somebody may write in the place of a value, or anywhere
WORDS = (
    "", "~", "null", "true", "NO", "[]", "{}", "''", '""', "-", "- -", "?", "? a", ":", "a: b: c",
    "|", ">-", "|\n  x", "@", "`", "%TAG ! x", "---", "...", "--- a", "#", "&a", "*a", "&a [*a]",
    "<<: *a", "!!binary AA==", "!!python/object:os.system x", "!", "! x", "!!str", "[", "]", "{",
    "}", ",", "'", '"', "\\", "0", "-1", "1e999", ".inf", ".nan", "1_000", "0x1F", "0o7",
    "9" * 18, "9" * 400, "1." + "0" * 60, "0000-00-00", "0000", "0001-01-01", "9999-12-31",
    "9999-99-99", "2025-02-30", "2025-13", "~2025-08-20", "~9999-12-31", "12:30:45", "٢٠٢٥-٠٨-٢٠",
    "EST", "est", "XKX", "ZZZ", "de", "own", "other", "between", "https://", "https://x y",
    "javascript:alert(1)", "http://[::1", "http://\u0661", "<script>alert(1)</script>",
    "{{ x }} {country} %(x)s {0}", "שלום عليكم", "👩‍👩‍👧", "e\u0301" * 40, "﷽", "ß", "İ", "ǅ", "\u00ad",
    "\u200b", "\u2028", "\x85", '"\\u202e"', '"\\ud800"', '"\\U00110000"', '"\\x00"', "\ufeff",
    "\x00", "\x07", "\x1b[31m", "\t", "\r", "\x0b", "\ufffe", "a" * 2000, "- " * 60, "[" * 60,
    "{a: " * 60, "<<<<<<< HEAD\n", "=======\n", ">>>>>>> x\n",
)  # fmt: skip
BYTES = (
    b"\xff",
    b"\xc3",
    b"\xed\xa0\x80",
    b"\xf0\x9f",
    b"\x00",
    b"\xef\xbb\xbf",
    b"\x80",
    b"\xfe\xff",
)
TOKEN = re.compile(rb"[^\s,:\[\]{}]+|[:,\[\]{}]")
KEY = re.compile(rb"^([ -]*)([\w-]+):", re.MULTILINE)


def mutate(random: Random, content: bytes, others: Sequence[bytes]) -> bytes:
    """The content after one or a few mishaps; ``others`` are files that may get mixed into it."""
    for _ in range(random.choice((1, 1, 1, 2, 3))):
        content = random.choice(MUTATIONS)(random, content, others)
    return content


def _word(random: Random) -> bytes:
    return random.choice(WORDS).encode()


def _cut(content: bytes, start: int, end: int, put: bytes = b"") -> bytes:
    return content[:start] + put + content[end:]


def _bytes(random: Random, content: bytes, others: Sequence[bytes]) -> bytes:
    at = random.randint(0, len(content))
    put = random.choice((b"", bytes([random.randrange(256)]), random.choice(BYTES)))
    return _cut(content, at, at + random.choice((0, 0, 1, 1, 5, 200)), put)


def _characters(random: Random, content: bytes, others: Sequence[bytes]) -> bytes:
    at = random.randint(0, len(content))
    put = "".join(random.choice("\t\n\r -:?[]{}&*!|>'\"%@`#,~.0aé\\") for _ in range(3)).encode()
    return _cut(content, at, at + random.randrange(3), put[: random.randint(1, 3)])


def _truncated(random: Random, content: bytes, others: Sequence[bytes]) -> bytes:
    at = random.randint(0, len(content))
    return content[:at] if random.random() < 0.7 else content[at:]


def _lines(random: Random, content: bytes, others: Sequence[bytes]) -> bytes:
    lines = content.splitlines(keepends=True) or [b""]
    at, other = random.randrange(len(lines)), random.randrange(len(lines))
    size = random.choice((1, 1, 1, 5, 30))
    block = lines[at : at + size]
    match random.choice(("delete", "repeat", "move", "swap", "join", "end")):
        case "delete":
            lines[at : at + size] = []
        case "repeat":
            lines[at:at] = block * random.choice((1, 1, 50))
        case "move":
            lines[at : at + size] = []
            lines[other:other] = block
        case "swap":
            lines[at], lines[other] = lines[other], lines[at]
        case "join":
            lines[at] = lines[at].rstrip(b"\n")
        case _:
            lines[at] = lines[at].rstrip(b"\n") + random.choice(
                (b"\r\n", b"\r", b"\n\n", b"\xc2\x85")
            )
    return b"".join(lines)


def _indented(random: Random, content: bytes, others: Sequence[bytes]) -> bytes:
    lines = content.splitlines(keepends=True) or [b""]
    at = random.randrange(len(lines))
    for index in range(at, min(at + random.choice((1, 1, 4, 1000)), len(lines))):
        put = random.choice((b"\t", b" ", b"  ", b"- ", b"  \t", b"\xc2\xa0"))
        lines[index] = lines[index].lstrip(b" ") if put == b"- " else put + lines[index]
    return b"".join(lines)


def _tokens(random: Random, content: bytes, others: Sequence[bytes]) -> bytes:
    """One token replaced: by a word from above, one from elsewhere in this file, or another file's."""
    found = list(TOKEN.finditer(content))
    if not found:
        return _word(random)
    token = random.choice(found)
    theirs = TOKEN.findall(random.choice((content, *others)))
    put = _word(random) if random.random() < 0.6 or not theirs else random.choice(theirs)
    return _cut(content, token.start(), token.end(), put)


def _values(random: Random, content: bytes, others: Sequence[bytes]) -> bytes:
    """All that stands behind a key in its line replaced."""
    found = list(KEY.finditer(content))
    if not found:
        return content
    key = random.choice(found)
    end = content.find(b"\n", key.end())
    return _cut(content, key.end(), end if end >= 0 else len(content), b" " + _word(random))


def _keys(random: Random, content: bytes, others: Sequence[bytes]) -> bytes:
    found = list(KEY.finditer(content))
    if not found:
        return content
    key, other = random.choice(found), random.choice(found)
    match random.choice(("rename", "twice", "other", "drop", "merge")):
        case "rename":
            return _cut(content, key.start(2), key.end(2), key[2] + b"x")
        case "twice":
            line = content[key.start(2) : content.find(b"\n", key.end()) + 1] or b"a: b\n"
            return _cut(content, key.start(2), key.start(2), line + b" " * len(key[1]))
        case "other":
            return _cut(content, key.start(2), key.end(2), other[2])
        case "drop":
            return _cut(content, key.start(2), key.end())
        case _:
            return _cut(content, key.start(2), key.end(2), b"<<")


def _anchors(random: Random, content: bytes, others: Sequence[bytes]) -> bytes:
    found = list(KEY.finditer(content))
    if len(found) < 2:
        return content
    one, other = sorted(random.sample(found, 2), key=lambda key: key.start())
    end = content.find(b"\n", other.end())
    end = end if end >= 0 else len(content)
    content = _cut(content, other.end(), end, b" *x")
    return _cut(content, one.end(), one.end(), b" &x")


def _encoded(random: Random, content: bytes, others: Sequence[bytes]) -> bytes:
    match random.choice(("crlf", "cr", "bom", "utf-16", "latin-1", "nbsp")):
        case "crlf":
            return content.replace(b"\n", b"\r\n")
        case "cr":
            return content.replace(b"\n", b"\r")
        case "bom":
            return b"\xef\xbb\xbf" + content
        case "utf-16":
            return content.decode("utf-8", "replace").encode("utf-16")
        case "latin-1":
            return content.decode("utf-8", "replace").encode("latin-1", "replace")
        case _:
            return content.replace(b" ", b"\xc2\xa0", random.randint(1, 50))


def _spliced(random: Random, content: bytes, others: Sequence[bytes]) -> bytes:
    other = random.choice((content, *others))
    start = random.randint(0, len(other))
    at = random.randint(0, len(content))
    end = at if random.random() < 0.5 else len(content)
    return _cut(content, at, end, other[start : start + random.choice((40, 400, len(other)))])


def _large(random: Random, content: bytes, others: Sequence[bytes]) -> bytes:
    if random.random() < 0.9:  # these take longest
        return _tokens(random, content, others)
    many = random.choice((30_000, 200_000))
    at = random.randint(0, len(content))
    return _cut(
        content, at, at, random.choice((b"[", b"{a: ", b"- ", b"x", b"9", b"&a ", b"\n")) * many
    )


MUTATIONS: tuple[Mutation, ...] = (
    _bytes, _characters, _truncated, _lines, _lines, _indented, _tokens, _tokens, _tokens, _values,
    _values, _values, _keys, _keys, _anchors, _encoded, _spliced, _large,
)  # fmt: skip
