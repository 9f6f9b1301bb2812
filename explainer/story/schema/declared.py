"""What the declarations say of each field that an editor writes: form, good and bad examples.

Data dictionary and JSON Schema are two ways of showing this.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from explainer.story import model
from explainer.story.model.fields import Record
from explainer.story.reading.draft import LISTS, id_field
from explainer.story.reading.files import CLAIMS_FOLDER, STORY_FILE

# name of what a file holds: the record in it, which in all but the first is one of a list
FILES: dict[str, type[Record]] = {
    "story": model.StoryFile,
    **{name: record for name, (record, _) in LISTS.items()},
    "claims": model.Claim,
}


@dataclass(frozen=True)
class Declared:
    """One field; ``form`` is its JSON Schema as pydantic derives it from the declaration."""

    name: str
    description: str
    needed: bool
    good: tuple[Any, ...]
    wrong: tuple[Any, ...]
    form: dict[str, Any]


def written_in(name: str) -> str:
    """The file, or the files, in which the records of this name stand."""
    if name == "claims":
        return f"{CLAIMS_FOLDER}/<CODE>.yaml"
    return STORY_FILE if name == "story" else f"{name}.yaml"


@cache  # a record is within many others
def declared_fields(record: type[Record]) -> tuple[Declared, ...]:
    """The fields of a record in their order, without what the name of its file says."""
    schema = record.model_json_schema()
    return tuple(
        Declared(
            name,
            _meaning(form),
            name in schema.get("required", ()),
            tuple(form["examples"]),
            tuple(_wrong(form)),
            form,
        )
        for name, form in schema["properties"].items()
        if (record, name) != (model.Claim, "country")
    )


def record_at(reference: str) -> type[Record]:
    """The record that a ``$ref`` of pydantic means."""
    found: type[Record] = getattr(model, reference.rsplit("/", 1)[-1])
    return found


def as_written(value: Any) -> str:
    """A value the way an editor writes it within a line."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {as_written(part)}" for key, part in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(as_written, value)) + "]"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str) and value.isdecimal():
        return f'"{value}"'
    return str(value)


def _meaning(form: dict[str, Any]) -> str:
    """What a field means, and of an id, in which files it is found."""
    lists = form.get("refers_to", ())
    if not lists:
        return str(form["description"])
    several = any("items" in part for part in form.get("anyOf", [form]))
    keys = " or ".join(dict.fromkeys(id_field(name) + "s" * several for name in lists))
    files = " or ".join(f"`{written_in(name)}`" for name in lists)
    whose = "records" if several else "a record"
    return f"{form['description']}; {keys} of {whose} in {files}"


def _wrong(form: dict[str, Any]) -> list[Any]:
    if "wrong" in form:
        return list(form["wrong"])
    for part in form.get("anyOf", ()):
        if found := _wrong(part):
            return found
    return [[value] for value in _wrong(form["items"])] if "items" in form else []
