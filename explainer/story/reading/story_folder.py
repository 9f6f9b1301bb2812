"""Reads a story folder into a draft, and finds all that is wrong with it in one run.

Only what the declarations in ``model`` forbid is found here; what the records say together is
checked in ``rules`` and ``references``.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from explainer.story import model
from explainer.story.reading.countries_meant import country_meant
from explainer.story.reading.derived_days import derive_days
from explainer.story.reading.draft import LISTS, Draft, Placed, R, id_field
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
from explainer.story.reading.meant import Meanings, in_form
from explainer.story.reading.messages import problems_of
from explainer.story.reading.own_region import read_region
from explainer.story.reading.placed_yaml import PlacedYaml, Steps
from explainer.story.reading.problems import Place, Problem, quoted
from explainer.story.reading.text_fields import lost_in
from explainer.story.reading.yaml_places import read_yaml


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
        draft.broken.setdefault(name, set()).update(
            (identifier, _own_id_meant(draft, name, identifier))
        )
    else:
        draft.unread.add(name)
    return None


def _own_id_meant(draft: Draft, name: str, identifier: str) -> str:
    """What an id or code that is not written as one is called by those who name it rightly."""
    if id_field(name) == "id":
        return in_form(identifier) or identifier
    languages = draft.about.record.languages if draft.about else ()
    return country_meant(identifier, languages) or identifier


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
