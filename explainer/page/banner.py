"""The head of a document: the day it is true for, title, standfirst, and the other languages."""

import htpy as h

from explainer.content.masthead import masthead
from explainer.page.parts import between, say, show_day
from explainer.page.view import View


def show_banner(view: View) -> h.Node:
    """What a reader has to know before anything else."""
    content = masthead(view)
    return h.header(".banner-head")[
        h.p(".banner", role="note")[content.banner],
        show_languages(view),
        h.p(".kicker")[say(view, content.kicker)],
        h.h1[say(view, content.title)],
        content.standfirst is not None and h.p(".standfirst")[say(view, content.standfirst)],
        show_days(view),
    ]


def show_days(view: View) -> h.Element:
    """The day it is true for, that of publication, and that of the last change."""
    dates: list[h.Node] = [[word, " ", show_day(when)] for word, when in masthead(view).dates]
    return h.p(".dates")[between(dates, " · ")]


def show_languages(view: View) -> h.Node:
    """Links to the same document in the story's other languages, each in its own."""
    others = masthead(view).others
    if not others:
        return None
    return h.nav(".languages", aria_label=view.words.say("languages.nav"))[
        [
            h.a(href=f"{view.root}{tag}/{view.path}", hreflang=tag, lang=tag,
                data_keep_selection=True)[name]
            for tag, name in others
        ]
    ]  # fmt: skip


def show_credit(view: View, code: str = "") -> h.Element:
    """The line below an embed: the day, who made it, and the way to the whole page.

    The way leads to the country of this code, if there is one; a choice made here goes along.
    """
    about, words = view.story.about, view.words
    return h.p(".credit")[
        masthead(view).short,
        about.publisher and [" · ", words.say("embeds.source", who=about.publisher)],
        " · ",
        h.a(href=view.link_to(code) if code else view.page, data_keep_selection=not code)[
            words.say("page.to_page")
        ],
    ]
