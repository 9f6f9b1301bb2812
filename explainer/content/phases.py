"""The phases in their order, with what they wait for, behind what happened until then."""

from dataclasses import dataclass, replace
from datetime import date

from explainer.content.calendar import Calendar
from explainer.content.edition import During, Edition, Phrase, day, phrase, stretches
from explainer.content.masthead import plain_heading
from explainer.content.phase_when import Condition, begin_of, conditions_of, open_ends_of, order_of
from explainer.content.run_up import RunUp, run_up
from explainer.content.source_link import SourceLink, source_link
from explainer.story.earlier import described
from explainer.story.model import Phase, Plan
from explainer.story.model.story import Story
from explainer.story.plans import other_plans, phases_of, shown_plan
from explainer.wording.catalogue import middle_day
from explainer.wording.sentences import name_within, phases_alt


@dataclass(frozen=True)
class PhaseEntry:
    """A phase by its ``number`` in a plan that has an order, else 0.

    ``tied`` says how many statements tie a country to it, if any does. ``strength`` says how firmly it is borne
    out, if the story does, and ``borne_out`` says it in words.

    Somebody described it ``since`` a day, where one is known. ``start`` and ``end`` are its days as
    far as they are known, ``open`` says what of them is not. It comes ``after`` the phase of that
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
    borne_out: str
    begins: str
    when: tuple[Condition, ...]
    open: str
    text: Phrase
    contributions: tuple[Phrase, ...]
    tied: str
    sources: tuple[SourceLink, ...]

    @property
    def heading(self) -> str:
        """Its title, behind its number if it has one."""
        return f"{self.number} {self.title}" if self.number else self.title.said


@dataclass(frozen=True)
class PlanEntry:
    """A plan with its parts; ``described`` says on which day and in whose words, ``since`` is that day.

    ``on`` says the day alone, shortly; ``awaited`` is what has to come before its parts, if that is told.
    """

    id: str
    title: Phrase
    described: str
    since: date
    on: str
    text: Phrase
    awaited: Phrase | None
    parts: tuple[PhaseEntry, ...]
    sources: tuple[SourceLink, ...]


@dataclass(frozen=True)
class Afterwards:
    """What is to come, as it was known on some days: the ``plan`` that is shown then, and its parts.

    ``lead`` says in a sentence how far it is known, and ``none`` that no plan had been described
    yet.
    """

    plan: PlanEntry | None
    parts: tuple[PhaseEntry, ...]
    awaited: Phrase | None
    lead: str
    none: str

    @property
    def since(self) -> date | None:
        """The first day on which any of it was described, where one is known."""
        if self.plan:
            return self.plan.since
        return min((part.since for part in self.parts if part.since), default=None)

    @property
    def dated(self) -> tuple[PhaseEntry, ...]:
        """The parts that have a place in time."""
        return tuple(part for part in self.parts if part.start)

    @property
    def waiting(self) -> tuple[PhaseEntry, ...]:
        """The others: they stand behind what is ``awaited``, whose day nobody knows."""
        return tuple(part for part in self.parts if not part.start)


@dataclass(frozen=True)
class Phases:
    """What the picture of the phases shows; ``alt`` says it to those who do not see it.

    Its heading may speak of what came later than the day: then there is none. ``afterwards`` is
    another on some days than on the last; ``undated`` is how a day is called that nobody knows. Under
    ``in_full`` it is told in its own words, and so are the ``others``: plans not shown on the last day.
    """

    heading: Phrase | None
    run_up: RunUp
    calendar: Calendar
    undated: str
    afterwards_title: str
    afterwards: tuple[During[Afterwards], ...]
    in_full: str
    others: tuple[PlanEntry, ...]
    alt: str

    @property
    def now(self) -> Afterwards:
        """What is to come, as it is known on the last day."""
        return self.afterwards[-1].what


def phases(edition: Edition) -> Phases:
    """Phases and events of the edition's story."""
    return edition.keep("phases", lambda: _phases(edition))


def _phases(edition: Edition) -> Phases:
    story, words = edition.story, edition.words
    shown = stretches(shown_plan(_with_plans_by(story, on)) for on in edition.days)
    afterwards = tuple(
        During(one.first, one.until, _afterwards(edition, one.what)) for one in shown
    )
    awaited = afterwards[-1].what.awaited
    others = tuple(_plan(edition, plan) for plan in other_plans(story))
    return Phases(
        _heading(edition, story.about.as_of),
        run_up(edition),
        Calendar(words),
        words.say("phases.unknown"),
        words.say("phases.afterwards"),
        afterwards,
        words.say("phases.all_plans" if others else "phases.in_full"),
        others,
        phases_alt(story, words, awaited.said if awaited else ""),
    )


def _with_plans_by(story: Story, on: date) -> Story:
    return replace(story, plans={p.id: p for p in story.plans.values() if p.described <= on})


def _afterwards(edition: Edition, plan: Plan | None) -> Afterwards:
    words = edition.words
    parts = () if edition.story.plans and not plan else _parts(edition, plan)
    dated = any(part.start for part in parts)
    lead = [words.say("phases.run_up_only")] if parts and not dated else []
    if len({part.strength for part in parts}) > 1:
        lead.append(words.say("phases.varied"))
    return Afterwards(
        _plan(edition, plan) if plan else None,
        parts,
        _awaited(edition, plan) if parts else None,
        " ".join(lead),
        words.say("phases.no_plan") if edition.whole.plans and not plan else "",
    )


def _awaited(edition: Edition, plan: Plan | None) -> Phrase | None:
    """What has to come first: as the plan calls it, else as its first part without a day does."""
    if plan and plan.awaits:
        return phrase(plan.awaits, edition.words)
    parts = [part.when for part in phases_of(edition.story, plan) if not part.when.start]
    return next((phrase(when.condition, edition.words) for when in parts if when.condition), None)


def headings_by_day(edition: Edition) -> tuple[During[Phrase], ...]:
    """What the phases are called on each day, also where they have no heading."""
    plain = plain_heading(edition, "phases")
    return tuple(stretches(_heading(edition, on) or plain for on in edition.days))


def _heading(edition: Edition, on: date) -> Phrase | None:
    """The title of the plan that is shown on a day; in a story without plans the editor's heading."""
    story, whole = edition.story, edition.whole
    if whole.plans:
        shown = shown_plan(_with_plans_by(story, on))
        return phrase(shown.title, edition.words) if shown else None
    # without a day of its own a phase is one of the last day
    known = [described(whole, phase) or whole.about.as_of for phase in whole.phases.values()]
    written = story.about.headings.phases
    if edition.is_of_another_month(written, on) or any(since > on for since in known):
        return None
    return phrase(written, edition.words)


def _plan(edition: Edition, plan: Plan) -> PlanEntry:
    story, words = edition.story, edition.words
    who = name_within(story.sources[plan.by], words)
    return PlanEntry(
        plan.id,
        phrase(plan.title, words),
        words.say("phases.described", day=day(plan.described, words), who=who),
        plan.described,
        middle_day(plan.described, words),
        phrase(plan.text, words),
        _awaited(edition, plan),
        _parts(edition, plan),
        tuple(source_link(story.sources[source], words) for source in plan.sources),
    )


def _parts(edition: Edition, plan: Plan | None) -> tuple[PhaseEntry, ...]:
    """The phases of a plan; numbered, and after each other, if it puts them in order."""
    parts = phases_of(edition.story, plan)
    if plan and plan.order == "none":
        return tuple(replace(_phase(edition, 0, part), after="", order="") for part in parts)
    return tuple(_phase(edition, number, part) for number, part in enumerate(parts, 1))


def _phase(edition: Edition, number: int, phase: Phase) -> PhaseEntry:
    story, words = edition.story, edition.words
    own = [claim for claim in story.claims.values() if claim.phase == phase.id]
    return PhaseEntry(
        phase.id,
        number,
        phrase(phase.title, words),
        described(story, phase),
        phase.when.start,
        phase.when.end,
        (phase.when.after or "") if phase.when.after in story.phases else "",
        order_of(edition, phase),
        phase.strength or "",
        words.say(f"phases.strengths.{phase.strength}") if phase.strength else "",
        begin_of(edition, phase),
        tuple(conditions_of(edition, phase)),
        open_ends_of(edition, phase),
        phrase(phase.text, words),
        tuple(phrase(story.contribution_types[kind].label, words) for kind in phase.contributions),
        words.count("phases.tied", len(own)) if own else "",
        tuple(source_link(story.sources[source], words) for source in phase.sources),
    )
