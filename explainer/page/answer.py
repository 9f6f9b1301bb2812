"""The answer in a few sentences, with the counts of the last day."""

import htpy as h

from explainer.content.answer import Answer, answer
from explainer.content.edition import Edition
from explainer.page.parts import say, tone_key


def show_answer(edition: Edition) -> h.Node:
    """How many countries stand where, at a glance, and the answer."""
    content = answer(edition)
    return h.section("#answer", aria_labelledby="answer-title")[
        h.h2("#answer-title")[content.title],
        _shares(edition, content),
        h.div(".sentences")[[h.p[say(edition, sentence)] for sentence in content.sentences]],
    ]


def _shares(edition: Edition, content: Answer) -> h.Node:
    """A bar with a cell for each covered country, and the words for it."""
    return [
        h.div(".share", aria_hidden="true")[
            [[tone_key(share.tone)] * share.count for share in content.shares]
        ],
        h.p(".covered")[content.covered],
        h.ul(".counts")[
            [
                h.li[tone_key(share.tone), h.b[str(share.count)], " ", say(edition, share.label)]
                for share in content.shares
            ]
        ],
    ]
