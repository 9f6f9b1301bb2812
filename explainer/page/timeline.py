"""Events and phases: a drawing where there is room, and a list that says all of it everywhere."""

import htpy as h
from markupsafe import Markup

from explainer.content.masthead import masthead
from explainer.content.phases import Condition, EventTold, PhaseTold, phases
from explainer.content.phrase import Day
from explainer.drawing.svg import as_svg
from explainer.page.parts import between, say, show_day, show_source
from explainer.page.view import View


def show_timeline(view: View, heading: h.Element = h.h2, alone: bool = False) -> h.Node:
    """The phases side by side, the drawing, and the events in order.

    Where it stands ``alone``, the claims of a phase are on the page that it is taken from.
    """
    content = phases(view)
    scene = view.timeline_scene
    below = h.h2 if heading is h.h1 else h.h3
    return h.section("#timeline", aria_labelledby="timeline-title")[
        heading("#timeline-title")[say(view, content.heading or masthead(view).title)],
        h.figure(".timeline-figure")[
            h.div(".frame", style=f"height:{scene.height}px")[Markup(as_svg(scene))],
            h.figcaption(".visually-hidden")[scene.alt],
        ],
        h.ol(".phases")[[_phase(view, phase, alone, below) for phase in content.phases]],
        bool(content.events)
        and [
            below[content.events_title],
            h.ol(".events")[[_event(view, event) for event in content.events]],
        ],
    ]


def _phase(view: View, phase: PhaseTold, alone: bool, heading: h.Element) -> h.Element:
    words = view.words
    kinds = [say(view, kind) for kind in phase.contributions]
    when = [_condition(view, condition) for condition in phase.when]
    return h.li(".phase", id=f"phase-{phase.id}", data_phase=phase.id)[
        heading[h.span(".number")[str(phase.number)], " ", say(view, phase.title)],
        h.p(".when")[between(when, " · ")],
        h.p[say(view, phase.text)],
        kinds and h.p(".contents")[words.say("phases.contents"), " ", between(kinds, ", ")],
        h.p(".tied")[phase.tied],
        h.p(".sources-line")[
            words.say("sources.label"), " ", between(list(map(show_source, phase.sources)), ", ")
        ],
        h.a(href=f"{view.page}#phase={phase.id}")[words.say("phases.choose")]
        if alone
        else h.button(".needs-script", type="button", data_choose="phase", data_value=phase.id,
                      aria_pressed="false")[words.say("phases.choose")],
    ]  # fmt: skip


def _condition(view: View, condition: Condition) -> h.Node:
    what = condition.what
    if what is None:
        return condition.before
    said = show_day(what) if isinstance(what, Day) else say(view, what)
    shown = h.q[said] if condition.is_title else said
    return [condition.before, " ", shown] if condition.before else shown


def _event(view: View, event: EventTold) -> h.Element:
    first = sum(day < view.story.events[event.id].date.first_day for day in view.days)
    return h.li(
        ".event",
        id=f"event-{event.id}",
        data_event=event.id,
        **view.standing_tags(first, len(view.days)),
        data_countries=" ".join(event.countries),
    )[
        h.p[show_day(event.day), ": ", h.b[say(view, event.title)]],
        h.p(".event-text")[
            say(view, event.text), " ",
            h.small[between(list(map(show_source, event.sources)), ", ")],
        ],
    ]  # fmt: skip
