"""The answer in a few sentences, with the counts of the last day."""

import htpy as h

from explainer.content.answer import Answer, Written, answer, counted_by_day, written_by_day
from explainer.content.edition import During, Edition
from explainer.page.parts import say, standing_tags, tone_key


def show_answer(edition: Edition) -> h.Node:
    """How many countries stand where, at a glance, and the answer."""
    content = answer(edition)
    return h.section("#answer", aria_labelledby="answer-title")[
        h.h2("#answer-title")[content.title],
        _shares(edition, content),
        [_written(edition, during) for during in written_by_day(edition) if during.what.asked],
    ]


def _written(edition: Edition, during: During[Written]) -> h.Element:
    """What the editor wrote for some of the days, under the name of that for which it was."""
    tags = standing_tags(edition, during.first, during.until)
    written = during.what
    return h.div(".questions", **tags, hidden=during.until < len(edition.days))[
        bool(written.then) and h.p(".then")[written.then],
        [[h.h3[say(edition, one.question)], h.p[say(edition, one.text)]] for one in written.asked],
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
