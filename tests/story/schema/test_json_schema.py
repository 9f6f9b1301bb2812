"""The schemas accept what the reader accepts, refuse typical mistakes, and know the story's ids."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from explainer.story.reading.references import references_of
from explainer.story.reading.story_folder import read_draft
from explainer.story.reading.yaml_places import read_yaml
from explainer.story.schema.declared import FILES, declared_fields
from explainer.story.schema.json_schema import IDS, ids_of, schemas_of
from tests.builders import (
    AUGUST_STORY,
    SECOND_STORY,
    about,
    claim,
    country,
    number,
    phase,
    quote,
    source,
    write_story,
)

Schemas = dict[str, dict[str, Any]]


@cache
def schemas(folder: Path) -> Schemas:
    """The schemas of a story, each with the ids to which it refers, as an editor's program has them."""
    draft = read_draft(folder)
    ids = json.loads(ids_of(draft))["definitions"]
    read = {
        name: json.loads(text.replace(f"{IDS}.json#/", "#/"))
        for name, text in schemas_of(draft).items()
    }
    return {name: schema | {"definitions": ids} for name, schema in read.items()}


def files(folder: Path) -> Iterator[tuple[str, Path]]:
    """The files of a story, each with the name of what is in it."""
    for name in FILES:
        found = folder.glob("claims/*.yaml") if name == "claims" else [folder / f"{name}.yaml"]
        yield from ((name, path) for path in found if path.is_file())


def mistakes(schema: dict[str, Any], value: Any) -> list[str]:
    """Where a value is not as the schema says, as dotted paths."""
    found = Draft7Validator(schema).iter_errors(value)
    return sorted({".".join(map(str, error.absolute_path)) for error in found})


@pytest.mark.parametrize("folder", [AUGUST_STORY, SECOND_STORY], ids=["data", "second_story"])
def test_every_file_of_both_stories_is_as_its_schema_says(folder: Path) -> None:
    found = list(files(folder))
    assert len(found) > 15
    for name, path in found:
        value = read_yaml(path, path.name).value
        assert value is not None
        assert mistakes(schemas(folder)[name], value) == [], path


@pytest.mark.parametrize("folder", [AUGUST_STORY, SECOND_STORY], ids=["data", "second_story"])
def test_every_schema_is_one_of_draft_7(folder: Path) -> None:
    assert schemas(folder).keys() == FILES.keys()
    for schema in schemas(folder).values():
        Draft7Validator.check_schema(schema)
        assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"


def test_the_same_story_gives_the_same_bytes() -> None:
    assert schemas_of(read_draft(AUGUST_STORY)) == schemas_of(read_draft(AUGUST_STORY))


def test_a_record_more_changes_the_ids_and_no_schema(tmp_path: Path) -> None:
    folder = write_story(tmp_path)
    before = read_draft(folder)
    write_story(folder, sources=[source("paper"), source("gazette")])
    after = read_draft(folder)
    assert schemas_of(after) == schemas_of(before)
    assert ids_of(after) != ids_of(before)
    assert json.loads(ids_of(after))["definitions"]["sources"]["enum"] == ["gazette", "paper"]


TYPOS: list[tuple[dict[str, Any], str]] = [
    ({"contributions": ["trainig"]}, "0.contributions.0"),
    ({"contributions": "training"}, "0.contributions"),
    ({"voice": "reprot"}, "0.voice"),
    ({"status": "wiling"}, "0.status"),
    ({"status": True}, "0.status"),
    ({"sources": ["papr"]}, "0.sources.0"),
    ({"sources": []}, "0.sources"),
    ({"date": "20.8.2025"}, "0.date"),
    ({"date": 20250820}, "0.date"),
    ({"reviewed": "2025-08"}, "0.reviewed"),
    ({"reviewed": 2025}, "0.reviewed"),
    ({"text": "Some words."}, "0.text"),
    ({"text": {"de": "Worte", "en": "Words"}}, "0.text"),
    ({"text": {}}, "0.text"),
    ({"text": {"en": ""}}, "0.text.en"),
    ({"offer": {"en": "x" * 61}}, "0.offer.en"),
    ({"said_by": {"name": "Somebody", "country": "FRA"}}, "0.said_by.country"),
    ({"said_by": {"nmae": "Somebody"}}, "0.said_by"),
    ({"quote": quote(rendering="outlet", rendered_by="papr")}, "0.quote.rendered_by"),
    ({"id": "EST 2025"}, "0.id"),
    ({"country": "EST"}, "0"),
    ({"datee": "2025-08-20"}, "0"),
    ({"reviewed": None}, "0.reviewed"),
]


@pytest.mark.parametrize(("changes", "place"), TYPOS, ids=[str(changes) for changes, _ in TYPOS])
def test_typical_mistakes_in_a_claim_are_found_where_they_are(
    tmp_path: Path, changes: dict[str, Any], place: str
) -> None:
    schema = schemas(write_story(tmp_path))["claims"]
    good = claim()
    assert mistakes(schema, [good]) == []
    assert mistakes(schema, [good | changes]) == [place]


def test_what_has_to_be_there_is_missed(tmp_path: Path) -> None:
    schema = schemas(write_story(tmp_path))["claims"]
    for name in ("id", "date", "voice", "text", "sources", "reviewed"):
        assert mistakes(schema, [claim(**{name: None})]) == ["0"]


@pytest.mark.parametrize("written", [2025, "2025", "2025-08", "2025-08-20", "~2025-08-20"])
def test_a_date_is_accepted_in_every_precision_and_a_year_as_a_number(
    tmp_path: Path, written: Any
) -> None:
    assert mistakes(schemas(write_story(tmp_path))["claims"], [claim(date=written)]) == []


def test_a_value_that_is_left_empty_is_accepted_where_the_reader_accepts_it() -> None:
    seen = 0
    for name, record in FILES.items():
        schema = schemas(AUGUST_STORY)[name]
        fields = schema["properties"] if name == "story" else schema["items"]["properties"]
        for field in declared_fields(record):
            if {"type": "null"} in field.form.get("anyOf", ()):
                apart = fields[field.name] | {"definitions": schema["definitions"]}
                assert mistakes(apart, None) == [], (name, field.name)
                seen += 1
    assert seen > 25


def test_an_empty_file_is_an_empty_list(tmp_path: Path) -> None:
    made = schemas(write_story(tmp_path))
    assert mistakes(made["corrections"], None) == []
    assert mistakes(made["story"], None) == [""]


def test_bad_examples_are_refused_and_good_ones_accepted_in_the_story_they_are_from() -> None:
    good = wrong = 0
    for name, record in FILES.items():
        schema = schemas(AUGUST_STORY)[name]
        fields = schema["properties"] if name == "story" else schema["items"]["properties"]
        for field in declared_fields(record):
            apart = fields[field.name] | {"definitions": schema["definitions"]}
            for value in field.good:
                assert mistakes(apart, value) == [], (name, field.name, value)
                good += 1
            for value in field.wrong:
                assert mistakes(apart, value) != [], (name, field.name, value)
                wrong += 1
    assert good > 50
    assert wrong > 80


def test_examples_stand_in_the_description_and_never_where_a_program_fills_them_in() -> None:
    schema = schemas(AUGUST_STORY)["claims"]["items"]["properties"]
    assert schema["date"]["title"] == "date"
    assert schema["date"]["description"] == (
        "day of the statement, else of the report\n\n"
        "Like this: 2025-08-20 · ~2025-08-19\n\n"
        "Not like this: 20.8.2025 · August 2025"
    )
    for text in schemas_of(read_draft(AUGUST_STORY)).values():
        assert '"examples"' not in text
        assert '"default"' not in text


def test_every_reference_is_a_choice_of_the_ids_that_exist() -> None:
    draft = read_draft(SECOND_STORY)
    found = [
        (name, path, lists)
        for name, record in FILES.items()
        for path, lists in references_of(record).items()
    ]
    assert len(found) > 20
    for owner, path, lists in found:
        schema = schemas(SECOND_STORY)[owner]
        key = "_or_".join(lists)
        assert set(schema["definitions"][key]["enum"]) == {
            identifier for name in lists for identifier in draft.known(name)
        }
        field = schema if owner == "story" else schema["items"]
        for step in path.split("."):
            field = field.get("items", field)["properties"][step]
        assert json.dumps(f"#/definitions/{key}") in json.dumps(field), (owner, path)


def test_an_id_is_offered_with_the_words_that_tell_it_apart() -> None:
    sources = schemas(SECOND_STORY)["claims"]["definitions"]["sources"]
    told = dict(zip(sources["enum"], sources["enumDescriptions"], strict=True))
    assert told["fjord_herald"].startswith("Fjord Herald")


def test_texts_have_the_languages_of_the_story_and_need_the_first(tmp_path: Path) -> None:
    folder = write_story(tmp_path, story=about(languages=["en", "de"]))
    schema = schemas(folder)["claims"]
    text = schema["items"]["properties"]["text"]
    assert list(text["properties"]) == ["en", "de"]
    assert text["required"] == ["en"]
    assert "{en: …, de: …}" in text["description"]
    translated = quote(language="en", translation={"de": "Wir sind bereit"})
    assert mistakes(schema, [claim(quote=translated)]) == []
    assert mistakes(schema, [claim(text={"de": "Worte"})]) == ["0.text"]


def test_examples_of_texts_are_in_the_languages_of_the_story() -> None:
    offer = schemas(SECOND_STORY)["claims"]["items"]["properties"]["offer"]
    assert "Like this: {en: one company}" in offer["description"]


def test_a_number_is_a_figure_or_words(tmp_path: Path) -> None:
    schema = schemas(write_story(tmp_path))["numbers"]
    assert mistakes(schema, [number("n1"), number("n2", value={"en": "dozens"})]) == []
    assert mistakes(schema, [number("n1", value="10")]) == ["0.value"]


def test_a_list_that_the_story_does_not_have_refuses_nothing(tmp_path: Path) -> None:
    schema = schemas(write_story(tmp_path))["claims"]
    assert "enum" not in schema["definitions"]["phases"]
    assert mistakes(schema, [claim(phase="some_phase")]) == []
    assert mistakes(schema, [claim(phase="Some phase")]) == ["0.phase"]


# stories with problems


def test_a_record_with_problems_of_its_own_is_offered_all_the_same(tmp_path: Path) -> None:
    folder = write_story(tmp_path, sources=[source("paper"), source("gazette", kind="papr")])
    schema = schemas(folder)["claims"]
    assert schema["definitions"]["sources"]["enum"] == ["gazette", "paper"]


def test_where_a_record_cannot_be_named_the_others_are_offered_and_nothing_is_refused(
    tmp_path: Path,
) -> None:
    schema = schemas(write_story(tmp_path, sources=[source("paper"), "half a rec"]))["claims"]
    offered, any_text = schema["definitions"]["sources"]["anyOf"]
    assert offered["enum"] == ["paper"]
    assert any_text == {"type": "string"}
    assert mistakes(schema, [claim(sources=["perhaps_there"])]) == []


@pytest.mark.parametrize("broken", ["- id: [unfinished", b"\xff", "title: 5", None])
def test_a_story_file_that_cannot_be_read_leaves_the_languages_open(
    tmp_path: Path, broken: Any
) -> None:
    schema = schemas(write_story(tmp_path, story=broken))["claims"]
    assert mistakes(schema, [claim(text={"fr": "Mots"})]) == []
    assert mistakes(schema, [claim(text="Words")]) == ["0.text"]


def test_a_folder_without_any_claim_has_schemas(tmp_path: Path) -> None:
    made = schemas(write_story(tmp_path, claims=None, statuses="{", countries=[country("EST")]))
    assert "enum" not in made["claims"]["definitions"]["statuses"]
    assert mistakes(made["phases"], [phase("first")]) == []
