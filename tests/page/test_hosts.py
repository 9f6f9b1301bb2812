"""The small layout that Dash runs, and that nothing is drawn or sent twice in it."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from dash import Dash
from dash.development.base_component import Component

from explainer.drawing.figure import trace_ids
from explainer.page.hosts import GRAPHS, connect, live_layout
from explainer.page.view import View

MOST = 150


def components(part: Any) -> Iterator[Component]:
    """A component and all below it, by walking their children."""
    if isinstance(part, Component):
        yield part
        yield from components(getattr(part, "children", None))
    elif isinstance(part, list | tuple):
        for child in part:
            yield from components(child)


def plain(view: View) -> Any:
    """The layout as it travels."""
    return json.loads(json.dumps(live_layout(view), default=lambda part: part.to_plotly_json()))


def figures(view: View) -> dict[str, Any]:
    graphs = (c for c in components(live_layout(view)) if type(c).__name__ == "Graph")
    return {graph.id.removesuffix("-graph"): graph.figure for graph in graphs}


@pytest.fixture(scope="session", params=["german_view", "english_view", "second_view"])
def view(request: pytest.FixtureRequest) -> View:
    found: View = request.getfixturevalue(request.param)
    return found


def test_the_layout_has_few_components(view: View) -> None:
    found = list(components(live_layout(view)))
    assert 5 <= len(found) < MOST
    assert {"Store", "Graph", "Div"} == {type(component).__name__ for component in found}


def test_the_count_sees_every_component() -> None:
    from dash import html

    assert len(list(components(html.Div([html.P(html.B("a")), html.P(["b", html.I()])])))) == 5


def test_there_is_a_host_for_each_figure_and_a_store_for_the_selection(view: View) -> None:
    ids = {component.id for component in components(live_layout(view)) if hasattr(component, "id")}
    assert ids == {
        "selection",
        *(f"{name}-{part}" for name in GRAPHS for part in ("host", "graph")),
    }


def test_an_embed_gets_only_the_figures_that_it_shows(view: View) -> None:
    ids = {c.id for c in components(live_layout(view, ("map",))) if hasattr(c, "id")}
    assert ids == {"selection", "map-host", "map-graph"}


def test_no_coordinates_of_the_map_travel(view: View) -> None:
    lands = figures(view)["map"]["data"]
    assert len([land for land in lands if land.get("fill")]) == len(view.map_scene.lands)
    for land in lands:
        assert not {"x", "y", "fillcolor", "line"} & set(land)
    assert len(json.dumps(plain(view))) < 40_000


def test_the_timeline_is_sent_whole(view: View) -> None:
    for trace in figures(view)["timeline"]["data"]:
        assert {"x", "y"} <= set(trace)


def test_a_figure_knows_whose_each_trace_is(view: View) -> None:
    scenes = {"map": view.map_scene, "timeline": view.timeline_scene}
    for name, figure in figures(view).items():
        assert figure["layout"]["meta"]["ids"] == trace_ids(scenes[name])
        assert "template" not in figure["layout"]


def test_labels_are_said_in_the_language_of_the_page(view: View) -> None:
    said = [land["text"] for land in figures(view)["map"]["data"] if land["text"]]
    assert said == [shape.label for shape in view.map_scene.shapes if shape.label]


def test_figures_cannot_be_dragged_or_zoomed(view: View) -> None:
    graphs = [c for c in components(live_layout(view)) if type(c).__name__ == "Graph"]
    for graph in graphs:
        assert graph.config["displayModeBar"] is False
        assert graph.config["scrollZoom"] is False
        assert graph.figure["layout"]["dragmode"] is False


# callbacks


@pytest.fixture
def app(german_view: View) -> Dash:
    made = Dash("test", assets_folder="", suppress_callback_exceptions=True)
    made.layout = live_layout(german_view)
    connect(made)
    return made


def outputs(app: Dash) -> list[str]:
    """The properties that callbacks write, as ``id.property``."""
    return [
        output.strip(".").split("@")[0]
        for callback in app._callback_list
        for output in callback["output"].split("...")
    ]


def test_no_callback_writes_a_figure_or_children(app: Dash) -> None:
    assert outputs(app) == ["selection.data"] * len(GRAPHS)


def test_every_callback_runs_in_the_browser(app: Dash) -> None:
    assert len(app._callback_list) == len(GRAPHS)
    for callback in app._callback_list:
        assert callback["clientside_function"]["namespace"] == "explainer"
        assert callback["prevent_initial_call"]


def test_every_callback_answers_to_a_click_on_a_figure(app: Dash) -> None:
    inputs = {(i["id"], i["property"]) for call in app._callback_list for i in call["inputs"]}
    assert inputs == {(f"{name}-graph", "clickData") for name in GRAPHS}


def test_an_embed_without_a_figure_has_no_callback_for_it() -> None:
    made = Dash("test", assets_folder="")
    connect(made, ("map",))
    (callback,) = made._callback_list
    assert callback["clientside_function"]["function_name"] == "choose_on_map"
