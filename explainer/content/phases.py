"""The phases in their order, with conditions and open ends, and the events on the way to them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from explainer.content.calendar import Calendar
from explainer.content.edition import Day, Edition, Phrase, day, phrase
from explainer.content.statement import SourceLink, source_link
from explainer.story.earlier import described
from explainer.story.model import Event, Phase
from explainer.story.story import phase_tie
from explainer.wording.sentences import node_name, timeline_alt


@dataclass(frozen=True)
class Condition:
    """A part of when a phase is: ``before`` it a word of ours, then the story's words or a day."""

    before: str
    what: Phrase | Day | None
    is_title: bool = False


@dataclass(frozen=True)
class PhaseTold:
    """A phase by its ``number``; ``tied`` says how many statements tie a country to it.

    Somebody described it ``since`` a day, where one is known. ``start`` and ``end`` are its days as far as they are known. It comes ``after`` the phase of that
    id, by ``order`` on somebody's word. ``begins`` is the shortest way to say when.
    """

    id: str
    number: int
    title: Phrase
    since: date | None
    start: date | None
    end: date | None
    after: str
    order: str
    begins: str
    when: tuple[Condition, ...]
    text: Phrase
    contributions: tuple[Phrase, ...]
    tied: str
    sources: tuple[SourceLink, ...]


@dataclass(frozen=True)
class EventTold:
    """An event by its ``number``, and the codes of those whom it is about."""

    id: str
    number: int
    first_day: date
    day: Day
    title: Phrase
    text: Phrase
    countries: tuple[str, ...]
    sources: tuple[SourceLink, ...]


@dataclass(frozen=True)
class Phases:
    """What the timeline shows; ``alt`` says it to those who do not see it.

    Its heading may speak of what came later than the day: then there is none. The days from ``first`` to ``last`` are those that the story covers; ``undated`` is how it is
    called where there are none.
    """

    first: date
    last: date
    calendar: Calendar
    undated: str
    heading: Phrase | None
    phases: tuple[PhaseTold, ...]
    events_title: str
    events: tuple[EventTold, ...]
    alt: str


def phases(edition: Edition) -> Phases:
    """Phases and events of the edition's story."""
    return edition.keep("phases", lambda: _phases(edition))


def _phases(edition: Edition) -> Phases:
    story, words = edition.story, edition.words
    return Phases(
        story.about.covered_from,
        story.about.as_of,
        Calendar(words),
        words.say("timeline.unknown"),
        None
        if edition.is_of_another_month(story.about.as_of)
        or len(story.phases) < len(edition.whole.phases)
        else phrase(story.about.headings.phases, words),
        tuple(_phase(edition, n, phase) for n, phase in enumerate(story.phases.values(), 1)),
        words.say("timeline.events"),
        tuple(_event(edition, n, event) for n, event in enumerate(story.events.values(), 1)),
        timeline_alt(story, words),
    )


def _phase(edition: Edition, number: int, phase: Phase) -> PhaseTold:
    story, words = edition.story, edition.words
    own = [claim for claim in story.claims.values() if phase_tie(claim, phase) == "own"]
    return PhaseTold(
        phase.id,
        number,
        phrase(phase.title, words),
        described(story, phase),
        phase.when.start,
        phase.when.end,
        (phase.when.after or "") if phase.when.after in story.phases else "",
        _order(edition, phase),
        _begins(edition, phase),
        tuple(_when(edition, phase)),
        phrase(phase.text, words),
        tuple(phrase(story.contribution_types[kind].label, words) for kind in phase.contributions),
        words.count("phases.tied", len(own)),
        tuple(source_link(story.sources[source], words) for source in phase.sources),
    )


def _order(edition: Edition, phase: Phase) -> str:
    """On whose word it comes after another, if on anybody's."""
    if not phase.order_by:
        return ""
    who = node_name(edition.story.sources[phase.order_by], edition.words)
    return edition.words.say("timeline.order_by", who=who)


def _begins(edition: Edition, phase: Phase) -> str:
    story, words, when = edition.story, edition.words, phase.when
    if when.condition:
        return phrase(when.condition, words).said
    if when.start:
        return day(when.start, words).said
    if when.after in story.phases:
        return words.say("timeline.after", n=list(story.phases).index(when.after or "") + 1)
    if when.after:
        title = phrase(story.events[when.after].title, words).said
        return words.say("timeline.after_event", title=title)
    return words.say("timeline.open_begin")


def _when(edition: Edition, phase: Phase) -> Iterator[Condition]:
    """Conditions, dates, what it follows and on whose word, and that its end is open."""
    story, words, when = edition.story, edition.words, phase.when
    if when.condition:
        yield Condition("", phrase(when.condition, words))
    if when.start:
        yield Condition(words.say("phases.from"), day(when.start, words))
    if when.after:
        before = story.phases.get(when.after) or story.events[when.after]
        yield Condition(words.say("phases.after"), phrase(before.title, words), is_title=True)
        if phase.order_by:
            yield Condition(_order(edition, phase), None)
    if when.end:
        yield Condition(words.say("phases.until"), day(when.end, words))
    else:
        yield Condition(words.say("phases.open_end"), None)


def _event(edition: Edition, number: int, event: Event) -> EventTold:
    words = edition.words
    return EventTold(
        event.id,
        number,
        event.date.first_day,
        day(event.date, words),
        phrase(event.title, words),
        phrase(event.text, words),
        event.countries,
        tuple(source_link(edition.story.sources[source], words) for source in event.sources),
    )
