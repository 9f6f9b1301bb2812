"""What a reader can choose by, and the line that says what is shown before anything is chosen."""

from collections.abc import Mapping
from dataclasses import dataclass

from explainer.content.edition import Edition, Phrase, phrase
from explainer.story.history import stands

LONGEST_TEXT = 200  # letters that can be looked for


@dataclass(frozen=True)
class Choices:
    """Labels by id, in the story's order.

    ``kinds`` are all kinds of contribution, ``used`` those that a statement names; ``shown`` counts
    what there is to see on the edition's day.
    """

    statuses: Mapping[str, Phrase]
    kinds: Mapping[str, Phrase]
    phases: Mapping[str, Phrase]
    used: Mapping[str, Phrase]
    shown: str


def choices(edition: Edition) -> Choices:
    """The choices of an edition."""
    return edition.keep("choices", lambda: _choices(edition))


def _choices(edition: Edition) -> Choices:
    story, words = edition.story, edition.words
    kinds = {kind.id: phrase(kind.label, words) for kind in story.contribution_types.values()}
    named = {kind for claim in story.claims.values() for kind in claim.contributions}
    there = [claim for claim in story.claims.values() if stands(claim, story.about.as_of)]
    return Choices(
        statuses={one.id: phrase(one.label, words) for one in story.statuses.values()},
        kinds=kinds,
        phases={one.id: phrase(one.title, words) for one in story.phases.values()},
        used={kind: label for kind, label in kinds.items() if kind in named},
        shown=words.say(
            "shown.all",
            claims=words.count("shown.claims", len(there)),
            countries=words.count(
                "shown.countries", len({code for claim in there for code in claim.codes})
            ),
        ),
    )
