"""The scripts that bring a document to life, in the order in which they have to run.

They are taken as they are from the dash package and from ``assets``, and stand together in one
folder that is named after their content. Dash's components would ask for the chunk of their graph
only when they draw one; run before, it saves a way to the server. Dash's own polyfill is left out;
the browsers that get these scripts need of it only the regenerator runtime, which its core
components expect as a global.
"""

import hashlib
from functools import cache
from importlib.resources import files
from pathlib import Path

from explainer.places import own_folder

_OURS = ("vendor/plotly-basic.min.js", "vendor/regenerator-runtime.js")
_DASH = (
    "deps/react@18.3.1.min.js",
    "deps/react-dom@18.3.1.min.js",
    "deps/prop-types@15.8.1.min.js",
    "dash-renderer/build/dash_renderer.min.js",
    "dcc/dash_core_components.js",
    "dcc/dash_core_components-shared.js",
    "dcc/async-graph.js",
    "html/dash_html_components.min.js",
)
_LAST = "js/alive.js"


@cache
def live_scripts() -> dict[str, bytes]:
    """The scripts by file name, in running order."""
    dash = Path(str(files("dash")))
    found = {Path(name).name: (own_folder("assets") / name).read_bytes() for name in _OURS}
    found |= {Path(name).name: (dash / name).read_bytes() for name in _DASH}
    found[Path(_LAST).name] = (own_folder("assets") / _LAST).read_bytes()
    return found


@cache
def live_folder() -> str:
    """The folder that holds them, named after what is in it."""
    digest = hashlib.sha256()
    for name, content in live_scripts().items():
        digest.update(f"{name}\0{len(content)}\0".encode() + content)
    return f"live-{digest.hexdigest()[:12]}"


def running_order() -> list[str]:
    """The paths of the scripts to run, below the folder of assets."""
    return [f"{live_folder()}/{name}" for name in live_scripts()]
