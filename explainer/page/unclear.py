"""What is unclear: every disagreement with both versions, their sources, and what the story writes."""

import htpy as h

from explainer.page.html import between, source_link, told
from explainer.page.view import View
from explainer.story.model import Disagreement


def show_unclear(view: View) -> h.Node:
    """The disagreements, each with an address of its own."""
    if not view.story.disagreements:
        return None
    return h.section("#unclear", aria_labelledby="unclear-title")[
        h.h2("#unclear-title")[view.words.say("unclear.title")],
        h.div(".disagreements")[
            [_disagreement(view, d) for d in view.story.disagreements.values()]
        ],
    ]


def _disagreement(view: View, disagreement: Disagreement) -> h.Element:
    words, sources = view.words, view.story.sources
    first = sum(day < disagreement.since for day in view.days)
    return h.article(id=f"unclear-{disagreement.id}", **view.standing_tags(first, len(view.days)))[
        h.h3[told(view, disagreement.topic)],
        h.ul(".versions")[
            [
                h.li[
                    told(view, version.says),
                    " ",
                    h.small[
                        between([source_link(view, sources[s]) for s in version.sources], ", ")
                    ],
                ]
                for version in disagreement.versions
            ]
        ],
        h.p(".we-write")[
            h.b[words.say("unclear.we_write")], " ", told(view, disagreement.we_write)
        ],
    ]
