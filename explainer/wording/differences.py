"""What differs between two stories, in words: by country, then by kind of record, corrections last.

What differs is found by ``explainer.story.comparison``; changes from day to day within one story
are told by ``explainer.wording.changes``.
"""

from collections.abc import Iterator

from explainer.story.comparison import (
    LISTS,
    STORY,
    Comparison,
    Difference,
    OrderChange,
    RecordChange,
    StatusChange,
    compare_stories,
)
from explainer.story.model import Claim, Country
from explainer.story.model.story import Story
from explainer.wording.catalogue import (
    Catalogue,
    alphabetical,
    country_name,
    full_day,
    inexact_day,
    listing,
)
from explainer.wording.change_groups import ChangeGroup, ChangeLine
from explainer.wording.changes import corrections_group, status_within
from explainer.wording.field_changes import field_words
from explainer.wording.values import record_words, value_words

# of a claim that is new or gone, what is told beside its text
_OF_A_CLAIM = (
    "status", "says_status", "contributions", "offer", "phase", "sources", "withdrawn",
)  # fmt: skip
# of any other record that is new or gone, what is told beside its name
_OF_A_RECORD = ("date", "definition", "text", "we_write", "url", "sources")


def difference_groups(
    before: Story, after: Story, words: Catalogue, *, desk: bool = False
) -> tuple[ChangeGroup, ...]:
    """What became of one story, in words; nothing where nothing differs.

    With ``desk`` also what differs in fields that never leave the desk.
    """
    return comparison_groups(compare_stories(before, after, desk=desk), words)


def comparison_groups(comparison: Comparison, words: Catalogue) -> tuple[ChangeGroup, ...]:
    """Everything that a comparison found, in words, below headings."""
    found: dict[str, list[ChangeLine]] = {}
    for difference in comparison.differences:
        told = difference_words(comparison, difference, words)
        found.setdefault(_group_of(difference), []).append(told)
    names = {code: _country(comparison, code, words) for code in found if code.isupper()}
    groups = [
        ChangeGroup(names[code], tuple(found[code]))
        for code in sorted(names, key=lambda code: (alphabetical(names[code]), code))
    ]
    groups += [
        ChangeGroup(words.say(f"differences.lists.{name}"), tuple(found[name]))
        for name in (*LISTS, STORY)
        if name in found
    ]
    corrections = corrections_group(comparison.corrections, words, comparison.corrections_gone)
    return (*groups, *corrections)


def _group_of(difference: Difference) -> str:
    """The code of the country that a difference is about, else the list that the record is in."""
    if isinstance(difference, StatusChange):
        return difference.country
    if isinstance(difference, RecordChange) and difference.country:
        return difference.country
    return difference.list


def _country(comparison: Comparison, code: str, words: Catalogue) -> str:
    stories = (comparison.after, comparison.before)
    return country_name(next(s.countries[code] for s in stories if code in s.countries), words)


def difference_words(
    comparison: Comparison, difference: Difference, words: Catalogue
) -> ChangeLine:
    """One difference as a sentence, and its fields line by line."""
    match difference:
        case StatusChange():
            was, now = (status_within(s, words) for s in (difference.before, difference.after))
            said = words.say("differences.standing", before=was, after=now)
            return ChangeLine(said, record=difference.country)
        case OrderChange():
            return ChangeLine(words.say("differences.order"))
    sentence = _sentence(difference, words)
    details = tuple(_details(comparison, difference, words))
    return ChangeLine(sentence, details, difference.id)


def _sentence(change: RecordChange, words: Catalogue) -> str:
    record = change.record
    fields = ""
    if change.kind == "changed":
        fields = listing((words.say(f"fields.{field.name}") for field in change.fields), words)
    if isinstance(record, Claim):
        gaps = {
            "day": inexact_day(record.date, words),
            "voice": words.say(f"voice.{record.voice}"),
            "text": record.text.said_in(words.language)[0],
            "fields": fields,
        }
        if change.kind == "withdrawn" and record.withdrawn:
            gaps["on"] = full_day(record.withdrawn.on, words)
            gaps["why"] = record.withdrawn.why.said_in(words.language)[0]
        return words.say(f"differences.claim_{change.kind}", **gaps)
    if isinstance(record, Country):
        return words.say(f"differences.country_{change.kind}", fields=fields)
    if change.list == STORY:
        return words.say("differences.story_changed", fields=fields)
    name = record_words(record, words)
    return words.say(f"differences.record_{change.kind}", name=name, fields=fields)


def _details(comparison: Comparison, change: RecordChange, words: Catalogue) -> Iterator[str]:
    if change.before and change.after:
        for field in change.fields:
            if field.name != "withdrawn" or change.kind == "changed":
                yield from field_words(comparison.before, comparison.after, field, words)
        return
    story = comparison.after if change.after else comparison.before
    shown = _OF_A_CLAIM if isinstance(change.record, Claim) else _OF_A_RECORD
    for name in shown:
        value = getattr(change.record, name, None)
        if value:
            said = value_words(story, type(change.record), name, value, words)
            yield words.say("differences.field", field=words.say(f"fields.{name}"), now=said)
