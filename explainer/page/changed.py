"""What changed: a sentence per change and day, and corrections apart from it."""

from datetime import timedelta

import htpy as h

from explainer.page.html import day, told
from explainer.page.view import View
from explainer.story.history import Change, changes
from explainer.wording.changes import change_words, in_order
from explainer.wording.names import full_day


def show_changed(view: View) -> h.Element:
    """All changes since the story is covered, the newest day first."""
    words, about = view.words, view.story.about
    since = about.covered_from - timedelta(days=1)
    found = in_order(view.story, changes(view.story, since, about.as_of), words)
    days = sorted({change.day for change in found}, reverse=True)
    return h.section("#changed", aria_labelledby="changed-title")[
        h.h2("#changed-title")[words.say("changes.title")],
        h.p[words.say("changes.lead", first=full_day(about.covered_from, words))],
        h.dl[
            [
                [
                    h.dt[day(view, when)],
                    h.dd[h.ul[[_change(view, change) for change in found if change.day == when]]],
                ]
                for when in days
            ]
        ],
        h.h3[words.say("changes.corrections")],
        _corrections(view),
    ]


def _change(view: View, change: Change) -> h.Element:
    return h.li[h.a(href=f"#{change.claim.id}")[change_words(view.story, change, view.words)]]


def _corrections(view: View) -> h.Node:
    if not view.story.corrections:
        return h.p[view.words.say("changes.no_corrections")]
    return h.ul[
        [
            h.li[day(view, correction.on), ": ", h.del_[told(view, correction.was)], " → ",
                 h.ins[told(view, correction.now)]]
            for correction in sorted(view.story.corrections, key=lambda c: c.on, reverse=True)
        ]
    ]  # fmt: skip
