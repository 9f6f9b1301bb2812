"""Changes to records that are there already: splices in their files, planned like an addition."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from explainer.editing.fields import names_at, steps_of
from explainer.editing.ids import free_name
from explainer.editing.lines import record_lines
from explainer.editing.plan import Plan, plan_of
from explainer.editing.proof import CannotChange, with_value, without_value
from explainer.editing.together import Change
from explainer.story.checking import CheckedFolder
from explainer.story.model import StoryFile
from explainer.story.reading.draft import Draft, Placed
from explainer.story.reading.meant import Meanings, listed_by_nearness
from explainer.story.reading.problems import Place, Problem, quoted
from explainer.story.reading.yaml_places import read_yaml

STORY = "story"


@dataclass(frozen=True)
class Edit:
    """Another value for a field of a record, by its path; ``None`` takes the field out."""

    record: str
    path: str
    value: Any


def found_record(draft: Draft, identifier: str) -> Placed[Any]:
    """The record of an id or code, ``story``, or a correction by ``day/record``.

    Raises ``CannotChange``.
    """
    if identifier == STORY and draft.about:
        return draft.about
    for name in draft.lists:
        if name != "corrections" and identifier in draft.ids(name):
            return draft.ids(name)[identifier]
    corrections = [
        placed
        for placed in draft.lists.get("corrections", [])
        if f"{placed.record.on}/{placed.record.record}" == identifier
    ]
    if len(corrections) == 1:
        return corrections[0]
    broken = any(identifier in ids for ids in draft.broken.values())
    lists = tuple(name for name in draft.lists if name != "corrections")
    known = sorted({one for name in lists for one in draft.ids(name)})
    near = Meanings(draft).meant(identifier, lists)
    raise CannotChange(
        Problem(
            Place(identifier),
            "has problems of its own" if broken else f"nothing has the id {quoted(identifier)}",
            "" if broken else listed_by_nearness(identifier, known),
            "run `explainer check`, and mend these first"
            if broken
            else f"did you mean {quoted(near)}?"
            if near in known
            else "look it up in the story",
        )
    )


def plan_revision(
    folder: Path, before: CheckedFolder, edits: Sequence[Edit], new: Sequence[Change] = ()
) -> Plan:
    """The plan of these edits, and of files that come with them; raises ``CannotChange``."""
    data: dict[str, bytes] = {}
    old: dict[str, bytes] = {}
    for edit in edits:
        placed = found_record(before.draft, edit.record)
        name = placed.file.file
        old.setdefault(name, placed.file.data)
        data[name] = _edited(name, data.get(name, placed.file.data), placed, edit)
    changes = [Change(name, old[name], after) for name, after in data.items() if after != old[name]]
    return plan_of(folder, [*changes, *new], before)


def _edited(name: str, data: bytes, placed: Placed[Any], edit: Edit) -> bytes:
    """The file with one edit; what is around a field and not there yet is made with it."""
    around: Any = read_yaml(Path(name), name, data).value
    for step in placed.steps:
        around = around[step]
    within = steps_of(edit.path, around)
    if edit.value is None:
        return without_value(name, data, (*placed.steps, *within))
    value, depth = edit.value, len(within)
    for index, step in enumerate(within[:-1]):
        around = around[step] if _has(around, step) else None
        if not isinstance(around, dict | list):
            depth = index + 1
            break
    for step in reversed(within[depth:]):
        value = {str(step): value}
    record = StoryFile if edit.record == STORY else type(placed.record)
    steps = within[:depth]
    return with_value(name, data, (*placed.steps, *steps), value, names_at(record, steps[:-1]))


def _has(around: Any, step: str | int) -> bool:
    if isinstance(around, list):
        return isinstance(step, int) and step < len(around)
    return isinstance(around, dict) and step in around


def new_correction(
    folder: Path, record: str, on: date, was: Mapping[str, str], now: Mapping[str, str]
) -> Change:
    """A file of its own that says what the story had wrong about a record, and what it says now."""
    fields = {"on": on.isoformat(), "record": record, "was": dict(was), "now": dict(now)}

    def taken(name: str) -> bool:
        return (folder / "corrections" / f"{name}.yaml").exists()

    path = f"corrections/{free_name(f'{on}-{record}', taken)}.yaml"
    lines = ["# yaml-language-server: $schema=../schema/corrections.json", *record_lines(fields)]
    return Change(path, None, ("\n".join(lines) + "\n").encode())
