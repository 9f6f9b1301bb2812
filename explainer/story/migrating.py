"""A story of the first edition, rewritten in place as one of the second.

Its answer was bare sentences; they become questions and texts. Statuses get their short forms, from
the words that they have within a sentence. No other byte of the files is touched, and what an editor
has to think of anew, the questions, are ones that can be seen to be nobody's own.
"""

import re
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

from explainer.story.checking import check_story
from explainer.story.model import Status
from explainer.story.reading.files import STORY_FILE
from explainer.story.reading.placed_yaml import PlacedYaml
from explainer.story.reading.problems import Problem
from explainer.story.reading.story_folder import read_draft
from explainer.story.reading.yaml_places import read_yaml
from explainer.whole_files import write_whole
from explainer.workrooms import workroom

STATUSES_FILE = "statuses.yaml"
QUESTIONS = {"de": "Was ist bekannt?", "en": "What is known?"}


class CannotMigrate(Exception):
    """Nothing was written, and why; ``remedy`` is the way out."""

    def __init__(self, wrong: str, remedy: str) -> None:
        super().__init__(wrong)
        self.remedy = remedy


def migrate(folder: Path) -> tuple[str, ...]:
    """Rewrite what is of the first edition, all of it or nothing; the names of the files rewritten.

    Raises ``CannotMigrate``.
    """
    before = _problems(folder)
    new = _rewritten(folder)
    if not new:
        return ()
    try:
        with workroom(folder.parent, ".migrating-") as beside:
            tried = beside / "story"
            shutil.copytree(folder, tried, ignore=shutil.ignore_patterns(".*"))
            _write(tried, new)
            if made := _problems(tried) - before:
                raise CannotMigrate(
                    f"{folder} would have problems that it has not now: {min(made)}",
                    "rewrite the answer in story.yaml by hand, as “question:” and “text:”",
                )
        _write_all(folder, new)
    except OSError as reason:
        raise CannotMigrate(
            f"{folder} cannot be written ({reason.strerror}).",
            "check its permissions and the room on its disk",
        ) from None
    return tuple(new)


def _rewritten(folder: Path) -> Mapping[str, str]:
    """The files that change, by name, with their new text."""
    ways: dict[str, Callable[[PlacedYaml, str], str]] = {STORY_FILE: with_questions}
    if "short" in Status.model_fields:
        ways[STATUSES_FILE] = with_short
    found = {}
    for name, rewrite in ways.items():
        placed = read_yaml(folder / name, name)
        if not placed.readable:
            raise CannotMigrate(
                f"{name} cannot be read: {placed.problems[0]}",
                "run `explainer check` and mend that",
            )
        text = placed.data.decode()
        new = rewrite(placed, text)
        if new != text:
            found[name] = new
    return found


def with_questions(placed: PlacedYaml, text: str) -> str:
    """``story.yaml`` with a question before each bare sentence of the answer."""
    about = placed.value if isinstance(placed.value, dict) else {}
    answer = about.get("answer")
    if not isinstance(answer, list):
        return text
    lines = text.splitlines(keepends=True)
    ends = _ends(placed, lines, len(answer))
    for index in reversed(range(len(answer))):
        said = answer[index]
        if isinstance(said, dict) and said and not said.keys() & {"question", "text"}:
            place = placed.place(("answer", index))
            _ask(lines, place.line or 1, place.column or 1, ends[index], list(said))
    return "".join(lines)


def with_short(placed: PlacedYaml, text: str) -> str:
    """``statuses.yaml`` with a short form behind the ``within`` of each status that has none."""
    lines = text.splitlines(keepends=True)
    statuses = placed.value if isinstance(placed.value, list) else []
    keys = {steps: placed.at_mark(mark) for steps, mark in placed.key_marks.items()}
    for index in reversed(range(len(statuses))):
        status = statuses[index]
        if not isinstance(status, dict) or "short" in status or "within" not in status:
            continue
        key = keys.get((index, "within"))
        value = placed.place((index, "within"))
        later = [
            k.line
            for steps, k in keys.items()
            if len(steps) == 2 and steps[0] == index and k.line and key and k.line > key.line
        ]
        following = placed.place((index + 1,)) if index + 1 < len(statuses) else None
        ends = [*later, *([following.line] if following and following.line else []), len(lines) + 1]
        if key is None or key.line is None or value.line is None or key.column is None:
            continue
        part = lines[key.line - 1 : min(ends) - 1]
        while part and not part[-1].strip():
            part.pop()
        first = " " * (key.column - 1) + part[0][key.column - 1 :].replace("within:", "short:", 1)
        lines[key.line - 1 + len(part) : key.line - 1 + len(part)] = [first, *part[1:]]
    return "".join(lines)


def _ends(placed: PlacedYaml, lines: list[str], count: int) -> list[int]:
    """For each sentence the number of the line behind its last one."""
    keys = [mark.line + 1 for steps, mark in placed.key_marks.items() if len(steps) == 1]
    starts = [placed.place(("answer", index)).line or 1 for index in range(count)]
    after = min((line for line in keys if line > starts[-1]), default=len(lines) + 1)
    ends = [*starts[1:], after]
    for index, end in enumerate(ends):
        while end - 1 > starts[index] and re.fullmatch(r"\s*(#.*)?\s*", lines[end - 2]):
            end -= 1
        ends[index] = end
    return ends


def _break(lines: list[str]) -> str:
    return "\r\n" if lines[0].endswith("\r\n") else "\n"


def _ask(lines: list[str], first: int, column: int, end: int, languages: list[str]) -> None:
    """Put a question before the sentence that begins at a place, and move the sentence in."""
    before, sentence = lines[first - 1][: column - 1], lines[first - 1][column - 1 :]
    indent = " " * (column - 1)
    asked = ", ".join(f'{tag}: "{QUESTIONS.get(tag, QUESTIONS["en"])}"' for tag in languages)
    end_of_line = _break(lines)
    inner = f" {sentence}" if sentence.startswith("{") else f"{end_of_line}{indent}  {sentence}"
    lines[first - 1] = f"{before}question: {{{asked}}}{end_of_line}{indent}text:{inner}"
    for line in range(first, end - 1):
        if lines[line].strip():
            lines[line] = f"  {lines[line]}"


def _problems(folder: Path) -> set[tuple[str, str]]:
    """What keeps a story from being read, wherever it stands."""
    draft = read_draft(folder)
    return {_told(problem) for problem in check_story(draft) if not problem.hint}


def _told(problem: Problem) -> tuple[str, str]:
    return problem.place.file, problem.wrong


def _write(folder: Path, new: Mapping[str, str]) -> None:
    for name, text in new.items():
        write_whole(folder / name, text.encode())


def _write_all(folder: Path, new: Mapping[str, str]) -> None:
    """Write all files; where one cannot be, those before it are put back as they were."""
    before = {name: (folder / name).read_bytes() for name in new}
    try:
        _write(folder, new)
    except OSError:
        for name, data in before.items():
            if (folder / name).read_bytes() != data:
                write_whole(folder / name, data)
        raise
