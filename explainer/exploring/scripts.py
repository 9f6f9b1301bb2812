"""The scripts of the app, in one folder that is named after what is in it.

They come from the packages dash and dash-ag-grid and from ``assets``. Dash's components would ask
for the chunk of their graph only when they draw one; run before, it saves a way to the server.
Dash's own polyfill is left out; the browsers that get these scripts need of it only the regenerator
runtime, which its core components expect as a global. Plotly is fetched by ``boot.js`` at once and
waited for by nobody but the graphs.
"""

import hashlib
import re
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from explainer.places import own_folder

PLOTLY, RUNTIME = "plotly-basic.min.js", "regenerator-runtime.js"
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
GRID_SCRIPTS = ("dash_ag_grid.min.js", "async-community.js")
OF_THE_PAGE = ("address", "folding")  # before ours
# ours between React and Dash: Dash's renderer looks for the functions that callbacks name
OURS = (
    "drawn", "address", "days", "choice", "tip", "near", "map_view", "map_hit", "map_hands", "map_paint", "countries", "card",
    "phases", "events", "stops", "positions", "period", "compare", "origins", "marks", "grid", "grid_tools",
    "callbacks",
)  # fmt: skip
# V8 then compiles them whole on another thread, and not piece by piece on the one that answers the
# reader: of Plotly's 0.45 s on a slow phone 0.07 s are left. To other engines it is a comment.
# https://github.com/WICG/explicit-javascript-compile-hints-file-based
_COMPILED_AT_ONCE = (PLOTLY, "dash_core_components.js")
_HINT = b"//# allFunctionsCalledOnLoad\n"


@cache
def scripts() -> dict[str, bytes]:
    """All scripts by file name."""
    return dict(_found())


def running_order() -> tuple[str, ...]:
    """The names of those that a document runs, in order; Plotly and the grid are fetched by ours."""
    dash = [Path(name).name for name in DASH_SCRIPTS]
    return ("boot.js", *dash[:3], RUNTIME, "explore.js", *dash[3:], "run.js")


@cache
def scripts_folder() -> str:
    """The folder that holds them, named after what is in it."""
    digest = hashlib.sha256()
    for name, content in scripts().items():
        digest.update(f"{name}\0{len(content)}\0".encode() + content)
    return f"explore-{digest.hexdigest()[:12]}"


def _found() -> Iterator[tuple[str, bytes]]:
    assets = own_folder("assets")
    for package, names in (("dash", DASH_SCRIPTS), ("dash_ag_grid", GRID_SCRIPTS)):
        for name in names:
            file = _folder_of(package) / name
            yield file.name, _HINT * (file.name in _COMPILED_AT_ONCE) + file.read_bytes()
    yield PLOTLY, _HINT + (assets / "vendor" / PLOTLY).read_bytes()
    yield RUNTIME, _bare(assets / "vendor" / RUNTIME)
    for name in ("boot", "run"):
        yield f"{name}.js", _bare(assets / "explore" / f"{name}.js")
    shared = (assets / "js" / f"{name}.js" for name in OF_THE_PAGE)
    ours = (*shared, *(assets / "explore" / f"{name}.js" for name in OURS))
    yield "explore.js", b"\n".join(map(_bare, ours))


def _folder_of(package: str) -> Path:
    """Where an installed package has its files, without loading it."""
    found = find_spec(package)
    assert found
    assert found.submodule_search_locations
    return Path(found.submodule_search_locations[0])


def _bare(file: Path) -> bytes:
    """A script without the comments that stand on lines of their own; a licence's notice stays."""
    return re.sub(r"^\s*//.*\n|^\s+", "", file.read_text("utf-8"), flags=re.MULTILINE).encode()
