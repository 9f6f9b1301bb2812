"""The document for an address that there is not, in the language of the path."""

import htpy as h

from explainer.content.edition import Edition
from explainer.page.document import Document, finish_document


def show_not_found(edition: Edition, up: str) -> Document:
    """A few words and the way to the start; ``up`` leads to the root of the site."""
    words = edition.words
    said = words.say("errors.not_found")
    body = h.main[
        h.h1[said], h.p[h.a(href=f"{up}{edition.language}/")[words.say("errors.to_start")]]
    ]
    head = [h.title[said], h.meta(name="robots", content="noindex")]
    return finish_document(edition, head, body, ("base",), ())
