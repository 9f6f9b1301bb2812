"""Whether problems name places that an editor can go to."""

import re
from collections.abc import Iterable
from pathlib import Path

from explainer.story.reading.problems import Problem

# where YAML, and an editor, begin a new line
BREAK = re.compile("\r\n|[\n\r]")


def misplaced(folder: Path, problems: Iterable[Problem]) -> list[str]:
    """What is wrong with problems: a place that there is not, or words that say nothing."""
    lines: dict[str, list[str]] = {}
    found = []
    for problem in problems:
        file, line, column = problem.place.file, problem.place.line, problem.place.column
        if file not in lines:
            lines[file] = _lines(folder / file)
        there = lines[file][line - 1 : line]
        if line < 1 or column < 1 or not there or column > len(there[0]) + 1:
            found.append(f"no such place: {problem}")
        if not problem.wrong or not problem.remedy:
            found.append(f"says nothing: {problem}")
        if not all(words.isprintable() for words in str(problem).split("\n")):
            found.append(f"cannot be printed: {problem!r}")
    return found


def _lines(path: Path) -> list[str]:
    if not path.is_file():
        return [""]  # what is missing, or a folder, has only a beginning
    return BREAK.split(path.read_bytes().decode("utf-8-sig", "replace"))
