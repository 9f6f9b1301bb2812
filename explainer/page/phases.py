"""The phases as a picture at every width: the run-up, what nobody knows the day of, what is to come.

Names, plate and bands are words of the document that flow around each other by the style sheet; where
in time they stand comes from the drawing. A reader who wants more unfolds a line below it: the plan
with its sources, the other plans, all events.
"""

from datetime import date
from typing import Any

from explainer.content.edition import Day, During, Edition, Phrase
from explainer.content.masthead import plain_heading
from explainer.content.phase_when import Condition
from explainer.content.phases import (
    Afterwards,
    PhaseEntry,
    Phases,
    PlanEntry,
    headings_by_day,
    phases,
)
from explainer.content.source_link import SourceLink
from explainer.drawing.run_up import lay_run_up
from explainer.page import elements as h
from explainer.page.parts import (
    between,
    comma,
    mark,
    note_on,
    said_by_day,
    say,
    show_day,
    show_source,
    standing_tags,
)
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
        not alone and h.div(".folds.below")[_folded(edition, content)],
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
                    heading,
                    _choose(edition, part, alone),
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
                [
                    _phase(edition, part, heading, _choose(edition, part, alone), newest)
                    for part in shown.waiting
                ]
            ],
        ],
    ]


def _phase(
    edition: Edition,
    phase: PhaseEntry,
    heading: h.Element,
    more: h.Node,
    newest: bool = True,
    place: str | None = None,
) -> h.Element:
    """A band, as firm as the phase is borne out; a dated one has its ``place`` on the axis.

    There is ``more`` in it, and it has the address, where it is shown on the ``newest`` day, or else
    among the other plans.
    """
    kinds = [mark(edition, kind) for kind in phase.contributions]
    when = [_condition(edition, condition) for condition in phase.when]
    conditions = (one.what for one in phase.when if isinstance(one.what, Phrase))
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
            heading[_title(edition, phase)],
            kinds and h.p(".contents")[between(kinds, comma(edition))],
            when and h.p(".when")[between(when, " · ")],
            phase.borne_out and h.p(".borne-out")[phase.borne_out],
            note_on(edition, phase.title, *phase.contributions, *conditions),
            newest and more,
        ],
        phase.open and h.p(".open")[phase.open],
    ]


def _title(edition: Edition, phase: PhaseEntry) -> h.Node:
    return [bool(phase.number) and f"{phase.number} ", mark(edition, phase.title)]


def _choose(edition: Edition, phase: PhaseEntry, alone: bool) -> h.Element:
    """The way to the statements on a phase: where it stands ``alone`` they are on the page."""
    words = edition.words.say("phases.choose")
    said = {"aria_label": _of(phase, words)}
    if alone:
        return h.a(href=f"{edition.page}#phase={phase.id}", **said)[words]
    return h.button(".needs-script", type="button", data_choose="phase", data_value=phase.id,
                    aria_pressed="false", **said)[words]  # fmt: skip


def _of(phase: PhaseEntry, words: str) -> str:
    """Words that several phases have, with the name of this one for the ear."""
    return f"{words}: {phase.title.said}"


def _condition(edition: Edition, condition: Condition) -> h.Node:
    what = condition.what
    if what is None:
        return condition.before
    said = show_day(what) if isinstance(what, Day) else mark(edition, what)
    shown = h.q[said] if condition.is_title else said
    return [condition.before, " ", shown] if condition.before else shown


def _folded(edition: Edition, content: Phases) -> h.Node:
    """All plans in their own words, and all events, each folded into a line."""
    plans = [*_shown_in_full(edition, content.now), *(_other(edition, p) for p in content.others)]
    known = [content.now.since, *(plan.since for plan in content.others)]
    since = min((day for day in known if day), default=None)
    return [
        bool(plans)
        and h.details(".fold", **_since(edition, since))[
            h.summary[h.h3[content.in_full]], h.div[plans]
        ],
        show_events(edition, content.run_up),
    ]


def _shown_in_full(edition: Edition, shown: Afterwards) -> list[h.Element]:
    """The plan that is drawn, and what is written of each of its parts."""
    plan, heading = shown.plan, h.h5 if shown.plan else h.h4
    parts = [
        h.div(".part", **_since(edition, part.since))[
            heading[_title(edition, part)], _in_full(edition, part, plan.sources if plan else ())
        ]
        for part in shown.parts
    ]
    return [*([_plan(edition, plan)] if plan else []), *parts]


def _other(edition: Edition, plan: PlanEntry) -> h.Element:
    return _plan(
        edition,
        plan,
        h.ol(".phases")[
            [
                _phase(
                    edition,
                    part,
                    h.h5,
                    [_in_full(edition, part, plan.sources), _choose(edition, part, False)],
                )
                for part in plan.parts
            ]
        ],
    )


def _in_full(edition: Edition, phase: PhaseEntry, known: tuple[SourceLink, ...]) -> h.Node:
    """What is written of a phase; its sources, where they are not those ``known`` of its plan."""
    return [
        h.p[mark(edition, phase.text), note_on(edition, phase.title, phase.text)],
        phase.tied and h.p(".tied")[phase.tied],
        set(phase.sources) != set(known) and _sources(edition, phase.sources),
    ]


def _plan(edition: Edition, plan: PlanEntry, *parts: h.Node) -> h.Element:
    return h.div(".plan", id=f"plan-{plan.id}", **_since(edition, plan.since))[
        h.h4[mark(edition, plan.title)],
        h.p(".when")[plan.described],
        h.p[mark(edition, plan.text), note_on(edition, plan.title, plan.text)],
        _sources(edition, plan.sources),
        parts,
    ]


def _sources(edition: Edition, sources: tuple[SourceLink, ...]) -> h.Element:
    label = edition.words.say("sources.label")
    return h.p(".sources-line")[
        label, " ", between(list(map(show_source, sources)), comma(edition))
    ]


def _since(edition: Edition, day: date | None) -> dict[str, str]:
    return standing_tags(edition, edition.first_on(day), len(edition.days))
