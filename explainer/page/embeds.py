"""The embeds: parts of the page without its furniture, each with day, source and a way to it all."""

import htpy as h

from explainer.content.country import country
from explainer.page.banner import show_credit
from explainer.page.country_card import show_card
from explainer.page.filters import show_filters
from explainer.page.map import show_map
from explainer.page.parts import country_list, told
from explainer.page.picture_links import show_picture_links
from explainer.page.table import show_table
from explainer.page.timeline import show_timeline
from explainer.page.view import View


def show_map_embed(view: View) -> h.Node:
    """The map with its legend; a chosen country says in a line where it stands."""
    links = show_picture_links(view, "map")
    return _embed(view, show_map(view, h.h1, _choosing(view)), links)


def show_timeline_embed(view: View) -> h.Node:
    """The phases and events."""
    links = show_picture_links(view, "timeline")
    return _embed(view, show_timeline(view, h.h1, alone=True), links)


def show_table_embed(view: View) -> h.Node:
    """The table with its filters."""
    links = show_picture_links(view, "table")
    return _embed(view, show_table(view, h.h1, show_filters(view)), links)


def show_all_embed(view: View) -> h.Node:
    """Map, timeline and table, one selection."""
    return _embed(
        view,
        h.h1[told(view, view.story.about.title)],
        show_filters(view),
        show_map(view, below=_choosing(view)),
        show_timeline(view),
        show_table(view),
    )


def show_card_embed(view: View, code: str) -> h.Node:
    """One country's card."""
    card = show_card(view, country(view, code), h.h1)
    return h.main(".embed")[card, show_credit(view, code)]


def _choosing(view: View) -> h.Node:
    """Where a chosen country stands, with the way to its own page; before that, how to choose.

    Below it is the list of countries, for whom the map is too small or not to be pointed at.
    """
    words = view.words
    return [
        h.p("#standing.needs-script", role="status")[
            h.span(".note")[words.say("embeds.choose")], h.a(hidden=True)
        ],
        h.details[h.summary[words.say("countries.title")], country_list(view)],
    ]


def _embed(view: View, *parts: h.Node) -> h.Node:
    return h.main(".embed")[[*parts], show_credit(view)]
