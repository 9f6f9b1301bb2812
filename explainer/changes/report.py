"""A report of what changed, in every language that was asked for, before it is text or Markdown.

Whether days or stories were compared makes no difference from here on.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from explainer.story.comparison import RecordChange, StatusChange, compare_stories
from explainer.story.model import Correction, Status
from explainer.story.model.fields import Record
from explainer.story.model.story import Story
from explainer.story.model.values import Text
from explainer.wording.catalogue import Catalogue, catalogue, full_day
from explainer.wording.change_groups import ChangeGroup
from explainer.wording.changes import correction_words, groups_by_country, what_changed
from explainer.wording.differences import comparison_groups, difference_words


@dataclass(frozen=True)
class LanguageReport:
    """What changed in one language: from where to where, and group by group."""

    words: Catalogue
    first: str
    last: str
    groups: tuple[ChangeGroup, ...]

    @property
    def title(self) -> str:
        """The heading of it all."""
        title = self.words.say("changes.title")
        return self.words.say("changes.between", title=title, first=self.first, last=self.last)


@dataclass(frozen=True)
class Report:
    """What changed, said in each language, and as ``data`` for machines."""

    sections: tuple[LanguageReport, ...]
    data: Mapping[str, Any]


def report_days(
    story: Story, after: date | None, until: date | None, languages: Iterable[str]
) -> Report:
    """What changed within a story later than one day and up to another."""
    first, last = after or story.about.covered_from, until or story.about.as_of
    spoken = [catalogue(language) for language in languages]
    changed = [what_changed(story, words, after, until) for words in spoken]
    sections = tuple(
        LanguageReport(
            words,
            full_day(first, words),
            full_day(last, words),
            groups_by_country(story, one, words),
        )
        for words, one in zip(spoken, changed, strict=True)
    )
    found = sorted(
        (worded.change for worded in changed[0].changes),
        key=lambda change: (change.day, change.countries, change.claim.id, change.kind),
    )
    sentences = {
        words.language: {worded.change: worded.sentence for worded in one.changes}
        for words, one in zip(spoken, changed, strict=True)
    }
    days = {worded.change: str(worded.when) for worded in changed[0].changes}
    changes = [
        {
            "country": change.claim.country,
            **({} if change.claim.country else {"countries": list(change.countries)}),
            "list": "claims",
            "record": change.claim.id,
            "kind": change.kind,
            "day": days[change],
            "before": _id(change.before),
            "after": _id(change.after),
            "sentences": {language: said[change] for language, said in sentences.items()},
        }
        for change in found
    ]
    corrections = [_correction("added", found, spoken) for found in changed[0].corrections]
    return _report(sections, first.isoformat(), last.isoformat(), changes, corrections)


def report_stories(
    before: Story, after: Story, first: str, last: str, languages: Iterable[str], *, desk: bool
) -> Report:
    """What became of one story; ``first`` and ``last`` name the two for readers."""
    compared = compare_stories(before, after, desk=desk)
    spoken = [catalogue(language) for language in languages]
    changes = []
    for difference in compared.differences:
        said = {words.language: difference_words(compared, difference, words) for words in spoken}
        facts: dict[str, Any]
        if isinstance(difference, StatusChange):
            facts = {
                "country": difference.country,
                "list": "countries",
                "record": difference.country,
                "kind": "status",
                "before": _id(difference.before),
                "after": _id(difference.after),
            }
        elif isinstance(difference, RecordChange):
            facts = {
                "country": difference.country or None,
                "list": difference.list,
                "record": difference.id,
                "kind": difference.kind,
                "fields": [
                    {"name": field.name, "was": _plain(field.was), "now": _plain(field.now)}
                    for field in difference.fields
                ],
                "details": {tag: list(one.details) for tag, one in said.items()},
            }
        else:
            facts = {"country": None, "list": difference.list, "record": None, "kind": "order"}
        changes.append({**facts, "sentences": {tag: one.sentence for tag, one in said.items()}})
    corrections = [_correction("added", found, spoken) for found in compared.corrections]
    corrections += [_correction("removed", found, spoken) for found in compared.corrections_gone]
    sections = tuple(
        LanguageReport(words, first, last, comparison_groups(compared, words)) for words in spoken
    )
    return _report(sections, first, last, changes, corrections)


def _report(
    sections: tuple[LanguageReport, ...],
    first: str,
    last: str,
    changes: list[Any],
    corrections: list[Any],
) -> Report:
    data = {"from": first, "to": last, "changes": changes, "corrections": corrections}
    return Report(sections, data)


def _id(status: Status | None) -> str | None:
    return status.id if status else None


def _correction(kind: str, correction: Correction, spoken: Iterable[Catalogue]) -> dict[str, Any]:
    return {
        "kind": kind,
        **_plain(correction),
        "sentences": {words.language: correction_words(correction, words) for words in spoken},
    }


def _plain(value: Any) -> Any:
    """A value as JSON knows it; days and dates as an editor writes them."""
    if isinstance(value, Record):
        return {name: _plain(getattr(value, name)) for name in type(value).model_fields}
    if isinstance(value, Text | Mapping):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value if value is None or isinstance(value, bool | int | str) else str(value)
