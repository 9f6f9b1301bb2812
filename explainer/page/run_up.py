"""The run-up of the phases: named events, and ticks for all others; and the list of all of them."""

from explainer.content.edition import Edition
from explainer.content.phases import Phases
from explainer.content.run_up import EventEntry, RunUp, Unnamed
from explainer.drawing.run_up import Name, RunUpDrawn, lay_run_up
from explainer.page import elements as h
from explainer.page.parts import (
    between,
    comma,
    last_day_tags,
    mark,
    note_on,
    said_by_day,
    show_day,
    show_source,
    standing_tags,
)


def show_run_up(edition: Edition, content: Phases, dated: h.Node) -> h.Node:
    """The events in the order of their days, and the axis on which they stand where there is room.

    Below it are the phases that have a date.
    """
    run_up, drawn = content.run_up, lay_run_up(content)
    if not run_up.events and not drawn.spans:
        return None
    names = {name.event.id: name for name in drawn.names}
    return h.div(".run-up")[
        h.p(".zone")[run_up.title, note_on(edition, *(name.event.title for name in drawn.names))],
        h.ol(".steps")[
            [
                _unnamed(edition, step)
                if isinstance(step, Unnamed)
                else _named(edition, names[step.id])
                for step in run_up.steps
            ]
        ],
        _axis(edition, run_up, drawn),
        dated,
    ]


def _named(edition: Edition, name: Name) -> h.Element:
    """A named event; it leads to what is written of it."""
    event = name.event
    place = f"--x:{name.x / 10:g};--row:{name.row + 1}"
    return h.li(".left" if name.left else "", style=place, **_tags(edition, event))[
        h.a(href=f"{edition.page}#event-{event.id}")[
            show_day(event.day), " ", h.span[mark(edition, event.title)]
        ]
    ]


def _unnamed(edition: Edition, step: Unnamed) -> h.Element:
    """As many ticks as there are events until the shown day, and their number."""
    first = min(edition.first_on(event.first_day) for event in step.events)
    ticks = [h.i(**_since(edition, event)) for event in step.events]
    counted = step.counted[-1].what.said
    return h.li(".others", **standing_tags(edition, first, len(edition.days)))[
        h.span(aria_hidden="true")[ticks],
        h.span(**said_by_day(edition, step.counted))[counted],
    ]


def _axis(edition: Edition, run_up: RunUp, drawn: RunUpDrawn) -> h.Element:
    """The time line; a mouse on a tick says which event it is, as the list below says to all."""
    return h.div(".days-axis", aria_hidden="true")[
        [
            h.i(
                title=edition.words.headed(event.day.said, event.title),
                **_tags(edition, event),
                style=_at(x),
            )
            for event, x in drawn.others
        ],
        [h.b(style=_at(name.x), **_tags(edition, name.event)) for name in drawn.names],
        [h.span(style=_at(tick.x))[tick.said] for tick in drawn.ticks],
        h.strong(".left" if drawn.now_left else "", style=_at(drawn.now), **last_day_tags(edition))[
            run_up.then
        ],
    ]


def _at(x: float) -> str:
    return f"--x:{x / 10:g}"


def _tags(edition: Edition, event: EventEntry) -> dict[str, str]:
    countries = " ".join(event.countries)
    return {"data_event": event.id, "data_countries": countries, **_since(edition, event)}


def _since(edition: Edition, event: EventEntry) -> dict[str, str]:
    return standing_tags(edition, edition.first_on(event.first_day), len(edition.days))


def show_events(edition: Edition, run_up: RunUp) -> h.Node:
    """All events with what is written of them and its sources, folded."""
    if not run_up.events:
        return None
    return h.details(".fold.all-events")[
        h.summary[h.h3[run_up.all_title]],
        h.ol(".events")[[_event(edition, event) for event in run_up.events]],
    ]


def _event(edition: Edition, event: EventEntry) -> h.Element:
    return h.li(id=f"event-{event.id}", **_tags(edition, event))[
        h.p[show_day(event.day), edition.words.say("marks.colon"), h.b[mark(edition, event.title)]],
        h.p(".event-text")[
            mark(edition, event.text),
            " ",
            h.small[between(list(map(show_source, event.sources)), comma(edition))],
            note_on(edition, event.title, event.text),
        ],
    ]
