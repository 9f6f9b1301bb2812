"""Everything that is wrong with a story folder in one list, or else the story that is in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from explainer.garbage import searched_seldom
from explainer.story.model.story import Story
from explainer.story.reading.draft import Draft, freeze
from explainer.story.reading.languages import check_languages
from explainer.story.reading.problems import Problem, StoryProblems
from explainer.story.reading.references import check_references
from explainer.story.reading.story_folder import read_draft
from explainer.story.rules.attribution import check_attribution
from explainer.story.rules.characters import check_characters
from explainer.story.rules.claims import check_contradictions, check_one_status_a_day, check_voices
from explainer.story.rules.countries import check_countries, check_roles
from explainer.story.rules.days import check_days, check_modified, check_reviews
from explainer.story.rules.ids import check_ids_are_unique, check_lists_name_once
from explainer.story.rules.joint import check_joint
from explainer.story.rules.key_days import check_key_days
from explainer.story.rules.lasting import check_confirmed, check_replaced
from explainer.story.rules.markup import check_markup
from explainer.story.rules.numbers import check_headline_number, check_numbers, check_parts
from explainer.story.rules.phases import check_phases
from explainer.story.rules.plans import check_plans, check_strengths
from explainer.story.rules.quotes import check_marks, check_quotes, check_wordings
from explainer.story.rules.room import check_room
from explainer.story.rules.sources import (
    check_addresses,
    check_archives,
    check_nothing_is_unused,
    check_rings,
    check_standing_of_sources,
)
from explainer.story.rules.statuses import check_scale
from explainer.story.rules.texts import check_placeholders, check_typed_days, check_typed_numbers
from explainer.story.rules.unseen import check_unseen

RULES = (
    check_ids_are_unique,
    check_lists_name_once,
    check_references,
    check_countries,
    check_roles,
    check_scale,
    check_voices,
    check_joint,
    check_one_status_a_day,
    check_contradictions,
    check_replaced,
    check_confirmed,
    check_standing_of_sources,
    check_archives,
    check_rings,
    check_nothing_is_unused,
    check_addresses,
    check_days,
    check_reviews,
    check_modified,
    check_phases,
    check_plans,
    check_strengths,
    check_numbers,
    check_parts,
    check_headline_number,
    check_quotes,
    check_wordings,
    check_marks,
    check_attribution,
    check_languages,
    check_unseen,
    check_markup,
    check_key_days,
    check_placeholders,
    check_typed_numbers,
    check_typed_days,
    check_characters,
    check_room,
)

# these derive from the records, and can only be asked where no record leads nowhere
OF_A_SOUND_STORY = (check_typed_numbers,)


def check_story(draft: Draft) -> tuple[Problem, ...]:
    """Everything that is wrong with a draft: what reading found, and what the rules find."""
    found = [*draft.problems]
    for rule in RULES:
        if rule not in OF_A_SOUND_STORY or all(problem.hint for problem in found):
            found += rule(draft)
    return tuple(sorted(set(found)))


@dataclass(frozen=True)
class CheckedFolder:
    """A story folder as it was read: its draft, all that was found, and the story if it is good."""

    draft: Draft
    found: tuple[Problem, ...]
    story: Story | None

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What keeps the story from being shown: all that was found but the hints."""
        return tuple(problem for problem in self.found if not problem.hint)


@searched_seldom()
def read_folder(folder: Path, instead: Mapping[str, bytes] | None = None) -> CheckedFolder:
    """The story in a folder, or what keeps it from being one, with the places of its records.

    ``instead`` has files by their path from the folder that are read as if they stood there, so
    that a change is known with all that follows from it before it is written.
    """
    draft = read_draft(folder, instead)
    found = check_story(draft)
    good = all(problem.hint for problem in found)
    return CheckedFolder(draft, found, freeze(draft) if good else None)


def read_story(folder: Path) -> Story:
    """The story in a folder; raises ``StoryProblems`` with all of them if there are any."""
    reading = read_folder(folder)
    if reading.story is None:
        raise StoryProblems(reading.problems)
    return reading.story
