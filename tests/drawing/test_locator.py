"""The small map that says where one country lies, and nothing else."""

import brotli
import pytest

from explainer.drawing.locator import draw_locator
from explainer.drawing.svg import as_svg
from explainer.geography.outlines import read_outlines

EUROPE = read_outlines("europe")


@pytest.mark.parametrize("code", ["EST", "GBR", "NOR", "TUR"])
def test_one_land_is_marked_above_all_others(code: str) -> None:
    scene = draw_locator(EUROPE, code, "open", "Where it is")
    assert scene
    assert [(shape.id, shape.tone) for shape in scene.countries] == [("", "land"), ("", "open")]
    assert not scene.words
    x, y = (max(point[at] for ring in scene.shapes[1].rings for point in ring) for at in (0, 1))
    assert 0 <= x <= scene.width
    assert 0 <= y <= scene.height
    assert as_svg(scene).count("<path") == 2
    assert "<a " not in as_svg(scene)


@pytest.mark.parametrize("code", ["LUX", "MLT", "ALA", "VAT"])
def test_a_land_that_is_hardly_seen_has_a_circle(code: str) -> None:
    scene = draw_locator(EUROPE, code, "no", "Where it is")
    assert scene
    assert [mark.id for mark in scene.marks] == [code]
    assert as_svg(scene).count("<circle") == 1
    assert "<a " not in as_svg(scene), "the page has no such place"


def test_a_land_outside_the_map_has_none() -> None:
    for code in ("USA", "JPN", "KAZ"):
        assert draw_locator(EUROPE, code, "no", "Where it is") is None


def test_every_land_inside_can_be_drawn_and_all_are_small() -> None:
    frame, drawn = EUROPE.frame, 0
    for code, outline in EUROPE.by_code.items():
        inside = (
            frame.x_min <= outline.label.x <= frame.x_max
            and frame.y_min <= outline.label.y <= frame.y_max
        )
        scene = draw_locator(EUROPE, code, "no", "Where it is")
        assert (scene is not None) is inside, code
        if scene:
            assert all(len(ring) > 2 for shape in scene.shapes for ring in shape.rings), code
            assert len(brotli.compress(as_svg(scene).encode())) < 3_500, code
            drawn += 1
    assert drawn > 40
