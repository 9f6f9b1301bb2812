"""On whose word a statement stands: chains, independent origins, evidence, rings."""

from pathlib import Path
from typing import Any

import pytest

from explainer.story.model import Origin, Source
from explainer.story.model.story import Story
from explainer.story.provenance import (
    ONE_OUTLET,
    ONE_REPORT_ANONYMOUS,
    ONE_REPORT_NAMED,
    SEVERAL_REPORTS,
    Link,
    chain,
    evidence,
    origins,
    rings,
)
from tests.builders import a_story, claim, number, origin, source

SOURCES = [
    source("paper"),
    source("own", leans_on=[]),
    source("own-too", leans_on=[]),
    source("relay", leans_on=["dispatch"]),
    source("relay-too", leans_on=["dispatch"]),
    source("relay-of-relay", leans_on=["relay"]),
    source("through-agency", leans_on=["agency"]),
    source("heard", leans_on=["rumour"]),
    source("unsure", leans_on=["unknown"]),
    source("both", leans_on=["dispatch", "rumour"]),
    source("office", kind="primary"),
]
ORIGINS = [
    origin("dispatch"),
    origin("agency", leans_on=["dispatch"]),
    origin("rumour", anonymous=True),
    origin("unknown", anonymous=None),
]


def story_of(folder: Path, **changes: Any) -> Story:
    changes = {"voice": "report", **changes}
    return a_story(
        folder, sources=SOURCES, origins=ORIGINS, claims={"EST": [claim("est-1", **changes)]}
    )


def origin_ids(folder: Path, *sources: str, **changes: Any) -> list[str]:
    story = story_of(folder, sources=list(sources), **changes)
    return [node.id for node in origins(story, story.claims["est-1"])]


@pytest.mark.parametrize(
    ("sources", "found"),
    [
        (["relay"], ["dispatch"]),
        (["relay", "relay-too", "relay-of-relay", "through-agency"], ["dispatch"]),
        (["relay", "heard"], ["dispatch", "rumour"]),
        (["both"], ["dispatch", "rumour"]),
        (["own", "own-too"], ["own", "own-too"]),
        (["paper"], []),
        (["paper", "relay"], ["dispatch"]),
    ],
    ids=" ".join,
)
def test_pages_that_end_at_the_same_origin_count_once(
    tmp_path: Path, sources: list[str], found: list[str]
) -> None:
    assert origin_ids(tmp_path, *sources) == found


def test_a_statement_can_lean_on_something_else_than_its_sources(tmp_path: Path) -> None:
    assert origin_ids(tmp_path, "relay", "paper", leans_on=["rumour"]) == ["rumour"]


def test_a_statement_without_origin_in_its_sources_has_none(tmp_path: Path) -> None:
    assert origin_ids(tmp_path, "relay", leans_on=[]) == []


def test_a_chain_runs_from_each_page_down_to_where_the_telling_began(tmp_path: Path) -> None:
    story = story_of(tmp_path, sources=["relay-of-relay", "paper"])
    first, second = chain(story, story.claims["est-1"])

    def path(link: Link) -> list[str]:
        return [link.node.id, *(step for below in link.leans_on for step in path(below))]

    assert path(first) == ["relay-of-relay", "relay", "dispatch"]
    assert path(second) == ["paper"]
    assert (first.known, second.known) == (True, False)


def test_a_number_has_origins_like_a_claim(tmp_path: Path) -> None:
    numbers = [number("n", sources=["relay", "relay-too"])]
    story = a_story(
        tmp_path,
        sources=SOURCES,
        origins=ORIGINS,
        numbers=numbers,
    )
    assert [node.id for node in origins(story, story.numbers["n"])] == ["dispatch"]


@pytest.mark.parametrize(
    ("said", "grade"),
    [
        ({"voice": "own", "sources": ["paper", "office"]}, 1),
        ({"voice": "own", "sources": ["paper"]}, 2),
        ({"voice": "other", "sources": ["office"]}, 2),
        ({"voice": "report", "sources": ["office"]}, ONE_OUTLET),
        ({"voice": "report", "sources": ["relay", "heard"]}, SEVERAL_REPORTS),
        ({"voice": "report", "sources": ["own", "own-too"]}, SEVERAL_REPORTS),
        ({"voice": "report", "sources": ["relay", "relay-too"]}, ONE_REPORT_NAMED),
        ({"voice": "report", "sources": ["through-agency"]}, ONE_REPORT_NAMED),
        ({"voice": "report", "sources": ["heard"]}, ONE_REPORT_ANONYMOUS),
        ({"voice": "report", "sources": ["unsure"]}, ONE_OUTLET),
        ({"voice": "report", "sources": ["own"]}, ONE_OUTLET),
        ({"voice": "report", "sources": ["relay"], "leans_on": []}, ONE_OUTLET),
    ],
    ids=str,
)
def test_evidence_follows_from_voice_and_origins(
    tmp_path: Path, said: dict[str, Any], grade: int
) -> None:
    story = story_of(tmp_path, **said)
    assert evidence(story, story.claims["est-1"]) == grade


def test_a_page_counts_once_even_where_it_were_named_twice(tmp_path: Path) -> None:
    """No story can, since the check finds it."""
    story = story_of(tmp_path, voice="report", sources=["paper"])
    twice = story.claims["est-1"].model_copy(update={"sources": ("paper", "paper")})
    assert evidence(story, twice) == ONE_OUTLET


def nodes(**leans_on: list[str]) -> list[Source | Origin]:
    return [
        Origin(id=name, who="Somebody", what="text", leans_on=tuple(ids))
        for name, ids in leans_on.items()
    ]


def test_chains_and_diamonds_are_no_rings() -> None:
    assert list(rings(nodes(a=["b", "c"], b=["d"], c=["d"], d=[]))) == []


def test_a_ring_is_read_in_the_direction_of_leaning() -> None:
    (ring,) = rings(nodes(a=["b"], b=["c"], c=["a"], x=["a"]))
    assert sorted(ring) == ["a", "b", "c"]
    assert "".join(ring) in "abcabc"


def test_every_ring_is_found_once() -> None:
    found = list(rings(nodes(a=["b"], b=["a", "c"], c=["b"], d=["d"])))
    assert sorted(map(sorted, found)) == [["a", "b"], ["b", "c"], ["d"]]


def test_the_same_rings_are_found_in_the_same_order() -> None:
    graph = nodes(a=["b", "c"], b=["a", "c"], c=["a", "b"])
    assert list(rings(graph)) == list(rings(graph))
