"""Events and phases: a drawing where there is room, and a list that says all of it everywhere."""

import htpy as h
from markupsafe import Markup

from explainer.content.edition import Day, Edition
from explainer.content.masthead import masthead
from explainer.content.phases import Condition, EventTold, PhaseTold, phases
from explainer.drawing.phase_timeline import draw_timeline
from explainer.drawing.scene import Scene
from explainer.drawing.svg import as_svg
from explainer.page.parts import between, say, show_day, show_source, standing_tags


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
        heading("#timeline-title")[say(edition, content.heading or masthead(edition).title)],
        h.figure(".timeline-figure")[
            h.div(".frame", style=f"height:{scene.height}px")[Markup(as_svg(scene))],
            h.figcaption(".visually-hidden")[scene.alt],
        ],
        h.ol(".phases")[[_phase(edition, phase, alone, below) for phase in content.phases]],
        bool(content.events)
        and [
            below[content.events_title],
            h.ol(".events")[[_event(edition, event) for event in content.events]],
        ],
    ]


def _phase(edition: Edition, phase: PhaseTold, alone: bool, heading: h.Element) -> h.Element:
    words = edition.words
    kinds = [say(edition, kind) for kind in phase.contributions]
    when = [_condition(edition, condition) for condition in phase.when]
    tags = standing_tags(edition, edition.first_on(phase.since), len(edition.days))
    return h.li(".phase", id=f"phase-{phase.id}", data_phase=phase.id, **tags)[
        heading[h.span(".number")[str(phase.number)], " ", say(edition, phase.title)],
        h.p(".when")[between(when, " · ")],
        h.p[say(edition, phase.text)],
        kinds and h.p(".contents")[words.say("phases.contents"), " ", between(kinds, ", ")],
        h.p(".tied")[phase.tied],
        h.p(".sources-line")[
            words.say("sources.label"), " ", between(list(map(show_source, phase.sources)), ", ")
        ],
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
    first = edition.first_on(event.first_day)
    return h.li(
        ".event",
        id=f"event-{event.id}",
        data_event=event.id,
        **standing_tags(edition, first, len(edition.days)),
        data_countries=" ".join(event.countries),
    )[
        h.p[show_day(event.day), ": ", h.b[say(edition, event.title)]],
        h.p(".event-text")[
            say(edition, event.text), " ",
            h.small[between(list(map(show_source, event.sources)), ", ")],
        ],
    ]  # fmt: skip
