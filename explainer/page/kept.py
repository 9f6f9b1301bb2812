"""HTML of a statement that several documents show, set once for all of them."""

from collections.abc import Callable, Hashable

from markupsafe import Markup

from explainer.content.edition import Edition
from explainer.content.statement import Statement
from explainer.page import elements as h
from explainer.page.elements import written


def kept_html(
    edition: Edition, name: str, one: Statement, form: Hashable, make: Callable[[], h.Node]
) -> Markup:
    """What was made of a statement in this form, under a name of what it is.

    It is kept with the statement itself, so that its id stays its own, and in UTF-8: a large story
    has ten thousand of them, which take half the memory so.
    """
    kept: dict[tuple[int, Hashable], tuple[Statement, bytes]] = edition.whole.keep(name, dict)
    key = id(one), form
    if key not in kept:
        kept[key] = one, written(make()).encode()
    return Markup(kept[key][1].decode())
