"""The embeds: parts of the page without its furniture, each with day, source and a way to it all."""

from explainer.content.country import country
from explainer.content.edition import Edition
from explainer.content.masthead import masthead
from explainer.content.stands import longest_standing
from explainer.page import elements as h
from explainer.page.card import show_card
from explainer.page.filters import show_filters
from explainer.page.how_many import show_how_many
from explainer.page.map import show_map
from explainer.page.masthead import show_credit
from explainer.page.parts import say
from explainer.page.phases import show_phases
from explainer.page.picture_links import show_picture_links
from explainer.page.positions import show_positions
from explainer.page.table import show_table


def show_map_embed(edition: Edition) -> h.Node:
    """The map with its legend; a chosen country says in a line where it stands."""
    links = show_picture_links(edition, "map")
    return _embed(edition, show_map(edition, h.h1, _choosing(edition)), links)


def show_positions_embed(edition: Edition) -> h.Node:
    """The course of positions."""
    links = show_picture_links(edition, "positions")
    return _embed(edition, show_positions(edition, h.h1), links)


def show_how_many_embed(edition: Edition) -> h.Node:
    """The tiles of the headline number, and the other numbers folded."""
    return _embed(edition, show_how_many(edition, h.h1))


def show_phases_embed(edition: Edition) -> h.Node:
    """The phases as a picture."""
    links = show_picture_links(edition, "timeline")
    return _embed(edition, show_phases(edition, h.h1, alone=True), links)


def show_table_embed(edition: Edition) -> h.Node:
    """The table with its filters."""
    links = show_picture_links(edition, "table")
    return _embed(edition, show_table(edition, h.h1, show_filters(edition), strips=False), links)


def show_all_embed(edition: Edition) -> h.Node:
    """Map, positions, phases and table, one selection."""
    return _embed(
        edition,
        h.h1[say(edition, masthead(edition).title)],
        show_map(edition, below=_choosing(edition), tools=show_filters(edition)),
        show_positions(edition),
        show_phases(edition),
        show_table(edition),
    )


def show_card_embed(edition: Edition, code: str) -> h.Node:
    """One country's card."""
    card = show_card(edition, country(edition, code))
    return h.main(".embed")[card, show_credit(edition, code)]


def _choosing(edition: Edition) -> h.Node:
    """Where a chosen country stands, with the way to its own page; before that, how to choose.

    There is room for the longest that can be said, so that a choice moves nothing below.
    """
    return h.p("#standing.needs-script", data_longest=longest_standing(edition), role="status")[
        h.span(".note")[edition.words.say("embeds.choose")], h.a(hidden=True)
    ]


def _embed(edition: Edition, *parts: h.Node) -> h.Node:
    return h.main(".embed")[[*parts], show_credit(edition)]
