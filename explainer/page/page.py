"""The page: its head, map and list side by side where there is room, and all sections in their order."""

from collections.abc import Callable

from explainer.content.edition import Edition
from explainer.page import elements as h
from explainer.page.answer import show_answer
from explainer.page.card import show_card_place
from explainer.page.changed import show_changed
from explainer.page.filters import show_filters
from explainer.page.how_many import show_how_many
from explainer.page.imprint import show_imprint
from explainer.page.key_days import show_kept_days
from explainer.page.map import show_map
from explainer.page.masthead import show_header_line, show_lead
from explainer.page.method import show_method, show_terms
from explainer.page.parts import show_explore_link, show_share_link
from explainer.page.phases import show_phases
from explainer.page.positions import show_positions
from explainer.page.share import show_share
from explainer.page.table import show_table
from explainer.page.unclear import show_unclear

# below the map, by their ids; the bar leads to those that have a word of their own for it
SECTIONS: tuple[tuple[str, Callable[[Edition], h.Node]], ...] = (
    ("answer", show_answer),
    ("positions", show_positions),
    ("how-many", show_how_many),
    ("phases", show_phases),
    ("table", show_table),
    ("unclear", show_unclear),
)
_IN_THE_BAR = ("answer", "positions", "phases", "table", "unclear")


def show_page(edition: Edition) -> h.Node:
    """Everything that a reader meets on the page, from the top."""
    sections = [(name, show(edition)) for name, show in SECTIONS]
    return [
        h.a(".skip", href="#table")[edition.words.say("page.skip")],
        show_header_line(edition),
        h.main[
            show_lead(edition),
            show_map(
                edition,
                tools=[show_filters(edition), show_explore_link(edition), show_share_link(edition)],
                card=show_card_place(edition),
            ),
            _section_bar(edition, [name for name, shown in sections if shown]),
            [shown for _, shown in sections],
            h.div(".folds")[show_method(edition), show_terms(edition), show_changed(edition)],
            show_kept_days(edition),
            show_share(edition),
        ],
        show_imprint(edition),
    ]


def _section_bar(edition: Edition, there: list[str]) -> h.Element:
    """The ways to the sections, at hand from the map on where the page is narrow."""
    words = edition.words
    return h.nav(".section-bar", aria_label=words.say("sections.nav"))[
        [
            h.a(href=f"#{name}")[words.say(f"sections.{name}")]
            for name in _IN_THE_BAR
            if name in there
        ]
    ]
