"""The records of a story: what an editor may write, field by field, each declared once.

Reader, rules, JSON Schema, data dictionary and tests all read these declarations. What a story
means (statuses on a day, origins, evidence) is derived elsewhere and never stored here.
"""

from explainer.story.model.about import Heading, HeadlineNumber, StoryFile
from explainer.story.model.claims import Claim, Quote, Withdrawal
from explainer.story.model.corrections import Correction
from explainer.story.model.countries import Country, Person
from explainer.story.model.disagreements import Disagreement, Version
from explainer.story.model.editorial import KeyDay, MapNote, Question
from explainer.story.model.events import Event
from explainer.story.model.numbers import Number
from explainer.story.model.phases import Phase, Plan, When
from explainer.story.model.sources import Origin, Source
from explainer.story.model.statuses import ContributionType, Status
from explainer.story.model.terms import Term

__all__ = [
    "Claim",
    "ContributionType",
    "Correction",
    "Country",
    "Disagreement",
    "Event",
    "Heading",
    "HeadlineNumber",
    "KeyDay",
    "MapNote",
    "Number",
    "Origin",
    "Person",
    "Phase",
    "Plan",
    "Question",
    "Quote",
    "Source",
    "Status",
    "StoryFile",
    "Term",
    "Version",
    "When",
    "Withdrawal",
]
