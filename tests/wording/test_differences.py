"""What became of a story, in words: by country, by kind of record, with corrections apart."""

from pathlib import Path
from typing import Any

import pytest

from explainer.places import spoken_languages
from explainer.story.comparison import compare_stories
from explainer.story.model.story import Story
from explainer.wording.catalogue import Catalogue, catalogue
from explainer.wording.differences import difference_groups
from tests.builders import (
    a_story,
    about,
    claim,
    correction,
    country,
    event,
    phase,
    source,
    status,
    text,
)

WITHDRAWN = {"on": "2025-08-20", "why": text("Another paper was meant.")}
ChangeLine = dict[str, list[str]]


def told(
    folder: Path, words: Catalogue, after: Any, before: Any = None, **options: Any
) -> ChangeLine:
    """The sentences below their headings."""
    old, new = a_story(folder / "before", **(before or {})), a_story(folder / "after", **after)
    groups = difference_groups(old, new, words, **options)
    assert all(group.lines for group in groups)
    return {group.heading: [one.sentence for one in group.lines] for group in groups}


def claims(*records: Any) -> dict[str, Any]:
    return {"claims": {"EST": list(records)}}


@pytest.mark.parametrize("tag", spoken_languages())
def test_where_nothing_differs_nothing_is_told(the_story: Story, tag: str) -> None:
    assert difference_groups(the_story, the_story, catalogue(tag)) == ()


@pytest.mark.parametrize("tag", spoken_languages())
def test_every_difference_is_told_once(the_story: Story, second_story: Story, tag: str) -> None:
    for before, after in ((the_story, second_story), (second_story, the_story)):
        compared = compare_stories(before, after)
        sentences = [
            one.sentence
            for group in difference_groups(before, after, catalogue(tag))
            for one in group.lines
        ]
        found = (*compared.differences, *compared.corrections, *compared.corrections_gone)
        assert len(sentences) == len(found) > 100
        assert all(sentences)


def test_a_new_statement_comes_with_what_it_sets_and_rests_on(
    tmp_path: Path, english: Catalogue
) -> None:
    new = claim("est-2025-08-19", date="2025-08-19", status="ruled_out", offer=text("advice"))
    old = a_story(tmp_path / "before")
    (group,) = difference_groups(old, a_story(tmp_path / "after", **claims(claim(), new)), english)
    (one,) = group.lines
    assert group.heading == "Estonia"
    assert one.sentence == "New statement (19 August 2025, own statement): Some words."
    assert one.details == (
        "status: Some words.",
        "what exactly: advice",
        "sources: The paper (paper)",
    )
    assert one.record == "est-2025-08-19"


def test_a_statement_that_is_new_and_withdrawn_at_once_says_both(
    tmp_path: Path, english: Catalogue
) -> None:
    new = claim("est-2025-08-19", date="2025-08-19", withdrawn=WITHDRAWN)
    old = a_story(tmp_path / "before")
    (group,) = difference_groups(old, a_story(tmp_path / "after", **claims(claim(), new)), english)
    assert group.lines[0].details[-1] == "withdrawal: 20 August 2025, Another paper was meant."


def test_a_changed_statement_names_its_fields(
    tmp_path: Path, german: Catalogue, english: Catalogue
) -> None:
    pages = {"sources": [source("paper"), source("gazette")]}
    after = pages | claims(claim(text=text("Other words."), sources=["paper", "gazette"]))
    assert told(tmp_path / "en", english, after, pages) == {
        "Estonia": ["Changed statement (20 August 2025, own statement): text and sources"]
    }
    assert told(tmp_path / "de", german, after, pages) == {
        "Estland": ["Geänderte Aussage (20. August 2025, eigene Aussage): Text und Quellen"]
    }


def test_a_withdrawn_statement_is_told_with_its_reason_and_the_status_that_it_costs(
    tmp_path: Path, german: Catalogue
) -> None:
    statuses = {"statuses": [status("willing", within=text("willing"))]}
    found = told(tmp_path, german, {**claims(claim(withdrawn=WITHDRAWN)), **statuses}, statuses)
    assert found == {
        "Estland": [
            "Status: willing → kein Status",
            "Zurückgezogene Aussage (20. August 2025, eigene Aussage), nicht mehr gültig seit dem "
            "20. August 2025: Another paper was meant.",
        ]
    }


def test_a_statement_that_is_valid_again_or_deleted_is_told(
    tmp_path: Path, english: Catalogue
) -> None:
    back = told(tmp_path / "1", english, {}, claims(claim(withdrawn=WITHDRAWN)))
    assert back["Estonia"][1] == (
        "Statement valid again (20 August 2025, own statement): Some words."
    )
    gone = told(tmp_path / "2", english, claims(claim()), claims(claim(), claim("est-2025-08-01", date="2025-08-01")))  # fmt: skip
    assert gone == {"Estonia": ["Deleted statement (1 August 2025, own statement): Some words."]}


def test_countries_come_by_their_names_then_lists_and_corrections_last(
    tmp_path: Path, german: Catalogue
) -> None:
    after = {
        "story": about(title=text("Another title")),
        "countries": [country("EST", names=text("Ääland")), country("LVA"), country("AUT")],
        "events": [event("meeting", title=text("A meeting"))],
        "corrections": [correction("EST", was=text("Once."), now=text("Now."))],
    }
    found = told(tmp_path, german, after)
    assert found == {
        "Estland": ["Geänderte Angaben zum Land: Namen"],
        "Österreich": ["Neu unter den Ländern"],
        "Ereignisse": ["Neu: A meeting"],
        "Die Geschichte als Ganzes": ["Geändert: Titel"],
        "Berichtigungen": ["21. August 2025: Once. → Now."],
    }
    assert list(found) == [
        "Estland", "Österreich", "Ereignisse", "Die Geschichte als Ganzes", "Berichtigungen",
    ]  # fmt: skip


def test_a_country_that_is_called_like_a_list_is_no_list(
    tmp_path: Path, english: Catalogue
) -> None:
    named = [country("EST", names=text("Events")), country("LVA")]
    after = {"countries": named, "events": [event("meeting")]}
    old = a_story(tmp_path / "before", countries=named)
    new = a_story(tmp_path / "after", **{**after, **claims(claim(offer=text("advice")))})
    groups = difference_groups(old, new, english)
    assert [group.heading for group in groups] == ["Events", "Events"]
    assert [len(group.lines) for group in groups] == [1, 1]


def test_records_that_change_or_go_are_named(tmp_path: Path, english: Catalogue) -> None:
    old = phase("one", title=text("The beginning"))
    changed = told(
        tmp_path / "1", english, {"phases": [{**old, "text": text("Else.")}]}, {"phases": [old]}
    )
    assert changed == {"Phases": ["Changed: The beginning (text)"]}
    gone = told(tmp_path / "2", english, {}, {"phases": [old]})
    assert gone == {"Phases": ["Removed: The beginning"]}


def test_another_order_of_phases_is_told(tmp_path: Path, german: Catalogue) -> None:
    one, two = phase("one"), phase("two")
    found = told(tmp_path, german, {"phases": [two, one]}, {"phases": [one, two]})
    assert found == {"Phasen": ["Die Reihenfolge ist eine andere."]}


def test_a_correction_that_is_taken_back_is_told_apart(tmp_path: Path, english: Catalogue) -> None:
    found = told(tmp_path, english, {}, {"corrections": [correction("EST", now=text("Now."))]})
    assert found == {"Corrections": ["No longer there, 21 August 2025: Some words. → Now."]}


def test_what_is_for_the_desk_is_told_only_when_asked_for(
    tmp_path: Path, english: Catalogue
) -> None:
    after = claims(claim(internal="Look again."))
    assert told(tmp_path / "1", english, after) == {}
    assert told(tmp_path / "2", english, after, desk=True) == {
        "Estonia": ["Changed statement (20 August 2025, own statement): internal note"]
    }
