"""The map of a day: every land in view, with a name and a circle where they should be."""

from itertools import pairwise
from pathlib import Path

import pytest

from explainer.content.edition import Edition
from explainer.drawing.map_scene import frame_for
from explainer.drawing.scene import Mark, Ring, Scene, Shape, Words
from explainer.geography.outlines import clip_ring, read_outlines
from explainer.iso_3166 import ALPHA_2_OF, ALPHA_3
from explainer.page.map import map_scene
from explainer.story.model.story import Story
from explainer.wording.catalogue import Catalogue, country_name
from tests.builders import a_story, claim, country
from tests.drawing.map_of_a_day import on

MICROSTATES = {"AND", "LIE", "MCO", "SMR"}
# what the United Nations count as Europe (M49), with Cyprus, Turkey and Kosovo
EUROPE = """
    ALA ALB AND AUT BEL BGR BIH BLR CHE CYP CZE DEU DNK ESP EST FIN FRA FRO GBR GGY GIB GRC HRV HUN IMN
    IRL ISL ITA JEY LIE LTU LUX LVA MCO MDA MKD MLT MNE NLD NOR POL PRT ROU RUS SJM SMR SRB SVK SVN SWE
    TUR UKR VAT XKX
"""


def marks(scene: Scene, kind: str) -> dict[str, Mark]:
    return {mark.id: mark for mark in scene.marks if mark.kind == kind}


def named(scene: Scene) -> list[Words]:
    """The words that name a country."""
    return [words for words in scene.words if words.kind == "country"]


def names(scene: Scene) -> dict[str, Words]:
    return {words.id: words for words in named(scene) if words.lines[0] != ALPHA_2_OF[words.id]}


# what is shown


def test_a_frame_has_the_proportion_of_its_field_and_stays_within_the_outlines() -> None:
    for proportion in (0.8, 1.0, 1.09, 1.43):
        frame = frame_for(read_outlines("europe"), proportion)
        assert frame.width / frame.height == pytest.approx(proportion, rel=0.01)
        assert frame.x_min >= 2150 - 3
        assert frame.x_max <= 7750 + 3


# lands


def test_every_land_in_view_is_drawn_once(german_edition: Edition) -> None:
    outlines = read_outlines("europe")
    in_view = {
        outline.code
        for outline in outlines.countries
        if any(clip_ring(ring, outlines.frame) for rings in outline.polygons for ring in rings)
    }
    drawn = [shape.id for shape in map_scene(german_edition).shapes]
    assert sorted(drawn) == sorted(in_view)
    assert len(drawn) > 50
    assert set(drawn) >= MICROSTATES | {"UKR", "XKX", "ISL", "LUX"}


def test_the_picture_is_as_large_as_the_frame_and_nothing_leaves_it(
    german_edition: Edition,
) -> None:
    frame, scene = read_outlines("europe").frame, map_scene(german_edition)
    assert scene.width * 3 == pytest.approx(frame.width, abs=3 / 2)
    assert scene.height * 3 == pytest.approx(frame.height, abs=3 / 2)
    points = [point for shape in scene.shapes for ring in shape.rings for point in ring]
    assert len(points) > 3000
    # an edge between two points of the grid is met by the outer one
    width, height = scene.width + scene.grid - 1, scene.height + scene.grid - 1
    assert all(0 <= x <= width and 0 <= y <= height for x, y in points)
    assert {type(number) for point in points for number in point} == {int}


def test_north_is_up_and_west_is_left(german_edition: Edition) -> None:
    said = names(map_scene(german_edition))
    assert said["FIN"].y < said["POL"].y < said["ROU"].y
    assert said["ESP"].x < said["FRA"].x < said["POL"].x < said["UKR"].x


def test_hardly_a_point_of_a_ring_does_nothing(german_edition: Edition) -> None:
    """None lies straight between two others, but for a few that come to do so when others go.

    The tip of what is no wider than a line lies beside them.
    """
    idle, points = 0, 0
    for shape in map_scene(german_edition).shapes:
        for ring in shape.rings:
            assert len(ring) > 2, shape.id
            points += len(ring)
            idle += sum(
                (bx - ax) * (cy - by) == (by - ay) * (cx - bx)
                and (bx - ax) * (cx - bx) + (by - ay) * (cy - by) >= 0
                for (ax, ay), (bx, by), (cx, cy) in zip(
                    ring, ring[1:] + ring[:1], ring[2:] + ring[:2], strict=True
                )
            )
    assert points > 3000
    assert idle < points / 200


def test_the_map_shows_whose_borders_it_shows() -> None:
    assert "Natural Earth" in read_outlines("europe").credit


# circles


def test_small_lands_have_a_circle_in_their_tone_and_others_have_none(
    second_edition: Edition,
) -> None:
    circles = marks(map_scene(second_edition), "small")
    assert {code: mark.tone for code, mark in circles.items()} == {"LUX": "yes", "MLT": "yes"}


def test_a_small_land_without_claims_has_no_circle(german_edition: Edition) -> None:
    assert {shape.id for shape in map_scene(german_edition).shapes} >= {"LUX", "MLT", *MICROSTATES}
    assert marks(map_scene(german_edition), "small") == {}


@pytest.mark.parametrize(("code", "near"), [("ALA", "FIN"), ("SJM", "NOR"), ("VAT", "ITA")])
def test_a_country_within_the_shape_of_another_stands_on_the_map_as_a_circle(
    tmp_path: Path, code: str, near: str
) -> None:
    countries = [country(one) for one in ("EST", code, near)]
    claims = {one: [claim(f"{one.lower()}-2025-08-20")] for one in ("EST", code)}
    scene = map_scene(Edition(a_story(tmp_path, countries=countries, claims=claims), "en"))
    shapes = {shape.id: shape for shape in scene.shapes}
    circle = marks(scene, "small")[code]
    assert (shapes[code].tone, shapes[near].tone) == ("leaning", "land")
    assert circle.tone == "leaning"
    assert 0 < circle.x < scene.width
    assert 0 < circle.y < scene.height
    assert code in {words.id for words in named(scene)}


def test_a_country_within_the_shape_of_another_is_only_drawn_in_a_story_about_it(
    german_edition: Edition,
) -> None:
    assert (
        not {shape.id for shape in map_scene(german_edition).shapes}
        & read_outlines("europe").points.keys()
    )


def test_nothing_that_lies_in_europe_is_outside_of_the_map(tmp_path: Path) -> None:
    countries = [country(code) for code in sorted(ALPHA_3)]
    scene = map_scene(Edition(a_story(tmp_path, countries=countries), "en"))
    drawn = {shape.id for shape in scene.shapes}
    assert not set(EUROPE.split()) - drawn
    assert len(set(EUROPE.split())) == 54


# names


def inside(rings: tuple[Ring, ...], x: float, y: float) -> bool:
    """Whether a point lies in the rings, by the even-odd rule."""
    crossed = False
    for ring in rings:
        for (ax, ay), (bx, by) in pairwise((*ring, ring[0])):
            if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
                crossed = not crossed
    return crossed


@pytest.mark.parametrize("which", ["german_edition", "english_edition", "second_edition"])
def test_a_name_stands_on_the_land_that_it_names_or_says_on_what(
    which: str, request: pytest.FixtureRequest
) -> None:
    edition: Edition = request.getfixturevalue(which)
    scene = map_scene(edition)
    lands: dict[str, Shape] = {shape.id: shape for shape in scene.shapes}
    assert named(scene)
    for name in named(scene):
        assert name.lines[0] in (edition.names[name.id], ALPHA_2_OF[name.id])
        assert name.tone == lands[name.id].tone
        under = [code for code, land in lands.items() if inside(land.rings, name.x, name.y)]
        if not name.on:
            assert under == [name.id], name.lines
        elif name.on not in ("sea", "land"):
            assert name.ground == lands[name.on].tone


def test_the_same_name_in_a_shorter_form_can_fit(
    german_edition: Edition, english_edition: Edition
) -> None:
    long, short = (
        names(map_scene(edition))["CZE"] for edition in (german_edition, english_edition)
    )
    assert len(short.lines[0]) < len(long.lines[0])
    assert short.from_width <= long.from_width


def test_only_countries_of_the_story_are_named(german_edition: Edition) -> None:
    drawn = {shape.id for shape in map_scene(german_edition).shapes}
    assert set(names(map_scene(german_edition))) <= set(german_edition.story.countries) & drawn


def test_the_host_is_named_even_without_claims_of_its_own(german_edition: Edition) -> None:
    host = next(c for c in german_edition.story.countries.values() if c.role == "host")
    assert not german_edition.story.claims_of(host.code)
    assert names(map_scene(german_edition))[host.code].lines[0] == country_name(
        host, german_edition.words
    )


def test_the_same_day_gives_the_same_scene(the_story: Story, german: Catalogue) -> None:
    assert on(the_story, "2025-08-19", german) == on(the_story, "2025-08-19", german)
