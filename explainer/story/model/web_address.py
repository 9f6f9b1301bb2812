"""Whether a web address can lead anywhere; nobody is asked. Where it leads belongs to ``links``."""

import ipaddress
import re
from urllib.parse import urlsplit

from explainer.story.model.unseen import INVISIBLE, SPACES, named

LONGEST_HOST = 253
COPY = "copy the address from the browser"
_UNSEEN = re.compile(rf"[{INVISIBLE}\x00-\x1f\x7f-\x9f\u2028\u2029]")
_BLANK = re.compile(rf"[\s{SPACES}]")
# another address behind what can only part two; in archives and redirects one follows “/” or “=”
_ANOTHER = re.compile(r"(?<=[\w\s.,;|)\]+&*!~–—-])https?://|(?<=[,;|])\s*www\.", re.IGNORECASE)
# and what stands where a character was lost
_NEVER = re.compile('[<>"\\\\^`\ufffc\ufffd\ue000-\uf8ff]')
_OF_HTML = re.compile(r"&(amp|quot|lt|gt|#[0-9]+);")
_LEFT_OVER = re.compile(r"(\.\.\.|…|[,;:“”„‚‘’«»‹›])$")
_BRACKETS = {")": "(", "]": "[", "}": "{"}
_LABEL = re.compile("(?!-)[^\\x00-,./:-@\\[-^`{-\\x7f\u2010-\u2015\u2044\u2212\u2215]{1,63}(?<!-)")
_LATIN, _CYRILLIC = re.compile("[A-Za-z]"), re.compile("[\u0400-\u052f]")
_NUMBER = re.compile(r"[0-9]+|0[xX][0-9a-fA-F]*")


# what most addresses look like, and what has no fault
_PLAIN = re.compile(
    r"https?://([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.){1,9}[a-z]{2,24}(/[\w./%-]*[\w/-])?/?",
    re.ASCII,
)


def fault_of(address: str) -> tuple[str, str] | None:
    """What is wrong with an address, and the way out; nothing if it can be one."""
    if _PLAIN.fullmatch(address):
        return None
    if found := _UNSEEN.search(address):
        return f"holds {named(found[0])}, which nobody sees", "delete the character"
    if found := _ANOTHER.search(address, 1):
        return "holds a second address", "keep one; a second page is a source of its own"
    if found := _BLANK.search(address):
        return f"holds {named(found[0])}", COPY
    if found := _NEVER.search(address):
        return f"holds {found[0]}, which no address may", COPY
    if found := _OF_HTML.search(address):
        return f"holds {found[0]}, which is a sign of HTML", COPY
    if found := _LEFT_OVER.search(address):
        return f"ends with {found[0]}, which belongs to words around it", "delete it, or " + COPY
    last = address[-1:]
    if last in _BRACKETS and address.count(last) > address.count(_BRACKETS[last]):
        return f"ends with {last}, which was opened outside of it", "delete it, or " + COPY
    return _fault_of_host(address)


def _fault_of_host(address: str) -> tuple[str, str] | None:
    try:
        parts = urlsplit(address)
        host, port = parts.hostname or "", parts.port
    except ValueError as reason:
        if "port" in str(reason).lower():
            return "has a port that there is not", "write a port up to 65535, or none"
        return "has a host that cannot be one", COPY
    if "@" in parts.netloc:
        return "holds a name or password before the host", "delete all up to the @"
    if port == 0 or parts.netloc.endswith(":"):
        return "has a port that there is not", "write a port up to 65535, or none"
    if not host:
        return "names no host", COPY
    if ("[" in parts.netloc and ":" not in host) or "%" in host:
        return "has a host that cannot be one", COPY
    if any(_LATIN.search(label) and _CYRILLIC.search(label) for label in host.split(".")):
        return "has a host of Latin and Cyrillic letters that look alike", COPY
    return None if _can_be_host(host) else ("has a host that cannot be one", COPY)


def _can_be_host(host: str) -> bool:
    """Whether it is an address of the internet, or a name with a domain."""
    if ":" in host or _NUMBER.fullmatch(host.rstrip(".").split(".")[-1]):
        try:
            ipaddress.ip_address(host)
        except ValueError:
            return False
        return True
    labels = host.removesuffix(".").split(".")
    written = sum(len(label.encode("punycode")) + 5 for label in labels if not label.isascii())
    length = written + sum(len(label) + 1 for label in labels if label.isascii())
    return (
        len(labels) > 1
        and length <= LONGEST_HOST + 1
        and all(_LABEL.fullmatch(label) for label in labels)
    )
