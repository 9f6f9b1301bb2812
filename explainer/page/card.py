"""One country alone: the place where the page shows the chosen one, and all of it as a document."""

from explainer.content.country import Country
from explainer.content.edition import Edition
from explainer.page import elements as h
from explainer.page.statements import show_statements


def show_card_place(edition: Edition) -> h.Element:
    """The place of the chosen country's card, which a script fills."""
    return h.aside("#card", tabindex="-1", hidden=True)[
        h.button(type="button", data_close=True, aria_label=edition.words.say("card.close"))["✕"]
    ]


def show_card(
    edition: Edition, card: Country, below: h.Node = None, addressed: bool = False
) -> h.Element:
    """All that was said of a country, the newest first; ``below`` stands under its name.

    Where it is framed nothing in it is ``addressed``: an address would scroll its host there.
    """
    return h.article(".card", data_country=card.code)[
        h.h1[card.name], below, show_statements(edition, card, addressed)
    ]
