"""A document's Dash app, and what its scripts want of it: settings, layout and dependencies.

Each app has a small Flask server of its own, made when its document is first asked for; Flask
takes no more routes once it has answered. The parts are what that server itself gives.
"""

import json
from typing import Any

from dash import Dash
from dash.exceptions import DependencyException
from flask import Flask

from explainer.page.editions import Edition
from explainer.page.hosts import connect, live_layout
from explainer.page.view import View

# what Dash's renderer reads of its settings; the rest would only tell readers about the server
_SETTINGS = (
    "url_base_pathname", "requests_pathname_prefix", "ui", "props_check", "show_undo_redo",
    "suppress_callback_exceptions", "update_title", "children_props", "serve_locally",
    "disable_version_check", "validate_callbacks",
)  # fmt: skip


def make_dash_app(view: View, edition: Edition) -> Dash:
    """The Dash app of a document; all its callbacks run in the browser."""
    server = Flask("explainer")
    server.register_error_handler(DependencyException, lambda _: ("", 404))
    app = Dash(
        f"explainer-{edition.name}-{view.language}",
        server=server,  # type: ignore[arg-type]  # a Flask server is what it is for
        url_base_pathname=f"/{edition.address(view.language)}",
        assets_folder="",
        include_assets_files=False,  # else Dash walks through all folders below this one
        update_title="",
    )
    app.layout = live_layout(view, edition.graphs)
    connect(app, edition.graphs)
    return app


def dash_parts(app: Dash, address: str) -> bytes:
    """Settings, layout and dependencies as one JSON text; the same app gives the same bytes."""
    settings: dict[str, Any] = app._config()  # Dash has no public way to them
    parts: dict[str, Any] = {"config": {k: settings[k] for k in _SETTINGS if k in settings}}
    with app.server.test_client() as client:
        for part in ("layout", "dependencies"):
            parts[part] = json.loads(client.get(f"{address}_dash-{part}").data)
    return json.dumps(parts, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()
