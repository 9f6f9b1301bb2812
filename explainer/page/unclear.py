"""What is unclear: every disagreement with both versions, their sources, and what the story writes.

The first few stand open; of the others the question, with all the rest folded below it.
"""

import htpy as h

from explainer.content.edition import Edition
from explainer.content.unclear import Point, unclear
from explainer.page.parts import between, say, show_source, standing_tags

OPEN = 3


def show_unclear(edition: Edition) -> h.Node:
    """The disagreements, each with an address of its own."""
    content = unclear(edition)
    if not content.points:
        return None
    lead = content.we_write
    folded = [_folded(edition, point, lead) for point in content.points[OPEN:]]
    return h.section("#unclear", aria_labelledby="unclear-title")[
        h.h2("#unclear-title")[content.title],
        h.div(".disagreements")[[_open(edition, point, lead) for point in content.points[:OPEN]]],
        bool(folded) and h.div(".folds.more")[folded],
    ]


def _open(edition: Edition, point: Point, lead: str) -> h.Element:
    return h.article(id=f"unclear-{point.id}", **_since(edition, point))[
        h.h3[say(edition, point.topic)], _inside(edition, point, lead)
    ]


def _folded(edition: Edition, point: Point, lead: str) -> h.Element:
    """The id is that of what is folded, as it is of all that a browser opens by itself."""
    return h.details(".fold", **_since(edition, point))[
        h.summary[h.h3[say(edition, point.topic)]],
        h.div(id=f"unclear-{point.id}")[_inside(edition, point, lead)],
    ]


def _since(edition: Edition, point: Point) -> dict[str, str]:
    return standing_tags(edition, edition.first_on(point.since), len(edition.days))


def _inside(edition: Edition, point: Point, lead: str) -> h.Node:
    return [
        h.ul(".versions")[
            [
                h.li[
                    say(edition, version.says), " ",
                    h.small[between(list(map(show_source, version.sources)), ", ")],
                ]
                for version in point.versions
            ]
        ],
        h.p(".we-write")[h.b[lead], " ", say(edition, point.we_write)],
    ]  # fmt: skip
