"""The map with its legend, the strip of countries outside the frame, and the control of the day."""

import htpy as h
from markupsafe import Markup

from explainer.content.tone import tone_of
from explainer.drawing.svg import as_svg
from explainer.page.html import day, told, tone_key
from explainer.page.view import View
from explainer.story.history import Standing
from explainer.wording.names import full_day
from explainer.wording.sentences import old_words, standing_words


def show_map(view: View, heading: h.Element = h.h2, below: h.Node = None) -> h.Node:
    """The map and all that belongs to reading it; ``below`` stands right under the drawing."""
    about = view.story.about
    scene = view.map_scene
    return h.section("#map", aria_labelledby="map-title")[
        heading("#map-title")[told(view, about.headings.map)],
        h.figure(".map-figure")[
            h.div(".frame", style=f"aspect-ratio:{scene.width}/{scene.height}")[
                Markup(as_svg(scene, view.page)),
                h.div("#map-live.live"),
            ],
            below,
            _strip(view, h.h2 if heading is h.h1 else h.h3),
            h.figcaption[_legend(view), h.p(".note")[told(view, about.map_note)]],
        ],
        _day_control(view),
    ]


def _strip(view: View, heading: h.Element) -> h.Node:
    drawn = {shape.id for shape in view.map_scene.shapes}
    outside = [s for s in view.told if s.country.code not in drawn]
    if not outside:
        return None
    return h.div(".strip")[
        heading(".strip-title")[view.words.say("map.strip")],
        h.ul[[h.li[country_link(view, standing)] for standing in outside]],
    ]


def country_link(view: View, standing: Standing) -> h.Element:
    """A country by name, with its tone; the same choice as its land on the map."""
    code = standing.country.code
    return h.a(
        ".country-link",
        href=view.link_to(code),
        data_country=code,
        data_tone=tone_of(standing),
        aria_label=standing_words(view.story, standing, view.words),
    )[
        tone_key(tone_of(standing)),
        view.names[code],
        h.span(".other-help", hidden=not standing.offers_other, aria_hidden="true"),
    ]


def _legend(view: View) -> h.Node:
    words, story = view.words, view.story
    counts = view.snapshot.counts()
    roles = {c.role for c in story.countries.values()}
    return h.div(".legend")[
        h.ul(".statuses", aria_label=words.say("map.legend"))[
            [
                h.li[
                    h.button(
                        type="button",
                        data_choose="status",
                        data_value=status,
                        aria_pressed="false",
                        disabled=True,
                    )[
                        tone_key(story.statuses[status].scale or "none"),
                        h.span(".label")[told(view, story.statuses[status].label)],
                        " ",
                        h.b(".count")[str(count)],
                    ]
                ]
                for status, count in counts.items()
            ]
        ],
        h.ul(".signs")[
            h.li[tone_key("land"), words.say("status.none")],
            any(tone_of(s) == "none" for s in view.told)
            and h.li[tone_key("none"), words.say("status.recorded")],
            any(s.offers_other for s in view.snapshot.standings.values())
            and h.li[h.span(".key.dot-key", aria_hidden="true"), words.say("map.dot")],
            _old(view),
            [
                h.li[tone_key("host" if role == "host" else "outside"), told(view, label)]
                for role, label in story.about.roles.items()
                if role in roles
            ],
        ],
    ]


def _old(view: View) -> h.Node:
    """Whose status is old on the day that is shown, if on any day somebody's is."""
    said = old_words(view.snapshot, view.words)
    return (
        any(old_words(snapshot, view.words) for snapshot in view.snapshots)
        and h.li(".old-sign", hidden=not said)[
            h.span(".key.old-key", aria_hidden="true"), h.span[said]
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
                aria_valuetext=view.words.say("day.value", day=full_day(view.days[last], words)),
            ),
            h.button(type="button", data_step="1", aria_label=words.say("day.later"))["›"],
            h.output("#day-shown", for_="day")[day(view, view.days[last])],
        ]
    )
