"""Events and phases: a drawing where there is room, and a list that says all of it everywhere."""

from datetime import date

import htpy as h
from markupsafe import Markup

from explainer.content.edition import Day, Edition
from explainer.content.masthead import masthead
from explainer.content.phases import (
    Condition,
    EventTold,
    Phases,
    PhaseTold,
    PlanTold,
    headings_by_day,
    phases,
)
from explainer.content.statement import SourceLink
from explainer.drawing.phase_timeline import draw_timeline
from explainer.drawing.scene import Scene
from explainer.drawing.svg import as_svg
from explainer.page.parts import between, said_by_day, say, show_day, show_source, standing_tags


def timeline_scene(edition: Edition) -> Scene:
    """The timeline of events and phases, drawn once for all documents that show it."""
    return edition.keep("timeline_scene", lambda: draw_timeline(phases(edition)))


def show_timeline(edition: Edition, heading: h.Element = h.h2, alone: bool = False) -> h.Node:
    """The phases side by side, the drawing, and the events in order.

    Where it stands ``alone``, the claims of a phase are on the page that it is taken from.
    """
    content = phases(edition)
    scene = timeline_scene(edition)
    below = h.h2 if heading is h.h1 else h.h3
    return h.section("#timeline", aria_labelledby="timeline-title")[
        heading("#timeline-title", **said_by_day(edition, headings_by_day(edition)))[
            say(edition, content.heading or masthead(edition).title)
        ],
        _shown_plan(edition, content),
        h.figure(".timeline-figure")[
            h.div(".frame", style=f"height:{scene.height}px")[Markup(as_svg(scene))],
            h.figcaption(".visually-hidden")[scene.alt],
        ],
        h.ol(".phases")[[_phase(edition, phase, alone, below) for phase in content.phases]],
        bool(content.others)
        and [
            below(**_since(edition, min(plan.since for plan in content.others)))[
                content.others_title
            ],
            [_other_plan(edition, plan, alone) for plan in content.others],
        ],
        bool(content.events)
        and [
            below[content.events_title],
            h.ol(".events")[[_event(edition, event) for event in content.events]],
        ],
    ]


def _shown_plan(edition: Edition, content: Phases) -> h.Node:
    """The plan whose parts follow, or that on this day there was none yet."""
    plan = content.plan
    if plan is None:
        return bool(content.no_plan) and h.p[content.no_plan]
    first = edition.first_on(plan.since)
    return [
        first > 0 and h.p(data_until=str(first), hidden=True)[content.no_plan],
        h.div(".phase-plan", **_since(edition, plan.since))[_plan_words(edition, plan)],
    ]


def _other_plan(edition: Edition, plan: PlanTold, alone: bool) -> h.Element:
    return h.details(".plan", id=f"plan-{plan.id}", **_since(edition, plan.since))[
        h.summary[say(edition, plan.title)],
        _plan_words(edition, plan),
        h.ol(".phases")[[_phase(edition, part, alone, h.h4) for part in plan.parts]],
    ]


def _plan_words(edition: Edition, plan: PlanTold) -> h.Node:
    return [
        h.p(".when")[plan.described],
        h.p[say(edition, plan.text)],
        _sources(edition, plan.sources),
    ]


def _sources(edition: Edition, sources: tuple[SourceLink, ...]) -> h.Element:
    label = edition.words.say("sources.label")
    return h.p(".sources-line")[label, " ", between(list(map(show_source, sources)), ", ")]


def _since(edition: Edition, day: date | None) -> dict[str, str]:
    return standing_tags(edition, edition.first_on(day), len(edition.days))


def _phase(edition: Edition, phase: PhaseTold, alone: bool, heading: h.Element) -> h.Element:
    words = edition.words
    kinds = [say(edition, kind) for kind in phase.contributions]
    when = [_condition(edition, condition) for condition in phase.when]
    number: h.Node = [h.span(".number")[str(phase.number)], " "] if phase.number else None
    tags = _since(edition, phase.since)
    return h.li(".phase", id=f"phase-{phase.id}", data_phase=phase.id, **tags)[
        heading[number, say(edition, phase.title)],
        h.p(".when")[between(when, " · ")],
        h.p[say(edition, phase.text)],
        kinds and h.p(".contents")[words.say("phases.contents"), " ", between(kinds, ", ")],
        h.p(".tied")[phase.tied],
        _sources(edition, phase.sources),
        h.a(href=f"{edition.page}#phase={phase.id}")[words.say("phases.choose")]
        if alone
        else h.button(".needs-script", type="button", data_choose="phase", data_value=phase.id,
                      aria_pressed="false")[words.say("phases.choose")],
    ]  # fmt: skip


def _condition(edition: Edition, condition: Condition) -> h.Node:
    what = condition.what
    if what is None:
        return condition.before
    said = show_day(what) if isinstance(what, Day) else say(edition, what)
    shown = h.q[said] if condition.is_title else said
    return [condition.before, " ", shown] if condition.before else shown


def _event(edition: Edition, event: EventTold) -> h.Element:
    return h.li(
        ".event",
        id=f"event-{event.id}",
        data_event=event.id,
        **_since(edition, event.first_day),
        data_countries=" ".join(event.countries),
    )[
        h.p[show_day(event.day), ": ", h.b[say(edition, event.title)]],
        h.p(".event-text")[
            say(edition, event.text), " ",
            h.small[between(list(map(show_source, event.sources)), ", ")],
        ],
    ]  # fmt: skip
