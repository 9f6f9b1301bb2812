"""Reads a story folder into records, and finds all that is wrong with it in one run.

Only what the declarations in ``model`` forbid is found here; what the records say together is
checked in ``rules`` and ``references``.
"""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Generic, TypeVar

from pydantic import ValidationError

from explainer.geography.outlines import Outlines
from explainer.story import model
from explainer.story.model.fields import Record
from explainer.story.model.story import Story
from explainer.story.reading.derived_days import derive_days
from explainer.story.reading.files import (
    CLAIMS_FOLDER,
    JOINT,
    STORY_FILE,
    Found,
    ListFile,
    check_names,
    claims_files,
    files_of,
    is_inside,
    leads_out,
    names_in,
)
from explainer.story.reading.meant import Meanings
from explainer.story.reading.messages import problems_of
from explainer.story.reading.own_region import read_region
from explainer.story.reading.placed_yaml import PlacedYaml, Steps
from explainer.story.reading.problems import Place, Problem, StoryProblems, quoted
from explainer.story.reading.text_fields import lost_in
from explainer.story.reading.yaml_places import read_yaml

R = TypeVar("R", bound=Record)

# file of a list: the record in it, and whether a story cannot be without it
LISTS: dict[str, tuple[type[Record], bool]] = {
    "statuses": (model.Status, True),
    "contribution_types": (model.ContributionType, True),
    "countries": (model.Country, True),
    "sources": (model.Source, True),
    "plans": (model.Plan, False),
    "phases": (model.Phase, False),
    "events": (model.Event, False),
    "numbers": (model.Number, False),
    "disagreements": (model.Disagreement, False),
    "glossary": (model.Term, False),
    "origins": (model.Origin, False),
    "corrections": (model.Correction, False),
}


@dataclass(frozen=True)
class Placed(Generic[R]):
    """A record and where it stands."""

    record: R
    file: PlacedYaml
    steps: Steps

    def place(self, *more: str | int) -> Place:
        """Where the value at these further steps stands, or the nearest thing around it."""
        return self.file.place((*self.steps, *more))

    def with_record(self, record: R) -> "Placed[R]":
        """Another record at the same place."""
        return replace(self, record=record)


@dataclass
class Draft:
    """What could be read of a story.

    ``unread`` names the lists of which a part is not even known by its id, ``broken`` holds the ids
    of records that are there but have problems of their own. What was ``refused`` of them is told
    once all is read, since what somebody meant may be in another file; the ``references`` are kept
    once somebody has looked for them. ``planned`` are
    files, by their path from the story folder, that were read as if they stood there.
    """

    about: Placed[model.StoryFile] | None = None
    lists: dict[str, list[Placed[Any]]] = field(default_factory=dict)
    unread: set[str] = field(default_factory=set)
    broken: dict[str, set[str]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    refused: list[tuple[ValidationError, PlacedYaml, Steps, type[Record]]] = field(
        default_factory=list
    )
    references: tuple[tuple[str, Placed[Any], Steps, str, tuple[str, ...]], ...] | None = None
    planned: Mapping[str, bytes] = field(default_factory=dict)
    own_outlines: Outlines | None = None
    digest: Any = field(default_factory=hashlib.sha256)

    def ids(self, name: str) -> dict[str, Placed[Any]]:
        """The records of a list by id or code."""
        key = id_field(name)
        return {getattr(placed.record, key): placed for placed in self.lists.get(name, [])}

    def records(self, name: str) -> list[Placed[Any]]:
        """The records of a list; “story” is the one in ``story.yaml``."""
        if name == "story":
            return [self.about] if self.about else []
        return self.lists.get(name, [])

    def known(self, name: str) -> set[str]:
        """The ids or codes that a list has, also of records that have problems of their own."""
        return {*self.ids(name), *self.broken.get(name, ())}


def id_field(name: str) -> str:
    """The field by which other records name those of a list."""
    return "code" if name == "countries" else "id"


def read_draft(folder: Path, planned: Mapping[str, bytes] | None = None) -> Draft:
    """Read every file of a story folder, as far as it can be read.

    A file that is ``planned`` is read instead of what stands in its place.
    """
    draft = Draft(planned=planned or {})
    try:
        there = names_in(folder, draft.planned)
    except OSError as error:
        draft.problems.append(_no_folder(folder, error))
        return draft
    draft.problems += check_names(there, LISTS, folder)
    for name, (record, needed) in LISTS.items():
        found = files_of(folder, name, there, draft.planned)
        if found.files or found.problems:
            draft.lists[name] = _read_list(draft, folder, name, record, found)
        elif needed:
            _missing(draft, name, f"{name}.yaml")
    if STORY_FILE in there:
        placed = _read(draft, folder, STORY_FILE)
        draft.problems += lost_in(placed, model.StoryFile)
        draft.about = _record(draft, "story", placed, (), placed.value, model.StoryFile)
        if draft.about:
            draft.own_outlines, problems, read = read_region(folder, draft.about.record.frame)
            draft.problems += problems
            draft.digest.update(read)
    else:
        _missing(draft, "story", STORY_FILE)
    found = claims_files(folder, draft.planned)
    draft.lists["claims"] = _read_list(draft, folder, "claims", model.Claim, found)
    meanings = Meanings(draft)
    for refused in draft.refused:
        draft.problems += problems_of(*refused, meanings)
    derive_days(draft)
    return draft


def freeze(draft: Draft) -> Story:
    """The story of a draft that has no problems."""
    if draft.about is None or any(not problem.hint for problem in draft.problems):
        raise StoryProblems(problem for problem in draft.problems if not problem.hint)
    named = [name for name in LISTS if name != "corrections"]
    records = {name: {i: p.record for i, p in draft.ids(name).items()} for name in named}
    claims = sorted(
        (placed.record for placed in draft.lists["claims"]),
        key=lambda claim: (claim.date.first_day, claim.id),
    )
    records["events"] = dict(
        sorted(records["events"].items(), key=lambda item: item[1].date.first_day)
    )
    corrections = sorted(
        (placed.record for placed in draft.lists.get("corrections", [])), key=lambda one: one.on
    )
    return Story(
        about=draft.about.record,
        claims={claim.id: claim for claim in claims},
        corrections=tuple(corrections),
        terms=records.pop("glossary"),
        fingerprint=draft.digest.hexdigest(),
        own_outlines=draft.own_outlines,
        **records,
    )


def _no_folder(folder: Path, error: OSError) -> Problem:
    needed = [STORY_FILE, *(f"{name}.yaml" for name, (_, needed) in LISTS.items() if needed)]
    return Problem(
        Place(str(folder)),
        f"the story folder cannot be opened ({error.strerror})",
        f"a folder with {', '.join(needed)} and {CLAIMS_FOLDER}/",
        "check the path, or name another folder with --story",
    )


def _missing(draft: Draft, name: str, file: str) -> None:
    draft.unread.add(name)
    draft.problems.append(
        Problem(Place(file), "the file is missing", "", f"add {file} to the story folder")
    )


def _read(draft: Draft, folder: Path, name: str) -> PlacedYaml:
    path, planned = folder / name, draft.planned.get(name)
    if planned is None and not is_inside(path, folder):
        problem = leads_out(name, "files inside the folder", "file")
        placed = PlacedYaml(name, readable=False, problems=[problem])
    else:
        placed = read_yaml(path, name, planned)
        if placed.readable:
            draft.digest.update(f"{name}\0{len(placed.data)}\0".encode() + placed.data)
    draft.problems += placed.problems
    return placed


def _read_list(
    draft: Draft, folder: Path, name: str, record: type[R], found: Found
) -> list[Placed[R]]:
    draft.problems += found.problems
    if found.unread:
        draft.unread.add(name)
    records: list[Placed[R]] = []
    for file in found.files:
        known = {"country": None if file.whose == JOINT else file.whose} if file.whose else {}
        placed = _read(draft, folder, file.path)
        draft.problems += lost_in(placed, record)
        read = list(_records(draft, name, placed, record, known))
        if file.of_one and name != "corrections":
            draft.problems += _misnamed(file, read, id_field(name))
        records += read
    return records


def _misnamed(file: ListFile, read: list[Placed[R]], key: str) -> Iterator[Problem]:
    """Records of a folder that do not stand in a file of their own, named after them."""
    for placed in read:
        identifier = getattr(placed.record, key)
        if Path(file.path).stem != identifier:
            yield Problem(
                placed.place(key),
                f"{quoted(identifier)} does not stand in a file of its name",
                "a record a file, named after its id",
                f"move it to {Path(file.path).parent}/{identifier}.yaml",
                hint=True,
            )


def _records(
    draft: Draft, name: str, placed: PlacedYaml, record: type[R], known: dict[str, Any]
) -> Iterator[Placed[R]]:
    if not placed.readable:
        draft.unread.add(name)
        return
    values = [] if placed.value is None else placed.value
    if not isinstance(values, list):
        draft.unread.add(name)
        draft.problems.append(
            Problem(
                placed.place(()),
                "is not a list",
                "a list of records, each beginning with “- ”",
                "put “- ” before each record and indent the rest of it by two spaces",
            )
        )
        return
    for index, value in enumerate(values):
        made = _record(draft, name, placed, (index,), value, record, known)
        if made is not None:
            yield made


def _record(
    draft: Draft,
    name: str,
    placed: PlacedYaml,
    steps: Steps,
    value: Any,
    record: type[R],
    known: dict[str, Any] | None = None,
) -> Placed[R] | None:
    if placed.readable:
        if known and isinstance(value, dict):
            draft.problems += (
                _said_twice(placed, (*steps, k), said) for k, said in known.items() if k in value
            )
            value = {**value, **known}
        try:
            made = record.model_validate(value)
        except ValidationError as error:
            draft.refused.append((error, placed, steps, record))
        else:
            return Placed(made, placed, steps)
    identifier = value.get(id_field(name)) if isinstance(value, dict) else None
    if isinstance(identifier, str):
        draft.broken.setdefault(name, set()).add(identifier)
    else:
        draft.unread.add(name)
    return None


def _said_twice(placed: PlacedYaml, steps: Steps, known: Any) -> Problem:
    if known is None:
        return Problem(
            placed.key_place(steps),
            f"{quoted(steps[-1])} is one country, and a joint claim is about several",
            "“countries” with all of them",
            "write “countries: […]” instead, or move the claim to the file of its country",
        )
    return Problem(
        placed.key_place(steps),
        f"{quoted(steps[-1])} is written",
        f"the name of the file, {placed.file}, says it",
        "delete the line",
    )
