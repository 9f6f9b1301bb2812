"""One request to one host: the head alone, within a time, and no page is ever loaded.

Redirects are handed back, not followed; what an answer means is judged in ``asking``.
"""

import http.client
import socket
import ssl
import threading
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from email.message import Message
from ipaddress import ip_address
from typing import Any
from urllib.parse import quote, urlsplit, urlunsplit

from explainer import __version__

USER_AGENT = f"explainer/{__version__} (asks whether the sources of a story are still there)"
_KEPT = "%/:@!$&'()*+,;=?~[]|"


@dataclass(frozen=True)
class Reply:
    """What a host answered; the names of its headers are in small letters."""

    status: int
    headers: Mapping[str, str]


class Silent(Exception):
    """A host that did not answer, and why.

    ``unknown`` if there is no such host, ``again`` if it may answer when it is asked again.
    """

    def __init__(self, why: str, *, unknown: bool = False, again: bool = False) -> None:
        super().__init__(why)
        self.unknown, self.again = unknown, again


Send = Callable[[str, str], Reply]


def sender(seconds: float) -> Send:
    """What sends a method to an address, and waits no longer than this for the head of the answer."""
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        _Http(),
        _Https(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPErrorProcessor(),
    ):
        opener.add_handler(handler)

    def send(method: str, address: str) -> Reply:
        try:
            request = urllib.request.Request(
                as_sent(address),
                method=method,
                headers={"User-Agent": USER_AGENT, "Accept": "text/html, */*;q=0.8"},
            )
            with opener.open(request, timeout=seconds) as answer:
                return _reply(answer.status, answer.headers)
        except urllib.error.HTTPError as answer:
            with answer:
                return _reply(answer.code, answer.headers)
        except urllib.error.URLError as error:
            raise _silent(error.reason, seconds) from None
        except (OSError, http.client.HTTPException, ValueError) as error:
            raise _silent(error, seconds) from None

    return send


def as_sent(address: str) -> str:
    """The address as a host understands it: ASCII, without fragment and without a password."""
    parts = urlsplit(address)
    host = (parts.hostname or "").encode("idna").decode()
    host = f"[{host}]" if ":" in host else host
    at = f"{host}:{parts.port}" if parts.port else host
    path, query = (quote(part, safe=_KEPT) for part in (parts.path or "/", parts.query))
    return urlunsplit((parts.scheme, at, path, query, ""))


def is_private(host: str) -> bool:
    """Whether a host is in a network that is not everybody's."""
    try:
        found = socket.getaddrinfo(host, None)
    except (OSError, UnicodeError):
        return False
    return any(not ip_address(str(at[0]).split("%")[0]).is_global for *_, at in found)


def _reply(status: int, headers: Message) -> Reply:
    return Reply(status, {name.lower(): value for name, value in headers.items()})


def _silent(reason: object, seconds: float) -> Silent:
    if isinstance(reason, TimeoutError):
        return Silent(f"no answer within {seconds:g} s", again=True)
    if isinstance(reason, socket.gaierror):
        unknown = reason.errno in (socket.EAI_NONAME, getattr(socket, "EAI_NODATA", None))
        why = "there is no such host" if unknown else "the name of the host cannot be looked up"
        return Silent(why, unknown=unknown)
    if isinstance(reason, ssl.SSLError):
        return Silent(f"no secure connection ({getattr(reason, 'verify_message', reason.reason)})")
    if isinstance(reason, http.client.RemoteDisconnected | ConnectionResetError):
        return Silent("the host hangs up", again=True)
    if isinstance(reason, OSError):
        return Silent(f"no connection ({reason.strerror or reason})", again=True)
    if isinstance(reason, ValueError):
        return Silent("it cannot be asked for in this form")
    return Silent("the answer is none that can be understood")


class _InTime:
    """A connection that ends when the head of an answer only trickles in."""

    def getresponse(self) -> Any:
        cut = threading.Event()

        def hang_up(line: socket.socket) -> None:
            cut.set()
            with suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)

        watch = threading.Timer(self.timeout, hang_up, [self.sock])  # type: ignore[attr-defined]
        watch.daemon = True
        watch.start()
        try:
            answer = super().getresponse()  # type: ignore[misc]
        except (OSError, http.client.HTTPException):
            if cut.is_set():
                raise TimeoutError from None
            raise
        finally:
            watch.cancel()
        if cut.is_set():
            answer.close()
            raise TimeoutError
        return answer


class _HttpInTime(_InTime, http.client.HTTPConnection):
    pass


class _HttpsInTime(_InTime, http.client.HTTPSConnection):
    pass


class _Http(urllib.request.HTTPHandler):
    def http_open(self, request: urllib.request.Request) -> Any:
        return self.do_open(_HttpInTime, request)


class _Https(urllib.request.HTTPSHandler):
    def __init__(self) -> None:
        super().__init__()
        self.trusted = ssl.create_default_context()

    def https_open(self, request: urllib.request.Request) -> Any:
        return self.do_open(_HttpsInTime, request, context=self.trusted)
