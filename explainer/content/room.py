"""How many statements of a country the page has room for: all, or in a large story the newest two."""

from explainer.content.country import Country
from explainer.content.edition import Edition
from explainer.content.statement import Statement

MOST = 300  # statements of a story that all stand on the page
NEWEST = 2  # of each country, where there are more


def is_large(edition: Edition) -> bool:
    """Whether the story has more statements than the page has room for."""
    return len(edition.story.claims) > MOST


def on_page(edition: Edition, card: Country) -> tuple[Statement, ...]:
    """Those of a country that stand on the page; in a large story the newest that were not withdrawn."""
    if not is_large(edition):
        return card.statements
    return tuple(one for one in card.statements if not one.withdrawn)[:NEWEST]


def elsewhere(edition: Edition, card: Country) -> tuple[Statement, ...]:
    """Those of a country that stand in its own document alone."""
    there = {one.id for one in on_page(edition, card)}
    return tuple(one for one in card.statements if one.id not in there)


def own_document(edition: Edition, code: str) -> str:
    """The address of all that was said of a country: its page, on a key day its card of that day."""
    return f"{edition.page}{'embed/card' if edition.start else 'country'}/{code}/"
