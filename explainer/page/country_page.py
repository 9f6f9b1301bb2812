"""A country's card as a page of its own: plain HTML that needs no script."""

import htpy as h

from explainer.content.country import country
from explainer.content.edition import Edition
from explainer.content.masthead import masthead
from explainer.page.banner import show_days, show_languages, show_note
from explainer.page.card import show_card
from explainer.page.method import show_imprint
from explainer.page.parts import say


def show_country_page(edition: Edition, code: str) -> h.Node:
    """The card under a head of its own, with the way back to the page."""
    return [
        h.header(".banner-head")[
            show_note(edition),
            show_languages(edition),
            h.p(".kicker")[h.a(href=edition.link_to(code))[say(edition, masthead(edition).title)]],
            show_days(edition),
        ],
        h.main[
            show_card(edition, country(edition, code)),
            h.p[
                h.a(href="feed.xml", type="application/atom+xml")[
                    edition.words.say("changes.of_country", country=edition.names[code]),
                    " (",
                    edition.words.say("changes.feed"),
                    ")",
                ]
            ],
        ],
        show_imprint(edition),
    ]
