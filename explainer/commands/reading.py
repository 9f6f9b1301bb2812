"""A story that a command tells of, and the days and languages that it is asked for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from explainer.commands.failing import fail_with

if TYPE_CHECKING:
    from datetime import date

    from explainer.story.model.story import Story


def story_to_tell(folder: Path) -> Story:
    """The story in a folder; one with problems ends the command with all of them."""
    from explainer.story.checking import read_story
    from explainer.story.reading.problems import StoryProblems

    try:
        return read_story(folder)
    except StoryProblems as found:
        fail_with(found.problems, "the story", "nothing was told", "mend it, then try again")


def day_asked(story: Story, option: str, given: str) -> date:
    """A day of the story; another one is wrong use."""
    from explainer.story.options import NotKnown, day_of

    try:
        return day_of(story, option, given)
    except NotKnown as mistake:
        raise click.UsageError(f"{mistake.option}: {mistake}") from None


def languages_asked(story: Story, given: str) -> tuple[str, ...]:
    """Languages of the story, all of them if none is given; another one is wrong use."""
    from explainer.story.options import NotKnown, some_of

    try:
        return some_of("--lang", given, story.about.languages)
    except NotKnown as mistake:
        raise click.UsageError(f"{mistake.option}: {mistake}") from None
