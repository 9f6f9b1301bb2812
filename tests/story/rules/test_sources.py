"""Sources and origins: what they carry, whether anything needs them, how they are addressed."""

from pathlib import Path
from typing import Any

import pytest

from tests.builders import (
    EST,
    about,
    claim,
    correction,
    disagreement,
    est,
    event,
    number,
    only_problem,
    origin,
    passes,
    phase,
    place_of,
    problems_in,
    quote,
    source,
    text,
    write_story,
)

# standing of sources


WEAK: dict[str, Any] = {
    "sources": [
        source("paper", reliability="low"),
        source("copy", kind="mirror"),
        source("gazette"),
    ],
    "events": [event("e", sources=["paper", "copy", "gazette"])],
}


@pytest.mark.parametrize(
    "good",
    [
        claim(sources=["paper", "gazette"]),
        claim(sources=["paper", "copy"], status=None),
        claim(sources=["copy"], voice="report", says_status="willing"),
    ],
    ids=["with a good source", "without a status", "a report"],
)
def test_a_status_with_one_good_source_and_a_claim_without_status_pass(
    tmp_path: Path, good: dict[str, Any]
) -> None:
    assert passes(tmp_path, **WEAK, **est(good))


@pytest.mark.parametrize("sources", [["paper"], ["copy"], ["paper", "copy"]])
def test_a_status_on_copies_and_weak_sources_alone_is_found(
    tmp_path: Path, sources: list[str]
) -> None:
    problem = only_problem(tmp_path, **WEAK, **est(claim(sources=sources)))
    assert problem.place == place_of(tmp_path, EST, f"- {sources[0]}")
    assert "low reliability alone" in problem.wrong
    assert "add a better source" in problem.remedy


# rings


def test_a_chain_that_ends_at_an_origin_passes(tmp_path: Path) -> None:
    assert passes(
        tmp_path,
        sources=[source("paper", leans_on=["gazette"]), source("gazette", leans_on=["agency"])],
        origins=[origin("agency", leans_on=["briefing"]), origin("briefing")],
    )


def test_two_ways_to_one_origin_are_no_ring(tmp_path: Path) -> None:
    assert passes(
        tmp_path,
        sources=[source("paper", leans_on=["gazette", "agency"]), source("gazette", leans_on=["agency"])],
        origins=[origin("agency")],
    )  # fmt: skip


def test_sources_that_lean_on_each_other_in_a_ring_are_found(tmp_path: Path) -> None:
    problem = only_problem(
        tmp_path,
        sources=[source("paper", leans_on=["gazette"]), source("gazette", leans_on=["agency"])],
        origins=[origin("agency", leans_on=["paper"])],
    )
    ring = problem.wrong.removeprefix("lean on each other in a ring: ").split(" → ")
    assert len(ring) == 4
    assert "paper → gazette → agency" in " → ".join(ring[:3] * 2)
    assert problem.place.column == 3
    assert "delete the link back" in problem.remedy


def test_a_source_that_leans_on_itself_is_found_where_it_says_so(tmp_path: Path) -> None:
    problem = only_problem(tmp_path, sources=[source("paper", leans_on=["paper"])])
    assert problem.place == place_of(tmp_path, "sources.yaml", "- paper")
    assert problem.wrong.endswith("paper → paper")


# what nothing uses

HEADLINE = {"number": "n", "named_by": "gazette", "named": ["EST"], "text": text()}
USES: dict[str, dict[str, Any]] = {
    "claim": est(claim(sources=["paper", "gazette"])),
    "what a claim leans on": est(claim(leans_on=["gazette"])),
    "who rendered a quote": est(claim(quote=quote(rendering="outlet", rendered_by="gazette"))),
    "event": {"events": [event("e", sources=["gazette"])]},
    "number": {"numbers": [number("n", sources=["gazette"])]},
    "phase": {"phases": [phase("a", sources=["gazette"])]},
    "order of the phases": {"phases": [phase("a", order_by="gazette")]},
    "disagreement": {
        "disagreements": [
            disagreement(
                "x",
                versions=[
                    {"says": text(), "sources": ["paper"]},
                    {"says": text(), "sources": ["gazette"]},
                ],
            )
        ]
    },
    "headline": {"story": about(headline_number=HEADLINE), "numbers": [number("n")]},
    "another source": {"sources": [source("paper", leans_on=["gazette"]), source("gazette")]},
}


@pytest.mark.parametrize("use", USES)
def test_a_source_that_anything_rests_on_is_used(tmp_path: Path, use: str) -> None:
    assert passes(tmp_path, **{"sources": [source("paper"), source("gazette")], **USES[use]})


def test_an_origin_on_which_a_source_or_origin_leans_is_used(tmp_path: Path) -> None:
    assert passes(
        tmp_path,
        sources=[source("paper", leans_on=["agency"])],
        origins=[origin("agency", leans_on=["briefing"]), origin("briefing")],
    )


@pytest.mark.parametrize(
    ("file", "changes"),
    [
        ("sources.yaml", {"sources": [source("paper"), source("gazette")]}),
        ("origins.yaml", {"origins": [origin("gazette")]}),
        (
            "origins.yaml",
            {"origins": [origin("gazette")], "corrections": [correction("gazette")]},
        ),
    ],
    ids=["source", "origin", "an origin that was only corrected"],
)
def test_what_nothing_uses_is_a_hint(tmp_path: Path, file: str, changes: dict[str, Any]) -> None:
    hint = only_problem(tmp_path, **changes)
    assert hint.hint
    assert hint.place == place_of(tmp_path, file, "- id: gazette", "gazette")
    assert hint.wrong == "nothing uses “gazette”"


@pytest.mark.parametrize(
    "mistake",
    [est(claim(), claim("est-2", date="2025", sources=["gazete"])), est(claim(datee="2025"))],
    ids=["an id that leads nowhere", "a claim that cannot be read"],
)
def test_what_a_mistake_may_keep_from_being_used_is_not_held_against_it(
    tmp_path: Path, mistake: dict[str, Any]
) -> None:
    found = problems_in(
        write_story(tmp_path, sources=[source("paper"), source("gazette")], **mistake)
    )
    assert len(found) == 1
    assert not found[0].hint


# addresses


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/?p=8020",
        "https://example.org/news.nsf/articles/one+two?open",
        "https://example.org/?source=romania&at=noon&status=ok",
        "https://example.org/utm_source/gclid#utm_source",
    ],
)
def test_an_address_with_what_the_page_needs_passes(tmp_path: Path, address: str) -> None:
    assert passes(tmp_path, sources=[source("paper", url=address)])


@pytest.mark.parametrize(
    ("address", "tracking"),
    [
        ("https://example.org/a?utm_source=x&id=7&utm_medium=mail", "utm_source, utm_medium"),
        ("https://example.org/a?id=7&fbclid=IwAR0", "fbclid"),
        ("https://example.org/a?gclid=1;msclkid=2", "gclid, msclkid"),
        ("https://example.org/a?UTM_Campaign=x", "UTM_Campaign"),
        ("https://example.org/a?mc_cid=1&mc_eid=2&igshid=3", "mc_cid, mc_eid, igshid"),
        ("https://example.org/a#xtor=RSS-1", "xtor"),
        ("https://example.org/a?at_medium=RSS", "at_medium"),
    ],
)
def test_an_address_that_tracks_readers_is_a_hint(
    tmp_path: Path, address: str, tracking: str
) -> None:
    hint = only_problem(tmp_path, sources=[source("paper", url=address)])
    assert hint.hint
    assert hint.place == place_of(tmp_path, "sources.yaml", address)
    assert hint.wrong == f"the address carries what tracks readers: {tracking}"


@pytest.mark.parametrize("field", ["licence_url", "imprint_url", "privacy_url"])
def test_addresses_of_the_story_itself_are_looked_at_too(tmp_path: Path, field: str) -> None:
    address = "https://example.org/?utm_source=x"
    hint = only_problem(tmp_path, story=about(**{field: address}))
    assert hint.place == place_of(tmp_path, "story.yaml", address)
