"""A scene as SVG: each thing once, in whole steps, escaped, and without a colour of its own."""

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.content.edition import Edition
from explainer.drawing.scene import Bar, Line, Mark, Ring, Scene, Shape, Words
from explainer.drawing.svg import as_strip, as_svg, path_of, pattern_defs
from explainer.drawing.theme import LIGHT
from explainer.page.map import map_scene
from tests.markup import Element, read_html

SQUARE: Ring = ((0, 0), (10, 0), (10, 10), (0, 10))
HOLE: Ring = ((2, 2), (4, 2), (3, 5))
HOLE_ON_GRID: Ring = ((2, 2), (4, 2), (2, 4))
ISLAND: Ring = ((-7, 30), (3, -41), (0, 0))

COLOURS = re.compile(r"#[0-9a-fA-F]{3,8}\b|rgb|hsl|\bfill=|\bstroke=")


def scene(**parts: Any) -> Scene:
    return Scene("map", 200, 100, "What is shown", **parts)


def drawn(found: Scene) -> Element:
    """The drawing's own element."""
    return read_html(as_svg(found)).one("svg", class_="drawing")


def rings_of(path: str) -> tuple[Ring, ...]:
    """The rings that a path of relative steps describes, as the browser reads it."""
    found: list[Ring] = []
    x = y = 0
    for steps in re.findall(r"m([-\d ]+)z", path):
        points = []
        values = [int(number) for number in re.findall(r"-?\d+", steps)]
        for dx, dy in zip(values[::2], values[1::2], strict=True):
            x, y = x + dx, y + dy
            points.append((x, y))
        found.append(tuple(points))
        x, y = points[0]
    return tuple(found)


def same(rings: tuple[Ring, ...]) -> list[Ring]:
    """Rings wherever they begin, and in whatever order."""
    turned = ([(*ring[at:], *ring[:at]) for at in range(len(ring))] for ring in rings)
    return sorted(map(min, turned))


# paths


@pytest.mark.parametrize(
    ("rings", "path"),
    [
        ((SQUARE,), "m0 0 10 0 0 10-10 0z"),
        ((SQUARE, HOLE), "m0 0 10 0 0 10-10 0zm2 2 2 0-1 3z"),
        ((ISLAND,), "m3-41-3 41-7 30z"),
    ],
)
def test_rings_are_written_as_relative_steps_in_the_shortest_way(
    rings: tuple[Ring, ...], path: str
) -> None:
    assert path_of(rings) == path
    assert same(rings_of(path)) == same(rings)


points = st.tuples(st.integers(-3000, 3000), st.integers(-3000, 3000))
some_rings = st.lists(st.lists(points, min_size=3, max_size=8).map(tuple), min_size=1, max_size=4)


@given(some_rings.map(tuple))
def test_a_path_leads_back_to_its_rings(rings: tuple[Ring, ...]) -> None:
    assert same(rings_of(path_of(rings))) == same(rings)


def test_every_land_of_the_map_can_be_read_back_in_whole_steps(german_edition: Edition) -> None:
    shapes = map_scene(german_edition).shapes
    assert len(shapes) > 50
    for shape in shapes:
        path = path_of(shape.rings)
        assert re.fullmatch(r"(m(-?\d+ ?)+z)+", path), shape.id
        assert same(rings_of(path)) == same(shape.rings), shape.id


# one element for each thing


def test_each_thing_in_a_scene_is_one_element(
    german_edition: Edition, second_edition: Edition
) -> None:
    for edition in (german_edition, second_edition):
        whole = map_scene(edition)
        svg = drawn(whole)
        counted = {tag: len(svg.all(tag)) for tag in ("path", "rect", "line", "circle", "text")}
        assert counted == {
            "path": len(whole.countries),
            "rect": len(whole.bars),
            "line": len(whole.lines),
            "circle": len(whole.marks),
            "text": len(whole.words),
        }
        assert sum(counted.values()) > 10


def test_shapes_stand_below_words_and_silent_marks(
    german_edition: Edition,
) -> None:
    whole = map_scene(german_edition)
    shapes, above = drawn(whole).all("g")
    assert shapes.classes == ["shapes"]
    assert above.classes == ["above"]
    assert not shapes.all("text")
    assert len(shapes.all("circle")) == sum(1 for mark in whole.marks if mark.label)
    assert len(above.all("circle")) == sum(1 for mark in whole.marks if not mark.label)
    assert not above.all("path") + above.all("rect")
    assert len(above.all("line")) == len(whole.lines)
    assert not shapes.all("line")


def test_a_drawing_has_no_colour_of_its_own(
    german_edition: Edition,
) -> None:
    svg = as_svg(map_scene(german_edition))
    assert len(svg) > 2000
    assert not COLOURS.search(re.sub(r'href="#\w+"', "", svg))
    assert COLOURS.search('<path fill="red"/>')


def test_the_drawing_is_for_the_eye_and_the_pointer_alone(german_edition: Edition) -> None:
    svg = drawn(map_scene(german_edition))
    assert svg["aria-hidden"] == "true"
    assert {link["tabindex"] for link in svg.all("a")} == {"-1"}


# lands


def test_a_land_with_a_label_is_a_link_to_its_country() -> None:
    svg = drawn(scene(shapes=(Shape("EST", "leaning", "Estland: bereit", (SQUARE,)),)))
    link = svg.one("a")
    assert (link["href"], link["tabindex"]) == ("#EST", "-1")
    path = link.one("path")
    assert (path["data-country"], path["data-tone"]) == ("EST", "leaning")
    assert path.get("data-old") is None


def test_a_land_without_a_label_cannot_be_chosen() -> None:
    svg = drawn(scene(shapes=(Shape("CHE", "land", "", (SQUARE,)),)))
    assert not svg.all("a")
    assert svg.one("path").get("data-country") is None


def test_on_another_document_a_land_leads_to_the_page() -> None:
    shape = Shape("EST", "leaning", "Estland: bereit", (SQUARE,))
    assert read_html(as_svg(scene(shapes=(shape,)), "../../")).one("a")["href"] == "../../#EST"


def test_a_circle_and_a_dot_lead_where_their_land_does() -> None:
    marks = (Mark("LUX", "small", 0, 0, 4, tone="no"), Mark("LUX", "dot", 9, 0, 3))
    svg = read_html(as_svg(scene(marks=marks), "../../"))
    assert [link["href"] for link in svg.all("a")] == ["../../#LUX"] * 2
    assert [link.one("circle")["data-country"] for link in svg.all("a")] == ["LUX"] * 2


def test_lands_are_drawn_in_their_own_coordinates() -> None:
    svg = drawn(scene(shapes=(Shape("CHE", "land", "", (SQUARE,)),)))
    assert svg.one("svg", class_="lands")["viewbox"] == "0 0 200 100"


def test_lands_on_a_grid_are_drawn_in_its_steps_and_their_hatching_is_as_wide_as_before() -> None:
    svg = drawn(scene(shapes=(Shape("CHE", "land", "", (SQUARE, HOLE_ON_GRID)),), grid=2))
    assert svg.one("svg", class_="lands")["viewbox"] == "0 0 100 50"
    assert svg.one("path")["d"] == "m0 0 5 0 0 5-5 0zm1 2 0-1 1 0z"
    one, two = (read_html(pattern_defs(grid)).all("pattern")[0] for grid in (1, 2))
    assert (one["patterntransform"], two["patterntransform"]) == ("scale(3.8)", "scale(1.9)")


# what keeps its size


def test_marks_and_words_stand_at_shares_of_the_picture() -> None:
    svg = drawn(
        scene(
            marks=(Mark("EST", "small", 50, 25, 3.2),),
            words=(Words("EST", "country", 150, 33.3333, ("Estland",), tone="open"),),
        )
    )
    dot = svg.one("circle")
    assert (dot["cx"], dot["cy"], dot["r"]) == ("25%", "25%", "3.2")
    name = svg.one("text")
    assert (name["x"], name["y"], name["data-tone"]) == ("75%", "33.3%", "open")


def test_heights_of_a_fluid_drawing_are_in_pixels() -> None:
    bars, lines = (Bar(20, 120, 10, 58, "open"),), (Line("base", 50, 68, 50, 114),)
    svg = read_html(as_strip(scene(fluid=True, bars=bars, lines=lines))).one("svg")
    assert svg["height"] == "100"
    box = svg.one("rect")
    assert [box[name] for name in ("x", "y", "width", "height")] == ["10%", "10", "50%", "58"]
    assert box["data-tone"] == "open"
    line = svg.one("line", class_="base")
    assert [line[name] for name in ("x1", "y1", "x2", "y2")] == ["25%", "68", "25%", "114"]


def test_a_line_to_a_land_stands_with_the_names_and_says_what_lies_under_it() -> None:
    line = Line("leader", 20, 25, 100, 50, "EST", "RUS", "outside", 340, 680)
    svg = drawn(scene(lines=(line,)))
    found = svg.one("g", class_="above").one("line")
    assert found.classes == ["leader", "from-340", "until-680"]
    assert (found["data-on"], found["data-ground"]) == ("RUS", "outside")
    assert (found["x1"], found["y1"], found["x2"], found["y2"]) == ("10%", "25%", "50%", "50%")


def test_a_name_away_from_its_land_has_its_own_weight_and_the_ink_of_its_ground() -> None:
    away = Words("EST", "country", 0, 0, ("a",), "end", "leaning", on="RUS", ground="outside")
    text = drawn(scene(words=(away,))).one("text")
    assert (text["data-own"], text["data-on"], text["data-ground"]) == ("leaning", "RUS", "outside")
    assert text["text-anchor"] == "end"
    assert text.get("data-tone") is None


def test_a_small_land_is_tagged_as_its_country() -> None:
    marks = (Mark("LUX", "small", 0, 0, 3, "Luxemburg"), Mark("EST", "small", 0, 0, 3))
    assert [dot["data-country"] for dot in drawn(scene(marks=marks)).all("circle")] == [
        "LUX",
        "EST",
    ]


@pytest.mark.parametrize(("kind", "tag"), [("country", "data-country"), ("note", "data-note")])
def test_words_are_tagged_with_what_they_belong_to(kind: str, tag: str) -> None:
    assert drawn(scene(words=(Words("x", kind, 0, 0, ("a",)),))).one("text")[tag] == "x"


def test_words_with_room_from_a_width_on_say_from_which() -> None:
    words = (Words("EST", "country", 0, 0, ("a",), from_width=600),)
    assert drawn(scene(words=words)).one("text").classes == ["country", "from-600"]


def test_lines_of_words_stand_around_their_point() -> None:
    text = drawn(scene(words=(Words("", "note", 100, 50, ("one", "two", "three"), "start"),)))
    assert text.one("text")["text-anchor"] == "start"
    spans = text.all("tspan")
    assert [span.text for span in spans] == ["one", "two", "three"]
    assert [span["dy"] for span in spans] == ["-1.2em", "1.2em", "1.2em"]
    assert {span["x"] for span in spans} == {"50%"}


def test_words_are_escaped_wherever_they_stand() -> None:
    evil = """<script>&"'"""
    svg = drawn(
        Scene(
            "map",
            10,
            10,
            evil,
            shapes=(Shape("EST", "open", evil, (SQUARE,)),),
            words=(Words("", "note", 0, 0, (evil,)), Words("", "note", 0, 0, (evil, evil))),
        )
    )
    assert not svg.all("script")
    assert svg.all("text")[0].text == evil
    assert [span.text for span in svg.all("tspan")] == [evil, evil]


# hatching


def test_every_hatched_tone_has_one_for_lands_and_a_fine_one() -> None:
    hatched = {name for name, tone in LIGHT.tones.items() if tone.mark}
    assert hatched
    found = {pattern["id"] for pattern in read_html(pattern_defs()).all("pattern")}
    assert found == {f"{kind}-{name}" for name in hatched for kind in ("tone", "fine")}


def test_hatching_is_coloured_by_the_theme_alone() -> None:
    assert not re.search(r"#[0-9a-f]{3,6}\b", pattern_defs())
    for name, tone in LIGHT.tones.items():
        if tone.mark:
            assert f"fill:var(--{name})" in pattern_defs()
            assert f"stroke:var(--{name}-mark)" in pattern_defs()
            assert f"stroke:var(--{name}-mark-map)" in pattern_defs()
