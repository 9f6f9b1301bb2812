"""The document for an address that there is not, in the language of the path."""

from explainer.content.edition import Edition
from explainer.content.masthead import masthead
from explainer.page import elements as h
from explainer.page.document import Document, finish_document, read_script
from explainer.page.parts import say


def show_not_found(edition: Edition, up: str) -> Document:
    """A few words, the way to the start, and to every country; ``up`` leads to the site's root."""
    words = edition.words
    said, start = words.say("errors.not_found"), f"{up}{edition.language}/"
    countries = [
        h.li[h.a(href=f"{start}country/{standing.country.code}/")[edition.name(standing)]]
        for standing in edition.standings
    ]
    body = h.main[
        h.h1[said],
        h.p[
            h.a(href=start)[words.say("errors.to_start")],
            ": ",
            say(edition, masthead(edition).title),
        ],
        [
            h.p[h.a(href=f"{up}{tag}/", hreflang=tag, lang=tag)[name]]
            for tag, name in masthead(edition).others
        ],
        h.h2[words.say("countries.title")],
        h.ul(".countries")[countries],
    ]
    head = [h.title[said], h.meta(name="robots", content="noindex")]
    return finish_document(edition, head, body, ("base", "not_found"), (read_script("not_found"),))
