"""What becomes of an address, whatever its host does."""

from collections.abc import Callable

import pytest

from explainer.links.link_status import LONGEST_WAIT, WAITS, LinkStatus, ask
from explainer.links.sending import Reply, Silent, sender
from tests.local_host import Behaviour, Host, floods, hangs_up, never_answers, only_get, says

Waits = list[float]


def answered(address: str, waits: Waits | None = None, seconds: float = 5) -> LinkStatus:
    """What becomes of an address on the host of these tests; no wait is really waited."""
    return ask(address, sender(seconds), (waits if waits is not None else []).append)


@pytest.mark.parametrize("behaves", [says(200), says(204), floods])
def test_a_page_that_is_there_is_fine_and_asked_for_once(host: Host, behaves: Behaviour) -> None:
    assert answered(host.at("/", behaves)) == LinkStatus("fine")
    assert host.asked == [("HEAD", "/")]


# moved


@pytest.mark.parametrize("status", [301, 308])
def test_a_page_that_moved_for_good_names_its_new_address(host: Host, status: int) -> None:
    new = host.at("/new")
    assert answered(host.at("/old", says(status, Location=new))) == LinkStatus("moved", to=new)


@pytest.mark.parametrize("status", [302, 303, 307])
def test_a_page_that_is_elsewhere_for_a_while_is_fine(host: Host, status: int) -> None:
    there = host.at("/there")
    assert answered(host.at("/here", says(status, Location=there))) == LinkStatus("fine")


def test_the_new_address_is_the_last_that_is_for_good(host: Host) -> None:
    for_now = host.at("/for-now", says(200))
    second = host.at("/second", says(302, Location=for_now))
    first = host.at("/first", says(308, Location=second))
    assert answered(host.at("/", says(301, Location=first))) == LinkStatus("moved", to=second)


def test_an_address_may_lead_on_in_few_words_and_other_letters(host: Host) -> None:
    host.at("/b/%C3%BC", says(200))
    place = host.at("/a/x", says(301, Location="../b/ü".encode().decode("latin-1")))
    assert answered(place) == LinkStatus("moved", to=place.replace("/a/x", "/b/ü"))


# dead


@pytest.mark.parametrize("status", [404, 410])
def test_a_page_that_its_host_calls_gone_is_dead_after_a_second_look(
    host: Host, status: int
) -> None:
    assert answered(host.at("/", says(status))) == LinkStatus("dead", f"the host answers {status}")
    assert host.asked == [("HEAD", "/"), ("GET", "/")]


def test_a_page_that_moved_to_nowhere_is_dead(host: Host) -> None:
    gone = host.at("/gone", says(410))
    found = answered(host.at("/", says(301, Location=gone)))
    assert found == LinkStatus("dead", f"it leads to {gone}, and the host answers 410")


def test_a_host_that_nobody_knows_is_asked_once() -> None:
    asked = []

    def send(method: str, address: str) -> Reply:
        asked.append(address)
        raise Silent("there is no such host", unknown=True)

    found = ask("http://nowhere.invalid/", send, pytest.fail)
    assert found == LinkStatus("unknown", "there is no such host")
    assert len(asked) == 1


# HEAD refused


@pytest.mark.parametrize("status", [400, 403, 404, 405, 500, 501])
def test_a_host_that_refuses_the_head_is_asked_for_the_page(host: Host, status: int) -> None:
    assert answered(host.at("/", only_get(status))) == LinkStatus("fine")
    assert host.asked == [("HEAD", "/"), ("GET", "/")]


@pytest.mark.parametrize("status", [401, 402, 403, 451, 500])
def test_what_a_host_refuses_says_nothing_of_the_page(host: Host, status: int) -> None:
    found = answered(host.at("/", says(status)))
    assert found == LinkStatus("unreached", f"the host answers {status}")
    assert len(host.asked) == 2


# busy


def test_a_host_that_is_busy_is_asked_again_after_ever_longer_waits(host: Host) -> None:
    waits: Waits = []
    place = host.at("/", says(503), says(429), says(200))
    assert answered(place, waits) == LinkStatus("fine")
    assert waits == list(WAITS)
    assert sorted(WAITS) == waits
    assert len(host.asked) == 3


def test_a_host_that_stays_busy_is_left_alone(host: Host) -> None:
    waits: Waits = []
    found = answered(host.at("/", says(429)), waits)
    assert found == LinkStatus("unreached", "the host answers 429", silent=True)
    assert len(host.asked) == len(waits) + 1 == len(WAITS) + 1


@pytest.mark.parametrize(
    ("headers", "wait"),
    [
        ({"Retry_After": "30"}, 30),
        ({"Retry_After": "0"}, WAITS[0]),
        ({"Retry_After": "soon"}, WAITS[0]),
        ({"Retry_After": "-5"}, WAITS[0]),
        ({"Retry_After": "²"}, WAITS[0]),
    ],
)
def test_a_host_may_say_how_long_to_wait(host: Host, headers: dict[str, str], wait: float) -> None:
    waits: Waits = []
    assert answered(host.at("/", says(429, **headers), says(200)), waits) == LinkStatus("fine")
    assert waits == [wait]


def reply_with(**headers: str) -> Callable[[str, str], Reply]:
    return lambda method, address: Reply(429, {k.replace("_", "-"): v for k, v in headers.items()})


def test_a_moment_to_wait_for_is_counted_from_that_of_the_answer() -> None:
    waits: Waits = []
    send = reply_with(
        retry_after="Tue, 24 Nov 2026 10:00:20 GMT", date="Tue, 24 Nov 2026 10:00:00 GMT"
    )
    ask("http://a.example/", send, waits.append)
    assert waits == [20, 20]


@pytest.mark.parametrize("asked", ["3600", "9" * 400, "Tue, 24 Nov 2026 12:00:00 GMT"])
def test_nobody_waits_for_ever(asked: str) -> None:
    send = reply_with(retry_after=asked, date="Tue, 24 Nov 2026 10:00:00 GMT")
    found = ask("http://a.example/", send, pytest.fail)
    assert found.kind == "unreached"
    assert found.why.startswith("the host asks to come back in ")
    assert LONGEST_WAIT < 3600


# silent


def test_a_host_that_hangs_up_once_is_asked_again(host: Host) -> None:
    waits: Waits = []
    assert answered(host.at("/", hangs_up, says(200)), waits) == LinkStatus("fine")
    assert host.asked == [("HEAD", "/"), ("GET", "/")]
    assert waits == [WAITS[0]]


def test_a_host_that_never_answers_is_not_reached(host: Host) -> None:
    found = answered(host.at("/", never_answers(host)), seconds=0.1)
    assert found == LinkStatus("unreached", "no answer within 0.1 s", silent=True)
    assert len(host.asked) == len(WAITS) + 1


# where it is not followed


def test_pages_that_lead_to_each_other_are_not_followed_for_ever(host: Host) -> None:
    first = host.at("/one")
    second = host.at("/two", says(302, Location=first))
    host.at("/one", says(302, Location=second))
    assert answered(first) == LinkStatus("unreached", "it leads on more than 5 times")
    assert len(host.asked) == 6


@pytest.mark.parametrize(
    ("location", "why"),
    [
        ("", "it leads to itself"),
        ("/", "it leads to itself"),
        ("ftp://example.org/", "which is no page on the web"),
        ("file:///etc/passwd", "which is no page on the web"),
        ("javascript:alert(1)", "which is no page on the web"),
        ("http://[::1", "which is no address"),
    ],
)
def test_what_leads_to_no_page_is_not_followed(host: Host, location: str, why: str) -> None:
    found = answered(host.at("/", says(301, Location=location)))
    assert found.kind == "unreached"
    assert found.why.endswith(why)
    assert len(host.asked) == 1


@pytest.mark.parametrize(("first", "follows"), [("public.example", False), ("10.0.0.1", True)])
def test_a_public_page_does_not_lead_into_a_private_network(first: str, follows: bool) -> None:
    asked = []

    def send(method: str, address: str) -> Reply:
        asked.append(address)
        inside = address == "http://10.0.0.2/admin"
        return Reply(200, {}) if inside else Reply(302, {"location": "http://10.0.0.2/admin"})

    found = ask(f"http://{first}/", send, pytest.fail, private=lambda host: host.startswith("10."))
    assert (found.kind == "fine") is follows
    assert ("http://10.0.0.2/admin" in asked) is follows
