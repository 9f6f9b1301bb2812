"""The document at the root of a frozen site: it leads on to the story's first language.

A server answers there with a redirect, which takes along what stands behind “#”; a folder of files
has only this, and what a browser follows by itself does not.
"""

import json

from explainer.content.edition import Edition
from explainer.content.masthead import masthead
from explainer.page import elements as h
from explainer.page.document import Document, finish_document, read_script


def show_start(edition: Edition, base_url: str) -> Document:
    """A title and a link that a browser follows by itself."""
    title, there = masthead(edition).title.said, f"{edition.language}/"
    head = [
        h.title[title],
        h.noscript[h.meta(http_equiv="refresh", content=f"0; url={there}")],
        edition.story.is_draft and h.meta(name="robots", content="noindex"),
        base_url and h.link(rel="canonical", href=f"{base_url}{there}"),
    ]
    lead = f"location.replace({json.dumps(there)}+location.search+location.hash)"
    body = h.main[h.h1[h.a(href=there)[title]]]
    return finish_document(
        edition, head, body, ("base",), (), first=[f"{read_script('slash')}\n{lead}"]
    )
