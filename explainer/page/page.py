"""The page: all sections in their order, map and card side by side where there is room."""

import htpy as h

from explainer.content.edition import Edition
from explainer.page.answer import show_answer
from explainer.page.banner import show_banner
from explainer.page.changed import show_changed
from explainer.page.country_card import show_cards
from explainer.page.filters import show_filters
from explainer.page.how_many import show_how_many
from explainer.page.map import show_map
from explainer.page.method import show_method
from explainer.page.phases import show_phases
from explainer.page.table import show_table
from explainer.page.take_away import show_take_away
from explainer.page.unclear import show_unclear


def show_page(edition: Edition) -> h.Node:
    """Everything that a reader meets on the page, from the top."""
    return [
        h.a(".skip", href="#table")[edition.words.say("page.skip")],
        show_banner(edition),
        h.main[
            h.div(".opening")[show_answer(edition), show_how_many(edition)],
            show_filters(edition),
            h.div(".stage")[show_map(edition), show_cards(edition)],
            show_phases(edition),
            show_table(edition),
            show_unclear(edition),
            show_changed(edition),
            show_take_away(edition),
            show_method(edition),
        ],
    ]
