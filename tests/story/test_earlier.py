"""The story up to an earlier day, record by record."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from explainer.story.earlier import story_by
from explainer.story.model.story import Story
from tests.builders import (
    a_story,
    about,
    claim,
    correction,
    disagreement,
    est,
    event,
    number,
    phase,
    source,
    text,
)

DAY = date(2025, 8, 16)
LATER = "2025-08-17"


def headline(**changes: Any) -> dict[str, Any]:
    said = {"number": "n", "named_by": "paper", "named": ["EST"], "text": text()}
    return {"story": about(headline_number=said), "numbers": [number("n", **changes)]}


def test_on_the_last_day_it_is_the_story_itself(second_story: Story) -> None:
    assert story_by(second_story, second_story.about.as_of) is second_story


def test_what_was_said_or_happened_later_is_not_in_it(tmp_path: Path) -> None:
    story = a_story(
        tmp_path,
        **est(claim("est-a", date="2025-08-16"), claim("est-b", date=LATER)),
        events=[event("a", date="2025-08"), event("b", date=LATER)],
        numbers=[number("a-n", date="2025-08-16"), number("b-n", date=f"~{LATER}")],
        disagreements=[disagreement("a", since="2025-08-16"), disagreement("b", since=LATER)],
        corrections=[correction("EST", on="2025-08-16"), correction("est-b", on=LATER)],
    )
    then = story_by(story, DAY)
    assert list(then.claims) == ["est-a"]
    assert [claim.id for claim in then.claims_of("EST")] == ["est-a"]
    lists = (then.events, then.numbers, then.disagreements)
    assert [list(found) for found in lists] == [["a"], ["a-n"], ["a"]]
    assert [correction.record for correction in then.corrections] == ["EST"]


def test_its_last_day_is_that_day_and_it_is_covered_from_no_later_one(tmp_path: Path) -> None:
    story = a_story(tmp_path, **est(claim(date="2025-08-01")))
    for day, covered in ((DAY, date(2025, 8, 13)), (date(2025, 8, 2), date(2025, 8, 2))):
        then = story_by(story, day)
        assert (then.about.as_of, then.about.covered_from) == (day, covered)


@pytest.mark.parametrize(
    ("published", "known"), [("2025-08-16", True), ("2025-08", True), (LATER, False), (None, False)]
)
def test_a_phase_is_known_from_the_day_of_its_first_page(
    tmp_path: Path, published: str | None, known: bool
) -> None:
    sources = [source("paper", published=published), source("late", published="2025-08-19")]
    phases = [phase("p", sources=["paper", "late"])]
    then = story_by(a_story(tmp_path, sources=sources, phases=phases), DAY)
    assert ("p" in then.phases) is known


def test_a_phase_is_known_from_the_day_of_a_claim_that_is_tied_to_it(tmp_path: Path) -> None:
    said = est(claim(date="2025-08-16", phase="p"))
    assert "p" in story_by(a_story(tmp_path, phases=[phase("p")], **said), DAY).phases


def test_a_phase_follows_nothing_that_was_not_known_yet(tmp_path: Path) -> None:
    story = a_story(
        tmp_path,
        sources=[source("paper", published="2025-08-01")],
        events=[event("early", date="2025-08-16"), event("late", date=LATER)],
        phases=[phase("a", when={"after": "early"}), phase("b", when={"after": "late"})],
    )
    then = story_by(story, DAY)
    assert [p.when.after for p in then.phases.values()] == ["early", None]


@pytest.mark.parametrize(
    ("given", "published", "known"),
    [
        ("2025-08-16", "2025-08-16", True),
        ("2025-08-16", None, True),
        (LATER, "2025-08-16", False),
        ("2025-08-16", LATER, False),
    ],
)
def test_the_headline_counts_once_the_number_was_given_and_the_countries_were_named(
    tmp_path: Path, given: str, published: str | None, known: bool
) -> None:
    changes = headline(date=given) | {"sources": [source("paper", published=published)]}
    then = story_by(a_story(tmp_path, **changes), DAY)
    assert (then.about.headline_number is not None) is known


def test_a_story_without_a_headline_has_none_then(tmp_path: Path) -> None:
    assert story_by(a_story(tmp_path), DAY).about.headline_number is None
