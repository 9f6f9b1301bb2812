"""The answer in a few sentences, with the counts of the last day."""

import htpy as h

from explainer.page.html import told, tone_key
from explainer.page.view import View


def show_answer(view: View) -> h.Node:
    """The answer, and how many countries stand where."""
    words, story = view.words, view.story
    return h.section("#answer", aria_labelledby="answer-title")[
        h.h2("#answer-title")[words.say("answer.title")],
        h.div(".sentences")[[h.p[told(view, sentence)] for sentence in story.about.answer]],
        h.ul(".counts")[
            [
                h.li[
                    tone_key(story.statuses[status].scale or "none"),
                    h.b[str(count)],
                    " ",
                    told(view, story.statuses[status].label),
                ]
                for status, count in view.snapshot.counts().items()
            ]
        ],
        h.p(".covered")[words.count("answer.covered", len(view.snapshot.covered))],
    ]
