"""From which width of the map on a name has room in its land, and where."""

from pathlib import Path

import pytest

from explainer.drawing.labels import LETTER, LINE, WIDTHS, fitting_width, place_name
from explainer.drawing.scene import Ring

MAP = 2000  # the scene's width in its own units
STYLE = (Path(__file__).parents[2] / "assets" / "css" / "map.css").read_text("utf-8")
MIDDLE = (1000.0, 1000.0)


def land(width: float, height: float = MAP) -> Ring:
    """A land as a box around the middle of the map."""
    x, y = round(width / 2), round(height / 2)
    corners = ((-x, -y), (x, -y), (x, y), (-x, y))
    return tuple((1000 + a, 1000 + b) for a, b in corners)


def room_for(letters: int, pixels: int) -> float:
    """The room in scene units that so many letters need where the map is so many pixels wide."""
    return letters * LETTER * MAP / pixels + 2


def least_width(text: str, room: float, height: float = MAP) -> int | None:
    found = fitting_width(text, land(room, height), MIDDLE, room, MAP)
    return found[0] if found else None


@pytest.mark.parametrize("pixels", WIDTHS)
def test_a_name_is_shown_from_the_width_at_which_it_just_fits(pixels: int) -> None:
    assert least_width("Estland", room_for(7, pixels)) == pixels


def test_a_name_with_a_little_less_room_waits_for_the_next_width() -> None:
    assert least_width("Estland", room_for(7, 480) - 8) == 600


def test_a_longer_name_needs_more() -> None:
    assert least_width("Estland", room_for(7, 480)) == 480
    assert least_width("Großbritannien", room_for(7, 480)) == 1000


def test_a_name_without_room_at_any_width_is_not_shown() -> None:
    assert least_width("Luxemburg", room_for(9, 1000) - 8) is None


def test_a_land_that_is_too_low_for_a_line_has_no_name_either() -> None:
    assert least_width("A", MAP, LINE * MAP / 600 + 2) == 600
    assert least_width("A", MAP, LINE * MAP / 1000 - 4) is None


def test_a_name_goes_where_its_land_is_broad() -> None:
    # a land like an L: its upper arm is too narrow, its foot is not
    ring = ((900, 400), (940, 400), (940, 1000), (1400, 1000), (1400, 1100), (900, 1100))
    assert place_name(ring, (1000.0, 1050.0), 500, 300, 60) == (1064.2857142857142, 1050.0)
    assert place_name(ring, (920.0, 600.0), 40, 300, 60) is None


def test_a_box_that_would_leave_its_land_has_no_place() -> None:
    assert place_name(land(100, 100), MIDDLE, 100, 99, 99) == MIDDLE
    assert place_name(land(100, 100), MIDDLE, 100, 101, 99) is None
    assert place_name(land(100, 100), (3000.0, 1000.0), 100, 50, 50) is None


def test_widths_grow_and_the_style_sheet_has_a_rule_for_each() -> None:
    assert list(WIDTHS) == sorted(set(WIDTHS))
    for width in WIDTHS:
        assert f".from-{width} {{ display: block; }}" in STYLE
        assert f".until-{width} {{ display: none; }}" in STYLE
        assert f".below-{width} {{" in STYLE
        assert f"(min-width: {width}px)" in STYLE
