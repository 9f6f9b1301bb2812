"""Records and the values of their fields in words, for whoever compares two stories."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from explainer.story.model import (
    Claim,
    ContributionType,
    Country,
    Disagreement,
    Event,
    Number,
    Origin,
    Phase,
    Plan,
    Source,
    Status,
    Term,
)
from explainer.story.model.fields import Record, lists_of
from explainer.story.model.story import Story
from explainer.story.model.values import InexactDate, Text
from explainer.wording.catalogue import (
    Catalogue,
    country_name,
    figure,
    full_day,
    inexact_day,
    listing,
    number_words,
)
from explainer.wording.sentences import claim_countries, name_within, origin_words

# field: where the catalogue has words for the values that an editor can choose from
_CHOICES = {"voice": "voice", "what": "origins.what"}


def record_words(record: Record, words: Catalogue) -> str:
    """What a record is called, by its own words."""
    match record:
        case Status() | ContributionType():
            return record.label.said_in(words.language)[0]
        case Plan() | Phase() | Event():
            return record.title.said_in(words.language)[0]
        case Number():
            unit = record.unit.said_in(words.language)[0]
            return f"{number_words(record, words)} {unit}"
        case Disagreement():
            return record.topic.said_in(words.language)[0]
        case Term():
            return record.term.said_in(words.language)[0]
        case Source():
            return (
                words.headed(record.publisher, record.title) if record.title else record.publisher
            )
        case Origin():
            return origin_words(record, words)
        case Country():
            return country_name(record, words)
    raise TypeError(f"nothing names a {type(record).__name__}")


def value_words(story: Story, record: type[Record], name: str, value: Any, words: Catalogue) -> str:
    """The value of a record's field in words; ids are named as the story names what they mean."""
    match value:
        case None:
            return words.say("differences.not_given")
        case Text():
            return value.said_in(words.language)[0]
        case InexactDate():
            return inexact_day(value, words)
        case date():
            return full_day(value, words)
        case bool():
            return words.say("differences.yes" if value else "differences.no")
        case int():
            return figure(value, words)
        case tuple() if not value:
            return words.say("differences.none")
        case tuple():
            said = (value_words(story, record, name, item, words) for item in value)
            return listing(said, words)
        case Mapping():
            return value_words(story, record, name, tuple(value.values()), words)
        case Record():
            found = {key: getattr(value, key) for key in type(value).model_fields}
            return words.in_a_row(
                value_words(story, type(value), key, inner, words)
                for key, inner in found.items()
                if inner is not None
            )
    if name in _CHOICES:
        return words.say(f"{_CHOICES[name]}.{value}")
    return _named(story, lists_of(record, name), str(value), words)


def _named(story: Story, lists: tuple[str, ...], value: str, words: Catalogue) -> str:
    match story.record(lists, value):
        case None:
            return value
        case Source() | Origin() as node:
            return words.aside(name_within(node, words), value)
        case Claim() as claim:
            named = claim_countries(story, claim.codes, words)
            return words.aside(named, value)
        case record:
            return record_words(record, words)
