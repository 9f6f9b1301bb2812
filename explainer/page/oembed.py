"""oEmbed 1.0 as static files: one JSON per document, found by a link in its head."""

import json

from explainer.page.editions import Edition
from explainer.page.embed_code import DEFAULT_WIDTH, embed_code, embed_height
from explainer.page.view import View


def write_oembed(view: View, edition: Edition, base_url: str) -> bytes:
    """The rich answer for a document: the page gives the whole as an embed, a country its card."""
    about = view.story.about
    path = embed_path(edition)
    answer = {
        "version": "1.0",
        "type": "rich",
        "title": edition.title(view),
        "html": embed_code(view, path, base_url),
        "width": DEFAULT_WIDTH,
        "height": embed_height(view, path, DEFAULT_WIDTH),
    }
    if about.publisher:
        answer |= {"provider_name": about.publisher, "provider_url": base_url}
    return (json.dumps(answer, ensure_ascii=False, indent=1) + "\n").encode()


def embed_path(edition: Edition) -> str:
    """The embed that stands for a document, below its language."""
    if edition.kind == "embed":
        return edition.path
    if edition.app:
        return f"embed/{edition.path}"
    return f"embed/card/{edition.code}/" if edition.code else "embed/all/"
