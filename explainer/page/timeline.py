"""Events and phases: a drawing where there is room, and a list that says all of it everywhere."""

import htpy as h
from markupsafe import Markup

from explainer.content.ties import phase_tie
from explainer.drawing.svg import as_svg
from explainer.page.html import between, day, source_link, told
from explainer.page.view import View
from explainer.story.model import Event, Phase
from explainer.wording.sentences import node_name


def show_timeline(view: View, heading: h.Element = h.h2, alone: bool = False) -> h.Node:
    """The phases side by side, the drawing, and the events in order.

    Where it stands ``alone``, the claims of a phase are on the page that it is taken from.
    """
    story, words = view.story, view.words
    scene = view.timeline_scene
    below = h.h2 if heading is h.h1 else h.h3
    return h.section("#timeline", aria_labelledby="timeline-title")[
        heading("#timeline-title")[told(view, story.about.headings.phases)],
        h.figure(".timeline-figure")[
            h.div(".frame", style=f"height:{scene.height}px")[
                Markup(as_svg(scene, view.page)),
                h.div("#timeline-live.live"),
            ],
            h.figcaption(".visually-hidden")[scene.alt],
        ],
        h.ol(".phases")[
            [
                _phase(view, number, phase, alone, below)
                for number, phase in enumerate(story.phases.values(), 1)
            ]
        ],
        story.events
        and [
            below[words.say("timeline.events")],
            h.ol(".events")[[_event(view, event) for event in story.events.values()]],
        ],
    ]


def _phase(view: View, number: int, phase: Phase, alone: bool, heading: h.Element) -> h.Element:
    story, words = view.story, view.words
    own = [claim for claim in story.claims.values() if phase_tie(claim, phase) == "own"]
    kinds = [told(view, story.contribution_types[kind].label) for kind in phase.contributions]
    return h.li(".phase", id=f"phase-{phase.id}", data_phase=phase.id)[
        heading[h.span(".number")[str(number)], " ", told(view, phase.title)],
        h.p(".when")[_when(view, phase)],
        h.p[told(view, phase.text)],
        kinds and h.p(".contents")[words.say("phases.contents"), " ", between(kinds, ", ")],
        h.p(".tied")[words.count("phases.tied", len(own))],
        h.p(".sources-line")[
            words.say("sources.label"), " ",
            between([source_link(view, story.sources[source]) for source in phase.sources], ", "),
        ],
        h.a(href=f"{view.page}#phase={phase.id}")[words.say("phases.choose")]
        if alone
        else h.button(".needs-script", type="button", data_choose="phase", data_value=phase.id,
                      aria_pressed="false")[words.say("phases.choose")],
    ]  # fmt: skip


def _when(view: View, phase: Phase) -> h.Node:
    """Conditions, dates, what it follows and on whose word, and that its end is open."""
    story, words, when = view.story, view.words, phase.when
    parts: list[h.Node] = []
    if when.condition:
        parts.append(told(view, when.condition))
    if when.start:
        parts.append([words.say("phases.from"), " ", day(view, when.start)])
    if when.after:
        before = story.phases.get(when.after) or story.events[when.after]
        parts.append([words.say("phases.after"), " ", h.q[told(view, before.title)]])
    if phase.order_by and when.after:
        who = node_name(story.sources[phase.order_by], words)
        parts.append(words.say("timeline.order_by", who=who))
    if when.end:
        parts.append([words.say("phases.until"), " ", day(view, when.end)])
    else:
        parts.append(words.say("phases.open_end"))
    return between(parts, " · ")


def _event(view: View, event: Event) -> h.Element:
    story = view.story
    last = sum(day < event.date.first_day for day in view.days)
    return h.li(
        ".event",
        id=f"event-{event.id}",
        data_event=event.id,
        **view.standing_tags(last, len(view.days)),
        data_countries=" ".join(event.countries),
    )[
        h.p[day(view, event.date), ": ", h.b[told(view, event.title)]],
        h.p(".event-text")[
            told(view, event.text), " ",
            h.small[between([source_link(view, story.sources[s]) for s in event.sources], ", ")],
        ],
    ]  # fmt: skip
