"""What changed: a sentence per change and day, and corrections apart from it; all folded."""

from collections.abc import Iterable

from explainer.content.changes import ChangeEntry, Changes, DayOfChanges, changes
from explainer.content.edition import Edition
from explainer.page import elements as h
from explainer.page.parts import last_day_tags, mark, note_on, show_day, show_fold, standing_tags


def show_changed(edition: Edition) -> h.Element:
    """All changes since the story is covered, the newest day first."""
    content = changes(edition)
    return show_fold(
        "changed",
        content.title,
        h.p[content.lead],
        h.dl[
            [
                h.div(**standing_tags(edition, one.first, len(edition.days)))[
                    h.dt[show_day(one.day)], h.dd[_day_of_changes(one)]
                ]
                for one in content.days
            ]
        ],
        h.div(**last_day_tags(edition))[
            h.h3[content.corrections_title],
            _corrections(edition, content),
        ],
    )


def _day_of_changes(day: DayOfChanges) -> h.Node:
    """The news, and folded below it what was so before."""
    return [
        bool(day.news) and _list(day.news),
        bool(day.rest) and h.details[h.summary[day.folded], _list(day.rest)],
    ]


def _list(entries: Iterable[ChangeEntry]) -> h.Element:
    return h.ul[[h.li[h.a(href=f"#{one.statement}")[one.sentence]] for one in entries]]


def _corrections(edition: Edition, content: Changes) -> h.Node:
    if not content.corrections:
        return h.p[content.no_corrections]
    return h.ul[
        [
            h.li[show_day(correction.on), edition.words.say("marks.colon"), h.del_[mark(edition, correction.was)], " → ",
                 h.ins[mark(edition, correction.now)],
                 note_on(edition, correction.was, correction.now)]
            for correction in content.corrections
        ]
    ]  # fmt: skip
