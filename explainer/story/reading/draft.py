"""What could be read of a story: its records with the place of everything, and all that is wrong.

How it comes from the files is in ``story_folder``.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Generic, TypeVar

from pydantic import ValidationError

from explainer.geography.outlines import Outlines
from explainer.story import model
from explainer.story.model.fields import Record
from explainer.story.model.story import Story
from explainer.story.reading.placed_yaml import PlacedYaml, Steps
from explainer.story.reading.problems import Place, Problem, StoryProblems

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
