"""What is shown for what a reader picked."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from explainer.content.edition import Edition
from explainer.wording.catalogue import Catalogue
from tests.address import read_address
from tests.builders import a_story, about, claim, country, phase
from tests.markup import Element
from tests.searching import is_found
from tests.selection import (
    Selection,
    Shown,
    claim_of,
    every_row,
    phase_tie,
    row_of,
    shown,
)

Show = Callable[..., Shown]


@pytest.fixture(scope="session")
def row_texts(german_page: Element) -> dict[str, str]:
    """The words of the statements by their places, as the browser searches them."""
    rows = german_page.one("section", id="table").all("details")
    return {
        found["id"]: " ".join(
            [row.one("summary").one("b").text]
            + [part.text for part in found.children if isinstance(part, Element)]
        )
        for row in rows
        for found in row.all("article")
    }


@pytest.fixture
def show(german_edition: Edition, row_texts: dict[str, str]) -> Show:
    def shown_for(**chosen: str) -> Shown:
        return shown(german_edition, Selection(**chosen), row_texts)

    return shown_for


def test_without_a_choice_everything_is_shown_in_the_order_of_the_table(
    german_edition: Edition, row_texts: dict[str, str], show: Show
) -> None:
    found = show()
    assert found.statements == len(german_edition.story.claims) > 50
    assert sorted(found.claims) == sorted(row_texts)
    assert found.countries == tuple(standing.country.code for standing in german_edition.standings)


def test_a_country_leaves_its_claims_and_keeps_the_others_on_the_map(
    german_edition: Edition, show: Show
) -> None:
    found = show(country="EST")
    assert set(found.claims) == {
        row_of("EST", claim) for claim in german_edition.story.claims_of("EST")
    }
    assert found.countries == show().countries


def test_a_status_leaves_the_countries_that_have_it_with_all_their_claims(
    german_edition: Edition, show: Show
) -> None:
    found = show(status="willing")
    expected = {
        code
        for code, standing in german_edition.snapshot.standings.items()
        if standing.status and standing.status.id == "willing"
    }
    assert set(found.countries) == expected
    rows = [(c, claim_) for c, claim_ in every_row(german_edition) if c in expected]
    assert found.claims == tuple(row_of(code, claim_) for code, claim_ in rows)


def test_a_status_is_that_of_the_chosen_day(german_edition: Edition, show: Show) -> None:
    on_the_last, earlier = show(status="ruled_out"), show(status="ruled_out", day="2025-08-13")
    assert "POL" in on_the_last.countries
    assert "POL" not in earlier.countries
    assert "ROU" in earlier.countries


def test_a_kind_of_contribution_leaves_the_claims_that_name_it(
    german_edition: Edition, show: Show
) -> None:
    found = show(type="training")
    assert found.claims
    for code, claim_ in every_row(german_edition):
        assert (row_of(code, claim_) in found.claims) is ("training" in claim_.contributions)


def test_a_day_leaves_what_had_been_said_by_then(german_edition: Edition, show: Show) -> None:
    found = show(day="2025-08-18")
    assert 0 < len(found.claims) < len(german_edition.story.claims)
    for code, claim_ in every_row(german_edition):
        there = claim_.date.first_day.isoformat() <= "2025-08-18"
        assert (row_of(code, claim_) in found.claims) is there


def test_the_last_day_is_the_same_as_none(german_edition: Edition, show: Show) -> None:
    assert show(day=german_edition.days[-1].isoformat()) == show()


def test_a_withdrawn_claim_is_shown_on_the_days_on_which_it_stood(second_edition: Edition) -> None:
    identifier = "cyp-2024-05-14"
    on = {
        day.isoformat(): identifier
        in shown(second_edition, Selection(day=day.isoformat()), {}).claims
        for day in second_edition.days
    }
    assert on["2024-05-14"] is True
    assert on["2024-05-25"] is False
    assert identifier not in shown(second_edition, Selection(), {}).claims


def test_a_phase_leaves_its_own_claims_and_those_of_the_same_kind(
    german_edition: Edition, show: Show
) -> None:
    story = german_edition.story
    for name, found_phase in story.phases.items():
        found = show(phase=name)
        assert any(claim_of(german_edition, c).phase == name for c in found.claims)
        for identifier in found.claims:
            claim_ = claim_of(german_edition, identifier)
            same_kind = bool({*claim_.contributions} & {*found_phase.contributions})
            assert claim_.phase == name or (claim_.phase is None and same_kind)


@pytest.mark.parametrize(
    ("changes", "tie"),
    [
        ({"phase": "p1"}, "own"),
        ({"phase": "p1", "contributions": ["training"]}, "own"),
        ({"phase": "p2", "contributions": ["training"]}, None),
        ({"contributions": ["training"]}, "kind"),
        ({"contributions": ["ground_troops"]}, None),
        ({}, None),
    ],
)
def test_a_claim_is_tied_to_a_phase_by_its_source_or_only_by_its_kind(
    tmp_path: Path, changes: dict[str, object], tie: str | None
) -> None:
    phases = [phase("p1", contributions=["training"]), phase("p2")]
    story = a_story(tmp_path, phases=phases, claims={"EST": [claim(**changes)]})
    assert phase_tie(story.claims["est-2025-08-20"], story.phases["p1"]) == tie


@pytest.mark.parametrize("text", ["kompanie", "  KOMPANIE ", "Estland"])
def test_a_text_leaves_the_rows_in_which_it_stands(
    row_texts: dict[str, str], show: Show, text: str
) -> None:
    found = show(text=text)
    needle = text.strip().lower()
    assert found.claims
    assert set(found.claims) == {name for name, row in row_texts.items() if needle in row.lower()}


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("Daenemark DANEMARK", True),
        ("kompanie da\u0308nemark", True),
        ("eine\u00a0kom\u00adpanie", True),
        ("Kompanie, Dänemark!", True),
        ("Kompanien", False),
        ("Estland Kompanie", False),
    ],
)
def test_each_word_of_a_text_has_to_stand_somewhere(query: str, found: bool) -> None:
    assert is_found(query, "Dänemark bot eine Kompanie an.") is found


def test_a_text_that_stands_nowhere_leaves_nothing(show: Show) -> None:
    assert show(text="xyzzy") == Shown((), ())


def test_white_space_is_no_text(show: Show) -> None:
    assert show(text="   ") == show()


def test_choices_are_taken_together(german_edition: Edition, show: Show) -> None:
    found = show(country="EST", type="training", day="2025-08-20", text="kompanie")
    assert found.claims
    for identifier in found.claims:
        claim_ = claim_of(german_edition, identifier)
        assert "EST" in claim_.codes
        assert "training" in claim_.contributions
    assert show(country="POL", type="ground_troops").claims == ()


def test_countries_stand_in_the_order_of_their_names(german_edition: Edition, show: Show) -> None:
    order = list(german_edition.names)
    for chosen in ({}, {"status": "willing"}, {"type": "training"}):
        found = show(**chosen).countries
        assert list(found) == sorted(found, key=order.index)


def test_a_story_without_any_choice_to_make_is_read_too(tmp_path: Path, english: Catalogue) -> None:
    one_day = about(covered_from="2025-08-20")
    edition = Edition(
        a_story(tmp_path, story=one_day, countries=[country("EST")]), english.language
    )
    assert shown(edition, Selection(), {}) == Shown(("est-2025-08-20",), ("EST",))
    assert read_address(replace(edition), "#EST") == (Selection(country="EST"), ())
