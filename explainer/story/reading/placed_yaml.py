"""The values of a YAML file, with the place of everything in it."""

import re
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from explainer.story.reading.problems import Place, Problem
from explainer.story.reading.yaml_text import BREAK

Steps: TypeAlias = tuple[str | int, ...]


@dataclass
class PlacedYaml:
    """The values of one file; every value's place is kept by the steps that lead to it.

    ``marks`` and ``key_marks`` are the parser's, and become places when somebody asks for one: of a
    hundred thousand there are few. ``doubts`` are the places at which a text would be cut; ``may_hide`` says that a text may hold
    what nobody sees.
    """

    file: str
    value: Any = None
    data: bytes = b""
    readable: bool = True
    problems: list[Problem] = field(default_factory=list)
    marks: dict[Steps, Any] = field(default_factory=dict)
    key_marks: dict[Steps, Any] = field(default_factory=dict)
    doubts: dict[Steps, Problem] = field(default_factory=dict)
    may_hide: bool = False

    def place(self, steps: Steps) -> Place:
        """Where the value at these steps stands, or the nearest thing around it."""
        while steps and steps not in self.marks:
            steps = steps[:-1]
        return self.at_mark(self.marks[steps]) if steps in self.marks else Place(self.file)

    def at_mark(self, mark: Any) -> Place:
        """The place of a mark of the parser, which counts from 0."""
        return Place(self.file, mark.line + 1, mark.column + 1)

    def at(self, steps: Steps) -> Any:
        """The value to which these steps lead."""
        value = self.value
        for step in steps:
            value = value[step]
        return value

    def place_of(self, character: str, steps: Steps) -> Place:
        """Where a character of the value at these steps stands, if it is not written as an escape."""
        place = self.place(steps)
        lines = BREAK.split(self.data.decode("utf-8-sig"))
        before = place.column - 1
        for number, line in enumerate(lines[place.line - 1 :], place.line):
            if (at := line.find(character, before)) >= 0:
                return Place(self.file, number, at + 1)
            before = 0
        return place

    def written(self, steps: Steps) -> str:
        """A plain value as it stands in the file, of which a number does not tell how it was written."""
        place = self.place(steps)
        line = BREAK.split(self.data.decode("utf-8-sig"))[place.line - 1]
        return re.split(r",|[]}]| #|$", line[place.column - 1 :])[0].strip()

    def key_place(self, steps: Steps) -> Place:
        """Where the key at the end of these steps stands, or else its value."""
        mark = self.key_marks.get(steps)
        return self.at_mark(mark) if mark else self.place(steps)
