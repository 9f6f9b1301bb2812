"""The document around the app in which a reader explores the story, and the way there.

Header and words stand in it from the start, with the way back to the page; what the app itself
shows is no part of it. Without scripts, or until they have come, the page is offered instead.
"""

from dataclasses import dataclass

import htpy as h
from markupsafe import Markup

from explainer.content.masthead import masthead
from explainer.drawing.svg import pattern_defs
from explainer.page.banner import show_credit, show_languages
from explainer.page.parts import told
from explainer.page.view import View


@dataclass(frozen=True)
class App:
    """What the app is loaded from, by paths below the site's root.

    ``parts`` is what Dash needs and ``grid`` what the grid does, both JSON; ``scripts`` run in
    their order, and the first of them is told where the rest is.
    """

    parts: str
    grid: str
    scripts: tuple[str, ...]


def show_explore(view: View) -> h.Node:
    """The document's header, its title, and the place for the app."""
    words, about = view.words, view.story.about
    return [
        h.header(".explore-head")[
            h.a(href=view.page, data_keep_selection=True)["← ", words.say("explore.back")],
            h.p(".kicker")[told(view, about.headings.kicker)],
            h.p(".as-of")[masthead(view).short],
            show_languages(view),
        ],
        h.main[
            h.h1[words.say("explore.title"), " ", told(view, about.title)],
            h.p(".standfirst")[words.say("explore.lead")],
            _place(view),
        ],
    ]


def show_explore_embed(view: View) -> h.Node:
    """The app alone, with day, source and the way to the page below it."""
    title = h.h1[told(view, view.story.about.title)]
    return h.main(".embed")[title, _place(view), show_credit(view)]


def _place(view: View) -> h.Node:
    words = view.words
    page = h.a(href=view.page, data_keep_selection=True)[words.say("page.to_page")]
    return [
        Markup(pattern_defs()),
        h.p(".loading", role="status")[
            h.span(".is-loading")[words.say("explore.loading")],
            h.span(".has-failed")[words.say("explore.failed")],
            " ",
            page,
        ],
        h.noscript[h.p[words.say("explore.no_script"), " ", page]],
        h.div("#react-entry-point"),
    ]


def load_app(view: View, app: App) -> h.Node:
    """What belongs into the head of a document for the app to come to life in it."""
    first, *others = app.scripts
    return [
        h.link(rel="preload", href=f"{view.root}{app.parts}", as_="fetch", crossorigin=True),
        h.script(
            src=f"{view.root}{first}",
            defer=True,
            data_parts=f"{view.root}{app.parts}",
            data_grid=f"{view.root}{app.grid}",
            data_page=view.page,
        ),
        [h.script(src=f"{view.root}{path}", defer=True) for path in others],
    ]
