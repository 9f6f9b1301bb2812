"""All addresses of a story, asked as politely as a host may expect."""

import threading
import time
from pathlib import Path
from typing import Any

import pytest

from explainer.links import links
from explainer.links.links import PAUSE, Links, check_links, in_turns
from explainer.links.sending import Reply, Send, Silent, sender
from explainer.story.reading.story_folder import read_draft
from tests.builders import about, place_of, source, write_story
from tests.local_host import Host, says, takes_its_time

FINE = Reply(200, {})


def nothing(*_: object) -> None:
    """No wait is really waited, and no step is shown."""


def asked(folder: Path, send: Send | None = None, **changes: Any) -> Links:
    """What becomes of the addresses of the minimal story, changed like this."""
    draft = read_draft(write_story(folder, **changes))
    return check_links(draft, nothing, send or sender(5), sleep=nothing)


def test_what_moved_is_dead_or_not_reached_has_its_place_and_its_remedy(
    tmp_path: Path, host: Host
) -> None:
    new = host.at("/new")
    old = host.at("/old", says(301, Location=new))
    gone, shut = host.at("/gone", says(404)), host.at("/shut", says(403))
    found = asked(
        tmp_path,
        story=about(imprint_url=gone),
        sources=[
            source("paper", url=new),
            source("copy", url=old, kind="mirror"),
            source("gazette", url=shut),
        ],
    )
    assert (found.asked, found.there) == (4, 4)
    moved, dead = found.hints
    assert moved.place == place_of(tmp_path, "sources.yaml", old)
    assert moved.wrong == f"the page has moved for good, to {new}"
    assert "read it there" in moved.remedy
    assert dead.place == place_of(tmp_path, "story.yaml", gone)
    assert dead.wrong == "the page is gone: the host answers 404"
    assert moved.hint
    assert dead.hint
    (shut_out,) = found.unreached
    assert shut_out.place == place_of(tmp_path, "sources.yaml", shut)
    assert shut_out.wrong == "not reached: the host answers 403"
    assert "browser" in shut_out.remedy


def test_an_address_that_is_cited_twice_is_asked_once_and_told_twice(
    tmp_path: Path, host: Host
) -> None:
    gone = host.at("/gone", says(410))
    pages = [source("paper", url=gone), source("gazette", url=f"{gone}#chapter-2")]
    found = asked(tmp_path, sources=pages)
    assert len(found.hints) == 2
    assert host.asked == [("HEAD", "/gone"), ("GET", "/gone")]


def test_a_story_without_addresses_asks_nobody(tmp_path: Path) -> None:
    found = asked(tmp_path, send=pytest.fail, sources=[source("paper", url=None)])
    assert found == Links((), (), 0, 0)


def test_the_same_answers_give_the_same_list_in_the_order_of_places(tmp_path: Path) -> None:
    pages = [source(f"p{n}", url=f"http://h{n % 7}.example/{n}") for n in range(30)]

    def send(method: str, address: str) -> Reply:
        return Reply(404 if int(address.rsplit("/", 1)[1]) % 2 else 403, {})

    first, second = (asked(tmp_path, send=send, sources=pages) for _ in range(2))
    assert first == second
    assert [problem.place for problem in first.hints] == sorted(p.place for p in first.hints)
    assert (len(first.hints), len(first.unreached)) == (15, 15)


# politeness


def test_a_host_is_asked_one_thing_at_a_time_and_after_a_pause(tmp_path: Path, host: Host) -> None:
    pages = [source(f"p{n}", url=host.at(f"/{n}", takes_its_time(host))) for n in range(6)]
    draft = read_draft(write_story(tmp_path, sources=pages))
    pauses: list[float] = []
    check_links(draft, nothing, sender(5), pauses.append)
    assert len(host.asked) == 6
    assert host.most_at_once == 1
    assert len(pauses) == 5
    assert all(PAUSE / 2 < pause <= PAUSE for pause in pauses)


def test_two_hosts_are_asked_side_by_side(tmp_path: Path) -> None:
    """Each answers only once the other has been asked, too."""
    both = threading.Barrier(2, timeout=30)

    def send(method: str, address: str) -> Reply:
        both.wait()
        return FINE

    pages = [source("paper", url="http://a.example/"), source("gazette", url="http://b.example/")]
    assert asked(tmp_path, send=send, sources=pages).unreached == ()


def test_a_host_to_which_others_lead_gets_its_turn_like_all(tmp_path: Path) -> None:
    now, most, lock = 0, 0, threading.Lock()

    def send(method: str, address: str) -> Reply:
        nonlocal now, most
        if "shared" not in address:
            return Reply(302, {"location": "http://shared.example/"})
        with lock:
            now += 1
            most = max(most, now)
        time.sleep(0.01)
        with lock:
            now -= 1
        return FINE

    pages = [source(f"p{n}", url=f"http://h{n}.example/") for n in range(6)]
    assert asked(tmp_path, send=send, sources=pages).unreached == ()
    assert most == 1


def test_no_more_than_a_few_hosts_are_asked_side_by_side(tmp_path: Path) -> None:
    threads, several = set(), threading.Event()

    def send(method: str, address: str) -> Reply:
        threads.add(threading.get_ident())
        if len(threads) > 1:
            several.set()
        several.wait(30)
        return FINE

    pages = [source(f"p{n}", url=f"http://h{n}.example/") for n in range(40)]
    asked(tmp_path, send=send, sources=pages)
    assert 1 < len(threads) <= links.SIDE_BY_SIDE


def test_whoever_comes_late_does_not_pause() -> None:
    moments = iter([0.0, 0.0, 5.0, 5.0, 5.4, 5.4])
    pauses: list[float] = []
    send = in_turns(lambda *_: FINE, pauses.append, clock=lambda: next(moments))
    for _ in range(2):
        send("HEAD", "http://a.example/")
    send("HEAD", "http://b.example/")
    assert pauses == [PAUSE]


def test_a_host_that_stays_silent_is_left_alone(tmp_path: Path) -> None:
    tried = []

    def send(method: str, address: str) -> Reply:
        tried.append(address)
        raise Silent("no answer within 10 s", again=True)

    pages = [source(f"p{n}", url=f"http://a.example/{n}") for n in range(6)]
    found = asked(tmp_path, send=send, sources=pages)
    assert len(set(tried)) == links.SILENCES
    assert len(found.unreached) == 6
    assert found.unreached[-1].wrong.startswith("not reached: not asked, because")


def test_a_host_that_answers_in_between_is_asked_on(tmp_path: Path) -> None:
    def send(method: str, address: str) -> Reply:
        if address.endswith(("1", "3")):
            raise Silent("no answer within 10 s", again=True)
        return FINE

    pages = [source(f"p{n}", url=f"http://a.example/{n}") for n in range(6)]
    assert len(asked(tmp_path, send=send, sources=pages).unreached) == 2


# hosts that nobody knows


def nobody_knows(method: str, address: str) -> Reply:
    if "known" in address:
        return Reply(500, {})
    raise Silent("there is no such host", unknown=True)


def test_of_a_dead_page_it_is_said_where_a_copy_is_or_may_be(tmp_path: Path) -> None:
    pages = [
        source("paper", url="http://a.example/", archive_url="http://known.example/copy"),
        source("gazette", url="http://b.example/x", published="2024-05"),
    ]
    found = asked(tmp_path, send=nobody_knows, sources=pages)
    with_copy, without = sorted(found.hints, key=lambda hint: hint.place)
    assert with_copy.remedy.endswith("; its copy is linked: http://known.example/copy")
    assert "https://web.archive.org/web/2024/http://b.example/x leads to" in without.remedy


def test_a_host_that_nobody_knows_is_dead_if_others_answer(tmp_path: Path) -> None:
    pages = [
        source("paper", url="http://a.example/"),
        source("gazette", url="http://known.example/"),
    ]
    found = asked(tmp_path, send=nobody_knows, sources=pages)
    assert [hint.wrong for hint in found.hints] == ["the page is gone: there is no such host"]


def test_where_no_host_answers_the_net_is_down_and_nothing_is_dead(tmp_path: Path) -> None:
    def nobody_answers(method: str, address: str) -> Reply:
        if "silent" in address:
            raise Silent("no connection")
        return nobody_knows(method, address)

    addresses = ["a.example/", *(f"silent.example/{n}" for n in range(3)), "b.example/"]
    pages = [source(f"p{n}", url=f"http://{address}") for n, address in enumerate(addresses)]
    found = asked(tmp_path, send=nobody_answers, sources=pages)
    assert found.hints == ()
    assert [problem.wrong for problem in found.unreached if "such" in problem.wrong] == [
        "not reached: there is no such host, and no other answered: is there a connection?"
    ] * 2


# progress, interruption and bugs


def test_every_address_is_a_step(tmp_path: Path) -> None:
    steps: list[tuple[str, int, int]] = []
    pages = [source("paper"), source("gazette")]
    draft = read_draft(write_story(tmp_path, sources=pages))
    check_links(draft, lambda *step: steps.append(step), lambda *_: FINE, nothing)
    assert steps == [("addresses asked", 1, 2), ("addresses asked", 2, 2)]


def test_an_interrupt_keeps_what_was_found(tmp_path: Path) -> None:
    def interrupted(what: str, done: int, of: int) -> None:
        if done == 2:
            raise KeyboardInterrupt

    pages = [source(f"p{n}", url=f"http://a.example/{n}") for n in range(5)]
    draft = read_draft(write_story(tmp_path, sources=pages))
    found = check_links(draft, interrupted, lambda *_: Reply(404, {}), nothing)
    assert (found.asked, found.there) == (2, 5)
    assert len(found.hints) == 2


def test_a_bug_is_raised_and_not_waited_for(tmp_path: Path) -> None:
    def send(method: str, address: str) -> Reply:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        asked(tmp_path, send=send, sources=[source("paper")])


@pytest.mark.parametrize(
    "location",
    ["http://a.example/\x1b[31m\u202e", "http://a.example/" + "x" * 5000],
    ids=["what a terminal would obey", "very long"],
)
def test_what_a_host_says_is_safe_to_print(tmp_path: Path, location: str) -> None:
    def send(method: str, address: str) -> Reply:
        there = address == "https://example.org/paper"
        return Reply(301, {"location": location}) if there else FINE

    (hint,) = asked(tmp_path, send=send, sources=[source("paper")]).hints
    assert hint.wrong.isprintable()
    assert len(hint.wrong) < 600


def test_an_address_that_cannot_be_asked_for_is_not_reached(tmp_path: Path) -> None:
    """The check refuses an address that is none; of what is left, the asking has the last word."""

    def send(method: str, address: str) -> Reply:
        raise Silent("it cannot be asked for in this form")

    (problem,) = asked(tmp_path, send=send, sources=[source("paper")]).unreached
    assert problem.wrong == "not reached: it cannot be asked for in this form"


def test_what_could_not_be_read_is_not_asked_for(tmp_path: Path) -> None:
    pages = [source("paper"), source("gazette", url="no address")]
    found = asked(tmp_path, send=lambda *_: FINE, sources=pages)
    assert found.there == 1
