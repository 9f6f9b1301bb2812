"""The server for readers: every answer of the last good story in a folder.

``create_server`` makes one. ``server`` is what gunicorn runs (``gunicorn explainer.app:server``):
the one for the folder named by the environment variable ``EXPLAINER_STORY``. Problems of a story go
to the log, never to readers, and nothing about readers goes there.
"""

import os
from pathlib import Path

from flask import Flask

from explainer.places import own_folder
from explainer.site.log_lines import write_log_lines
from explainer.site.reload import Reloader
from explainer.site.wsgi import StoryApplication


def create_server(story: Path | str) -> Flask:
    """A Flask server for the story in a folder, which it reads again when its files change."""
    flask = Flask("explainer", static_folder=None)
    flask.wsgi_app = StoryApplication(Reloader(Path(story)))  # type: ignore[method-assign]
    return flask


def __getattr__(name: str) -> Flask:
    """``server`` is made when somebody asks for it, so that importing this reads no story."""
    if name != "server":
        raise AttributeError(name)
    write_log_lines()
    folder = os.environ.get("EXPLAINER_STORY") or own_folder("data")
    found = globals()["server"] = create_server(folder)
    return found
