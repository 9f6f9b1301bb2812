"""The phases as a picture at every width: the run-up, what nobody knows the day of, what is to come.

Names, plate and bands are words of the document that flow around each other by the style sheet; where
in time they stand comes from the drawing. A reader who wants more unfolds it: each phase with its
sources, the other plans, all events.
"""

from datetime import date
from typing import Any

import htpy as h

from explainer.content.edition import Day, During, Edition
from explainer.content.masthead import plain_heading
from explainer.content.phases import (
    Afterwards,
    Condition,
    Phases,
    PhaseTold,
    PlanTold,
    headings_by_day,
    phases,
)
from explainer.content.statement import SourceLink
from explainer.drawing.run_up import lay_run_up
from explainer.page.parts import between, said_by_day, say, show_day, show_source, standing_tags
from explainer.page.run_up import show_events, show_run_up


def show_phases(edition: Edition, heading: h.Element = h.h2, alone: bool = False) -> h.Node:
    """The picture, and below it what it is drawn from.

    Where it stands ``alone`` it is no more than the picture: the rest, and the statements on a phase,
    are on the page that it is taken from.
    """
    content = phases(edition)
    below = h.h2 if heading is h.h1 else h.h3
    return h.section("#phases", aria_labelledby="phases-title")[
        h.span("#timeline"),  # what the section was called in addresses
        heading("#phases-title", **said_by_day(edition, headings_by_day(edition)))[
            say(edition, content.heading or plain_heading(edition, "phases"))
        ],
        [
            h.p(**_stretch(edition, during))[during.what.lead]
            for during in content.afterwards
            if during.what.lead
        ],
        h.div(".zones")[
            show_run_up(edition, content, _dated(edition, content, alone, below)),
            [_afterwards(edition, content, during, alone, below) for during in content.afterwards],
        ],
        not alone and _others(edition, content, below),
        not alone and show_events(edition, content.run_up),
    ]


def _stretch(edition: Edition, during: During[Afterwards]) -> dict[str, Any]:
    """The tags of what is told on some days; without a script it is the last day that is shown."""
    earlier = during.until < len(edition.days)
    return standing_tags(edition, during.first, during.until) | {"hidden": earlier}


def _dated(edition: Edition, content: Phases, alone: bool, heading: h.Element) -> h.Node:
    """The phases that stand on the axis."""
    spans = {span.phase.id: span for span in lay_run_up(content).spans}
    return [
        h.ol(".dated", **_stretch(edition, during))[
            [
                _phase(
                    edition,
                    part,
                    alone,
                    heading,
                    during is content.afterwards[-1],
                    f"--x:{spans[part.id].x / 10:g};--end:{spans[part.id].end / 10:g}",
                )
                for part in during.what.dated
            ]
        ]
        for during in content.afterwards
        if during.what.dated
    ]


def _afterwards(
    edition: Edition, content: Phases, during: During[Afterwards], alone: bool, heading: h.Element
) -> h.Node:
    """The gap, and what waits behind it; where there is no plan yet, a sentence."""
    shown, newest = during.what, during is content.afterwards[-1]
    if shown.none:
        return h.p(".no-plan", **_stretch(edition, during))[shown.none]
    if not shown.waiting:
        return None
    return h.div(".afterwards", **_stretch(edition, during))[
        h.p(".gap")[
            h.span(".plate")[
                shown.awaited is not None and [h.b[say(edition, shown.awaited)], " "],
                h.span(".unknown")[content.undated],
            ]
        ],
        h.div(".bands")[
            h.p(".zone")[content.afterwards_title],
            h.ol(".phases")[
                [_phase(edition, part, alone, heading, newest) for part in shown.waiting]
            ],
        ],
    ]


def _phase(
    edition: Edition,
    phase: PhaseTold,
    alone: bool,
    heading: h.Element,
    newest: bool = True,
    place: str | None = None,
) -> h.Element:
    """A band, as firm as the phase is borne out; a dated one has its ``place`` on the axis.

    What is folded in it, and the way to its statements, stand once: where it is shown on the
    ``newest`` day, or else among the other plans.
    """
    kinds = [say(edition, kind) for kind in phase.contributions]
    when = [_condition(edition, condition) for condition in phase.when]
    number: h.Node = [str(phase.number), " "] if phase.number else None
    band = f".phase.is-{phase.strength}" if phase.strength else ".phase"
    follows = ".follows" if phase.after else ""
    return h.li(
        f"{band}{follows}",
        id=f"phase-{phase.id}" if newest else None,
        data_phase=phase.id,
        style=place,
        **_since(edition, phase.since),
    )[
        h.div[
            heading[number, say(edition, phase.title)],
            kinds and h.p(".contents")[between(kinds, ", ")],
            when and h.p(".when")[between(when, " · ")],
            phase.borne_out and h.p(".borne-out")[phase.borne_out],
            newest
            and h.div(".more")[_to_the_page(edition, phase) if alone else _more(edition, phase)],
        ],
        phase.open and h.p(".open")[phase.open],
    ]


def _to_the_page(edition: Edition, phase: PhaseTold) -> h.Element:
    words = edition.words.say("phases.choose")
    return h.a(href=f"{edition.page}#phase={phase.id}", aria_label=_of(phase, words))[words]


def _of(phase: PhaseTold, words: str) -> str:
    """Words that several phases have, with the name of this one for the ear."""
    return f"{words}: {phase.title.said}"


def _more(edition: Edition, phase: PhaseTold) -> h.Node:
    in_full, choose = (edition.words.say(f"phases.{key}") for key in ("in_full", "choose"))
    return [
        h.details[
            h.summary(aria_label=_of(phase, in_full))[in_full],
            h.p[say(edition, phase.text)],
            h.p(".tied")[phase.tied],
            _sources(edition, phase.sources),
        ],
        h.button(".needs-script", type="button", data_choose="phase", data_value=phase.id,
                 aria_pressed="false", aria_label=_of(phase, choose))[choose],
    ]  # fmt: skip


def _condition(edition: Edition, condition: Condition) -> h.Node:
    what = condition.what
    if what is None:
        return condition.before
    said = show_day(what) if isinstance(what, Day) else say(edition, what)
    shown = h.q[said] if condition.is_title else said
    return [condition.before, " ", shown] if condition.before else shown


def _others(edition: Edition, content: Phases, heading: h.Element) -> h.Node:
    """The plan that is shown in its own words, and all others, each folded."""
    shown = content.now.plan
    return [
        shown is not None
        and h.details(".plan", id=f"plan-{shown.id}", **_since(edition, shown.since))[
            h.summary[say(edition, shown.title)], _plan_words(edition, shown)
        ],
        bool(content.others)
        and [
            heading(**_since(edition, min(plan.since for plan in content.others)))[
                content.others_title
            ],
            [_other(edition, plan) for plan in content.others],
        ],
    ]


def _other(edition: Edition, plan: PlanTold) -> h.Element:
    return h.details(".plan", id=f"plan-{plan.id}", **_since(edition, plan.since))[
        h.summary[say(edition, plan.title)],
        _plan_words(edition, plan),
        h.ol(".phases")[[_phase(edition, part, False, h.h4) for part in plan.parts]],
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
