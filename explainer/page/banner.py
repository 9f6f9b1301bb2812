"""The head of a document: the day it is true for, title, standfirst, and the other languages."""

import htpy as h

from explainer.content.edition import Edition
from explainer.content.masthead import masthead, standfirsts_by_day, titles_by_day
from explainer.page.key_days import show_way_to_newest
from explainer.page.parts import between, last_day_tags, said_by_day, say, show_day


def show_banner(edition: Edition) -> h.Node:
    """What a reader has to know before anything else."""
    content = masthead(edition)
    return h.header(".banner-head")[
        show_note(edition),
        show_way_to_newest(edition),
        show_languages(edition),
        h.p(".kicker")[say(edition, content.kicker)],
        h.h1(**said_by_day(edition, titles_by_day(edition)))[say(edition, content.title)],
        content.standfirst is not None
        and h.p(".standfirst", **said_by_day(edition, standfirsts_by_day(edition)))[
            say(edition, content.standfirst)
        ],
        show_days(edition),
    ]


def show_note(edition: Edition) -> h.Element:
    """For which day all of it is true; unseen where the dates below the title say it as well."""
    content = masthead(edition)
    return h.p(".banner", role="note", hidden=not content.warns)[content.banner]


def show_days(edition: Edition) -> h.Element:
    """The day it is true for, that of publication, and that of the last change."""
    dates: list[h.Node] = [[word, " ", show_day(when)] for word, when in masthead(edition).dates]
    return h.p(".dates", **last_day_tags(edition))[between(dates, " · ")]


def show_languages(edition: Edition) -> h.Node:
    """Links to the same document in the story's other languages, each in its own."""
    others = masthead(edition).others
    if not others:
        return None
    return h.nav(".languages", aria_label=edition.words.say("languages.nav"))[
        [
            h.a(href=f"{edition.root}{tag}/{edition.start}{edition.path}", hreflang=tag, lang=tag,
                data_keep_selection=True)[name]
            for tag, name in others
        ]
    ]  # fmt: skip


def show_credit(edition: Edition, code: str = "") -> h.Element:
    """The line below an embed: the day, who made it, and the way to the whole page.

    The way leads to the country of this code, if there is one; a choice made here goes along.
    """
    about, words = edition.story.about, edition.words
    return h.p(".credit")[
        masthead(edition).short,
        about.publisher and [" · ", words.say("embeds.source", who=about.publisher)],
        " · ",
        h.a(href=edition.link_to(code) if code else edition.page, data_keep_selection=not code)[
            words.say("page.to_page")
        ],
    ]
