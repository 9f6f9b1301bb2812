"""What is unclear: every disagreement with its versions, their sources, and what the story writes.

The first few stand open with two versions each, and what more there is of them folded; of the others
the question alone, with all the rest folded below it.
"""

from collections.abc import Iterable

from explainer.content.edition import Edition
from explainer.content.unclear import Point, Unclear, Version, unclear
from explainer.page import elements as h
from explainer.page.parts import between, comma, mark, note_on, show_source, standing_tags

OPEN, SEEN = 3, 2  # disagreements, and versions of each of them


def show_unclear(edition: Edition) -> h.Node:
    """The disagreements, each with an address of its own."""
    content = unclear(edition)
    if not content.points:
        return None
    folded = [_folded(edition, content, point) for point in content.points[OPEN:]]
    return h.section("#unclear", aria_labelledby="unclear-title")[
        h.h2("#unclear-title")[content.title],
        h.div(".disagreements")[[_open(edition, content, one) for one in content.points[:OPEN]]],
        bool(folded) and h.div(".folds.more")[folded],
    ]


def _open(edition: Edition, content: Unclear, point: Point) -> h.Element:
    further = point.versions[SEEN:]
    return h.article(id=f"unclear-{point.id}", **_since(edition, point))[
        _topic(edition, point),
        _versions(edition, point.versions[:SEEN]),
        h.details(".fold")[
            h.summary[content.further if further else content.handled],
            h.div[
                bool(further) and _versions(edition, further), h.p[mark(edition, point.we_write)]
            ],
        ],
    ]


def _folded(edition: Edition, content: Unclear, point: Point) -> h.Element:
    """The id is that of what is folded, as it is of all that a browser opens by itself."""
    return h.details(".fold", **_since(edition, point))[
        h.summary[_topic(edition, point)],
        h.div(id=f"unclear-{point.id}")[
            _versions(edition, point.versions),
            h.p[h.b[f"{content.handled}:"], " ", mark(edition, point.we_write)],
        ],
    ]


def _topic(edition: Edition, point: Point) -> h.Element:
    told = (point.topic, *(version.says for version in point.versions), point.we_write)
    return h.h3[mark(edition, point.topic), note_on(edition, *told)]


def _since(edition: Edition, point: Point) -> dict[str, str]:
    return standing_tags(edition, edition.first_on(point.since), len(edition.days))


def _versions(edition: Edition, versions: Iterable[Version]) -> h.Element:
    return h.ul(".versions")[
        [
            h.li[
                mark(edition, version.says),
                " ",
                h.small[between(list(map(show_source, version.sources)), comma(edition))],
            ]
            for version in versions
        ]
    ]
