"""oEmbed 1.0 as static files: one JSON per document, found by a link in its head."""

import json

from explainer.content.edition import Edition
from explainer.page.embed_code import DEFAULT_WIDTH, embed_code, frame_height
from explainer.page.routes import Route


def write_oembed(edition: Edition, route: Route, base_url: str) -> bytes:
    """The rich answer for a document: the page gives the whole as an embed, a country its card."""
    about = edition.story.about
    path = embed_path(route)
    answer = {
        "version": "1.0",
        "type": "rich",
        "title": route.title(edition),
        "html": embed_code(edition, path, base_url),
        "width": DEFAULT_WIDTH,
        "height": frame_height(edition, path),
    }
    if about.publisher:
        answer |= {"provider_name": about.publisher, "provider_url": base_url}
    return (json.dumps(answer, ensure_ascii=False, indent=1) + "\n").encode()


def embed_path(route: Route) -> str:
    """The embed that stands for a document, below the page of its day."""
    if route.kind == "embed":
        return route.path
    if route.app:
        return f"embed/{route.path}"
    return f"embed/card/{route.code}/" if route.code else "embed/all/"
