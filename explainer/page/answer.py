"""The answer in a few sentences, with the counts of the last day."""

import htpy as h

from explainer.content.answer import Answer, answer, counted_by_day
from explainer.content.edition import Edition
from explainer.page.parts import last_day_tags, say, tone_key


def show_answer(edition: Edition) -> h.Node:
    """How many countries stand where, at a glance, and the answer."""
    content = answer(edition)
    return h.section("#answer", aria_labelledby="answer-title")[
        h.h2("#answer-title")[content.title],
        _shares(edition, content),
        h.div(".sentences", **last_day_tags(edition))[
            [h.p[say(edition, sentence)] for sentence in content.sentences]
        ],
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
            ],
            _nobody_now(edition, content),
        ],
    ]


def _nobody_now(edition: Edition, content: Answer) -> h.Node:
    """Where on another day countries have no status, the script counts them here."""
    others = any(during.what.counts[-1] for during in counted_by_day(edition))
    if not others or any(share.tone == "none" for share in content.shares):
        return None
    label = edition.words.say("status.recorded")
    return h.li(hidden=True)[tone_key("none"), h.b["0"], " ", label]
