"""A draft has what could be read, and becomes a story in its order if nothing is wrong."""

from pathlib import Path

import pytest

from explainer.story.reading.draft import freeze
from explainer.story.reading.problems import StoryProblems
from explainer.story.reading.story_folder import read_draft
from tests.builders import (
    SECOND_STORY,
    a_story,
    about,
    claim,
    country,
    source,
    status,
    text,
    write_story,
)


def test_a_record_with_a_problem_leaves_the_others_readable(tmp_path: Path) -> None:
    folder = write_story(tmp_path, sources=[source("paper"), source("gazette", kind="blog")])
    assert list(read_draft(folder).ids("sources")) == ["paper"]


def test_claims_are_in_the_order_of_their_days_and_lists_in_that_of_the_editor(
    tmp_path: Path,
) -> None:
    story = a_story(
        tmp_path,
        countries=[country("LVA"), country("EST")],
        claims={
            "EST": [claim("est-2", date="2025-08-19"), claim("est-1", date="2025-08")],
            "LVA": [claim("lva-1", date="~2025-08-18")],
        },
    )
    assert list(story.claims) == ["est-1", "lva-1", "est-2"]
    assert [c.id for c in story.claims_of("EST")] == ["est-1", "est-2"]
    assert story.claims_of("FIN") == ()
    assert list(story.countries) == ["LVA", "EST"]


def test_statuses_have_their_place_in_the_order_of_the_story(tmp_path: Path) -> None:
    story = a_story(tmp_path, statuses=[status("ruled_out", "no"), status("willing")])
    assert [story.position(s) for s in ("ruled_out", "willing", None)] == [0, 1, 2]
    assert story.first_language == "en"


def test_corrections_and_terms_are_part_of_the_story() -> None:
    story = freeze(read_draft(SECOND_STORY))
    assert [correction.record for correction in story.corrections] == ["cyp-2024-05-14"]
    assert list(story.terms) == ["icebreaker", "share"]


def test_the_fingerprint_changes_with_the_story_and_with_nothing_else(tmp_path: Path) -> None:
    first, same = a_story(tmp_path / "first"), a_story(tmp_path / "same")
    other = a_story(tmp_path / "other", story=about(title=text("Another title")))
    assert first.fingerprint == same.fingerprint
    assert first.fingerprint != other.fingerprint


def test_a_draft_with_problems_becomes_no_story(tmp_path: Path) -> None:
    with pytest.raises(StoryProblems) as raised:
        freeze(read_draft(write_story(tmp_path, sources=None)))
    assert [problem.place.file for problem in raised.value.problems] == ["sources.yaml"]
