"""The head of a document: the day it is true for, title, standfirst, and the other languages."""

import htpy as h

from explainer.page.html import day, told
from explainer.page.view import View
from explainer.wording.names import language_name
from explainer.wording.sentences import banner, short_banner


def show_banner(view: View) -> h.Node:
    """What a reader has to know before anything else."""
    about = view.story.about
    return h.header(".banner-head")[
        h.p(".banner", role="note")[banner(view.story, view.words)],
        show_languages(view),
        h.p(".kicker")[told(view, about.headings.kicker)],
        h.h1[told(view, about.title)],
        h.p(".standfirst")[told(view, about.standfirst)],
        show_days(view),
    ]


def show_days(view: View) -> h.Element:
    """The day it is true for, that of publication, and that of the last change."""
    about, words = view.story.about, view.words
    return h.p(".dates")[
        words.say("dates.as_of"), " ", day(view, about.as_of), " · ",
        words.say("dates.published"), " ", day(view, about.published),
        about.modified != about.published
        and [" · ", words.say("dates.modified"), " ", day(view, about.modified)],
    ]  # fmt: skip


def show_languages(view: View) -> h.Node:
    """Links to the same document in the story's other languages, each in its own."""
    others = [tag for tag in view.story.about.languages if tag != view.language]
    if not others:
        return None
    return h.nav(".languages", aria_label=view.words.say("languages.nav"))[
        [
            h.a(href=f"{view.root}{tag}/{view.path}", hreflang=tag, lang=tag,
                data_keep_selection=True)[language_name(tag)]
            for tag in others
        ]
    ]  # fmt: skip


def show_credit(view: View, code: str = "") -> h.Element:
    """The line below an embed: the day, who made it, and the way to the whole page.

    The way leads to the country of this code, if there is one; a choice made here goes along.
    """
    about, words = view.story.about, view.words
    return h.p(".credit")[
        short_banner(view.story, words),
        about.publisher and [" · ", words.say("embeds.source", who=about.publisher)],
        " · ",
        h.a(href=view.link_to(code) if code else view.page, data_keep_selection=not code)[
            words.say("page.to_page")
        ],
    ]
