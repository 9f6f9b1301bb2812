"""A reference that is declared on its field is checked, told, offered and described without more."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from explainer.story import model
from explainer.story.comparison import compare_stories
from explainer.story.model.fields import Identifier, Record, field
from explainer.story.reading.draft import LISTS
from explainer.story.reading.story_folder import read_draft
from explainer.story.schema.declared import FILES
from explainer.story.schema.dictionary import tables
from explainer.story.schema.json_schema import IDS, ids_of, schemas_of
from explainer.wording.catalogue import Catalogue
from explainer.wording.field_changes import field_words
from tests.builders import (
    a_story,
    about,
    event,
    origin,
    place_of,
    problems_in,
    source,
    status,
    text,
    write_story,
)


class Hour(Record):
    """When something began; no other line of the program knows of this record."""

    number: Identifier = field("on whose word", refers_to=("origins", "claims"))


class Meeting(model.Event):
    """An event with fields that elsewhere refer to something else, or to nothing."""

    about: tuple[Identifier, ...] = field(
        "what was spoken of", refers_to=("statuses", "glossary"), default=()
    )
    when: Hour | None = field("when it began", default=None)


@pytest.fixture(autouse=True)
def meetings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Events are meetings."""
    monkeypatch.setitem(LISTS, "events", (Meeting, False))
    monkeypatch.setitem(FILES, "events", Meeting)
    monkeypatch.setattr(model, "Hour", Hour, raising=False)


def story(topics: list[str], begun_by: str, **changes: Any) -> dict[str, Any]:
    """A story of one meeting."""
    meeting = event("meeting", about=topics, when={"number": begun_by})
    return {
        "story": about(),
        "events": [meeting],
        "statuses": [status("willing", label=text("Ready to go"))],
        "glossary": [{"id": "coalition", "term": text("The alliance"), "text": text()}],
        "origins": [origin("agency", who="The agency")],
        "sources": [source("paper", leans_on=["agency"])],
        **changes,
    }


def test_an_id_that_leads_nowhere_is_found(tmp_path: Path) -> None:
    folder = write_story(tmp_path, **story(["willing", "coalitoin"], "agancy"))
    assert [(found.place, found.wrong, found.remedy) for found in problems_in(folder)] == [
        (
            place_of(folder, "events.yaml", slip),
            f"nothing has the id “{slip}”",
            f"did you mean “{meant}”?",
        )
        for slip, meant in (("coalitoin", "coalition"), ("agancy", "agency"))
    ]


def test_an_id_that_it_could_mean_twice_is_found(tmp_path: Path) -> None:
    terms = [{"id": "willing", "term": text(), "text": text()}]
    folder = write_story(tmp_path, **story(["willing"], "agency", glossary=terms))
    (found,) = problems_in(folder)
    assert found.wrong.startswith("“willing” is there twice; first at statuses.yaml")


def test_a_difference_is_told_by_the_names_of_what_is_referred_to(
    tmp_path: Path, english: Catalogue
) -> None:
    old = a_story(tmp_path / "old", **story(["willing"], "agency"))
    new = a_story(tmp_path / "new", **story(["coalition"], "est-2025-08-20"))
    (change,) = compare_stories(old, new).records
    told = [line for field in change.fields for line in field_words(old, new, field, english)]
    assert told == [
        "about: Ready to go → The alliance",
        "time, number: The agency (agency) → Estonia (est-2025-08-20)",
    ]


def test_the_schema_offers_the_ids_and_refuses_others(tmp_path: Path) -> None:
    folder = write_story(tmp_path, **story(["willing"], "agency"))
    draft = read_draft(folder)
    schema = json.loads(schemas_of(draft)["events"].replace(f"{IDS}.json#/", "#/"))
    schema["definitions"] = json.loads(ids_of(draft))["definitions"]
    assert schema["definitions"]["statuses_or_glossary"]["enum"] == ["coalition", "willing"]
    refused = event("meeting", about=["willing", "coalitoin"], when={"number": "agancy"})
    places = {
        tuple(found.absolute_path) for found in Draft7Validator(schema).iter_errors([refused])
    }
    assert places == {(0, "about", 1), (0, "when", "number")}


def test_the_dictionary_says_whose_ids_they_are() -> None:
    said = tables()
    assert (
        "| `about` |  | what was spoken of; ids of records in `statuses.yaml` or `glossary.yaml` |"
    ) in said
    assert (
        "| `number` | needed | on whose word; id of a record in `origins.yaml` or "
        "`claims/<CODE>.yaml` |"
    ) in said
