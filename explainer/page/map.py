"""The map with its legend, the strip of countries outside the frame, and the control of the day."""

import htpy as h
from markupsafe import Markup

from explainer.content.map import Map, Sign, map_of
from explainer.content.masthead import masthead
from explainer.content.states import day_names, old_by_day
from explainer.drawing.svg import as_svg
from explainer.page.parts import day, say, show_country, show_explore_link, tone_key
from explainer.page.view import View


def show_map(view: View, heading: h.Element = h.h2, below: h.Node = None) -> h.Node:
    """The map and all that belongs to reading it; ``below`` stands right under the drawing."""
    content, scene = map_of(view), view.map_scene
    return h.section("#map", aria_labelledby="map-title")[
        heading("#map-title")[say(view, content.heading or masthead(view).title)],
        h.figure(".map-figure")[
            h.div(".frame", style=f"aspect-ratio:{scene.width}/{scene.height}")[
                h.div(".alt", role="img", aria_label=scene.alt),
                Markup(as_svg(scene, view.page)),
            ],
            below,
            not view.path and show_explore_link(view),
            _strip(view, content, h.h2 if heading is h.h1 else h.h3),
            h.figcaption[_legend(view, content), h.p(".note")[say(view, content.note)]],
        ],
        _day_control(view),
    ]


def _strip(view: View, content: Map, heading: h.Element) -> h.Node:
    drawn = {shape.id for shape in view.map_scene.shapes}
    outside = [place for place in content.places if place.code not in drawn]
    if not outside:
        return None
    return h.div(".strip")[
        heading(".strip-title")[content.outside],
        h.ul[[h.li[show_country(view, place)] for place in outside]],
    ]


def _legend(view: View, content: Map) -> h.Node:
    return h.div(".legend")[
        h.ul(".statuses", aria_label=view.words.say("map.legend"))[
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
                        h.span(".label")[say(view, tally.label)],
                        " ",
                        h.b(".count")[str(tally.count)],
                    ]
                ]
                for tally in content.tallies
            ]
        ],
        h.ul(".signs")[
            [_sign(view, sign) for sign in content.signs if sign.tone in ("land", "none", "dot")],
            _old(view),
            [_sign(view, sign) for sign in content.signs if sign.tone in ("host", "outside")],
        ],
    ]


def _sign(view: View, sign: Sign) -> h.Element:
    key = h.span(".key.dot-key", aria_hidden="true") if sign.tone == "dot" else tone_key(sign.tone)
    return h.li[key, say(view, sign.label)]


def _old(view: View) -> h.Node:
    """Whose status is old on the day that is shown, if on any day somebody's is."""
    by_day = [during.what for during in old_by_day(view)]
    return (
        any(by_day)
        and h.li(".old-sign", hidden=not by_day[-1])[
            h.span(".key.old-key", aria_hidden="true"), h.span[by_day[-1]]
        ]
    )


def _day_control(view: View) -> h.Node:
    words, last = view.words, len(view.days) - 1
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
                aria_valuetext=view.words.say("day.value", day=day_names(view)[last]),
            ),
            h.button(type="button", data_step="1", aria_label=words.say("day.later"))["›"],
            h.output("#day-shown", for_="day")[day(view, view.days[last])],
        ]
    )
