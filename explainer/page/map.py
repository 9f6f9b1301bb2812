"""The map with its legend, the strip of countries outside the frame, and the control of the day."""

import htpy as h
from markupsafe import Markup

from explainer.content.edition import Edition, day
from explainer.content.map import Map, Sign, headings_by_day, map_of
from explainer.content.masthead import masthead
from explainer.content.states import day_names, old_by_day
from explainer.drawing.europe_map import draw_map
from explainer.drawing.scene import Scene
from explainer.drawing.svg import as_svg
from explainer.page.parts import (
    last_day_tags,
    said_by_day,
    say,
    show_country,
    show_day,
    show_explore_link,
    tone_key,
)


def map_scene(edition: Edition) -> Scene:
    """The map of the day, drawn once for all documents that show it."""
    return edition.keep("map_scene", lambda: draw_map(map_of(edition)))


def show_map(edition: Edition, heading: h.Element = h.h2, below: h.Node = None) -> h.Node:
    """The map and all that belongs to reading it; ``below`` stands right under the drawing."""
    content, scene = map_of(edition), map_scene(edition)
    return h.section("#map", aria_labelledby="map-title")[
        heading("#map-title", **said_by_day(edition, headings_by_day(edition)))[
            say(edition, content.heading or masthead(edition).title)
        ],
        h.figure(".map-figure")[
            h.div(".frame", style=f"aspect-ratio:{scene.width}/{scene.height}")[
                h.div(".alt", role="img", aria_label=scene.alt),
                Markup(as_svg(scene, edition.page)),
            ],
            below,
            not edition.path and show_explore_link(edition),
            _strip(edition, content, h.h2 if heading is h.h1 else h.h3),
            bool(content.notes)
            and h.ul(".map-notes", **last_day_tags(edition))[
                [
                    h.li[
                        h.a(href=edition.link_to(code))[edition.names[code]],
                        ": ",
                        say(edition, said),
                    ]
                    for code, said in content.notes
                ]
            ],
            h.figcaption[_legend(edition, content), h.p(".note")[say(edition, content.note)]],
        ],
        _day_control(edition),
    ]


def _strip(edition: Edition, content: Map, heading: h.Element) -> h.Node:
    drawn = {shape.id for shape in map_scene(edition).shapes}
    outside = [place for place in content.places if place.code not in drawn]
    if not outside:
        return None
    return h.div(".strip")[
        heading(".strip-title")[content.outside],
        h.ul[[h.li[show_country(edition, place)] for place in outside]],
    ]


def _legend(edition: Edition, content: Map) -> h.Node:
    return h.div(".legend")[
        h.ul(".statuses", aria_label=edition.words.say("map.legend"))[
            [
                h.li[
                    h.button(
                        type="button",
                        data_choose="status",
                        data_value=tally.id,
                        aria_pressed="false",
                        disabled=True,
                    )[
                        tone_key(tally.tone),
                        h.span(".label")[say(edition, tally.label)],
                        " ",
                        h.b(".count")[str(tally.count)],
                    ]
                ]
                for tally in content.tallies
            ]
        ],
        h.ul(".signs")[
            [
                _sign(edition, sign)
                for sign in content.signs
                if sign.tone in ("land", "none", "dot")
            ],
            _old(edition),
            [_sign(edition, sign) for sign in content.signs if sign.tone in ("host", "outside")],
        ],
    ]


def _sign(edition: Edition, sign: Sign) -> h.Element:
    key = h.span(".key.dot-key", aria_hidden="true") if sign.tone == "dot" else tone_key(sign.tone)
    return h.li[key, say(edition, sign.label)]


def _old(edition: Edition) -> h.Node:
    """Whose status is old on the day that is shown, if on any day somebody's is."""
    by_day = [during.what for during in old_by_day(edition)]
    return (
        any(by_day)
        and h.li(".old-sign", hidden=not by_day[-1])[
            h.span(".key.old-key", aria_hidden="true"), h.span[by_day[-1]]
        ]
    )


def _day_control(edition: Edition) -> h.Node:
    words, last = edition.words, len(edition.days) - 1
    return (
        last > 0
        and h.div(".day-control.needs-script")[
            h.label(for_="day")[words.say("day.label")],
            h.button(type="button", data_step="-1", aria_label=words.say("day.earlier"))["‹"],
            h.input(
                "#day",
                type="range",
                min="0",
                max=str(last),
                value=str(last),
                autocomplete="off",
                aria_valuetext=words.say("day.value", day=day_names(edition)[last]),
            ),
            h.button(type="button", data_step="1", aria_label=words.say("day.later"))["›"],
            h.output("#day-shown", for_="day")[show_day(day(edition.days[last], words))],
        ]
    )
