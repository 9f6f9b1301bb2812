"""What changed: a sentence per change and day, and corrections apart from it."""

import htpy as h

from explainer.page.html import day, told
from explainer.page.view import View
from explainer.story.model import Correction
from explainer.wording.changes import ToldChange, what_changed
from explainer.wording.names import full_day


def show_changed(view: View) -> h.Element:
    """All changes since the story is covered, the newest day first."""
    words = view.words
    changed = what_changed(view.story, words)
    return h.section("#changed", aria_labelledby="changed-title")[
        h.h2("#changed-title")[words.say("changes.title")],
        h.p[words.say("changes.lead", first=full_day(view.story.about.covered_from, words))],
        h.dl[
            [
                [h.dt[day(view, when)], h.dd[h.ul[map(_change, found)]]]
                for when, found in changed.by_day
            ]
        ],
        h.h3[words.say("changes.corrections")],
        _corrections(view, changed.corrections),
    ]


def _change(told: ToldChange) -> h.Element:
    return h.li[h.a(href=f"#{told.change.claim.id}")[told.sentence]]


def _corrections(view: View, corrections: tuple[Correction, ...]) -> h.Node:
    if not corrections:
        return h.p[view.words.say("changes.no_corrections")]
    return h.ul[
        [
            h.li[day(view, correction.on), ": ", h.del_[told(view, correction.was)], " → ",
                 h.ins[told(view, correction.now)]]
            for correction in corrections
        ]
    ]  # fmt: skip
