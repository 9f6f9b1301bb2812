"""What became of one address: asked patiently, followed a few steps, and then judged.

A page is only called dead when its host says so. Whatever else goes wrong says nothing about it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import Literal
from urllib.parse import urljoin, urlsplit

from explainer.links.sending import Reply, Send, Silent, is_private

FOR_GOOD = {301, 308}
ELSEWHERE = {*FOR_GOOD, 302, 303, 307}
GONE = {404, 410}
BUSY = {429, 502, 503, 504}
MOST_STEPS = 5
WAITS = (2.0, 8.0)  # seconds before the second and the third try
LONGEST_WAIT = 60.0  # seconds that a host may ask us to wait

Sleep = Callable[[float], None]


@dataclass(frozen=True)
class LinkStatus:
    """What became of an address; ``to`` is where it has moved.

    ``silent`` says that its host did not answer, or had no time to. That a host is unknown can also
    mean that there is no connection, which a single address cannot tell.
    """

    kind: Literal["fine", "moved", "dead", "unknown", "unreached"]
    why: str = ""
    to: str = ""
    silent: bool = False


def ask(
    address: str, send: Send, sleep: Sleep, private: Callable[[str], bool] = is_private
) -> LinkStatus:
    """Ask for an address, and for where it leads, until there is an answer."""
    at, moved, for_good = address, "", True
    for _ in range(MOST_STEPS + 1):
        try:
            reply = _insist(at, send, sleep)
        except Silent as silence:
            why = _led(address, at, str(silence))
            if silence.unknown:
                return LinkStatus("unknown", why)
            return LinkStatus("unreached", why, silent=at == address)
        if reply.status not in ELSEWHERE:
            return _judged(address, at, reply, moved)
        led = _target(at, reply)
        if refused := _not_followed(address, at, led, private):
            return LinkStatus("unreached", refused)
        for_good = for_good and reply.status in FOR_GOOD
        at, moved = led, led if for_good else moved
    return LinkStatus("unreached", f"it leads on more than {MOST_STEPS} times")


def _judged(address: str, at: str, reply: Reply, moved: str) -> LinkStatus:
    if 200 <= reply.status < 300:
        return LinkStatus("moved", to=moved) if moved not in ("", address) else LinkStatus("fine")
    why = _led(address, at, f"the host answers {reply.status}")
    silent = at == address and reply.status in BUSY
    return LinkStatus("dead" if reply.status in GONE else "unreached", why, silent=silent)


def _led(address: str, at: str, why: str) -> str:
    return why if at == address else f"it leads to {at}, and {why}"


def _not_followed(address: str, at: str, led: str, private: Callable[[str], bool]) -> str:
    """Why a step is not taken, or nothing if it may be."""
    try:
        parts, first = urlsplit(led), urlsplit(address).hostname or ""
        host = parts.hostname or ""
    except ValueError:
        return f"it leads to {led}, which is no address"
    if led == at:
        return "it leads to itself"
    if parts.scheme not in ("http", "https") or not host:
        return f"it leads to {led}, which is no page on the web"
    if host != first and private(host) and not private(first):
        return f"it leads to {led}, which is in a private network"
    return ""


def _target(at: str, reply: Reply) -> str:
    """Where an answer leads; the standard library takes its bytes for Latin-1."""
    location = (reply.headers.get("location", "")).strip()
    location = location.encode("latin-1", "replace").decode("utf-8", "replace")
    try:
        return urljoin(at, location)
    except ValueError:
        return location


def _insist(address: str, send: Send, sleep: Sleep) -> Reply:
    """Ask for the head, and as for a page where that is refused; wait for whoever is busy."""
    method, waits = "HEAD", list(WAITS)
    while True:
        try:
            reply = send(method, address)
        except Silent as silence:
            if not (silence.again and waits):
                raise
            sleep(waits.pop(0))
        else:
            if reply.status in BUSY and waits:
                sleep(_wait(reply, waits.pop(0)))
            elif method == "GET" or reply.status < 400:
                return reply
        method = "GET"


def _wait(reply: Reply, at_least: float) -> float:
    wait = max(at_least, _asked_to_wait(reply))
    if wait > LONGEST_WAIT:
        raise Silent(f"the host asks to come back in {wait:.0f} s")
    return wait


def _asked_to_wait(reply: Reply) -> float:
    """The seconds of Retry-After, also where it is a moment, counted from the answer's own."""
    asked = (reply.headers.get("retry-after", "")).strip()
    if asked.isdecimal():
        return float(asked[:9])
    try:
        moment = parsedate_to_datetime(asked)
        return (moment - parsedate_to_datetime(reply.headers.get("date", ""))).total_seconds()
    except (ValueError, TypeError):
        return 0.0
