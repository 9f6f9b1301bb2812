"""What changed within a story, in words: derived from the claims, with corrections apart.

Page, feed and command all tell what ``what_changed`` finds.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from explainer.story.history import Change, changes
from explainer.story.model import Correction, Status
from explainer.story.story import Story
from explainer.story.values import InexactDate
from explainer.wording.catalogue import (
    Catalogue,
    alphabetical,
    country_name,
    full_day,
    inexact_day,
    of_day,
)
from explainer.wording.sentences import claim_countries, on_whose_word
from explainer.wording.told import Group, Told


@dataclass(frozen=True)
class ToldChange:
    """A change as it is ``said`` below its country's name, and as a sentence for itself."""

    change: Change
    said: str
    sentence: str

    @property
    def weight(self) -> int:
        """0: another status than before; 1: the first one; 2: as before, or only reported."""
        if self.change.kind == "first_status":
            return 1
        return 0 if self.change.before != self.change.after else 2

    @property
    def when(self) -> InexactDate:
        """Its day as exact as it is known; that of a withdrawal is always exact."""
        change = self.change
        return InexactDate(change.day) if change.kind == "withdrawn" else change.claim.date


@dataclass(frozen=True)
class Changed:
    """What changed by day, by its weight, and by the countries' names; corrections, the newest first."""

    told: tuple[ToldChange, ...]
    corrections: tuple[Correction, ...]

    @property
    def by_day(self) -> tuple[tuple[InexactDate, tuple[ToldChange, ...]], ...]:
        """The days, as exact as they are known, with what changed on them, the newest first."""
        days = groupby(self.told, key=lambda told: told.when)
        return tuple((day, tuple(told)) for day, told in days)[::-1]


def what_changed(
    story: Story, words: Catalogue, after: date | None = None, until: date | None = None
) -> Changed:
    """What changed later than one day and up to another; left out, all that the story covers.

    Corrections come after the last day of a story, so only ``until`` leaves any of them out.
    """
    about = story.about
    since = after or about.covered_from - timedelta(days=1)
    told = [_told(story, change, words) for change in changes(story, since, until or about.as_of)]
    names = {code: country_name(country, words) for code, country in story.countries.items()}
    told.sort(
        key=lambda told: (
            told.when,
            told.weight,
            min(alphabetical(names[code]) for code in told.change.countries),
            told.change.claim.id,
        )
    )
    corrections = [
        correction
        for correction in sorted(story.corrections, key=lambda found: found.on, reverse=True)
        if (after is None or after < correction.on) and (until is None or correction.on <= until)
    ]
    return Changed(tuple(told), tuple(corrections))


def told_by_country(story: Story, changed: Changed, words: Catalogue) -> tuple[Group, ...]:
    """What changed, each change with its day below the name of its country; corrections last."""
    by_country: dict[tuple[str, ...], list[Told]] = {}
    # of a country what changed its status comes first, and the rest in the order of its days
    for told in sorted(changed.told, key=lambda told: told.weight == 2):
        claim = told.change.claim
        day = inexact_day(told.when, words)
        sentence = words.say("changes.on_day", day=day, said=told.said)
        by_country.setdefault(told.change.countries, []).append(Told(sentence, record=claim.id))
    groups = [
        Group(claim_countries(story, codes, words), tuple(told))
        for codes, told in by_country.items()
    ]
    groups.sort(key=lambda group: alphabetical(group.heading))
    return (*groups, *corrections_group(changed.corrections, words))


def corrections_group(
    corrections: tuple[Correction, ...], words: Catalogue, gone: tuple[Correction, ...] = ()
) -> Iterator[Group]:
    """The group of corrections, and of those that were taken back; nothing where there are none."""
    told = [correction_words(found, words) for found in corrections]
    told += [words.say("changes.correction_gone", said=correction_words(c, words)) for c in gone]
    if told:
        heading = words.say("changes.corrections")
        records = [found.record for found in (*corrections, *gone)]
        pairs = zip(told, records, strict=True)
        yield Group(heading, tuple(Told(said, record=record) for said, record in pairs))


def correction_words(correction: Correction, words: Catalogue) -> str:
    """A correction with its day, and what was said before and after it."""
    return words.say(
        "changes.correction",
        day=full_day(correction.on, words),
        was=correction.was.said_in(words.language)[0],
        now=correction.now.said_in(words.language)[0],
    )


def _told(story: Story, change: Change, words: Catalogue) -> ToldChange:
    claim = change.claim
    country = claim_countries(story, change.countries, words)
    gaps = {
        "offer": f" ({claim.offer.said_in(words.language)[0]})" if claim.offer else "",
        "status": status_within(change.after, words),
        "before": status_within(change.before, words),
        "of_day": of_day(claim.date, words),
    }
    kind, named = str(change.kind), "changes.named"
    if kind == "hearsay":
        gaps["who"] = on_whose_word(story, claim, words)
        if claim.says_status is None:
            kind = "hearsay_only"
        else:
            gaps["status"] = status_within(story.statuses[claim.says_status], words)
            named = "changes.named_hearsay"
    if kind == "withdrawn" and len(change.countries) > 1 and not claim.status:
        kind = "withdrawn_only"  # it left every country where it stood
    said = words.say(f"changes.{kind}", **gaps)
    return ToldChange(change, said, words.say(named, country=country, said=said))


def status_within(status: Status | None, words: Catalogue) -> str:
    """A status within a sentence, or that there is none."""
    return status.within.said_in(words.language)[0] if status else words.say("changes.no_status")
