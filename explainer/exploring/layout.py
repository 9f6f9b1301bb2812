"""What stands where in the app, as few Dash components as possible: each costs the reader's phone.

Lists, names and labels are set by the scripts into the empty components here, from the data in
``story``; the grid's component comes when a reader comes near it.
"""

from typing import Any

from dash import dcc, html
from dash.development.base_component import Component

from explainer.content.choices import LONGEST_TEXT
from explainer.content.edition import Edition, Phrase, only_in
from explainer.content.map import map_of
from explainer.content.masthead import masthead
from explainer.drawing.kept_places import kept_places
from explainer.drawing.map_labels import NEARER
from explainer.drawing.map_scene import draw_map
from explainer.exploring.browser_data import browser_data
from explainer.exploring.compare import compare_section
from explainer.exploring.figures import map_figure
from explainer.exploring.origins import origins_section
from explainer.exploring.phases import phases_section
from explainer.exploring.positions import positions_section

_STILL: Any = {"staticPlot": True, "responsive": True}


def layout(edition: Edition, grid: Component | None = None) -> html.Div:
    """The whole app in the edition's language; the ``grid`` is in it, or else is fetched later."""
    placing = kept_places(edition).placed
    map_scene = draw_map(map_of(edition), edition.story.outlines, NEARER, placing)
    return html.Div(
        [
            dcc.Store(id="explore-story", data=browser_data(edition, map_scene)),
            dcc.Store(id="explore-choice"),
            dcc.Store(id="explore-near"),
            _line(edition),
            html.Div([_left(edition, map_scene), _right()], className="columns"),
            compare_section(edition),
            _statements(edition, grid),
            origins_section(),
        ],
        className="explore",
    )


def _line(edition: Edition) -> html.Div:
    """What is shown, always in sight, and the way back to all of it."""
    return html.Div(
        [
            html.P(id="explore-shown", role="status"),
            html.Button(edition.words.say("filters.reset"), id="explore-reset", disabled=True),
            html.P(id="explore-unknown"),
        ],
        className="shown-line",
    )


def _left(edition: Edition, scene: Any) -> html.Div:
    words = edition.words
    notes = [
        _said(edition, map_of(edition).note),
        " ",
        words.say("pictures.borders", who=edition.story.outlines.credit),
    ]
    return html.Div(
        [
            html.Div(
                [
                    dcc.Graph(id="explore-map-graph", figure=map_figure(scene), config=_STILL),
                    html.Div(id="explore-map-words", **_hidden()),
                    html.Div(_zoom(edition), className="zoom"),
                    html.Div(id="explore-map-tip", className="tip", hidden=True),
                ],
                id="explore-map",
                role="group",
                tabIndex=0,
                style={"aspectRatio": f"{scene.width}/{scene.height}"},
                **_named(words.say("explore.map")),
            ),
            html.P(notes, className="note"),
            *_days(edition),
            html.Div(id="explore-stops", role="group"),
            html.Section(id="explore-card", **_named(words.say("explore.card"))),
            html.Div(id="explore-countries"),
            html.P(id="explore-aged", className="note"),
        ],
        className="left",
    )


def _zoom(edition: Edition) -> list[html.Button]:
    signs = {"in": "+", "out": "−", "all": "⟲"}
    return [
        html.Button(
            sign, id=f"explore-zoom-{name}", **_named(edition.words.say(f"explore.zoom_{name}"))
        )
        for name, sign in signs.items()
    ]


def _days(edition: Edition) -> list[html.Div]:
    """The control of the day; a story of a single day has none to choose."""
    words, last = edition.words, len(edition.days) - 1
    return [
        html.Div(
            [
                html.Label(words.say("day.label"), htmlFor="explore-day"),
                html.Span(id="explore-day-shown"),
                html.Button("‹", id="explore-earlier", **_named(words.say("day.earlier"))),
                dcc.Input(
                    id="explore-day", type="range", min=0, max=max(last, 1), step=1, value=last
                ),
                html.Button("›", id="explore-later", **_named(words.say("day.later"))),
            ],
            className="days",
            hidden=not last,
        )
    ]


def _right() -> html.Div:
    return html.Div([positions_section(), phases_section()], className="right")


def _statements(edition: Edition, grid: Component | None) -> html.Section:
    words = edition.words
    waiting = html.P(words.say("explore.waiting"), className="note")
    return html.Section(
        [
            html.H2(_said(edition, masthead(edition).headings.table)),
            html.Label(words.say("explore.search"), htmlFor="explore-search"),
            dcc.Input(id="explore-search", type="search", maxLength=LONGEST_TEXT),
            html.Div(id="explore-grid-tools"),
            html.Div(waiting if grid is None else grid, id="explore-grid-place"),
        ],
        className="statements",
    )


def _said(edition: Edition, words: Phrase) -> html.Span | str:
    """Words of the story; in another language than the app they say so, to ears as well."""
    note = only_in(edition, words)
    if not note:
        return words.said
    return html.Span([html.Bdi(words.said, lang=words.language), " ", html.Small(note)])


def _named(name: str) -> dict[str, Any]:
    return {"aria-label": name}


def _hidden() -> dict[str, Any]:
    return {"aria-hidden": "true"}
