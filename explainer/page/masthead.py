"""The head of a document: the line with kicker, day and languages, the title, and the standfirst."""

from explainer.content.edition import Edition
from explainer.content.masthead import masthead, standfirsts_by_day, titles_by_day
from explainer.page import elements as h
from explainer.page.parts import said_by_day, say


def show_header_line(edition: Edition) -> h.Element:
    """What all is about, the day for which it is true, and the other languages, in one line.

    On an earlier day a way leads on to the newest; on the newest page a script shows it.
    """
    content = masthead(edition)
    return h.header(class_=["header-line", {"is-long": content.warns}])[
        h.p(".kicker")[say(edition, content.kicker)],
        h.p("#as-of.as-of")[
            h.time(datetime=edition.story.about.as_of.isoformat())[content.as_of],
            " ",
            h.a(
                href=f"{edition.root}{edition.language}/",
                hidden=not edition.is_earlier,
            )[edition.words.say("page.to_newest")],
        ],
        show_languages(edition),
    ]


def show_lead(edition: Edition) -> h.Node:
    """Title and standfirst, those of the day."""
    content = masthead(edition)
    return [
        h.h1(**said_by_day(edition, titles_by_day(edition)))[say(edition, content.title)],
        content.standfirst is not None
        and h.p(".standfirst", **said_by_day(edition, standfirsts_by_day(edition)))[
            say(edition, content.standfirst)
        ],
    ]


def show_languages(edition: Edition) -> h.Node:
    """Links to the same document in the story's other languages, each in its own."""
    others = masthead(edition).others
    if not others:
        return None
    return h.nav(".languages", aria_label=edition.words.say("languages.nav"))[
        [
            h.a(
                href=f"{edition.root}{tag}/{edition.start}{edition.path}",
                hreflang=tag,
                lang=tag,
                data_keep_selection=True,
            )[name]
            for tag, name in others
        ]
    ]


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
