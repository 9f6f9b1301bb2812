"""``explainer check --links``: which addresses of a story have moved, are dead, or were not reached.

Each address is asked once, however often it is cited; one at a time per host, with a pause between,
and hosts side by side. None of it can keep a story from being shown.
"""

import queue
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from explainer.links.link_status import LinkStatus, Sleep, ask
from explainer.links.sending import Reply, Send, sender
from explainer.story.reading.addresses import addresses
from explainer.story.reading.draft import Draft
from explainer.story.reading.problems import Place, Problem, visible
from explainer.threads import interrupting_main_alone

PATIENCE = 10.0  # seconds until an answer has to have begun and its head to be there
PAUSE = 1.0  # seconds between two requests to a host
SIDE_BY_SIDE = 8  # hosts
ARCHIVE = "https://web.archive.org/web/"  # a year and an address lead to the nearest copy
SILENCES = 2  # addresses in a row after which a host is left alone

Step = Callable[[str, int, int], None]


@dataclass(frozen=True)
class Links:
    """What became of the addresses: hints, those that were not reached, and how many were asked."""

    hints: tuple[Problem, ...]
    unreached: tuple[Problem, ...]
    asked: int
    there: int


def check_links(
    draft: Draft, step: Step, send: Send | None = None, sleep: Sleep = time.sleep
) -> Links:
    """Ask every address of a draft; an interrupt ends the asking, and what was found is kept."""
    places = _places(draft)
    found: dict[str, LinkStatus] = {}
    # the interrupt is the editor's word that this is enough
    with suppress(KeyboardInterrupt):
        for address, answer in _answers(list(places), send or sender(PATIENCE), sleep):
            found[address] = answer
            step("addresses asked", len(found), len(places))
    connected = any(answer.kind != "unknown" and not answer.silent for answer in found.values())
    hints: list[Problem] = []
    unreached: list[Problem] = []
    for address, answer in found.items():
        for place, left in places[address]:
            if answer.kind == "moved":
                hints.append(_moved(place, answer))
            elif answer.kind == "dead" or (answer.kind == "unknown" and connected):
                hints.append(_dead(place, answer, left))
            elif answer.kind != "fine":
                unreached.append(_unreached(place, answer))
    return Links(tuple(sorted(hints)), tuple(sorted(unreached)), len(found), len(places))


def _places(draft: Draft) -> dict[str, list[tuple[Place, str]]]:
    """Where each address stands, and what is left of its page once it is gone.

    What follows a # is nothing that a host is asked for.
    """
    found: dict[str, list[tuple[Place, str]]] = {}
    for placed, field in addresses(draft):
        address = getattr(placed.record, field).split("#")[0]
        left = _copy(placed.record, address) if field == "url" else ""
        found.setdefault(address, []).append((placed.place(field), left))
    return found


def _copy(source: Any, address: str) -> str:
    if source.archive_url:
        return f"; its copy is linked: {_shown(source.archive_url)}"
    look = _shown(f"{ARCHIVE}{(source.published or source.accessed)!s:.4}/{address}")
    return f"; a copy that {look} leads to can be its “archive_url”"


def _answers(asked: list[str], send: Send, sleep: Sleep) -> Iterator[tuple[str, LinkStatus]]:
    """Each address with its answer, as they come."""
    hosts: dict[str, list[str]] = {}
    for address in asked:
        hosts.setdefault(host_of(address), []).append(address)
    waiting: queue.SimpleQueue[list[str]] = queue.SimpleQueue()
    for of_host in hosts.values():
        waiting.put(of_host)
    done: queue.SimpleQueue[tuple[str, LinkStatus] | BaseException] = queue.SimpleQueue()
    polite = in_turns(send, sleep)

    def work() -> None:
        try:
            while True:
                for found in _of_one_host(waiting.get_nowait(), polite, sleep):
                    done.put(found)
        except queue.Empty:
            return
        except BaseException as bug:
            done.put(bug)

    with interrupting_main_alone():
        for _ in range(min(SIDE_BY_SIDE, len(hosts))):
            # nobody waits for them once the asking has ended
            threading.Thread(target=work, daemon=True).start()
    for _ in asked:
        found = done.get()
        if isinstance(found, BaseException):
            raise found
        yield found


def _of_one_host(asked: list[str], send: Send, sleep: Sleep) -> Iterator[tuple[str, LinkStatus]]:
    silences = 0
    for address in asked:
        if silences < SILENCES:
            answer = ask(address, send, sleep)
            silences = silences + 1 if answer.silent else 0
        else:
            why = "not asked, because the host did not answer before"
            answer = LinkStatus("unreached", why, silent=True)
        yield address, answer


def in_turns(send: Send, sleep: Sleep, clock: Callable[[], float] = time.monotonic) -> Send:
    """Sends like ``send``, one at a time per host and with a pause between, whoever asks."""
    turns: dict[str, threading.Lock] = {}
    ended: dict[str, float] = {}

    @contextmanager
    def turn(host: str) -> Iterator[None]:
        with turns.setdefault(host, threading.Lock()):
            if host in ended and (early := ended[host] + PAUSE - clock()) > 0:
                sleep(early)
            try:
                yield
            finally:
                ended[host] = clock()

    def send_in_turn(method: str, address: str) -> Reply:
        with turn(host_of(address)):
            return send(method, address)

    return send_in_turn


def host_of(address: str) -> str:
    """The host of an address, or nothing where there is none."""
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def _moved(place: Place, answer: LinkStatus) -> Problem:
    return Problem(
        place,
        f"the page has moved for good, to {_shown(answer.to)}",
        "the address at which the page is",
        "read it there, then write that address, and the day into “accessed”",
        hint=True,
    )


def _dead(place: Place, answer: LinkStatus, left: str) -> Problem:
    return Problem(
        place,
        f"the page is gone: {_shown(answer.why)}",
        "",
        f"leave it as what was read on its day, or cite a page that you have read instead{left}",
        hint=True,
    )


def _unreached(place: Place, answer: LinkStatus) -> Problem:
    down = ", and no other answered: is there a connection?" if answer.kind == "unknown" else ""
    said = f"not reached: {_shown(answer.why)}{down}"
    return Problem(place, said, "", "look with a browser; this does not count against the story")


def _shown(words: str) -> str:
    return visible(words if len(words) <= 500 else f"{words[:500]}…")
