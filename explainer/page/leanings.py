"""How well a statement is borne out, and who leans on whom for it."""

from explainer.content.edition import Edition, Phrase
from explainer.content.leanings import Leaning
from explainer.content.statement import Statement
from explainer.page import elements as h
from explainer.page.kept import kept_html
from explainer.page.parts import comma, in_brackets, show_source


def show_leanings(edition: Edition, one: Statement, titles: bool = True) -> h.Node:
    """The grade of its evidence, its pages with or without their headlines, and what they lean on."""
    return kept_html(edition, "leanings", one, titles, lambda: _leanings(edition, one, titles))


def _leanings(edition: Edition, one: Statement, titles: bool) -> h.Node:
    return [
        h.p(".provenance")[h.b[one.evidence], one.origins and [" · ", one.origins]],
        h.ul(".sources")[[h.li[_leaning(edition, leaning, titles)] for leaning in one.leanings]],
    ]


def _leaning(edition: Edition, leaning: Leaning, titles: bool) -> h.Node:
    """A page, its headline and day, and what it leans on down to the origin."""
    if leaning.source is None:
        own: h.Node = h.span(".origin")[leaning.said]
    else:
        own = [
            show_source(leaning.source),
            titles
            and leaning.title is not None
            and [comma(edition), _title(edition, leaning.title)],
            leaning.published is not None and [comma(edition), leaning.published.said],
            bool(leaning.source.archive)
            and in_brackets(
                edition, h.a(href=leaning.source.archive)[edition.words.say("sources.archive")]
            ),
        ]
    leans = edition.words.say("origins.leans_on")
    below = (
        bool(leaning.leans_on)
        and h.ul[[h.li[leans, " ", _leaning(edition, lower, titles)] for lower in leaning.leans_on]]
    )
    unknown = (
        not leaning.known and h.small(".unknown-origin")[" ", edition.words.say("origins.not_said")]
    )
    return [own, unknown, below]


def _title(edition: Edition, title: Phrase) -> h.Element:
    foreign = edition.is_foreign(title.said)
    return h.cite(lang=title.language)[h.bdi[title.said] if foreign else title.said]
