"""The names of the seas stand in the water, whatever the width."""

from itertools import pairwise

import pytest

from explainer.content.edition import Edition
from explainer.drawing.labels import LETTER, LINE, WIDTHS, letters
from explainer.drawing.scene import Scene, Words
from explainer.page.map import map_scene

SEA_LETTER = 6.3  # CSS pixels of an average letter in the name's 12 px, serif and slightly spaced
SEA_LINE = 14  # CSS pixels


def seas(scene: Scene) -> list[Words]:
    return [words for words in scene.words if words.kind == "sea"]


def half_of(words: Words, pixels: int, scene: Scene) -> tuple[float, float]:
    """Half the width and height of a sea's name in units of the scene."""
    per_pixel = scene.width / pixels
    longest = max(len(line) for line in words.lines)
    return longest * SEA_LETTER / 2 * per_pixel, len(words.lines) * SEA_LINE / 2 * per_pixel


@pytest.mark.parametrize("which", ["german_edition", "english_edition", "second_edition"])
def test_no_name_of_a_sea_touches_a_land(which: str, request: pytest.FixtureRequest) -> None:
    scene: Scene = map_scene(request.getfixturevalue(which))
    assert len(seas(scene)) == 4
    for sea in seas(scene):
        wide, high = half_of(sea, sea.from_width, scene)
        for shape in scene.shapes:
            for ring in shape.rings:
                for (ax, ay), (bx, by) in pairwise((*ring, ring[0])):
                    for share in (0, 0.5, 1):
                        x, y = ax + (bx - ax) * share - sea.x, ay + (by - ay) * share - sea.y
                        assert abs(x) > wide or abs(y) > high, (sea.lines, shape.id)


@pytest.mark.parametrize("which", ["german_edition", "english_edition"])
def test_no_name_of_a_sea_touches_that_of_a_land(
    which: str, request: pytest.FixtureRequest
) -> None:
    scene: Scene = map_scene(request.getfixturevalue(which))
    looked = 0
    for pixels in WIDTHS:
        shown = [w for w in scene.words if w.from_width <= pixels < (w.until_width or 9999)]
        for sea in (words for words in shown if words.kind == "sea"):
            wide, high = half_of(sea, pixels, scene)
            for land in (words for words in shown if words.kind == "country"):
                per_pixel = scene.width / pixels
                across = wide + letters(land.lines[0]) * LETTER / 2 * per_pixel
                down = high + LINE / 2 * per_pixel
                assert abs(sea.x - land.x) > across or abs(sea.y - land.y) > down, sea.lines
                looked += 1
    assert looked


def test_seas_are_named_in_the_language_of_the_page(
    german_edition: Edition, english_edition: Edition
) -> None:
    assert ("Ostsee",) in [sea.lines for sea in seas(map_scene(german_edition))]
    assert ("Black", "Sea") in [sea.lines for sea in seas(map_scene(english_edition))]
