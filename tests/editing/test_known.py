"""What is known of an address, a host or a person is found, whatever form it is given in."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from explainer.editing.known import (
    called,
    day_in,
    origins_near,
    pages_of_host,
    same_page,
    source_at,
    speakers,
    without_tracking,
)
from explainer.editing.offers import with_offers
from explainer.story.reading.draft import Draft
from explainer.story.reading.story_folder import read_draft
from tests.builders import claim, country, est, origin, source, text, write_story

TODAY = date(2025, 8, 30)


def person(name: str, office: str, **more: Any) -> dict[str, Any]:
    return {"name": name, "office": text(office), **more}


def a_draft(folder: Path, **changes: Any) -> Draft:
    return read_draft(write_story(folder, **changes))


@pytest.mark.parametrize(
    ("given", "kept", "cut"),
    [
        ("https://a.org/x?utm_source=y&id=1&fbclid=2", "https://a.org/x?id=1",
         ("utm_source", "fbclid")),
        ("https://a.org/x?utm_medium=y", "https://a.org/x", ("utm_medium",)),
        ("https://a.org/x#utm_source=y", "https://a.org/x", ("utm_source",)),
        ("https://a.org/x?id=1&b#top", "https://a.org/x?id=1&b#top", ()),
        ("https://[bad/x", "https://[bad/x", ()),
    ],
)  # fmt: skip
def test_what_tracks_is_cut_from_an_address_and_named(
    given: str, kept: str, cut: tuple[str, ...]
) -> None:
    assert without_tracking(given) == (kept, cut)


@pytest.mark.parametrize(
    "form",
    ["http://www.a.org/x/", "https://m.a.org/x#part", "https://a.org/x?utm_source=z", "https://A.org/x"],
)  # fmt: skip
def test_a_page_is_known_in_every_form_of_its_address(tmp_path: Path, form: str) -> None:
    draft = a_draft(tmp_path, sources=[source("paper", url="https://a.org/x")])
    found = source_at(draft, form)
    assert found is not None
    assert found.id == "paper"
    assert source_at(draft, "https://a.org/x/y") is None
    assert same_page("https://a.org/x?a=1") != same_page("https://a.org/x?a=2")


def test_the_newest_page_of_a_host_or_of_one_above_it_is_offered(tmp_path: Path) -> None:
    pages = [
        source("old", url="https://err.ee/1", published="2025-08-02", publisher="Old name"),
        source("new", url="https://www.err.ee/2", published="2025-08-09", publisher="New name"),
        source("other", url="https://other.ee/3", published="2025-08-10"),
    ]
    draft = a_draft(tmp_path, sources=pages)
    host, found = pages_of_host(draft, "https://news.err.ee/9")
    assert (host, [page.id for page in found]) == ("err.ee", ["new", "old"])
    assert pages_of_host(draft, "https://elsewhere.ee/") == ("", ())
    assert pages_of_host(draft, "no address") == ("", ())


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://a.org/2025/08/25/x", date(2025, 8, 25)),
        ("https://a.org/2025/8/5", date(2025, 8, 5)),
        ("https://a.org/x-20250825.html", date(2025, 8, 25)),
        ("https://a.org/2025-08-25-x", date(2025, 8, 25)),
        ("https://a.org/2025/13/40/20250825", date(2025, 8, 25)),
        ("https://a.org/202508251", None),
        ("https://a.org/2025/08/x", None),
    ],
)
def test_a_day_is_taken_only_from_an_address_that_spells_it(url: str, day: date | None) -> None:
    assert day_in(url) == day


def test_those_of_the_country_come_first_and_then_the_newest(tmp_path: Path) -> None:
    claims = {
        "EST": [claim(date="2025-08-14", said_by=person("Old Head", "Head"))],
        "LVA": [
            claim("lva-1", date="2025-08-15", said_by=person("A Neighbour", "Head")),
            claim("lva-2", date="2025-08-19", voice="other",
                  said_by=person("A Guest", "Guest", country="EST")),
        ],
    }  # fmt: skip
    draft = a_draft(tmp_path, claims=claims)
    assert [one.person.name for one in speakers(draft, ["EST"])] == [
        "A Guest",
        "Old Head",
        "A Neighbour",
    ]


def test_the_office_is_offered_that_the_one_of_this_name_last_held(tmp_path: Path) -> None:
    draft = a_draft(
        tmp_path,
        **est(
            claim(date="2025-08-14", said_by=person("Ann Bee", "Minister")),
            claim("est-2", date="2025-08-18", said_by=person("Ann Bee", "Head")),
        ),
    )
    answers = {"claim": {"country": "EST", "said_by": {"name": "ann bee"}}}
    filled, offers = with_offers(draft, answers, TODAY)
    assert filled["claim"]["said_by"]["office"] == text("Head")
    assert ("claim.said_by.office", "2025-08-18") in [(o.field, o.of) for o in offers]
    assert answers == {"claim": {"country": "EST", "said_by": {"name": "ann bee"}}}


def test_of_two_people_of_one_name_the_one_of_the_country_is_offered_or_none(
    tmp_path: Path,
) -> None:
    claims = {
        "EST": [claim(said_by=person("Ann Bee", "Head"))],
        "LVA": [claim("lva-1", said_by=person("Ann Bee", "Minister"))],
    }
    draft = a_draft(tmp_path, claims=claims, countries=[country(c) for c in ("EST", "LVA", "FIN")])
    assert len(called(draft, "Ann Bee")) == 2

    def office(code: str) -> Any:
        answers = {"claim": {"country": code, "said_by": {"name": "Ann Bee"}}}
        return with_offers(draft, answers, TODAY)[0]["claim"]["said_by"].get("office")

    assert office("EST") == text("Head")
    assert office("LVA") == text("Minister")
    assert office("FIN") is None


def test_the_origins_of_the_nearest_days_come_first(tmp_path: Path) -> None:
    origins = [origin("far", date="2025-08-01"), origin("none"), origin("near", date="~2025-08-19")]
    draft = a_draft(tmp_path, origins=origins)
    found = origins_near(draft, date(2025, 8, 20))
    assert [one.id for one in found] == ["near", "far", "none"]


def test_what_was_given_is_never_replaced_by_an_offer(tmp_path: Path) -> None:
    draft = a_draft(tmp_path)
    url = "https://example.org/2025/08/25/new"
    given = {"url": url, "publisher": "Mine", "published": "2025-08-24"}
    filled, offers = with_offers(draft, {"source": given}, TODAY)
    assert filled["source"].items() >= given.items()
    assert {o.field: o.since for o in offers} == {
        "source.kind": "host", "source.reliability": "host", "source.language": "host",
        "source.accessed": "today", "claim.reviewed": "today",
    }  # fmt: skip
