"""A scene as Plotly figure: cartesian, in the scene's own coordinates, without margins.

Words and silent marks are not in it; they stay in the layer of the SVG that lies above either.
"""

import plotly.graph_objects as go

from explainer.drawing.scene import Bar, Mark, Scene, Shape
from explainer.drawing.theme import LIGHT


def as_figure(scene: Scene) -> go.Figure:
    """The drawing as a figure, one trace a land; a pure function of the scene.

    On fills Plotly's events carry ``curveNumber`` only, which counts ``trace_ids``.
    """
    traces: list[go.Scatter] = [_land(shape) for shape in scene.lands]
    traces += [_box(bar) for bar in scene.bars]
    labelled = [mark for mark in scene.marks if mark.label]
    if labelled:
        traces.append(_marks(labelled))
    figure = go.Figure(traces)
    figure.update_layout(
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        showlegend=False,
        dragmode=False,
        hovermode="closest",
        xaxis={"visible": False, "range": [0, scene.width], "fixedrange": True},
        yaxis={"visible": False, "range": [scene.height, 0], "fixedrange": True},
        shapes=[
            {
                "type": "line",
                "x0": line.x,
                "y0": line.y,
                "x1": line.to_x,
                "y1": line.to_y,
                "layer": "below",
                "name": line.kind,
                "line": {"color": LIGHT.surface["edge"], "width": 1},
            }
            for line in scene.lines
        ],
    )
    if scene.fluid:
        figure.update_layout(height=scene.height)
    return figure


def trace_ids(scene: Scene) -> list[str]:
    """Which land or bar each trace is, by ``curveNumber``."""
    return [shape.id for shape in scene.lands] + [bar.id for bar in scene.bars]


def _land(shape: Shape) -> go.Scatter:
    xs: list[int | None] = []
    ys: list[int | None] = []
    for ring in shape.rings:
        xs += [None] * bool(xs) + [x for x, _ in ring] + [ring[0][0]]
        ys += [None] * bool(ys) + [y for _, y in ring] + [ring[0][1]]
    tone = LIGHT.tones[shape.tone]
    return go.Scatter(
        x=xs,
        y=ys,
        fill="toself",
        mode="lines",
        line={"width": 0.6, "color": tone.line},
        fillcolor=tone.fill,
        text=shape.label,
        hoverinfo="text" if shape.label else "skip",
        hoveron="fills",
    )


def _box(bar: Bar) -> go.Scatter:
    top, bottom = bar.y, bar.y + bar.height
    return go.Scatter(
        x=[bar.x, bar.end, bar.end, bar.x, bar.x],
        y=[top, top, bottom, bottom, top],
        fill="toself",
        mode="lines",
        line={"width": 1, "color": LIGHT.surface["edge"]},
        fillcolor=LIGHT.surface["raised"],
        text=bar.label,
        hoverinfo="text",
        hoveron="fills",
    )


def _marks(marks: list[Mark]) -> go.Scatter:
    return go.Scatter(
        x=[mark.x for mark in marks],
        y=[mark.y for mark in marks],
        mode="markers",
        marker={
            "size": [2 * mark.radius for mark in marks],
            "color": LIGHT.surface["accent"],
            "opacity": 1,
        },
        text=[mark.label for mark in marks],
        customdata=[mark.id for mark in marks],
        hoverinfo="text",
    )
