"""The map as a Plotly figure, from the scene that page and pictures are drawn from.

Words are no part of a figure: the browser sets them above it, in the page's type. Colours are those
of the light theme; the style sheet paints over them by the class of each trace.
"""

from functools import lru_cache
from typing import Any

import plotly.graph_objects as go

from explainer.drawing.scene import Ring, Scene
from explainer.drawing.theme import LIGHT

Trace = dict[str, Any]


def map_figure(scene: Scene) -> dict[str, Any]:
    """A trace for each land that can be chosen, and some for the others, in the scene's own coordinates.

    The ``meta`` of each is its code (of the others none), a colon, and its tone. One unit is square.
    """
    layout = go.Layout(
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        showlegend=False,
        hovermode=False,
        xaxis={"visible": False, "range": [0, scene.width]},
        yaxis={"visible": False, "range": [scene.height, 0]},
    )
    lands = [_land(shape.id, shape.tone, shape.rings) for shape in scene.countries]
    return {"data": lands, "layout": layout.to_plotly_json()}


@lru_cache(maxsize=512)  # the same lands for every day and language
def _land(code: str, tone: str, rings: tuple[Ring, ...]) -> Trace:
    xs, ys = around(rings)
    # no mode: the outline would be drawn twice, and the style sheet draws it on the fill
    found: Trace = go.Scatter(
        x=xs,
        y=ys,
        fill="toself",
        mode="none",
        fillcolor=LIGHT.tones[tone].fill,
        meta=f"{code}:{tone}",
    ).to_plotly_json()
    return found


def around(rings: tuple[Ring, ...]) -> tuple[list[int | None], list[int | None]]:
    """The rings as one line that Plotly can fill: each is closed, and there is a gap between two."""
    xs: list[int | None] = []
    ys: list[int | None] = []
    for ring in rings:
        xs += [None] * bool(xs) + [x for x, _ in ring] + [ring[0][0]]
        ys += [None] * bool(ys) + [y for _, y in ring] + [ring[0][1]]
    return xs, ys
