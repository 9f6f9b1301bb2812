"""What differs between two stories: nothing too much, nothing too little, and in a firm order."""

from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

import pytest
import yaml

from explainer.story.comparison import (
    LISTS,
    Comparison,
    OrderChange,
    compare_stories,
)
from explainer.story.model.fields import FOR_THE_DESK
from explainer.story.model.story import Story
from tests.builders import (
    a_story,
    about,
    claim,
    contribution_type,
    correction,
    country,
    disagreement,
    event,
    number,
    origin,
    phase,
    source,
    status,
    text,
)

Compare = Callable[..., Comparison]
CORRECTION = correction("EST", now=text("Now."))
WITHDRAWN = {"on": "2025-08-20", "why": text("A mistake.")}


@pytest.fixture
def compare(tmp_path: Path) -> Compare:
    """Compares the minimal story with what it is once changed, or one change with another."""

    folders = (tmp_path / str(n) for n in count())

    def told(after: Any, before: Any = None, **options: Any) -> Comparison:
        old = a_story(next(folders), **(before or {}))
        return compare_stories(old, a_story(next(folders), **after), **options)

    return told


def kinds(found: Comparison) -> list[tuple[str, str, str]]:
    return [(change.list, change.id, change.kind) for change in found.records]


def claims(*records: Any) -> dict[str, Any]:
    return {"claims": {"EST": list(records)}}


def test_a_story_does_not_differ_from_itself(the_story: Story, second_story: Story) -> None:
    for story in (the_story, second_story):
        assert compare_stories(story, story).empty


def test_two_subjects_differ_in_nearly_everything(the_story: Story, second_story: Story) -> None:
    found = compare_stories(the_story, second_story)
    assert {change.list for change in found.records} == {*LISTS, "story"}
    assert {change.kind for change in found.records} == {"added", "changed", "removed"}
    assert found.statuses
    assert found.corrections == second_story.corrections


def test_there_and_back_are_each_others_mirror(the_story: Story, second_story: Story) -> None:
    there, back = (
        compare_stories(the_story, second_story),
        compare_stories(second_story, the_story),
    )
    mirrored = {"added": "removed", "removed": "added", "changed": "changed"}
    assert sorted(kinds(there)) == sorted((n, i, mirrored[kind]) for n, i, kind in kinds(back))
    assert len(there.statuses) == len(back.statuses)
    assert there.corrections == back.corrections_gone


@pytest.mark.parametrize(
    ("name", "record"),
    [
        ("statuses", status("other")),
        ("contribution_types", contribution_type("cooking")),
        ("countries", country("LTU")),
        ("phases", phase("first")),
        ("events", event("meeting")),
        ("numbers", number("ten")),
        ("disagreements", disagreement("x1")),
        ("glossary", {"id": "word", "term": text(), "text": text()}),
        ("sources", source("gazette-too")),
        ("origins", origin("agency")),
    ],
)
def test_a_record_that_only_one_story_has_is_added_or_removed(
    tmp_path: Path, name: str, record: dict[str, Any]
) -> None:
    plain = a_story(tmp_path / "plain")
    attribute = "terms" if name == "glossary" else name
    key = record.get("id") or record["code"]
    existing = getattr(plain, attribute)
    records = [*_written(tmp_path / "plain", name), record] if existing else [record]
    more = a_story(tmp_path / "more", **{name: records})
    assert kinds(compare_stories(plain, more)) == [(attribute, key, "added")]
    assert kinds(compare_stories(more, plain)) == [(attribute, key, "removed")]


def _written(folder: Path, name: str) -> list[Any]:
    return list(yaml.load((folder / f"{name}.yaml").read_text("utf-8"), yaml.BaseLoader))


def test_a_changed_record_names_its_fields_with_what_was_and_is(compare: Compare) -> None:
    found = compare(claims(claim(text=text("Now."), offer=text("bread"))))
    (change,) = found.records
    assert (change.list, change.kind, change.country) == ("claims", "changed", "EST")
    assert [field.name for field in change.fields] == ["offer", "text"]
    was, now = change.fields[0].was, change.fields[0].now
    assert (was, now["en"]) == (None, "bread")


def test_a_withdrawal_and_its_return_are_kinds_of_their_own(compare: Compare) -> None:
    gone = claims(claim(withdrawn=WITHDRAWN))
    assert [kind for *_, kind in kinds(compare(gone))] == ["withdrawn"]
    assert [kind for *_, kind in kinds(compare({}, gone))] == ["restored"]
    other = claims(claim(withdrawn={**WITHDRAWN, "why": text("Another reason.")}))
    assert [kind for *_, kind in kinds(compare(other, gone))] == ["changed"]


def test_a_status_that_differs_on_the_last_day_is_told_of_its_country(compare: Compare) -> None:
    found = compare(claims(claim(withdrawn=WITHDRAWN)))
    (change,) = found.statuses
    assert (change.country, change.before and change.before.id, change.after) == (
        "EST",
        "willing",
        None,
    )


def test_a_claim_that_sets_the_same_status_again_changes_no_status(compare: Compare) -> None:
    found = compare(claims(claim(), claim("est-2025-08-18", date="2025-08-18")))
    assert not found.statuses
    assert [kind for *_, kind in kinds(found)] == ["added"]


def test_corrections_stand_apart(compare: Compare) -> None:
    found = compare({"corrections": [CORRECTION]})
    assert [one.now["en"] for one in found.corrections] == ["Now."]
    assert not found.differences
    assert not found.empty
    back = compare({}, {"corrections": [CORRECTION]})
    assert (len(back.corrections), len(back.corrections_gone)) == (0, 1)


def test_the_frame_of_the_story_is_a_record_too(compare: Compare) -> None:
    found = compare({"story": about(title=text("Another title"))})
    assert kinds(found) == [("story", "story.yaml", "changed")]
    assert [field.name for field in found.records[0].fields] == ["title"]


@pytest.mark.parametrize("name", sorted(FOR_THE_DESK))
def test_what_is_for_the_desk_is_left_out_unless_it_is_asked_for(
    compare: Compare, name: str
) -> None:
    if name == "reliability":
        after: Any = {"sources": [source("paper", reliability="medium")]}
    elif name == "review_every":
        after = {"story": about(review_every=30)}
    else:
        after = claims(claim(**{name: "a remark"}))
    assert compare(after).empty
    (change,) = compare(after, desk=True).records
    assert [field.name for field in change.fields] == [name]


def test_only_an_order_that_tells_something_is_a_difference(compare: Compare) -> None:
    before = {"phases": [phase("one"), phase("two")], "events": [event("a"), event("b")]}
    after = {"phases": [phase("two"), phase("one")], "events": [event("b"), event("a")]}
    found = compare(after, before)
    assert found.orders == (OrderChange("phases"),)
    assert not found.records


def test_a_list_that_only_grows_keeps_its_order(compare: Compare) -> None:
    found = compare(
        {"phases": [phase("new"), phase("one"), phase("two")]},
        {"phases": [phase("one"), phase("two")]},
    )
    assert found.orders == ()
    assert kinds(found) == [("phases", "new", "added")]


def test_languages_of_a_text_in_another_order_are_no_difference(compare: Compare) -> None:
    story = about(languages=["en", "de"])
    found = compare(
        {"story": story, **claims(claim(text={"de": "Ja", "en": "Yes"}))},
        {"story": story, **claims(claim(text={"en": "Yes", "de": "Ja"}))},
    )
    assert found.empty
