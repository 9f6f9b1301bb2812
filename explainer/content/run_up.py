"""What happened on the way to the phases: the few events that are named, and how many others."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from explainer.content.edition import Day, During, Edition, Phrase, day, phrase, stretches
from explainer.content.source_link import SourceLink, source_link
from explainer.story.model import Event


@dataclass(frozen=True)
class EventEntry:
    """An event, and the codes of those whom it is about; a ``named`` one is never left to a tick."""

    id: str
    named: bool
    first_day: date
    day: Day
    title: Phrase
    text: Phrase
    countries: tuple[str, ...]
    sources: tuple[SourceLink, ...]


@dataclass(frozen=True)
class Unnamed:
    """Events between two that are named, or before the first or after the last of them.

    ``counted`` says how many they are, from the day on which the first of them came to pass.
    """

    events: tuple[EventEntry, ...]
    counted: tuple[During[Phrase], ...]


@dataclass(frozen=True)
class RunUp:
    """Everything until the day of which the story is told, which is the ``last``.

    The ``events`` are in the story's order, the ``steps`` in that of their days: each a named event,
    or those between. ``then`` says the last day.
    """

    title: str
    first: date
    last: date
    then: str
    events: tuple[EventEntry, ...]
    steps: tuple[EventEntry | Unnamed, ...]
    events_title: str
    all_title: str


def run_up(edition: Edition) -> RunUp:
    """The events of the edition's story."""
    words, about = edition.words, edition.story.about
    told = tuple(_event(edition, event) for event in edition.story.events.values())
    days = [event.first_day for event in told] or [about.covered_from]
    return RunUp(
        words.say("phases.run_up"),
        min(days),
        about.as_of,
        words.say("phases.then", day=day(about.as_of, words)),
        told,
        tuple(_steps(edition, sorted(told, key=lambda event: event.first_day))),
        words.say("phases.events"),
        words.count("phases.all_events", len(told)),
    )


def _steps(edition: Edition, events: list[EventEntry]) -> Iterator[EventEntry | Unnamed]:
    any_named = any(event.named for event in events)
    for named, group in groupby(events, key=lambda event: event.named):
        found = tuple(group)
        if named:
            yield from found
        else:
            yield Unnamed(found, _counted(edition, found, any_named))


def _counted(
    edition: Edition, events: tuple[EventEntry, ...], any_named: bool
) -> tuple[During[Phrase], ...]:
    """How many of these there are on each day; there is one at least where it is shown at all."""
    key = "phases.more_events" if any_named else "phases.some_events"
    known = [edition.first_on(event.first_day) for event in events]
    counts = (sum(first <= index for first in known) for index in range(len(edition.days)))
    return tuple(
        stretches(Phrase(edition.words.count(key, max(n, 1)), edition.language) for n in counts)
    )


def _event(edition: Edition, event: Event) -> EventEntry:
    words = edition.words
    return EventEntry(
        event.id,
        event.key,
        event.date.first_day,
        day(event.date, words),
        phrase(event.title, words),
        phrase(event.text, words),
        event.countries,
        tuple(source_link(edition.story.sources[source], words) for source in event.sources),
    )
