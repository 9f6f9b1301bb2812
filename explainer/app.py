"""The server: every answer of the last good story, and behind it the story's Dash apps.

``server`` is what gunicorn runs (``gunicorn explainer.app:server``); the story is the folder named
by the environment variable ``EXPLAINER_STORY``. Problems of a story go to the log, never to
readers, and nothing about readers goes there.
"""

import os
from pathlib import Path

from flask import Flask

from explainer.places import own_folder
from explainer.serving.keeping import Keeper
from explainer.serving.log_lines import write_log_lines
from explainer.serving.shelf import Shelf


def make_server(keeper: Keeper) -> Flask:
    """A Flask server around the shelf."""
    flask = Flask("explainer")
    flask.wsgi_app = Shelf(keeper)  # type: ignore[method-assign]
    return flask


def __getattr__(name: str) -> Flask:
    """``server`` is made when somebody asks for it, so that importing this reads no story."""
    if name != "server":
        raise AttributeError(name)
    write_log_lines()
    folder = Path(os.environ.get("EXPLAINER_STORY") or own_folder("data"))
    found = globals()["server"] = make_server(Keeper(folder))
    return found
