"""Files as they travel: gzip for every browser, Brotli for those of today.

The same bytes give the same bytes: gzip's header carries no time and no name.
"""

import gzip
import re
import zlib
from importlib.metadata import version

import brotli

SUFFIXES = (".gz", ".br")
_SHRINKS = re.compile(r"text/|application/(json|xml|atom\+xml)\b|image/svg\+xml")


def shrinks(content_type: str) -> bool:
    """Whether it is worth trying: pictures and PDF are compressed in themselves."""
    return _SHRINKS.match(content_type) is not None


def compressed(body: bytes, content_type: str) -> dict[str, bytes]:
    """The compressed forms by suffix, as hard as it is worth it; only those that are smaller.

    Drawings to take away are asked for by few: a fifteenth of the time makes them a seventh larger.
    """
    quality = 9 if content_type.startswith("image/") else 11
    forms = {
        ".gz": gzip.compress(body, compresslevel=9, mtime=0),
        ".br": brotli.compress(body, quality=quality),
    }
    return {suffix: form for suffix, form in forms.items() if len(form) < len(body)}


def compressed_with() -> str:
    """What compresses; other versions may give other bytes."""
    return f"brotli {version('brotli')}, zlib {zlib.ZLIB_RUNTIME_VERSION}"
