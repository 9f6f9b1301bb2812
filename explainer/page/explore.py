"""The document around the app in which a reader explores the story, and the way there.

Header and words stand in it from the start, with the way back to the page; what the app itself
shows is no part of it. Without scripts, or until they have come, the page is offered instead.
"""

from dataclasses import dataclass

from markupsafe import Markup

from explainer.content.edition import Edition
from explainer.content.masthead import masthead
from explainer.drawing.svg import pattern_defs
from explainer.page import elements as h
from explainer.page.masthead import show_credit, show_languages
from explainer.page.parts import say


@dataclass(frozen=True)
class App:
    """What the app is loaded from, by paths below the site's root.

    ``parts`` is what Dash needs and ``grid`` what the grid does, both JSON; ``scripts`` run in
    their order, and the first of them is told where the rest is.
    """

    parts: str
    grid: str
    scripts: tuple[str, ...]


def show_explore(edition: Edition) -> h.Node:
    """The document's header, its title, and the place for the app."""
    words = edition.words
    return [
        h.header(".explore-head")[
            h.a(href=edition.page, data_keep_selection=True)["← ", words.say("explore.back")],
            h.p(".kicker")[say(edition, masthead(edition).kicker)],
            h.p(".as-of")[masthead(edition).short],
            show_languages(edition),
        ],
        h.main[
            h.h1[words.say("explore.title"), " ", say(edition, masthead(edition).title)],
            h.p(".standfirst")[words.say("explore.lead")],
            _place(edition),
        ],
    ]


def show_explore_embed(edition: Edition) -> h.Node:
    """The app alone, with day, source and the way to the page below it."""
    title = h.h1[say(edition, masthead(edition).title)]
    return h.main(".embed")[title, _place(edition), show_credit(edition)]


def _place(edition: Edition) -> h.Node:
    words = edition.words
    page = h.a(href=edition.page, data_keep_selection=True)[words.say("page.to_page")]
    return [
        Markup(pattern_defs()),
        h.p(".loading", role="status")[
            h.span(".is-loading")[words.say("explore.loading")],
            h.span(".has-failed")[
                words.say("explore.failed"),
                " ",
                h.button(".again", type="button")[words.say("explore.try_again")],
            ],
            " ",
            page,
        ],
        h.noscript[h.p[words.say("explore.no_script"), " ", page]],
        h.div("#react-entry-point"),
    ]


def load_app(edition: Edition, app: App) -> h.Node:
    """What belongs into the head of a document for the app to come to life in it."""
    first, *others = app.scripts
    return [
        h.link(rel="preload", href=f"{edition.root}{app.parts}", as_="fetch", crossorigin=True),
        h.script(
            src=f"{edition.root}{first}",
            defer=True,
            data_parts=f"{edition.root}{app.parts}",
            data_grid=f"{edition.root}{app.grid}",
            data_page=edition.page,
        ),
        [h.script(src=f"{edition.root}{path}", defer=True) for path in others],
    ]
