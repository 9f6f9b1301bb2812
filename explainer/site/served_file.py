"""What stands at a path: bytes with their type, how long they may be kept, and the headers.

The headers are one table for the server, the frozen site's ``_headers`` and its nginx file.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from explainer.site.compression import quickly, shrinks

IMMUTABLE = "public, max-age=31536000, immutable"
FRESH = "no-cache"

SAFE_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    # a page that isolates itself (COEP) may show what is embedded, and only if it says so
    "Cross-Origin-Resource-Policy": "cross-origin",
}
# data, feeds and pictures are for everybody, also for the scripts of other pages
SHARED_HEADERS = {**SAFE_HEADERS, "Access-Control-Allow-Origin": "*"}
# what such a page asks of each frame in it; an embed needs nothing that this would keep from it
EMBED_HEADERS = {"Cross-Origin-Embedder-Policy": "require-corp"}


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
        return _tag(hashlib.sha256(self.body).hexdigest())

    def without_body(self, digest: str) -> "ServedFile":
        """What is said about the body, where nobody asks for that itself any more; by its SHA-256."""
        told = replace(self, body=b"")
        told.__dict__["tag"] = _tag(digest)
        return told

    def packed(self, coding: str) -> "ServedFile":
        """The same in a coding, compressed when it is first asked for; itself where that is no gain."""
        if coding not in self._packed:
            form = quickly(self.body, self.content_type, coding)
            said = {**self.headers, "Content-Encoding": coding}
            self._packed[coding] = replace(self, body=form, headers=said) if form else self
        return self._packed[coding]

    @cached_property
    def _packed(self) -> dict[str, "ServedFile"]:
        return {"": self}

    @cached_property
    def head(self) -> list[tuple[str, str]]:
        """All that is said about the body, as WSGI wants it."""
        return [
            ("Content-Type", self.content_type),
            ("Content-Length", str(len(self.body))),
            *self.headers.items(),
            ("Cache-Control", self.cache),
            ("ETag", f'"{self.tag}"'),
            *([("Vary", "Accept-Encoding")] if shrinks(self.content_type) else []),
        ]


def document_headers(policy: str, language: str, ancestors: str) -> dict[str, str]:
    """The headers of a document; who may frame it cannot be said in the document itself."""
    return {
        "Content-Security-Policy": f"{policy}; frame-ancestors {ancestors}",
        "Content-Language": language,
        **SAFE_HEADERS,
    }


def _tag(digest: str) -> str:
    return digest[:20]
