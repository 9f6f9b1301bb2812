"""How a field changed, line by line: what was, what is, and no more of a text than differs."""

from pathlib import Path
from typing import Any

import pytest

from explainer.story.comparison import RecordChange, compare_stories
from explainer.wording.catalogue import Catalogue, catalogue
from explainer.wording.field_changes import field_words, what_differs
from tests.builders import a_story, about, claim, disagreement, number, origin, phase, quote, text

BOTH = about(languages=["en", "de"])


def lines(
    folder: Path, words: Catalogue, before: dict[str, Any], after: dict[str, Any]
) -> list[str]:
    """How the one record that changes does so."""
    old, new = a_story(folder / "before", **before), a_story(folder / "after", **after)
    (change,) = compare_stories(old, new, desk=True).records
    assert isinstance(change, RecordChange)
    return [line for field in change.fields for line in field_words(old, new, field, words)]


def of_claim(folder: Path, words: Catalogue, before: Any, after: Any) -> list[str]:
    plain = {"story": BOTH}
    return lines(
        folder,
        words,
        {**plain, "claims": {"EST": [claim(**before)]}},
        {**plain, "claims": {"EST": [claim(**after)]}},
    )


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ({"offer": text("a pie")}, {"offer": text("a cake")}, ["what exactly: a pie → a cake"]),
        ({}, {"offer": text("a cake")}, ["what exactly: not given → a cake"]),
        ({"offer": text("a pie")}, {}, ["what exactly: a pie → not given"]),
        ({}, {"date": "~2025-08-20"}, ["day: 20 August 2025 → about 20 August 2025"]),
        ({}, {"reviewed": "2025-08-22"}, ["last reviewed: 21 August 2025 → 22 August 2025"]),
        ({}, {"sources": ["gazette"]}, ["sources: The paper (paper) → The gazette (gazette)"]),
        ({}, {"sources": ["paper", "gazette"]}, ["sources, new: The gazette (gazette)"]),
        ({"sources": ["paper", "gazette"]}, {}, ["sources, removed: The gazette (gazette)"]),
        (
            {"sources": ["paper", "gazette"]},
            {"sources": ["gazette", "paper"]},
            ["sources: another order"],
        ),
        ({}, {"leans_on": []}, ["drawing on: not given → none"]),
        ({}, {"quote": quote(text="Yes, yes")}, ["quote: not given → Yes, yes, en, Somebody, original"]),
        (
            {"quote": quote()},
            {"quote": quote(speaker="Another")},
            ["quote, speaker: Somebody → Another"],
        ),
        ({}, {"internal": "Look again."}, ["internal note: not given → Look again."]),
        (
            {"voice": "report"},
            {"voice": "other"},
            ["voice: media report → another state’s statement"],
        ),
    ],
)  # fmt: skip
def test_a_field_is_told_by_its_name_in_words(
    tmp_path: Path, english: Catalogue, before: Any, after: Any, told: list[str]
) -> None:
    assert of_claim(tmp_path, english, before, after) == told


def test_a_change_in_another_language_alone_is_told_with_its_tag(
    tmp_path: Path, english: Catalogue, german: Catalogue
) -> None:
    before, after = (
        {"text": {"en": "Yes", "de": "Ja"}},
        {"text": {"en": "Yes", "de": "Jawohl"}},
    )
    assert of_claim(tmp_path / "en", english, before, after) == ["text (de): Ja → Jawohl"]
    assert of_claim(tmp_path / "de", german, before, after) == ["Text: Ja → Jawohl"]


def test_a_text_that_changed_in_both_is_told_in_each_by_itself(
    tmp_path: Path, english: Catalogue
) -> None:
    before, after = {"text": text("Yes")}, {"text": {"en": "No", "de": "Nein"}}
    assert of_claim(tmp_path, english, before, after) == ["text: Yes → No"]


def test_a_missing_translation_that_is_added_is_told(tmp_path: Path, german: Catalogue) -> None:
    before, after = {"text": text("Yes")}, {"text": {"en": "Yes", "de": "Ja"}}
    assert of_claim(tmp_path, german, before, after) == ["Text: keine Angabe → Ja"]


def test_a_paragraph_is_known_by_its_place(tmp_path: Path, english: Catalogue) -> None:
    first, second, other = text("One."), text("Two."), text("Three.")
    found = lines(
        tmp_path,
        english,
        {"story": about(method=[first, second])},
        {"story": about(method=[first, other])},
    )
    assert found == ["method 2: Two. → Three."]


def test_a_record_within_a_record_is_told_by_its_own_fields(
    tmp_path: Path, english: Catalogue
) -> None:
    one, two, other = (
        {"says": text(f"{what}."), "sources": ["paper"]} for what in ("One", "Two", "Three")
    )
    other["sources"] = ["gazette"]
    found = lines(
        tmp_path,
        english,
        {"disagreements": [disagreement("x1", versions=[one, two])]},
        {"disagreements": [disagreement("x1", versions=[one, other])]},
    )
    assert found == [
        "version 2, content: Two. → Three.",
        "version 2, sources: The paper (paper) → The gazette (gazette)",
    ]


def test_what_a_phase_follows_is_named_by_its_title(tmp_path: Path, english: Catalogue) -> None:
    first = phase("one", title=text("The first"))
    found = lines(
        tmp_path,
        english,
        {"phases": [first, phase("two", when={"start": "2026-01-01"})]},
        {"phases": [first, phase("two", when={"after": "one"})]},
    )
    assert found == [
        "time, beginning: 1 January 2026 → not given",
        "time, follows: not given → The first",
    ]


def test_words_for_a_role_are_told_by_the_role(tmp_path: Path, english: Catalogue) -> None:
    found = lines(
        tmp_path,
        english,
        {"story": about(roles={"host": text("Host"), "opponent": text("Other")})},
        {"story": about(roles={"host": text("Home")})},
    )
    assert found == ["roles, host: Host → Home", "roles, opponent: Other → not given"]


@pytest.mark.parametrize(
    ("was", "now", "told"),
    [
        ("a", "b", ("a", "b")),
        ("one two", "one two", ("one two", "one two")),
        ("a b c d e f g X h i j k l m", "a b c d e f g Y h i j k l m",
         ("… e f g X h i j …", "… e f g Y h i j …")),
        ("a b c d X", "a b c d Y", ("a b c d X", "a b c d Y")),
        ("a b c d e X", "a b c d e Y", ("… c d e X", "… c d e Y")),
        ("a a", "a a a", ("a a", "a a a")),
        ("", "new", ("", "new")),
    ],
)  # fmt: skip
def test_of_a_long_text_only_what_differs_is_shown(
    was: str, now: str, told: tuple[str, str]
) -> None:
    assert what_differs(was, now) == told


def test_a_text_that_is_new_from_end_to_end_is_cut_in_the_middle() -> None:
    was, now = (" ".join(f"{letter}{n}" for n in range(100)) for letter in "ab")
    old, new = what_differs(was, now)
    assert len(old.split()) == len(new.split()) == 31
    assert new.startswith("b0 b1 ")
    assert " … " in new
    assert new.endswith(" b99")


@pytest.mark.parametrize("tag", ["de", "en"])
def test_yes_no_and_figures_are_words(tmp_path: Path, tag: str) -> None:
    words = catalogue(tag)
    was, now = origin("agency", anonymous=False), origin("agency", anonymous=True)
    told = lines(tmp_path / "a", words, {"origins": [was]}, {"origins": [now]})
    assert told == {
        "de": ["Quelle anonym: nein → ja"],
        "en": ["anonymous source: no → yes"],
    }[tag]  # fmt: skip
    few, many = number("n", value=1000), number("n", value=2000)
    told = lines(tmp_path / "n", words, {"numbers": [few]}, {"numbers": [many]})
    assert told == {"de": ["Wert: 1.000 → 2.000"], "en": ["value: 1,000 → 2,000"]}[tag]
