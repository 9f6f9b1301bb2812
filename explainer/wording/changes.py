"""What changed within a story, in words: derived from the claims, with corrections apart.

Page, feed and command all tell what ``what_changed`` finds.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from explainer.story.history import Change, changes, stands
from explainer.story.model import Correction, Status
from explainer.story.model.story import Story
from explainer.story.model.values import InexactDate
from explainer.wording.catalogue import (
    Catalogue,
    country_name,
    full_day,
    inexact_day,
    of_day,
)
from explainer.wording.sentences import claim_countries, on_whose_word
from explainer.wording.told import Group, Told

_WEIGHTS = {"new_status": 0, "withdrawn_status": 0, "first_status": 1, "first_word": 1}


@dataclass(frozen=True)
class ToldChange:
    """A change as it is ``said`` below its country's name, and as a sentence for itself.

    Its ``weight`` is 0 of another status than before, 1 of the first word of a country, and 2 of what
    was so before or is only reported.
    """

    change: Change
    said: str
    sentence: str
    weight: int

    @property
    def is_news(self) -> bool:
        """Whether it is told before what was so already."""
        return self.weight < 2

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
            min(words.sort_key(names[code]) for code in told.change.countries),
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
    """What changed, each change with its day below the name of its country.

    Countries whose status changed come first, then those that spoke for the first time. All else is
    folded into one group, day by day; corrections are the last.
    """
    by_country: dict[tuple[str, ...], list[ToldChange]] = {}
    rest = []
    for told in changed.told:
        if told.is_news:
            by_country.setdefault(told.change.countries, []).append(told)
        else:
            rest.append(_on_day(told, told.sentence, words))
    weights, groups = {}, []
    for codes, news in by_country.items():
        heading = claim_countries(story, codes, words)
        weights[heading] = min(told.weight for told in news)
        groups.append(Group(heading, tuple(_on_day(told, told.said, words) for told in news)))
    groups.sort(key=lambda group: (weights[group.heading], words.sort_key(group.heading)))
    if rest:
        folded = words.say("changes.folded", n=len(rest))
        groups.append(Group(folded, tuple(rest), folded=True))
    return (*groups, *corrections_group(changed.corrections, words))


def _on_day(told: ToldChange, said: str, words: Catalogue) -> Told:
    day = inexact_day(told.when, words)
    return Told(words.say("changes.on_day", day=day, said=said), record=told.change.claim.id)


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
    if kind == "withdrawn" and not claim.status:
        kind = "withdrawn_only"  # it left every country where it stood
    elif kind == "withdrawn" and change.before != change.after:
        kind = "withdrawn_status"
    elif kind == "statement" and _is_first_word(story, change):
        kind = "first_word"
    said = words.say(f"changes.{kind}", **gaps)
    weight = _WEIGHTS.get(kind, 2)
    return ToldChange(change, said, words.say(named, country=country, said=said), weight)


def _is_first_word(story: Story, change: Change) -> bool:
    """Whether none of the countries had said anything before, as far as it still stands."""
    own = (
        next(c for c in story.claims_of(code) if c.voice == "own" and stands(c, change.day))
        for code in change.countries
    )
    return all(first is change.claim for first in own)


def status_within(status: Status | None, words: Catalogue) -> str:
    """A status within a sentence, or that there is none."""
    return status.within.said_in(words.language)[0] if status else words.say("changes.no_status")
