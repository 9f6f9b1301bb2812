"""The foot of a document: its days, who answers for it, privacy and licence."""

from explainer.content.edition import Edition
from explainer.content.imprint import imprint
from explainer.content.masthead import masthead
from explainer.page import elements as h
from explainer.page.parts import between, last_day_tags, say, show_day


def show_imprint(edition: Edition) -> h.Element:
    """Who made it, its days, privacy, licence."""
    content = imprint(edition)
    parts = [content.made, content.responsible, content.contact]
    return h.footer("#imprint")[
        masthead(edition).warns and h.p(**last_day_tags(edition))[masthead(edition).banner],
        show_dates(edition),
        h.p[between([part for part in parts if part], " · ")],
        h.p[
            say(edition, content.privacy),
            bool(content.privacy_url)
            and [" ", h.a(href=content.privacy_url)[content.privacy_title]],
        ],
        h.p[
            say(edition, content.licence),
            bool(content.licence_url)
            and [" ", h.a(href=content.licence_url, rel="license")[content.licence_title]],
        ],
        bool(content.url) and h.p[h.a(href=content.url)[content.title]],
    ]


def show_dates(edition: Edition) -> h.Element:
    """The day it is true for, that of publication, and that of the last change."""
    dates: list[h.Node] = [[word, " ", show_day(when)] for word, when in masthead(edition).dates]
    return h.p(".dates", **last_day_tags(edition))[between(dates, " · ")]
