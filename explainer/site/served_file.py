"""What stands at a path: bytes with their type, how long they may be kept, and the headers.

The headers are one table for the server, the frozen site's ``_headers`` and its nginx file.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

IMMUTABLE = "public, max-age=31536000, immutable"
FRESH = "no-cache"

SAFE_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}


@dataclass(frozen=True)
class ServedFile:
    """The body at a path, and what is said about it."""

    body: bytes
    content_type: str
    cache: str = FRESH
    headers: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def tag(self) -> str:
        """A strong validator of the body, as an entity tag without its quotes."""
        return hashlib.sha256(self.body).hexdigest()[:20]

    @cached_property
    def head(self) -> list[tuple[str, str]]:
        """All that is said about the body, as WSGI wants it."""
        return [
            ("Content-Type", self.content_type),
            ("Content-Length", str(len(self.body))),
            *self.headers.items(),
            ("Cache-Control", self.cache),
            ("ETag", f'"{self.tag}"'),
        ]


def document_headers(policy: str, language: str, ancestors: str) -> dict[str, str]:
    """The headers of a document; who may frame it cannot be said in the document itself."""
    return {
        "Content-Security-Policy": f"{policy}; frame-ancestors {ancestors}",
        "Content-Language": language,
        **SAFE_HEADERS,
    }
