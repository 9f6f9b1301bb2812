"""The document at the root of a frozen site: it leads on to the story's first language.

A server answers there with a redirect; a folder of files has only this.
"""

import htpy as h

from explainer.page.document import Document, finish_document
from explainer.page.parts import plain
from explainer.page.view import View


def show_start(view: View, base_url: str) -> Document:
    """A title and a link that a browser follows by itself."""
    title, there = plain(view, view.story.about.title), f"{view.language}/"
    head = [
        h.title[title],
        h.meta(http_equiv="refresh", content=f"0; url={there}"),
        view.story.is_draft and h.meta(name="robots", content="noindex"),
        base_url and h.link(rel="canonical", href=f"{base_url}{there}"),
    ]
    return finish_document(view, head, h.main[h.h1[h.a(href=there)[title]]], ("base",), ())
