"""The phases in their order, with conditions and open ends, and the events on the way to them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from explainer.content.calendar import Calendar
from explainer.content.edition import Day, During, Edition, Phrase, day, phrase, stretches
from explainer.content.masthead import titles_by_day
from explainer.content.statement import SourceLink, source_link
from explainer.story.earlier import described
from explainer.story.model import Event, Phase, Plan
from explainer.story.plans import other_plans, phases_of, shown_plan
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
    """A phase by its ``number`` in a plan that has an order, else 0.

    ``tied`` says how many statements tie a country to it. ``strength`` says how firmly it is borne
    out, if the story does.

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
    strength: str
    begins: str
    when: tuple[Condition, ...]
    text: Phrase
    contributions: tuple[Phrase, ...]
    tied: str
    sources: tuple[SourceLink, ...]

    @property
    def heading(self) -> str:
        """Its title, behind its number if it has one."""
        return f"{self.number} {self.title}" if self.number else self.title.said


@dataclass(frozen=True)
class PlanTold:
    """A plan with its parts; ``described`` says on which day and in whose words, ``since`` is that day."""

    id: str
    title: Phrase
    described: str
    since: date
    text: Phrase
    parts: tuple[PhaseTold, ...]
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

    Its heading may speak of what came later than the day: then there is none. The days from
    ``first`` to ``last`` are those that the story covers; ``undated`` is how it is called where there
    are none. The ``phases`` are the parts of the ``plan`` that is shown, if the story has plans;
    ``no_plan`` says where none had been described yet; the ``others`` are told as well.
    """

    first: date
    last: date
    calendar: Calendar
    undated: str
    heading: Phrase | None
    plan: PlanTold | None
    no_plan: str
    phases: tuple[PhaseTold, ...]
    others_title: str
    others: tuple[PlanTold, ...]
    events_title: str
    events: tuple[EventTold, ...]
    alt: str


def phases(edition: Edition) -> Phases:
    """Phases and events of the edition's story."""
    return edition.keep("phases", lambda: _phases(edition))


def _phases(edition: Edition) -> Phases:
    story, words, shown = edition.story, edition.words, shown_plan(edition.story)
    return Phases(
        story.about.covered_from,
        story.about.as_of,
        Calendar(words),
        words.say("timeline.unknown"),
        _heading(edition, story.about.as_of),
        _plan(edition, shown) if shown else None,
        words.say("phases.no_plan") if edition.whole.plans else "",
        _parts(edition, shown),
        words.say("phases.other_plans"),
        tuple(_plan(edition, plan) for plan in other_plans(story)),
        words.say("timeline.events"),
        tuple(_event(edition, n, event) for n, event in enumerate(story.events.values(), 1)),
        timeline_alt(story, words),
    )


def headings_by_day(edition: Edition) -> tuple[During[Phrase], ...]:
    """What the phases are called on each day; where they have no heading it is the story's title."""
    titles = [one.what for one in titles_by_day(edition) for _ in range(one.first, one.until)]
    return tuple(
        stretches(
            _heading(edition, on) or title for on, title in zip(edition.days, titles, strict=True)
        )
    )


def _heading(edition: Edition, on: date) -> Phrase | None:
    """The title of the plan that is shown on a day; in a story without plans the editor's heading."""
    story, whole = edition.story, edition.whole
    if whole.plans:
        then = replace(story, plans={p.id: p for p in story.plans.values() if p.described <= on})
        shown = shown_plan(then)
        return phrase(shown.title, edition.words) if shown else None
    # without a day of its own a phase is one of the last day
    known = [described(whole, phase) or whole.about.as_of for phase in whole.phases.values()]
    written = story.about.headings.phases
    if edition.is_of_another_month(written, on) or any(since > on for since in known):
        return None
    return phrase(written, edition.words)


def _plan(edition: Edition, plan: Plan) -> PlanTold:
    story, words = edition.story, edition.words
    who = node_name(story.sources[plan.by], words)
    when = day(plan.described, words)
    return PlanTold(
        plan.id,
        phrase(plan.title, words),
        words.say("phases.described", day=when, who=who),
        plan.described,
        phrase(plan.text, words),
        _parts(edition, plan),
        tuple(source_link(story.sources[source], words) for source in plan.sources),
    )


def _parts(edition: Edition, plan: Plan | None) -> tuple[PhaseTold, ...]:
    """The phases of a plan; numbered, and after each other, if it puts them in order."""
    parts = phases_of(edition.story, plan)
    if plan and plan.order == "none":
        return tuple(replace(_phase(edition, 0, part), after="", order="") for part in parts)
    return tuple(_phase(edition, number, part) for number, part in enumerate(parts, 1))


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
        phase.strength or "",
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
        plan = story.plans.get(phase.plan or "")
        before = [part.id for part in phases_of(story, plan)]
        if when.after in before:
            return words.say("timeline.after", n=before.index(when.after) + 1)
        title = phrase(story.phases[when.after or ""].title, words).said
        return words.say("timeline.after_event", title=title)
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
