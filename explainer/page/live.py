"""The scripts that bring a document to life, in the order in which they have to run.

They come from the dash package and from ``assets``, and stand together in one folder that is named
after their content. What is not minified there is on its way to the reader, a licence's notice kept. Dash's components would ask for the chunk of their graph
only when they draw one; run before, it saves a way to the server. Dash's own polyfill is left out;
the browsers that get these scripts need of it only the regenerator runtime, which its core
components expect as a global.
"""

import hashlib
import re
from functools import cache
from importlib.resources import files
from pathlib import Path

from rjsmin import jsmin

from explainer.places import own_folder

_FIRST = ("vendor/plotly-basic.min.js", "vendor/regenerator-runtime.js")
DASH_SCRIPTS = (
    "deps/react@18.3.1.min.js",
    "deps/react-dom@18.3.1.min.js",
    "deps/prop-types@15.8.1.min.js",
    "dash-renderer/build/dash_renderer.min.js",
    "dcc/dash_core_components.js",
    "dcc/dash_core_components-shared.js",
    "dcc/async-graph.js",
    "html/dash_html_components.min.js",
)
_LAST = ("js/alive.js", "js/listbox.js")
# V8 then compiles them whole on another thread, and not piece by piece on the one that answers the
# reader: of Plotly's 0.45 s on a slow phone 0.07 s are left. To other engines it is a comment.
# https://github.com/WICG/explicit-javascript-compile-hints-file-based
_COMPILED_AT_ONCE = ("plotly-basic.min.js", "dash_core_components.js")
_HINT = b"//# allFunctionsCalledOnLoad\n"


@cache
def live_scripts() -> dict[str, bytes]:
    """The scripts by file name, in running order."""
    dash = Path(str(files("dash")))
    ours = own_folder("assets")
    found = [*(ours / name for name in _FIRST), *(dash / name for name in DASH_SCRIPTS)]
    found += [ours / name for name in _LAST]
    return {file.name: _sent(file) for file in found}


def _sent(file: Path) -> bytes:
    # Dash's own are minified, whatever their name says
    if ".min." in file.name or file.is_relative_to(str(files("dash"))):
        return _HINT * (file.name in _COMPILED_AT_ONCE) + file.read_bytes()
    script = file.read_text("utf-8")
    notice = re.match(r"/\*\*.*?\*/\n", script, re.DOTALL)
    return ((notice[0] if notice else "") + str(jsmin(script))).encode()


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
