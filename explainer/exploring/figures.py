"""Map and phases as Plotly figures, from the scenes that page and pictures are drawn from.

Words are no part of a figure: the browser sets them above it, in the page's type. Colours are those
of the light theme; the style sheet paints over them by the class of each trace.
"""

from functools import lru_cache
from typing import Any

import plotly.graph_objects as go

from explainer.drawing.scene import Bar, Ring, Scene
from explainer.drawing.theme import LIGHT

Trace = dict[str, Any]


def map_figure(scene: Scene) -> dict[str, Any]:
    """A trace for each land that can be chosen, and some for the others.

    The ``meta`` of each is its code (of the others none), a colon, and its tone.
    """
    return _figure(scene, [_land(shape.id, shape.tone, shape.rings) for shape in scene.countries])


def phases_figure(scene: Scene) -> dict[str, Any]:
    """The axis with its breaks, a trace for each phase (``meta`` is its id), and one of all events."""
    events = [mark for mark in scene.marks if mark.kind == "event"]
    dots = go.Scatter(
        x=[mark.x for mark in events],
        y=[mark.y for mark in events],
        mode="markers",
        marker={
            "size": [2 * mark.radius for mark in events],
            "color": LIGHT.surface["accent"],
            "opacity": 1,
        },
        meta="",
    ).to_plotly_json()
    figure = _figure(scene, [*map(_band, scene.bars), dots])
    figure["layout"]["shapes"] = [
        {
            "type": "line", "x0": line.x, "y0": line.y, "x1": line.to_x, "y1": line.to_y,
            "line": {"color": LIGHT.surface["edge"], "width": 1.2,
                     "dash": "dash" if "dashed" in line.kind or "unknown" in line.kind else "solid"},
        }
        for line in scene.lines
    ]  # fmt: skip
    return figure


def _figure(scene: Scene, traces: list[Trace]) -> dict[str, Any]:
    """Traces in the scene's own coordinates, without margins; one unit of a map is square."""
    layout = go.Layout(
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        showlegend=False,
        hovermode=False,
        xaxis={"visible": False, "range": [0, scene.width]},
        yaxis={"visible": False, "range": [scene.height, 0]},
    )
    return {"data": traces, "layout": layout.to_plotly_json()}


@lru_cache(maxsize=512)  # the same lands for every day and language
def _land(code: str, tone: str, rings: tuple[Ring, ...]) -> Trace:
    return _filled(*around(rings), LIGHT.tones[tone].fill, f"{code}:{tone}")


def around(rings: tuple[Ring, ...]) -> tuple[list[int | None], list[int | None]]:
    """The rings as one line that Plotly can fill: each is closed, and there is a gap between two."""
    xs: list[int | None] = []
    ys: list[int | None] = []
    for ring in rings:
        xs += [None] * bool(xs) + [x for x, _ in ring] + [ring[0][0]]
        ys += [None] * bool(ys) + [y for _, y in ring] + [ring[0][1]]
    return xs, ys


def _band(bar: Bar) -> Trace:
    top, bottom = bar.y, bar.y + bar.height
    xs, ys = [bar.x, bar.end, bar.end, bar.x, bar.x], [top, top, bottom, bottom, top]
    ground = "rgba(0,0,0,0)" if bar.strength == "proposed" else LIGHT.surface["raised"]
    return _filled(xs, ys, ground, bar.id)


def _filled(xs: list[Any], ys: list[Any], colour: str, meta: str) -> Trace:
    # no mode: the outline would be drawn twice, and the style sheet draws it on the fill
    trace = go.Scatter(x=xs, y=ys, fill="toself", mode="none", fillcolor=colour, meta=meta)
    found: Trace = trace.to_plotly_json()
    return found
