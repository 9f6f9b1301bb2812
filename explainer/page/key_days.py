"""Where a page names the days that it keeps as they stood."""

from explainer.content.edition import Edition, day, phrase
from explainer.page import elements as h
from explainer.page.parts import between, in_brackets, mark, note_on, show_day


def show_kept_days(edition: Edition) -> h.Node:
    """Links to the documents of the key days that are over by the edition's own day."""
    kept, words = edition.story.kept_days, edition.words
    if not kept:
        return None
    links: list[h.Node] = [
        [
            h.a(href=f"{edition.newest}{key.day}/")[show_day(day(key.day, words))],
            in_brackets(edition, mark(edition, phrase(key.label, words))),
        ]
        for key in kept
    ]
    note = note_on(edition, *(phrase(key.label, words) for key in kept))
    return h.p(".kept-days")[words.say("key_days.kept"), " ", between(links, "\u00a0· "), note]
