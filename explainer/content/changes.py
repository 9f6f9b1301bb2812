"""What changed: a sentence per change and day, and corrections apart from it."""

from dataclasses import dataclass, replace

from explainer.content.edition import Day, Edition, Phrase, day, phrase
from explainer.wording.changes import WordedChange, what_changed


@dataclass(frozen=True)
class ChangeEntry:
    """A change in a sentence, with its countries and the id of the statement that made it.

    It ``is_news`` if it gave another status, or was the first word of a country; all else was so
    before, or is only reported.
    """

    sentence: str
    statement: str
    countries: tuple[str, ...]
    is_news: bool


@dataclass(frozen=True)
class DayOfChanges:
    """What changed on a day, the news first; ``folded`` says how much more there was.

    ``first`` is the index of the first of the edition's days on which it is known.
    """

    day: Day
    first: int
    entries: tuple[ChangeEntry, ...]
    folded: str

    @property
    def news(self) -> tuple[ChangeEntry, ...]:
        """What gave another status, or was the first word of a country."""
        return tuple(one for one in self.entries if one.is_news)

    @property
    def rest(self) -> tuple[ChangeEntry, ...]:
        """What was so before, or is only reported."""
        return tuple(one for one in self.entries if not one.is_news)


@dataclass(frozen=True)
class CorrectionTold:
    """What was wrong of a record until a day, and what it says since."""

    on: Day
    was: Phrase
    now: Phrase
    record: str


@dataclass(frozen=True)
class Changes:
    """All changes since the story is covered, by day and the newest first; then corrections."""

    title: str
    lead: str
    days: tuple[DayOfChanges, ...]
    corrections_title: str
    no_corrections: str
    corrections: tuple[CorrectionTold, ...]


def changes(edition: Edition) -> Changes:
    """What changed in the edition's story."""
    return edition.keep("changes", lambda: _changes(edition))


def _changes(edition: Edition) -> Changes:
    words, story = edition.words, edition.story
    changed = what_changed(story, words)
    return Changes(
        title=words.say("changes.heading"),
        lead=words.say("changes.lead", first=day(story.about.covered_from, words).said),
        days=tuple(_day(day(when, words), found, edition) for when, found in changed.by_day),
        corrections_title=words.say("changes.corrections"),
        no_corrections=words.say("changes.no_corrections"),
        corrections=tuple(
            CorrectionTold(day(c.on, words), phrase(c.was, words), phrase(c.now, words), c.record)
            for c in changed.corrections
        ),
    )


def _day(when: Day, found: tuple[WordedChange, ...], edition: Edition) -> DayOfChanges:
    entries = tuple(
        ChangeEntry(one.sentence, one.change.claim.id, one.change.countries, one.is_news)
        for one in found
    )
    first = edition.first_on(found[0].change.day)
    return DayOfChanges(when, first, entries, _folded(edition, entries))


def _folded(edition: Edition, entries: tuple[ChangeEntry, ...]) -> str:
    rest = sum(not one.is_news for one in entries)
    return edition.words.say("changes.folded", n=rest) if rest else ""


def changes_of(edition: Edition, code: str) -> Changes:
    """What changed with one country, and what was wrong of it or of a statement on it."""
    content = changes(edition)
    records = {code, *(claim.id for claim in edition.story.claims_of(code))}
    days = []
    for one in content.days:
        entries = tuple(change for change in one.entries if code in change.countries)
        days += [replace(one, entries=entries, folded=_folded(edition, entries))] if entries else []
    title = edition.words.say("changes.of_country", country=edition.names[code])
    corrections = tuple(one for one in content.corrections if one.record in records)
    return replace(content, title=title, days=tuple(days), corrections=corrections)
