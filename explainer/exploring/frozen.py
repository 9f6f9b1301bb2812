"""What the app's scripts want of Dash: settings, layout and dependencies in one file, the grid in another.

A site gives both under names that follow from what is in them; the same app gives the same bytes.
"""

import json
from typing import Any

from dash import Dash

from explainer.content.edition import Edition
from explainer.exploring.grid import grid

# what Dash's renderer reads of its settings; the rest would only tell readers about the server
_SETTINGS = (
    "url_base_pathname", "requests_pathname_prefix", "ui", "props_check", "show_undo_redo",
    "suppress_callback_exceptions", "update_title", "children_props", "serve_locally",
    "disable_version_check", "validate_callbacks",
)  # fmt: skip


def frozen_parts(app: Dash) -> bytes:
    """Settings, layout and dependencies of an app as one JSON text."""
    settings: dict[str, Any] = app._config()  # Dash has no public way to them
    parts: dict[str, Any] = {"config": {k: settings[k] for k in _SETTINGS if k in settings}}
    with app.server.test_client() as client:
        for part in ("layout", "dependencies"):
            answer = client.get(f"{app.config.url_base_pathname}_dash-{part}")
            parts[part] = json.loads(answer.data)
    return _json(parts)


def frozen_grid(edition: Edition) -> bytes:
    """The grid's component as JSON text."""
    return _json(grid(edition).to_plotly_json())


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
