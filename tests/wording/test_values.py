"""Records and values in words: every record has a name, and every field a word."""

import inspect

import pytest

from explainer.places import spoken_languages
from explainer.story import model
from explainer.story.comparison import LISTS
from explainer.story.model.fields import Record, lists_of
from explainer.story.model.story import Story
from explainer.wording.catalogue import Catalogue, catalogue
from explainer.wording.values import record_words, value_words

RECORDS = [
    record
    for _, record in inspect.getmembers(model, inspect.isclass)
    if issubclass(record, Record) and record not in (Record, model.Correction)
]
# what tells records apart does not change, and so is never told of
NEVER_TOLD = {(model.Claim, "country"), *((record, name) for record in RECORDS for name in ("id", "code"))}  # fmt: skip


@pytest.mark.parametrize("tag", spoken_languages())
def test_every_field_that_can_change_has_its_word(tag: str) -> None:
    assert len(RECORDS) > 15
    words = catalogue(tag)
    for record in RECORDS:
        for name in record.model_fields:
            assert (record, name) in NEVER_TOLD or words.say(f"fields.{name}"), (record, name)


def test_no_word_for_a_field_is_there_without_the_field(german: Catalogue) -> None:
    declared = {name for record in RECORDS for name in record.model_fields}
    assert set(german.entries["fields"]) <= declared


@pytest.mark.parametrize("tag", spoken_languages())
def test_every_list_has_its_heading_and_every_record_its_name(
    the_story: Story, second_story: Story, tag: str
) -> None:
    words = catalogue(tag)
    for name in LISTS[2:]:
        assert words.say(f"differences.lists.{name}")
    for name in LISTS[1:]:
        assert getattr(second_story, name), name
        for story in (the_story, second_story):
            records = getattr(story, name).values()
            assert all(record_words(record, words) for record in records)


def test_what_is_no_record_of_a_list_has_no_name(the_story: Story, german: Catalogue) -> None:
    with pytest.raises(TypeError, match="StoryFile"):
        record_words(the_story.about, german)


def test_every_value_of_a_story_can_be_said(the_story: Story, german: Catalogue) -> None:
    said = 0
    for name in LISTS:
        for record in getattr(the_story, name).values():
            for field in type(record).model_fields:
                value = getattr(record, field)
                assert value_words(the_story, type(record), field, value, german), (record, field)
                said += 1
    assert said > 1000


def test_no_reference_is_told_by_its_bare_id(second_story: Story, english: Catalogue) -> None:
    told = {
        (name, field, id): value_words(second_story, type(record), field, id, english)
        for name in LISTS
        for record in getattr(second_story, name).values()
        for field in type(record).model_fields
        if lists_of(type(record), field) and (value := getattr(record, field))
        for id in (value if isinstance(value, tuple) else (value,))
    }
    assert len(told) > 30
    assert [found for found, said in told.items() if said == found[-1]] == []
    assert told["disagreements", "about", "isl-2024-06-12"] == "Iceland (isl-2024-06-12)"
    assert told["disagreements", "about", "NOR"] == "Norway"


def test_an_id_that_the_story_does_not_know_stays_an_id(
    the_story: Story, german: Catalogue
) -> None:
    assert value_words(the_story, model.Claim, "sources", ("nowhere",), german) == "nowhere"
    assert (
        value_words(the_story, model.Claim, "status", "willing", german) == "Grundsätzlich bereit"
    )
