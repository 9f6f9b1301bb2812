"""What is unclear: every disagreement with both versions, their sources, and what the story writes."""

import htpy as h

from explainer.content.edition import Edition
from explainer.content.unclear import Point, unclear
from explainer.page.parts import between, say, show_source, standing_tags


def show_unclear(edition: Edition) -> h.Node:
    """The disagreements, each with an address of its own."""
    content = unclear(edition)
    if not content.points:
        return None
    return h.section("#unclear", aria_labelledby="unclear-title")[
        h.h2("#unclear-title")[content.title],
        h.div(".disagreements")[
            [_point(edition, point, content.we_write) for point in content.points]
        ],
    ]


def _point(edition: Edition, point: Point, we_write: str) -> h.Element:
    tags = standing_tags(edition, edition.first_on(point.since), len(edition.days))
    return h.article(id=f"unclear-{point.id}", **tags)[
        h.h3[say(edition, point.topic)],
        h.ul(".versions")[
            [
                h.li[
                    say(edition, version.says), " ",
                    h.small[between(list(map(show_source, version.sources)), ", ")],
                ]
                for version in point.versions
            ]
        ],
        h.p(".we-write")[h.b[we_write], " ", say(edition, point.we_write)],
    ]  # fmt: skip
