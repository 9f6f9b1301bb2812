"""A country's card as a page of its own: plain HTML that needs no script."""

import htpy as h

from explainer.content.country import country
from explainer.content.masthead import masthead
from explainer.page.banner import show_days, show_languages
from explainer.page.country_card import show_card
from explainer.page.method import show_imprint
from explainer.page.parts import told
from explainer.page.view import View


def show_country_page(view: View, code: str) -> h.Node:
    """The card under a head of its own, with the way back to the page."""
    return [
        h.header(".banner-head")[
            h.p(".banner", role="note")[masthead(view).banner],
            show_languages(view),
            h.p(".kicker")[h.a(href=view.link_to(code))[told(view, view.story.about.title)]],
            show_days(view),
        ],
        h.main[show_card(view, country(view, code), h.h1)],
        show_imprint(view),
    ]
