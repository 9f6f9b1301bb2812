"""What changed: a sentence per change and day, and corrections apart from it."""

from dataclasses import dataclass, replace

from explainer.content.edition import Day, Edition, Phrase, day, phrase
from explainer.wording.changes import ToldChange, what_changed


@dataclass(frozen=True)
class ChangeTold:
    """A change in a sentence, with its countries and the id of the statement that made it.

    It ``is_news`` if it gave a status, or another one; all else was so before, or is only reported.
    """

    sentence: str
    statement: str
    countries: tuple[str, ...]
    is_news: bool


@dataclass(frozen=True)
class DayOfChanges:
    """What changed on a day, the news first; ``folded`` says how much more there was."""

    day: Day
    told: tuple[ChangeTold, ...]
    folded: str

    @property
    def news(self) -> tuple[ChangeTold, ...]:
        """What gave a status, or another one."""
        return tuple(one for one in self.told if one.is_news)

    @property
    def rest(self) -> tuple[ChangeTold, ...]:
        """What was so before, or is only reported."""
        return tuple(one for one in self.told if not one.is_news)


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
    days: tuple["DayOfChanges", ...]
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
        days=tuple(_day(day(when, words), found, edition) for when, found in changed.by_day),
        corrections_title=words.say("changes.corrections"),
        no_corrections=words.say("changes.no_corrections"),
        corrections=tuple(
            CorrectionTold(day(c.on, words), phrase(c.was, words), phrase(c.now, words))
            for c in changed.corrections
        ),
    )


def _day(when: Day, found: tuple[ToldChange, ...], edition: Edition) -> DayOfChanges:
    told = tuple(
        ChangeTold(one.sentence, one.change.claim.id, one.change.countries, one.weight < 2)
        for one in found
    )
    rest = sum(not one.is_news for one in told)
    return DayOfChanges(when, told, edition.words.say("changes.folded", n=rest) if rest else "")


def changes_of(edition: Edition, code: str) -> Changes:
    """What changed with one country; corrections are of the whole story."""
    content = changes(edition)
    days = []
    for one in content.days:
        told = tuple(change for change in one.told if code in change.countries)
        rest = sum(not change.is_news for change in told)
        folded = edition.words.say("changes.folded", n=rest) if rest else ""
        days += [replace(one, told=told, folded=folded)] if told else []
    title = edition.words.say("changes.of_country", country=edition.names[code])
    return replace(content, title=title, days=tuple(days), corrections=())
