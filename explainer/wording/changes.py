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
    alphabetical,
    country_name,
    full_day,
    inexact_day,
    of_day,
)
from explainer.wording.change_groups import ChangeGroup, ChangeLine
from explainer.wording.sentences import claim_countries, on_whose_word

_WEIGHTS = {"new_status": 0, "withdrawn_status": 0, "first_status": 1, "first_word": 1}


@dataclass(frozen=True)
class WordedChange:
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
        """Whether it is said before what was so already."""
        return self.weight < 2

    @property
    def when(self) -> InexactDate:
        """Its day as exact as it is known; that of a withdrawal is always exact."""
        change = self.change
        return InexactDate(change.day) if change.kind == "withdrawn" else change.claim.date


@dataclass(frozen=True)
class Changed:
    """What changed by day, by its weight, and by the countries' names; corrections, the newest first."""

    changes: tuple[WordedChange, ...]
    corrections: tuple[Correction, ...]

    @property
    def by_day(self) -> tuple[tuple[InexactDate, tuple[WordedChange, ...]], ...]:
        """The days, as exact as they are known, with what changed on them, the newest first."""
        days = groupby(self.changes, key=lambda worded: worded.when)
        return tuple((day, tuple(worded)) for day, worded in days)[::-1]


def what_changed(
    story: Story, words: Catalogue, after: date | None = None, until: date | None = None
) -> Changed:
    """What changed later than one day and up to another; left out, all that the story covers.

    Corrections come after the last day of a story, so only ``until`` leaves any of them out.
    """
    about = story.about
    since = after or about.covered_from - timedelta(days=1)
    worded = [
        _worded(story, change, words) for change in changes(story, since, until or about.as_of)
    ]
    names = {code: country_name(country, words) for code, country in story.countries.items()}
    worded.sort(
        key=lambda worded: (
            worded.when,
            worded.weight,
            min(alphabetical(names[code]) for code in worded.change.countries),
            worded.change.claim.id,
        )
    )
    corrections = [
        correction
        for correction in sorted(story.corrections, key=lambda found: found.on, reverse=True)
        if (after is None or after < correction.on) and (until is None or correction.on <= until)
    ]
    return Changed(tuple(worded), tuple(corrections))


def groups_by_country(story: Story, changed: Changed, words: Catalogue) -> tuple[ChangeGroup, ...]:
    """What changed, each change with its day below the name of its country.

    Countries whose status changed come first, then those that spoke for the first time. All else is
    folded into one group, day by day; corrections are the last.
    """
    by_country: dict[tuple[str, ...], list[WordedChange]] = {}
    rest = []
    for worded in changed.changes:
        if worded.is_news:
            by_country.setdefault(worded.change.countries, []).append(worded)
        else:
            rest.append(_on_day(worded, worded.sentence, words))
    weights, groups = {}, []
    for codes, news in by_country.items():
        heading = claim_countries(story, codes, words)
        weights[heading] = min(worded.weight for worded in news)
        groups.append(
            ChangeGroup(heading, tuple(_on_day(worded, worded.said, words) for worded in news))
        )
    groups.sort(key=lambda group: (weights[group.heading], alphabetical(group.heading)))
    if rest:
        folded = words.say("changes.folded", n=len(rest))
        groups.append(ChangeGroup(folded, tuple(rest), folded=True))
    return (*groups, *corrections_group(changed.corrections, words))


def _on_day(worded: WordedChange, said: str, words: Catalogue) -> ChangeLine:
    day = inexact_day(worded.when, words)
    return ChangeLine(
        words.say("changes.on_day", day=day, said=said), record=worded.change.claim.id
    )


def corrections_group(
    corrections: tuple[Correction, ...], words: Catalogue, gone: tuple[Correction, ...] = ()
) -> Iterator[ChangeGroup]:
    """The group of corrections, and of those that were taken back; nothing where there are none."""
    worded = [correction_words(found, words) for found in corrections]
    worded += [words.say("changes.correction_gone", said=correction_words(c, words)) for c in gone]
    if worded:
        heading = words.say("changes.corrections")
        records = [found.record for found in (*corrections, *gone)]
        pairs = zip(worded, records, strict=True)
        yield ChangeGroup(heading, tuple(ChangeLine(said, record=record) for said, record in pairs))


def correction_words(correction: Correction, words: Catalogue) -> str:
    """A correction with its day, and what was said before and after it."""
    return words.say(
        "changes.correction",
        day=full_day(correction.on, words),
        was=correction.was.said_in(words.language)[0],
        now=correction.now.said_in(words.language)[0],
    )


def _worded(story: Story, change: Change, words: Catalogue) -> WordedChange:
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
    return WordedChange(change, said, words.say(named, country=country, said=said), weight)


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
