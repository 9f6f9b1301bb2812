"""Files and answers as they travel: gzip for every browser, Brotli for those of today.

The same bytes give the same bytes: gzip's header carries no time and no name.
"""

import gzip
import re
import zlib
from functools import lru_cache
from importlib.metadata import version
from typing import Literal

import brotli
from werkzeug.http import parse_accept_header

SUFFIXES = (".gz", ".br")
CODINGS = ("br", "gzip")
_QUALITIES, _ELSE, _LEAST = {"text/html": 11, "image/svg+xml": 9}, 10, 7  # Brotli's, by kind
Effort = Literal["most", "much", "little"]
_SHRINKS = re.compile(r"text/|application/(json|xml|atom\+xml)\b|image/svg\+xml")


def shrinks(content_type: str) -> bool:
    """Whether it is worth trying: pictures and PDF are compressed in themselves."""
    return _SHRINKS.match(content_type) is not None


def compressed(body: bytes, content_type: str, effort: Effort = "most") -> dict[str, bytes]:
    """The compressed forms by suffix, with as much effort as it is worth; only those that are smaller.

    With the most a document is as small as can be. Two fifths of the time make one larger by a hundredth
    (``much``), and what is no document by a fiftieth; drawings to take away, for which few ask, are larger
    by a seventh in a fifteenth. With ``little`` it takes a fortieth, and is larger by a tenth.
    """
    hardest = _QUALITIES.get(content_type.partition(";")[0], _ELSE)
    quality = min(hardest, {"most": hardest, "much": _ELSE, "little": _LEAST}[effort])
    # a document's parts are unlike each other: in blocks of 64 KB it is smaller by up to a hundredth
    block = 16 if content_type.startswith("text/html") else 0
    forms = {
        ".gz": gzip.compress(body, compresslevel=9, mtime=0),
        ".br": brotli.compress(body, quality=quality, lgblock=block),
    }
    return {suffix: form for suffix, form in forms.items() if len(form) < len(body)}


@lru_cache(maxsize=64)
def coding_for(accepted: str) -> str:
    """The coding in which a reader gets an answer, by the ``Accept-Encoding`` that was sent."""
    takes = parse_accept_header(accepted)
    return next((coding for coding in CODINGS if takes.quality(coding) > 0), "")


def quickly(body: bytes, content_type: str, coding: str) -> bytes:
    """What a server sends, compressed while a reader waits; nothing where that is no gain."""
    if not shrinks(content_type):
        return b""
    if coding == "br":
        form = brotli.compress(body, quality=5)
    else:
        form = gzip.compress(body, compresslevel=6, mtime=0)
    return form if len(form) < len(body) else b""


def compressed_with() -> str:
    """What compresses and how hard; otherwise other bytes may come of the same."""
    how = {**_QUALITIES, "much": _ELSE, "little": _LEAST}
    return f"brotli {version('brotli')} {how}, zlib {zlib.ZLIB_RUNTIME_VERSION}"
