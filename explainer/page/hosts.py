"""The small layout that Dash runs: two graphs and a store.

Everything else on the page is HTML that is written once. The graphs are mounted at the end of the
document and moved into their frames before Plotly draws; React keeps hold of them there. The
figure of the map travels without coordinates: the browser reads them from the still drawing, so
that the two cannot differ and nothing is sent twice.
"""

from functools import lru_cache
from typing import Any

from dash import ClientsideFunction, Dash, Input, Output, dcc, html

from explainer.drawing.figure import as_figure, trace_ids
from explainer.drawing.scene import Scene
from explainer.page.view import View

GRAPHS = ("map", "timeline")
_CONFIG: Any = {
    "displayModeBar": False,
    "doubleClick": False,
    "scrollZoom": False,
    "responsive": True,
}


def live_layout(view: View, graphs: tuple[str, ...] = GRAPHS) -> html.Div:
    """The layout of a document with these graphs."""
    scenes = {"map": view.map_scene, "timeline": view.timeline_scene}
    return html.Div(
        [
            dcc.Store(id="selection"),
            *(
                html.Div(_graph(name, scenes[name]), id=f"{name}-host", className="host")
                for name in graphs
            ),
        ]
    )


def connect(app: Dash, graphs: tuple[str, ...] = GRAPHS) -> None:
    """A click on a figure becomes a choice; the selection script answers with all that is chosen."""
    for name in graphs:
        app.clientside_callback(
            ClientsideFunction("explainer", f"choose_on_{name}"),
            Output("selection", "data", allow_duplicate=True),
            Input(f"{name}-graph", "clickData"),
            prevent_initial_call=True,
        )


def _graph(name: str, scene: Scene) -> dcc.Graph:
    return dcc.Graph(id=f"{name}-graph", figure=_figure(scene), config=_CONFIG, responsive=True)


@lru_cache(maxsize=4)  # the page and two embeds show the same
def _figure(scene: Scene) -> dict[str, Any]:
    figure: dict[str, Any] = as_figure(scene).to_dict()
    figure["layout"]["meta"] = {"ids": trace_ids(scene)}
    figure["layout"].pop("template", None)
    for trace in figure["data"]:
        if trace.get("fill"):  # the style sheet draws the borders, on the fills themselves
            del trace["fillcolor"], trace["line"]
            trace["mode"] = "none"
    for trace, _ in zip(figure["data"], scene.lands, strict=False):
        del trace["x"], trace["y"]
    return figure
