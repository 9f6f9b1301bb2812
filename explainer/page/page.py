"""The page: all sections in their order, map and card side by side where there is room."""

import htpy as h

from explainer.page.answer import show_answer
from explainer.page.banner import show_banner
from explainer.page.changed import show_changed
from explainer.page.country_card import show_cards
from explainer.page.filters import show_filters
from explainer.page.how_many import show_how_many
from explainer.page.map import show_map
from explainer.page.method import show_method
from explainer.page.table import show_table
from explainer.page.take_away import show_take_away
from explainer.page.timeline import show_timeline
from explainer.page.unclear import show_unclear
from explainer.page.view import View


def show_page(view: View) -> h.Node:
    """Everything that a reader meets on the page, from the top."""
    return [
        h.a(".skip", href="#table")[view.words.say("page.skip")],
        show_banner(view),
        h.main[
            h.div(".opening")[show_answer(view), show_how_many(view)],
            show_filters(view),
            h.div(".stage")[show_map(view), show_cards(view)],
            show_timeline(view),
            show_table(view),
            show_unclear(view),
            show_changed(view),
            show_take_away(view),
            show_method(view),
        ],
    ]
