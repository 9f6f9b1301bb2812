"""A scene as Plotly figure: a trace for each land, in the same coordinates as the SVG."""

from dataclasses import replace
from typing import Any

import pytest

from explainer.drawing.figure import as_figure, trace_ids
from explainer.drawing.scene import Bar, Line, Mark, Ring, Scene, Shape
from explainer.drawing.theme import LIGHT
from explainer.page.view import View

SQUARE: Ring = ((0, 0), (10, 0), (10, 10), (0, 10))
HOLE: Ring = ((2, 2), (4, 2), (3, 5))
SMALL = Scene(
    "map",
    200,
    100,
    "What is shown",
    shapes=(
        Shape("CHE", "land", "", (SQUARE,)),
        Shape("EST", "leaning", "Estland: bereit", (SQUARE, HOLE)),
    ),
    bars=(Bar("training", "phase", 20, 120, 10, 58, label="Ausbildung"),),
    lines=(Line("axis", 0, 90, 200, 90),),
    marks=(
        Mark("e01", "event", 30, 80, 11, "15. August: Treffen"),
        Mark("EST", "dot", 5, 5, 3),
    ),
)


def parts(scene: Scene) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """Traces and layout as plain values."""
    figure = as_figure(scene).to_dict()
    return figure["data"], figure["layout"]


def test_each_land_and_each_box_is_a_trace_and_marks_with_labels_are_one() -> None:
    traces, _ = parts(SMALL)
    assert [trace["mode"] for trace in traces] == ["lines", "lines", "lines", "markers"]
    assert {trace["type"] for trace in traces} == {"scatter"}


def test_rings_are_closed_and_have_a_gap_between_them() -> None:
    land = parts(SMALL)[0][1]
    assert list(land["x"]) == [0, 10, 10, 0, 0, None, 2, 4, 3, 2]
    assert list(land["y"]) == [0, 0, 10, 10, 0, None, 2, 2, 5, 2]
    assert (land["fill"], land["hoveron"]) == ("toself", "fills")


def test_every_land_of_the_map_is_a_trace_with_closed_rings(german_view: View) -> None:
    scene = german_view.map_scene
    traces, _ = parts(scene)
    assert len(traces) == len(scene.lands) > 20
    for shape, trace in zip(scene.lands, traces, strict=True):
        points = list(zip(trace["x"], trace["y"], strict=True))
        assert points.count((None, None)) == len(shape.rings) - 1
        for ring in shape.rings:
            assert points[: len(ring)] == list(ring), shape.id
            assert points[len(ring)] == ring[0], shape.id
            points = points[len(ring) + 2 :]
        assert points == []


def test_the_number_of_a_trace_tells_its_land_or_box() -> None:
    assert trace_ids(SMALL) == ["", "EST", "training"]


@pytest.mark.parametrize("name", ["map_scene", "timeline_scene"])
def test_ids_stand_in_the_order_of_the_traces(
    german_view: View, second_view: View, name: str
) -> None:
    for view in (german_view, second_view):
        scene: Scene = getattr(view, name)
        ids, (traces, _) = trace_ids(scene), parts(scene)
        labelled = {thing.id: thing.label for thing in (*scene.lands, *scene.bars)}
        assert any(ids)
        assert len(ids) == len([trace for trace in traces if trace["mode"] == "lines"])
        for identifier, trace in zip(ids, traces, strict=False):
            assert trace["text"] == (labelled[identifier] if identifier else "")


def test_a_land_without_a_label_says_nothing_when_pointed_at() -> None:
    silent, told = parts(SMALL)[0][:2]
    assert (silent["hoverinfo"], told["hoverinfo"]) == ("skip", "text")
    assert told["text"] == "Estland: bereit"


def test_a_mark_says_its_label_and_carries_its_id() -> None:
    marks = parts(SMALL)[0][-1]
    assert list(marks["customdata"]) == ["e01"]
    assert list(marks["text"]) == ["15. August: Treffen"]
    assert list(marks["marker"]["size"]) == [22]


def test_a_drawing_without_marks_has_no_trace_of_them() -> None:
    assert all(trace["mode"] == "lines" for trace in parts(replace(SMALL, marks=()))[0])


def test_the_axes_are_those_of_the_scene_with_y_downwards() -> None:
    _, layout = parts(SMALL)
    assert list(layout["xaxis"]["range"]) == [0, 200]
    assert list(layout["yaxis"]["range"]) == [100, 0]
    for axis in ("xaxis", "yaxis"):
        assert layout[axis]["fixedrange"] is True
        assert layout[axis]["visible"] is False
    assert set(layout["margin"].values()) == {0}


def test_lines_are_shapes_below_everything_in_their_order(german_view: View) -> None:
    scene = german_view.timeline_scene
    shapes = parts(scene)[1]["shapes"]
    assert [shape["name"] for shape in shapes] == [line.kind for line in scene.lines]
    assert {shape["layer"] for shape in shapes} == {"below"}
    assert [shape["x1"] for shape in shapes] == [line.to_x for line in scene.lines]


def test_a_fluid_figure_has_its_height_in_pixels_and_any_other_has_none() -> None:
    assert "height" not in parts(SMALL)[1]
    assert parts(replace(SMALL, fluid=True))[1]["height"] == 100


def test_a_land_has_the_colours_of_its_tone() -> None:
    land = parts(SMALL)[0][1]
    tone = LIGHT.tones["leaning"]
    assert (land["fillcolor"], land["line"]["color"]) == (tone.fill, tone.line)


@pytest.mark.parametrize("name", ["map_scene", "timeline_scene"])
def test_the_same_scene_gives_the_same_bytes_and_asks_for_no_map_of_others(
    german_view: View, name: str
) -> None:
    scene: Scene = getattr(german_view, name)
    figure = as_figure(scene).to_dict()
    figure["layout"].pop("template")
    assert as_figure(scene).to_json() == as_figure(scene).to_json()
    assert "geo" not in str(figure)
    assert "http" not in str(figure)
