"""One HTML document, complete in itself: sections, style and scripts inline, nothing to fetch."""

import base64
import hashlib
import re
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from urllib.parse import quote

from markupsafe import Markup
from rcssmin import cssmin
from rjsmin import jsmin

from explainer.content.edition import Edition
from explainer.content.room import is_large
from explainer.drawing.map_labels import css_labels
from explainer.drawing.map_scene import GRID
from explainer.drawing.svg import pattern_defs
from explainer.drawing.theme import DARK, LIGHT, TONED, css_tones, css_variables
from explainer.page import elements as h
from explainer.page.browser_data import browser_data
from explainer.page.elements import written
from explainer.page.parts import json_text
from explainer.page.positions import css_rooms
from explainer.page.routes import Route
from explainer.page.short_names import short_names
from explainer.places import own_folder

_VARIABLE = re.compile(r"var\(--([\w-]+)")
_POLICY = (
    "default-src 'none'; script-src 'self'{hashes}; style-src 'unsafe-inline'; "
    "img-src 'self' data:; connect-src 'self'; base-uri 'none'; "
    "form-action 'none'"
)
ICON = (
    "data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20viewBox='-1%20-1%202%202'%3E"
    f"%3Ccircle%20r='1'%20fill='{quote(LIGHT.tones['host'].fill)}'/%3E%3C/svg%3E"
)
NO_ICON = "data:,"  # a frame has none, and without a word of it a browser would ask for one
# what a style sheet takes from the drawing, behind its own rules
_DERIVED = {
    "map": css_labels(),
    "positions": css_rooms(),
}


@dataclass(frozen=True)
class Document:
    """A document, and its policy for scripts (which a server says again in a header)."""

    html: str
    policy: str


def write_document(
    edition: Edition,
    route: Route,
    head: h.Node = None,
    first: str = "",
    extra: str = "",
) -> Document:
    """The document of an route.

    ``head`` holds what machines want to know about the document; ``first`` and ``extra`` are scripts
    of the server that shows it, before and after its own, such as the editor's reloading.
    """
    # in one element: each further one costs a hash, in the document and in its header
    large = "table" in route.styles and is_large(edition)
    own = _together((*route.scripts, *(["elsewhere"] if large else [])))
    scripts = [script for script in (own, extra) if script]
    heads = [
        h.title[route.title(edition)],
        h.meta(name="description", content=route.description(edition)),
        (edition.story.is_draft or route.kind in ("embed", "samples"))
        and h.meta(name="robots", content="noindex"),
        # where a frame of another page shows it, a link opens a window of its own
        route.kind == "embed" and h.base(target="_blank"),
        head,
    ]
    selecting = "selection" in route.scripts
    countries = not {"map", "positions", "table"}.isdisjoint(route.styles)
    body = [
        _is_hatched(route.styles) and Markup(pattern_defs(GRID)),
        route.show(edition),
        # behind the sections, of whose words it has many, the page is 0.2 KB smaller
        selecting
        and h.script("#picks", type="application/json")[
            json_text(
                browser_data(
                    edition,
                    on_map="map" in route.styles,
                    rows="table" in route.styles,
                    standing=countries,
                    card="card" in route.scripts,
                )
            )
        ],
    ]
    frames = "; frame-src 'self'" if route.kind == "samples" else ""
    early = [
        "slash",
        *(["framed"] if route.kind == "embed" else []),
        *(["scripted"] if selecting or (route.kind == "embed" and not route.app) else []),
    ]
    before = [script for script in (first, _together(early)) if script]
    return finish_document(edition, heads, body, route.styles, scripts, frames, before)


def finish_document(
    edition: Edition,
    head: h.Node,
    body: h.Node,
    styles: Iterable[str],
    scripts: Sequence[str],
    also_allowed: str = "",
    first: Sequence[str] = (),
) -> Document:
    """Head and body as a document of a story; above all else a draft says that it is one."""
    told = [edition.story.is_draft and _draft(edition), body]
    direction = edition.words.direction
    return bare_document(
        edition.language, head, told, styles, scripts, also_allowed, first, direction
    )


def bare_document(
    language: str,
    head: h.Node,
    body: h.Node,
    styles: Iterable[str],
    scripts: Sequence[str],
    also_allowed: str = "",
    first: Sequence[str] = (),
    direction: str | None = None,
) -> Document:
    """Head and body as a document whose policy lets just these scripts run.

    ``also_allowed`` is added to the policy: what one kind of document alone may do. The scripts
    ``first`` run before there is anything to lay out. The ``direction`` is that of the language,
    where it is not HTML's.
    """
    names = tuple(dict.fromkeys(styles))
    policy = content_policy([_hash(script) for script in (*first, *scripts)]) + also_allowed
    heads = h.head[
        h.meta(charset="utf-8"),
        h.meta(http_equiv="Content-Security-Policy", content=policy),
        h.meta(name="viewport", content="width=device-width, initial-scale=1"),
        h.meta(name="color-scheme", content="light dark"),
        h.link(rel="icon", href=NO_ICON if "embed" in names else ICON),
        [h.script[Markup(script)] for script in first],  # the address is right before it is used
        head,
        h.style[Markup(_style(names))],
    ]
    told = h.body[body, [h.script[Markup(script)] for script in scripts]]
    html = h.html(lang=language, dir=direction)[written(heads), written(told)]
    return Document(f"<!doctype html>{written(html)}\n", policy)


def _draft(edition: Edition) -> h.Element:
    word = edition.words.say("page.draft")
    return h.div(".draft", role="region", aria_label=word)[word]


def content_policy(script_hashes: Iterable[str]) -> str:
    """The Content-Security-Policy of a document whose inline scripts have these hashes."""
    hashes = "".join(f" '{value}'" for value in script_hashes)
    return _POLICY.format(hashes=hashes)


def _hash(script: str) -> str:
    digest = hashlib.sha256(script.encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"


_STRICT = '"use strict";'


@cache
def read_script(name: str) -> str:
    """A script of ours, without its comments and with short names for what it keeps to itself."""
    written = (own_folder("assets") / "js" / f"{name}.js").read_text("utf-8")
    return short_names(str(jsmin(written)))


def _together(names: Iterable[str]) -> str:
    """Scripts as one, which says once for all of them that it is strict."""
    scripts = [read_script(name).replace(_STRICT, "") for name in names]
    return _STRICT + "\n".join(scripts) if scripts else ""


@cache
def _style(names: tuple[str, ...]) -> str:
    folder = own_folder("assets") / "css"
    written = "".join(
        (folder / f"{name}.css").read_text("utf-8") + _DERIVED.get(name, "") for name in names
    )
    if "tones" in names:
        written = _tones(names, written) + written
    # where one explores scripts draw in all colours, other documents in those that they name
    drawn = written + pattern_defs() if _is_hatched(names) else written
    named = None if "explore" in names else set(_VARIABLE.findall(drawn))
    light, dark = css_variables(LIGHT, named), css_variables(DARK, named)
    # an embed is told its theme by its host; the page follows the reader alone
    told = not {"embed", "embed_samples"}.isdisjoint(names)
    unless = ':not([data-theme="light"])' if told else ""
    # on the screen alone: paper is white
    variables = (
        f":root{{{light}}}@media screen and (prefers-color-scheme:dark){{:root{unless}{{{dark}}}}}"
    )
    if told:
        variables += f'@media screen{{:root[data-theme="dark"]{{{dark}}}}}'
    return variables + str(cssmin(written))


def _tones(names: Container[str], written: str) -> str:
    """The rules of the tones: for what the documents of these styles have, with what these read of them."""
    selectors = [toned for style, toned in TONED.items() if style in names]
    read = _VARIABLE.findall(written)
    return css_tones(*selectors, sets=[one for one in "fil" if one in read])


def _is_hatched(styles: Iterable[str]) -> bool:
    """Whether documents of these styles draw lands or strips, which refer to the patterns."""
    return not {"map", "positions"}.isdisjoint(styles)
