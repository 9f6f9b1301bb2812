"""The addresses that whoever builds a site gives: where it will stand, and who may frame it.

Both end up in headers and in an nginx file, so that only what belongs into an address is let in.
"""

import re
from urllib.parse import urlsplit

_HOST = re.compile(r"(?!-)[a-z0-9-]+(\.[a-z0-9-]+)*|\[[0-9a-f:.]+\]", re.IGNORECASE)
_PATH = re.compile(r"(/(?!\.{1,2}(/|$))[\w.~-]+)*/?", re.ASCII)
_FRAMER = re.compile(
    r"\*|'self'|'none'|https?:|(https?://)?(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:(\d+|\*))?",
    re.IGNORECASE,
)


def read_base_url(given: str) -> str:
    """The address with a slash at its end; raises ``ValueError`` that says what is wrong."""
    try:
        parts = urlsplit(given)
        port = f":{parts.port}" if parts.port is not None else ""
    except ValueError as error:
        raise ValueError(f"is no web address ({error})") from None
    if parts.scheme not in ("http", "https"):
        raise ValueError("has to begin with https:// or http://")
    host = f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname or ""
    if not host:
        raise ValueError("has no host; write it like https://example.org/story/")
    if "@" in parts.netloc:
        raise ValueError("must not hold a user name or a password")
    if parts.query or parts.fragment or given.endswith(("?", "#")):
        raise ValueError("must end with its path, without “?” and “#”")
    if not _HOST.fullmatch(host):
        raise ValueError("has a host that is not written in ASCII (write xn--… for other letters)")
    if not _PATH.fullmatch(parts.path):
        raise ValueError("has a path with other signs than letters, digits and - . _ ~ within /")
    return f"{parts.scheme}://{host}{port}{parts.path.rstrip('/')}/"


def read_ancestors(given: str) -> str:
    """Who may frame the embeds, as a list of sources; raises ``ValueError``."""
    framers = given.split()
    if not framers:
        raise ValueError("is empty; write 'none' where nobody may frame the embeds")
    for framer in framers:
        if not _FRAMER.fullmatch(framer):
            raise ValueError(
                f"has a part that is no source: “{framer}”; allowed are *, 'self', 'none' and "
                "addresses such as https://*.example.org"
            )
    if "'none'" in framers and len(framers) > 1:
        raise ValueError("says 'none' and names others beside it")
    return " ".join(framers)
