"""Every way to choose, alone and together, against what Python says is left to see."""

import random
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from explainer.content.edition import Edition
from tests.browser.expected import sentence, shows, used_types
from tests.browser.reading import (
    follow,
    fragment,
    note,
    press,
    row_texts,
    shown_line,
    shown_rows,
    visible,
)
from tests.selection import Selection, every_row, phase_tie, row_of, shown, write_address

SELECTIONS = 30, pytest.param(200, marks=pytest.mark.full)  # a tenth of a second each


# ---- one thing at a time


def test_nothing_chosen_shows_every_claim_and_says_so(page: Page, german_edition: Edition) -> None:
    assert len(shown_rows(page)) == len(list(every_row(german_edition))) > 40
    shows(page, german_edition, Selection())
    assert not visible(page, "#reset")


def test_every_kind_of_contribution_is_a_filter(page: Page, german_edition: Edition) -> None:
    kinds = used_types(german_edition)
    assert len(kinds) > 5
    for kind in kinds:
        press(page, "type", kind)
        assert fragment(page) == f"type={kind}"
        shows(page, german_edition, Selection(type=kind))
    press(page, "type", kinds[-1])
    assert fragment(page) == ""
    shows(page, german_edition, Selection())


def test_the_legend_is_the_filter_of_the_status(page: Page, german_edition: Edition) -> None:
    counts = german_edition.snapshot.counts()
    assert len(counts) > 3
    for status, count in counts.items():
        press(page, "status", status)
        assert fragment(page) == f"status={status}"
        shows(page, german_edition, Selection(status=status))
        covered = {claim_row.split("-")[0] for claim_row in shown_rows(page)}
        assert len(covered) >= count


@pytest.mark.parametrize("phase", ["training", "us_support"])
def test_a_phase_tells_its_own_claims_from_those_of_the_same_kind(
    page: Page, german_edition: Edition, phase: str
) -> None:
    record = german_edition.story.phases[phase]
    ties = {row_of(c, one): phase_tie(one, record) for c, one in every_row(german_edition)}
    assert {"own", "kind", None} <= set(ties.values())

    assert not visible(page, ".same-kind")
    press(page, "phase", phase)
    shows(page, german_edition, Selection(phase=phase))
    assert [mark["data"]["phase"] for mark in visible(page, "li.phase.is-chosen")] == [phase]
    assert {row: ties[row] for row in shown_rows(page)} == {
        row: tie for row, tie in ties.items() if tie
    }
    said = german_edition.words.say("phases.same_kind")
    for row in shown_rows(page):
        labels = visible(page, f"[id='{row}'] .same-kind")
        assert [label["text"] for label in labels] == [said] * (ties[row] == "kind")


def test_a_phase_is_chosen_by_a_click(page: Page, german_edition: Edition) -> None:
    page.locator("#phases button[data-value=training]").click()
    assert fragment(page) == "phase=training"
    assert [one["data"]["phase"] for one in visible(page, "#phases .is-chosen")] == ["training"]
    shows(page, german_edition, Selection(phase="training"))


def test_text_finds_words_in_the_rows_whatever_their_case(
    page: Page, german_edition: Edition
) -> None:
    page.locator("#search").fill("KOMPANIE")
    assert fragment(page) == "text=KOMPANIE"
    shows(page, german_edition, Selection(text="KOMPANIE"))
    assert "est-2025-08-20" in shown_rows(page)

    page.locator("#search").fill("steht nirgends")
    assert shown_rows(page) == []
    assert [told["text"] for told in visible(page, "#nothing")] == [
        german_edition.words.say("table.nothing")
    ]
    page.locator("#search").fill("")
    shows(page, german_edition, Selection())
    assert fragment(page) == ""


# ---- together


def test_choices_of_different_kinds_narrow_each_other(page: Page, german_edition: Edition) -> None:
    press(page, "type", "training")
    shows(page, german_edition, Selection(type="training"))
    press(page, "status", "willing")
    shows(page, german_edition, Selection(type="training", status="willing"))
    first = german_edition.days[0].isoformat()
    page.evaluate("(day) => window.explainer.choose({ day })", first)
    shows(page, german_edition, Selection(type="training", status="willing", day=first))
    page.locator("#search").fill("brit")
    everything = Selection(type="training", status="willing", day=first, text="brit")
    shows(page, german_edition, everything)
    assert fragment(page) == write_address(everything)

    page.locator("#reset").click()
    shows(page, german_edition, Selection())
    assert fragment(page) == ""
    assert page.locator("#search").input_value() == ""
    assert not visible(page, "#reset")
    assert page.locator('[data-choose][aria-pressed="true"]').count() == 0


def some_selections(edition: Edition, texts: dict[str, str], count: int) -> Iterator[Selection]:
    """Different selections, most of several kinds; the same ones in every run."""
    dice = random.Random(20250820)
    claims = list(edition.story.claims.values())

    def part_of_a_row() -> str:
        row = texts[dice.choice(claims).id]
        start = dice.randrange(len(row) - 12)
        part = row[start : start + dice.randint(2, 12)].strip()
        return dice.choice([part, part.upper(), f"{part}~"])

    kinds = {
        "country": lambda: dice.choice(claims).codes[0],
        "status": lambda: dice.choice([s.id for s in edition.story.statuses.values() if s.scale]),
        "type": lambda: dice.choice(used_types(edition)),
        "phase": lambda: dice.choice(list(edition.story.phases)),
        "day": lambda: dice.choice(edition.days).isoformat(),
        "text": part_of_a_row,
    }
    made: set[Selection] = set()
    while len(made) < count:
        fields = {name: pick() for name, pick in kinds.items() if dice.random() < 0.3}
        selection = Selection(**fields)
        if fields and selection not in made:
            made.add(selection)
            yield selection


@pytest.mark.parametrize("count", SELECTIONS)
def test_any_selection_shows_what_python_says(
    page: Page, german_edition: Edition, count: int
) -> None:
    texts = row_texts(page)
    found_something = 0
    for selection in some_selections(german_edition, texts, count):
        follow(page, write_address(selection))
        found = shown(german_edition, selection, texts)
        seen = shown_rows(page), shown_line(page), note(page)
        expected = list(found.claims), sentence(german_edition, selection, found), ""
        assert seen == expected, selection
        found_something += bool(found.claims)
    assert count / 3 < found_something < count
