"""The app on a server, or inside an app, of somebody else: layout, callbacks, style and scripts.

On the site it stands in a document that has its style inside and its scripts as files
(``scripts``); here Dash writes the document and serves its own scripts, and only ours are added.
"""

import hashlib
import json
import re
from functools import cache
from html import escape

from dash import Dash, html
from dash.development.base_component import Component
from flask import Flask, Response

from explainer.content.edition import Edition
from explainer.content.imprint import imprint
from explainer.content.masthead import masthead
from explainer.drawing.svg import pattern_defs
from explainer.drawing.theme import TONED, css_tones, css_variables_by_scheme
from explainer.exploring.app import refuse_what_needs_a_licence
from explainer.exploring.callbacks import connect
from explainer.exploring.grid import grid
from explainer.exploring.layout import layout
from explainer.exploring.scripts import scripts
from explainer.places import own_folder

AROUND = "explainer-app"
"""The class of what is around the app; our style holds for nothing outside of it."""
STYLES = ("base", "tones", "buttons", "explore", "explore_positions", "explore_phases")
IMMUTABLE = "public, max-age=31536000, immutable"


def own_app(edition: Edition, server: Flask | bool, url_base_pathname: str | None) -> Dash:
    """A Dash app of its own that shows an edition, on a new server or on one that is there."""
    title = masthead(edition).title
    app = Dash(
        f"explore-{edition.language}",
        server=server,  # type: ignore[arg-type]
        url_base_pathname=url_base_pathname,
        assets_folder="",
        include_assets_files=False,  # else Dash walks through all folders below this one
        title=escape(title.said),  # Dash puts it into the document as it is
        update_title="",
        meta_tags=[{"name": "color-scheme", "content": "light dark"}],
    )
    app.index_string = app.index_string.replace("<html>", f'<html lang="{edition.language}">')
    refuse_what_needs_a_licence(app)
    inside = mounted_layout(edition)
    inside.children = [html.H1(title.said, lang=title.language), *inside.children]
    app.layout = html.Main(inside)
    mount(app)
    return app


def mounted_layout(edition: Edition) -> html.Div:
    """The app as a component for the layout of another one, which has to be given to ``mount``."""
    told: list[Component] = [layout(edition, grid(edition)), _credit(edition)]
    words = edition.words
    return html.Div(told, className=AROUND, lang=words.language, dir=words.direction)


def mount(app: Dash) -> None:
    """Give a Dash app our callbacks, style and scripts; raises ``ValueError`` where it cannot be.

    It has to stand on Flask, and not have answered yet.
    """
    if not isinstance(app.server, Flask):
        raise ValueError(
            "What is explored needs a Dash app on Flask, and this one has another server."
        )
    prefix = app.config.routes_pathname_prefix
    rules = {rule.rule for rule in app.server.url_map.iter_rules()}
    if f"{prefix}_dash-layout" not in rules:
        raise ValueError("The Dash app has no server yet. Call app.init_app(server) first.")
    routes = f"{prefix}_explainer/"
    if f"{routes}<name>" in rules:
        raise ValueError("This Dash app has the callbacks already. Register them once.")
    files = _files()

    def serve(name: str) -> Response:
        if name not in files:
            return Response(status=404)
        kind, body = files[name]
        return Response(body, content_type=kind, headers={"Cache-Control": IMMUTABLE})

    app.server.add_url_rule(f"{routes}<name>", routes, serve)
    style, script = (f"{app.config.requests_pathname_prefix}_explainer/{name}" for name in files)
    # new lists: those that are there may be another app's as well
    app.config.external_stylesheets = [*app.config.external_stylesheets, style]
    app.config.external_scripts = [*app.config.external_scripts, script]
    connect(app)


@cache
def _files() -> dict[str, tuple[str, str]]:
    """Style and script by names that follow from what is in them, with their types."""
    return {
        f"{name}.{hashlib.sha256(body.encode()).hexdigest()[:12]}.{ending}": (kind, body)
        for name, ending, kind, body in (
            ("explore", "css", "text/css; charset=utf-8", style()),
            ("explore", "js", "text/javascript; charset=utf-8", script()),
        )
    }


def style() -> str:
    """Our style sheets, nested (CSS Nesting 1) so that they hold inside the app alone."""
    folder = own_folder("assets") / "css"
    written = "".join((folder / f"{name}.css").read_text("utf-8") for name in STYLES)
    written += css_tones(*TONED.values())
    # what they say of the whole document is here said of what is around the app
    ours = re.sub(r"(?<![\w.#-])(:root|body)(?![\w-])", "&", written)
    return f".{AROUND}{{{css_variables_by_scheme()};{ours}}}"


def script() -> str:
    """Our scripts, with what the site's documents and ``boot.js`` would else have put there."""
    begin = json.dumps({"patterns": pattern_defs()})
    return f"window.explore={begin};(()=>{{{scripts()['explore.js'].decode()}}})();"


def _credit(edition: Edition) -> html.P:
    """For which day all is true, and what whoever shows it has to name."""
    made = imprint(edition)
    told = (masthead(edition).short, made.made, made.licensed)
    return html.P(" · ".join(filter(None, told)), className="note")
