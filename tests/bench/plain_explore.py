"""The same map and the same table as an ordinary Dash app: the baseline of the app in which one explores.

Plotly's whole bundle, all of AG Grid, figures and rows from the server: the way that the documentation of
Dash would have it. ``gunicorn tests.bench.plain_explore:server``.
"""

from typing import Any

import dash_ag_grid
from dash import Dash, Input, Output, dcc, html

import explainer
from explainer.places import own_folder

STORY = explainer.open_story(own_folder("data"))
DAYS = [day.isoformat() for day in STORY.days]
CLAIMS = STORY.claims().astype(str)
FIGURES = {day: STORY.map_figure(day) for day in (DAYS[0], DAYS[-1])}
app = Dash("plain-explore", title="Plain Dash", include_assets_files=False)
server = app.server
app.layout = html.Div(
    [
        dcc.RadioItems(list(FIGURES), DAYS[-1], id="day"),
        dcc.Graph(id="map"),
        dash_ag_grid.AgGrid(
            id="grid",
            columnDefs=[{"field": name} for name in CLAIMS.columns],
            rowData=CLAIMS.to_dict("records"),
        ),
    ]
)


@app.callback(Output("map", "figure"), Input("day", "value"))
def draw_map(day: str) -> Any:
    return FIGURES[day]
