"""Keeps a server that listens on this machine only from answering under a stranger's name.

A page elsewhere can let a name of its own lead to 127.0.0.1 (DNS rebinding), and would then read
the story before it is published as if it were its own.
"""

import ipaddress
from collections.abc import Callable, Iterable
from typing import Any
from urllib.parse import urlsplit

from werkzeug.wrappers import Response

Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


def is_this_machine(host: str) -> bool:
    """Whether a name or an address can only mean the machine that it is said on."""
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def only_here(application: Application) -> Application:
    """The application, for requests that call this machine by its own name."""

    def answer(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        if is_this_machine(_named(environ.get("HTTP_HOST", ""))):
            return application(environ, start_response)
        refused = Response(
            "This server is for 127.0.0.1 and localhost only. "
            "To reach it by another name, start it with --host.\n",
            421,
            content_type="text/plain; charset=utf-8",
        )
        return refused(environ, start_response)

    return answer


def _named(host: str) -> str:
    """The name in a Host header, without its port; nothing where there is none."""
    try:
        return urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return ""
