"""Everything that is wrong with a story folder in one list, or else the story that is in it."""

from pathlib import Path

from explainer.story.languages import check_languages
from explainer.story.problems import Problem, StoryProblems
from explainer.story.reading import Draft, freeze, read_draft
from explainer.story.references import check_references
from explainer.story.rules import (
    check_countries,
    check_days,
    check_headline_number,
    check_ids_are_unique,
    check_numbers,
    check_one_status_a_day,
    check_phases,
    check_quotes,
    check_rings,
    check_roles,
    check_standing_of_sources,
    check_voices,
)
from explainer.story.story import Story

RULES = (
    check_ids_are_unique,
    check_references,
    check_countries,
    check_roles,
    check_voices,
    check_one_status_a_day,
    check_standing_of_sources,
    check_rings,
    check_days,
    check_phases,
    check_numbers,
    check_headline_number,
    check_quotes,
    check_languages,
)


def check_story(draft: Draft) -> tuple[Problem, ...]:
    """Everything that is wrong with a draft: what reading found, and what the rules find."""
    found = [*draft.problems, *(problem for rule in RULES for problem in rule(draft))]
    return tuple(sorted(set(found)))


def read_story(folder: Path) -> Story:
    """The story in a folder; raises ``StoryProblems`` with all of them if there are any."""
    draft = read_draft(folder)
    if problems := [problem for problem in check_story(draft) if not problem.hint]:
        raise StoryProblems(problems)
    return freeze(draft)
