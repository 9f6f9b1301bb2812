"""What changed: a sentence per change and day, and corrections apart from it."""

from dataclasses import dataclass

from explainer.content.edition import Day, Edition, Phrase, day, phrase
from explainer.wording.changes import what_changed


@dataclass(frozen=True)
class ChangeTold:
    """A change in a sentence, with the id of the statement that made it."""

    sentence: str
    statement: str


@dataclass(frozen=True)
class CorrectionTold:
    """What was wrong until a day, and what it says since."""

    on: Day
    was: Phrase
    now: Phrase


@dataclass(frozen=True)
class Changes:
    """All changes since the story is covered, by day and the newest first; then corrections."""

    title: str
    lead: str
    days: tuple[tuple[Day, tuple[ChangeTold, ...]], ...]
    corrections_title: str
    no_corrections: str
    corrections: tuple[CorrectionTold, ...]


def changes(edition: Edition) -> Changes:
    """What changed in the edition's story."""
    words, story = edition.words, edition.story
    changed = what_changed(story, words)
    return Changes(
        title=words.say("changes.title"),
        lead=words.say("changes.lead", first=day(story.about.covered_from, words).said),
        days=tuple(
            (
                day(when, words),
                tuple(ChangeTold(told.sentence, told.change.claim.id) for told in found),
            )
            for when, found in changed.by_day
        ),
        corrections_title=words.say("changes.corrections"),
        no_corrections=words.say("changes.no_corrections"),
        corrections=tuple(
            CorrectionTold(day(c.on, words), phrase(c.was, words), phrase(c.now, words))
            for c in changed.corrections
        ),
    )
