"""One request: what is sent, what comes back, and how a host is that does not answer."""

import socket
from collections.abc import Iterator

import pytest

from explainer import __version__
from explainer.links import sending
from explainer.links.sending import Silent, as_sent, is_private, sender
from tests.local_host import (
    Behaviour,
    Host,
    floods,
    hangs_up,
    never_answers,
    says,
    trickles,
)

SEND = sender(5)


def silence_of(address: str, seconds: float = 5) -> Silent:
    with pytest.raises(Silent) as silence:
        sender(seconds)("HEAD", address)
    return silence.value


def test_an_answer_has_its_status_and_headers(host: Host) -> None:
    reply = SEND("HEAD", host.at("/page", says(200, X_Kind="page")))
    assert (reply.status, reply.headers["x-kind"]) == (200, "page")
    assert host.asked == [("HEAD", "/page")]


def test_who_asks_says_so_and_names_no_address(host: Host) -> None:
    SEND("HEAD", host.at("/"))
    (said,) = host.headers
    assert said["User-Agent"].startswith(f"explainer/{__version__} ")
    assert "://" not in said["User-Agent"]
    assert "@" not in said["User-Agent"]


@pytest.mark.parametrize("status", [204, 301, 302, 304, 308, 401, 404, 405, 410, 429, 500, 503])
def test_every_status_is_an_answer_and_redirects_are_not_followed(host: Host, status: int) -> None:
    elsewhere = host.at("/elsewhere")
    assert SEND("HEAD", host.at("/", says(status, Location=elsewhere))).status == status
    assert host.asked == [("HEAD", "/")]


def test_a_page_is_never_loaded(host: Host) -> None:
    assert SEND("GET", host.at("/", floods)).status == 200


def test_a_host_that_hangs_up_is_silent(host: Host) -> None:
    silence = silence_of(host.at("/", hangs_up))
    assert str(silence) == "the host hangs up"
    assert (silence.unknown, silence.again) == (False, True)


@pytest.mark.parametrize("behaves", [never_answers, trickles])
def test_nobody_waits_longer_than_agreed(host: Host, behaves: Behaviour) -> None:
    assert str(silence_of(host.at("/", behaves(host)), 0.2)) == "no answer within 0.2 s"


def test_an_answer_that_is_not_http_is_silence(host: Host) -> None:
    nonsense = host.at("/", lambda handler: handler.wfile.write(b"SSH-2.0-nonsense\r\n") and None)
    assert str(silence_of(nonsense)) == "the answer is none that can be understood"


@pytest.fixture
def closed_port() -> Iterator[int]:
    """A port that is taken, and on which nobody listens."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield taken.getsockname()[1]


def test_a_host_that_lets_nobody_in_is_silent(closed_port: int) -> None:
    silence = silence_of(f"http://127.0.0.1:{closed_port}/")
    assert str(silence) == "no connection (Connection refused)"


def test_a_host_without_a_secure_connection_is_silent(host: Host) -> None:
    address = host.at("/").replace("http:", "https:")
    assert str(silence_of(address)).startswith(("no secure connection", "the host hangs up"))


@pytest.mark.parametrize(
    ("code", "unknown"), [(socket.EAI_NONAME, True), (socket.EAI_AGAIN, False)]
)
def test_a_host_that_nobody_knows_is_told_from_a_net_that_is_down(
    monkeypatch: pytest.MonkeyPatch, code: int, unknown: bool
) -> None:
    def look_up(*_: object, **__: object) -> None:
        raise socket.gaierror(code, "not found")

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    silence = silence_of("http://nowhere.invalid/")
    assert (silence.unknown, silence.again) == (unknown, False)


@pytest.mark.parametrize(
    "address",
    [
        "http://[::1",
        "http://a.example:99999/",
        "http://a.example:x/",
        f"http://{'x' * 70}.example/",
    ],
)
def test_an_address_that_cannot_be_asked_for_is_no_traceback(address: str) -> None:
    assert not silence_of(address).unknown


@pytest.mark.parametrize(
    ("written", "sent"),
    [
        ("https://example.org", "https://example.org/"),
        ("https://example.org/a?b=c#d", "https://example.org/a?b=c"),
        ("https://example.org/straße/ü?q=ö", "https://example.org/stra%C3%9Fe/%C3%BC?q=%C3%B6"),
        ("https://bücher.example/%C3%BC", "https://xn--bcher-kva.example/%C3%BC"),
        ("http://example.org:8080/a,b;c+d?e[]=f", "http://example.org:8080/a,b;c+d?e[]=f"),
        ("https://who:secret@example.org/", "https://example.org/"),
        ("http://[::1]:8000/", "http://[::1]:8000/"),
        ("https://example.org/\x01\x7f", "https://example.org/%01%7F"),
    ],
)
def test_an_address_is_sent_as_hosts_understand_it(written: str, sent: str) -> None:
    assert as_sent(written) == sent


@pytest.mark.parametrize(
    ("at", "private"),
    [
        ("127.0.0.1", True),
        ("10.1.2.3", True),
        ("169.254.169.254", True),
        ("::1", True),
        ("fe80::1%1", True),
        ("93.184.216.34", False),
    ],
)
def test_a_network_that_is_not_everybody_s_is_known(
    monkeypatch: pytest.MonkeyPatch, at: str, private: bool
) -> None:
    found = [(0, 0, 0, "", (at, 0))]
    monkeypatch.setattr(sending.socket, "getaddrinfo", lambda *_: found)
    assert is_private("somewhere.example") is private


def test_a_host_that_nobody_knows_is_in_no_private_network(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def look_up(*_: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "not found")

    monkeypatch.setattr(sending.socket, "getaddrinfo", look_up)
    assert not is_private("nowhere.invalid")
