"""A plan: what will stand in which files, and what the check says of it before it is written.

An addition becomes a plan, and so does a change to a record. Nothing is written here, and no clock is
asked.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from explainer.editing.offers import Answers, Offer
from explainer.editing.together import Change
from explainer.story.checking import CheckedFolder, read_folder
from explainer.story.reading.problems import Place, Problem
from explainer.story.reading.yaml_places import read_yaml

# what stands for a file in the place of a problem that is about answers; their field follows a point
ANSWERS = "answers"


@dataclass(frozen=True)
class Plan:
    """Files in the order in which they are written, and the story as it will be read then.

    ``ids`` are those of the new records and ``paths`` their files, by part of the answers. ``open``
    names the fields that are still needed. ``problems`` and ``hints`` are only those that are new.
    """

    changes: tuple[Change, ...]
    reading: CheckedFolder
    problems: tuple[Problem, ...]
    hints: tuple[Problem, ...]
    ids: Mapping[str, str] = field(default_factory=dict)
    paths: Mapping[str, str] = field(default_factory=dict)
    open: tuple[str, ...] = ()
    offers: tuple[Offer, ...] = ()
    answers: Answers = field(default_factory=dict)

    @property
    def is_ready(self) -> bool:
        """Whether it can be written."""
        return bool(self.changes) and not self.open and not self.problems

    @property
    def fingerprint(self) -> str:
        """Differs as soon as other bytes would be written, or other bytes stand there."""
        told = [f"{one.path}\0{one.before!r}\0{one.after!r}" for one in self.changes]
        return hashlib.sha256("\0".join(told).encode()).hexdigest()

    def field_of(self, problem: Problem) -> str:
        """The field of the answers that a problem is about, such as ``claim.status``, or nothing."""
        file = problem.place.file
        if file.startswith(f"{ANSWERS}."):
            return file.removeprefix(f"{ANSWERS}.")
        part = next((part for part, path in self.paths.items() if path == file), None)
        return self.field_in(problem, part) if part else ""

    def field_in(self, problem: Problem, part: str) -> str:
        """The field of a new record that a problem is about; ``part`` is that of the record."""
        return ".".join([part, *self._steps_to(problem.place)])

    def _steps_to(self, place: Place) -> list[str]:
        data = self.reading.draft.planned.get(place.file)
        placed = read_yaml(Path(place.file), place.file, data)
        for marks in (placed.marks, placed.key_marks):
            found = [steps for steps, mark in marks.items() if placed.at_mark(mark) == place]
            if found:
                return [step for step in max(found, key=len) if isinstance(step, str)]
        return []


def plan_of(folder: Path, changes: Sequence[Change], before: CheckedFolder, **told: Any) -> Plan:
    """The plan of these changes to a story that was read before."""
    instead = {change.path: change.after for change in changes if change.after is not None}
    after = read_folder(folder, {**before.draft.planned, **instead})
    new = list(_new(before.found, after.found))
    return Plan(
        tuple(changes),
        after,
        tuple(problem for problem in new if not problem.hint),
        tuple(problem for problem in new if problem.hint),
        **told,
    )


def _new(before: Iterable[Problem], after: Iterable[Problem]) -> Iterator[Problem]:
    """What is found now and was not before, wherever in its file it stands."""
    known = Counter((p.place.file, p.wrong, p.hint) for p in before)
    for problem in after:
        key = (problem.place.file, problem.wrong, problem.hint)
        if known[key]:
            known[key] -= 1
        else:
            yield problem


def of_answers(about: str, wrong: str, allowed: str, remedy: str) -> Problem:
    """A problem of answers, before there is a file in which it could stand."""
    return Problem(Place(f"{ANSWERS}.{about}"), wrong, allowed, remedy)
