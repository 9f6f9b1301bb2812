"""What is unclear: every disagreement with both versions, their sources, and what the story writes."""

import htpy as h

from explainer.content.unclear import Point, unclear
from explainer.page.parts import between, say, show_source
from explainer.page.view import View


def show_unclear(view: View) -> h.Node:
    """The disagreements, each with an address of its own."""
    content = unclear(view)
    if not content.points:
        return None
    return h.section("#unclear", aria_labelledby="unclear-title")[
        h.h2("#unclear-title")[content.title],
        h.div(".disagreements")[
            [_point(view, point, content.we_write) for point in content.points]
        ],
    ]


def _point(view: View, point: Point, we_write: str) -> h.Element:
    first = sum(day < point.since for day in view.days)
    return h.article(id=f"unclear-{point.id}", **view.standing_tags(first, len(view.days)))[
        h.h3[say(view, point.topic)],
        h.ul(".versions")[
            [
                h.li[
                    say(view, version.says), " ",
                    h.small[between(list(map(show_source, version.sources)), ", ")],
                ]
                for version in point.versions
            ]
        ],
        h.p(".we-write")[h.b[we_write], " ", say(view, point.we_write)],
    ]  # fmt: skip
