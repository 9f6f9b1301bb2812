"""What “from A to B” means: two days of a story, or two stories in folders or revisions."""

import os
import re
from pathlib import Path

from explainer.changes.report import Report, report_days, report_stories
from explainer.changes.revisions import story_at
from explainer.story.checking import read_story
from explainer.story.model.story import Story
from explainer.story.options import NotKnown, day_of, some_of
from explainer.story.reading.problems import Problem, StoryProblems

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


class ProblemsIn(Exception):
    """One of the stories to compare has problems; ``which`` is how it was asked for."""

    def __init__(self, which: str, problems: tuple[Problem, ...], *, past: bool) -> None:
        super().__init__(which)
        self.which = which
        self.problems = problems
        self.past = past


def read_report(
    first: str, last: str, folder: Path, name: str, languages: str, *, desk: bool = False
) -> Report:
    """What changed from one to the other, as they were asked for; an empty one is left out.

    Without days, ``last`` is the story in ``folder``, which is called ``name``. Raises
    ``NotKnown``, ``NoRevision`` and ``ProblemsIn``.
    """
    days = [bool(_DAY.fullmatch(asked)) for asked in (first, last) if asked]
    if any(days) and not all(days):
        raise NotKnown(
            "A B",
            f"{first!r} and {last!r} cannot be compared. Allowed: two days, or two folders or "
            "revisions; a folder that is named like a day is written with ./ before it.",
        )
    if all(days):
        return _between_days(_read(folder, name, past=False), first, last, languages)
    before = _story(first, folder)
    after = _story(last, folder) if last else _read(folder, name, past=False)
    spoken = some_of("--lang", languages, after.about.languages)
    return report_stories(before, after, first, last or name, spoken, desk=desk)


def _between_days(story: Story, first: str, last: str, languages: str) -> Report:
    after = day_of(story, "A", first) if first else None
    until = day_of(story, "B", last) if last else None
    if after and until and after > until:
        raise NotKnown("A B", f"{after} comes after {until}; exchange the two days.")
    spoken = some_of("--lang", languages, story.about.languages)
    return report_days(story, after, until, spoken)


def _story(asked: str, folder: Path) -> Story:
    """A folder that is there is a folder; what is neither that nor a day is a revision."""
    if os.path.isdir(asked):  # unlike Path, it takes any words
        return _read(Path(asked), asked, past=False)
    try:
        return story_at(asked, folder)
    except StoryProblems as found:
        raise ProblemsIn(asked, found.problems, past=True) from None


def _read(folder: Path, name: str, *, past: bool) -> Story:
    try:
        return read_story(folder)
    except StoryProblems as found:
        raise ProblemsIn(name, found.problems, past=past) from None
