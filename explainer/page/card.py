"""One country alone: the place where the page shows the chosen one, and all of it as a document."""

import htpy as h

from explainer.content.country import Country
from explainer.content.edition import Edition
from explainer.page.parts import country_list
from explainer.page.statements import show_statements


def show_side(edition: Edition) -> h.Node:
    """The list of countries, whose place the chosen country's card takes; a script fills it."""
    words = edition.words
    return h.section("#countries.side", aria_labelledby="countries-title")[
        h.h2("#countries-title")[words.say("countries.title")],
        country_list(edition),
        h.aside("#card", tabindex="-1", hidden=True)[
            h.button(type="button", data_close=True, aria_label=words.say("card.close"))["✕"]
        ],
    ]


def show_card(edition: Edition, card: Country) -> h.Element:
    """All that was said of a country, as its row of the table has it, under its name.

    There is no address in it: what is framed would scroll its host there.
    """
    return h.article(".card", data_country=card.code)[
        h.h1[card.name], show_statements(edition, card, alone=True)
    ]
