"""What a check has found, as text, as JSON, and as annotations of a pull request."""

import hashlib
import json
import os
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from explainer.story.reading.problems import Problem

if TYPE_CHECKING:
    from explainer.links.links import Links

MANY_ALIKE = 50


@dataclass(frozen=True)
class Findings:
    """What was found in a folder, how many records it has, and what became of its addresses."""

    folder: Path
    found: tuple[Problem, ...]
    records: Mapping[str, int]
    links: "Links | None" = None

    @property
    def problems(self) -> list[Problem]:
        """What keeps the story from being shown."""
        return [problem for problem in self.found if not problem.hint]

    @property
    def hints(self) -> list[Problem]:
        """What the desk has to judge, in the order of places."""
        hints = [problem for problem in self.found if problem.hint]
        return sorted([*hints, *self.links.hints]) if self.links else hints

    @property
    def counts(self) -> dict[str, int]:
        """How many there are of each kind of finding, and of each kind of record."""
        found = {"problems": len(self.problems), "hints": len(self.hints)}
        if self.links:
            found |= {"addresses": self.links.asked, "unreached": len(self.links.unreached)}
        return {**found, **self.records}

    def by_kind(self) -> Iterator[tuple[str, Problem]]:
        """Each finding with the word for what it is: problems first."""
        yield from (("problem", problem) for problem in self.problems)
        yield from (("hint", problem) for problem in self.hints)
        if self.links:
            yield from (("unreached", problem) for problem in self.links.unreached)

    def listed(self) -> Iterator[tuple[str, Problem]]:
        """The same for people: of very many hints that say the same, the first and their number."""
        same = Counter(hint.wrong for hint in self.hints)
        told: set[str] = set()
        for kind, problem in self.by_kind():
            others = same[problem.wrong] - 1
            if kind != "hint" or others < MANY_ALIKE:
                yield kind, problem
            elif problem.wrong not in told:
                told.add(problem.wrong)
                wrong = f"{problem.wrong}, as in {others} other places"
                remedy = f"{problem.remedy}; the desk lists all of them"
                yield kind, replace(problem, wrong=wrong, remedy=remedy)


def as_text(findings: Findings) -> str:
    """For people: problems, then hints, then addresses that were not reached."""
    return "".join(f"{problem}\n\n" for _, problem in findings.listed()) + _summary(findings)


def as_json(findings: Findings) -> str:
    """For machines."""
    listed = [problem.fields | {"kind": kind} for kind, problem in findings.by_kind()]
    return json.dumps({"counts": findings.counts, "problems": listed}, ensure_ascii=False, indent=2)


def as_github(findings: Findings) -> str:
    """For a workflow on GitHub, which shows each finding beside its line."""
    commands = {"problem": "error", "hint": "warning", "unreached": "notice"}
    lines = [
        _command(commands[kind], _path(findings.folder, problem.place.file), problem)
        for kind, problem in findings.listed()
    ]
    return "\n".join([*lines, _summary(findings)])


def as_gitlab(findings: Findings) -> str:
    """For GitLab, whose merge requests show a report on code quality beside the lines."""
    severities = {"problem": "blocker", "hint": "minor", "unreached": "info"}
    listed = []
    for kind, problem in findings.listed():
        file = _path(findings.folder, problem.place.file)
        said = f"{problem.wrong} – do this: {problem.remedy}"
        listed.append(
            {
                "check_name": f"explainer check: {kind}",
                "description": said,
                # by it GitLab knows what was there before: a line may move
                "fingerprint": hashlib.sha256(f"{file}\0{problem.wrong}".encode()).hexdigest(),
                "severity": severities[kind],
                "location": {"path": file, "lines": {"begin": problem.place.line}},
            }
        )
    return json.dumps(listed, ensure_ascii=False, indent=1)


FORMATS = {"text": as_text, "json": as_json, "github": as_github, "gitlab": as_gitlab}


def counted(number: int, name: str) -> str:
    """The number with its noun, which is given in the plural."""
    singular = name.removesuffix("es" if name.endswith("sses") else "s")
    return f"{number} {name if number != 1 else singular}"


def _summary(findings: Findings) -> str:
    counts = findings.counts
    told = ("problems", "hints", "claims", "sources", "addresses")
    said = [counted(counts[name], name) for name in told if name in counts]
    if counts.get("unreached"):
        said.append(f"{counts['unreached']} of them not reached")
    return ", ".join(said)


def _command(command: str, file: str, problem: Problem) -> str:
    """A workflow command; a colon or comma in a property, and any line break, has to be escaped."""
    place = problem.place
    allowed = f"\nallowed: {problem.allowed}" if problem.allowed else ""
    said = _data(f"{problem.wrong}{allowed}\ndo this: {problem.remedy}")
    where = f"file={_property(file)},line={place.line},col={place.column}"
    return f"::{command} {where},title=explainer check::{said}"


def _path(folder: Path, file: str) -> str:
    """The file as seen from the folder in which the command runs, if it lies below it."""
    path = Path(os.path.abspath(folder)) / ("" if file == str(folder) else file)
    here = Path.cwd()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()


def _data(words: str) -> str:
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(words: str) -> str:
    return _data(words).replace(":", "%3A").replace(",", "%2C")
