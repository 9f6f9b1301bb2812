"""The answer: a few questions side by side, each with the editor's own sentences."""

from explainer.content.answer import Written, answer, written_by_day
from explainer.content.edition import During, Edition
from explainer.page import elements as h
from explainer.page.parts import say, standing_tags


def show_answer(edition: Edition) -> h.Node:
    """What the editor wrote for the day; a script shows what was written for another."""
    written = [during for during in written_by_day(edition) if during.what.asked]
    if not written:
        return None
    return h.section("#answer", aria_labelledby="answer-title")[
        h.h2("#answer-title")[h.span(".visually-hidden")[answer(edition).title]],
        [_written(edition, during) for during in written],
    ]


def _written(edition: Edition, during: During[Written]) -> h.Element:
    """What was written for some of the days, under the name of that for which it was."""
    tags = standing_tags(edition, during.first, during.until)
    written = during.what
    return h.div(**tags, hidden=during.until < len(edition.days))[
        bool(written.then) and h.p(".then")[written.then],
        h.div(".answers")[
            [
                h.div[h.h3[say(edition, one.question)], h.p[say(edition, one.text)]]
                for one in written.asked
            ]
        ],
    ]
