"""The answer in a few sentences, with the counts of the last day."""

import htpy as h

from explainer.page.html import told, tone_key
from explainer.page.view import View


def show_answer(view: View) -> h.Node:
    """How many countries stand where, at a glance, and the answer."""
    words, story = view.words, view.story
    return h.section("#answer", aria_labelledby="answer-title")[
        h.h2("#answer-title")[words.say("answer.title")],
        _counts(view),
        h.div(".sentences")[[h.p[told(view, sentence)] for sentence in story.about.answer]],
    ]


def _counts(view: View) -> h.Node:
    """A bar with a cell for each covered country, and the words for it."""
    words, statuses = view.words, view.story.statuses
    counts = view.snapshot.counts()
    shown = [
        (statuses[status].scale or "none", count, told(view, statuses[status].label))
        for status, count in counts.items()
    ]
    if without := len(view.snapshot.covered) - sum(counts.values()):
        shown.append(("none", without, words.say("status.recorded")))
    return [
        h.div(".share", aria_hidden="true")[[[tone_key(tone)] * count for tone, count, _ in shown]],
        h.p(".covered")[words.count("answer.covered", len(view.snapshot.covered))],
        h.ul(".counts")[
            [h.li[tone_key(tone), h.b[str(count)], " ", label] for tone, count, label in shown]
        ],
    ]
