"""Files as they travel: gzip for every browser, Brotli for those of today.

The same bytes give the same bytes: gzip's header carries no time and no name.
"""

import gzip
import re

import brotli

_SHRINKS = re.compile(r"text/|application/(json|xml|atom\+xml)\b|image/svg\+xml")


def shrinks(content_type: str) -> bool:
    """Whether it is worth trying: pictures and PDF are compressed in themselves."""
    return _SHRINKS.match(content_type) is not None


def compressed(body: bytes) -> dict[str, bytes]:
    """The compressed forms by suffix, as hard as it goes; only those that are smaller."""
    forms = {
        ".gz": gzip.compress(body, compresslevel=9, mtime=0),
        ".br": brotli.compress(body, quality=11),
    }
    return {suffix: form for suffix, form in forms.items() if len(form) < len(body)}
