"""From which width of the map on a name has room in its land."""

from pathlib import Path

import pytest

from explainer.drawing.labels import LETTER, LINE, MARGIN, WIDTHS, fitting_width

MAP = 2000  # the scene's width in its own units
STYLE = (Path(__file__).parents[2] / "assets" / "css" / "map.css").read_text("utf-8")


def room_for(letters: int, pixels: int) -> float:
    """The room in scene units that so many letters need where the map is so many pixels wide."""
    return letters * LETTER * MARGIN * MAP / pixels


@pytest.mark.parametrize("pixels", WIDTHS)
def test_a_name_is_shown_from_the_width_at_which_it_just_fits(pixels: int) -> None:
    assert fitting_width("Estland", room_for(7, pixels) + 0.01, MAP, MAP) == pixels


def test_a_name_with_a_little_less_room_waits_for_the_next_width() -> None:
    assert fitting_width("Estland", room_for(7, 480) - 1, MAP, MAP) == 600


def test_a_longer_name_needs_more() -> None:
    room = room_for(7, 480) + 0.01
    assert fitting_width("Estland", room, MAP, MAP) == 480
    assert fitting_width("Großbritannien", room, MAP, MAP) == 1000


def test_a_name_without_room_at_any_width_is_not_shown() -> None:
    assert fitting_width("Luxemburg", room_for(9, 1000) - 1, MAP, MAP) is None


def test_a_land_that_is_too_low_for_a_line_has_no_name_either() -> None:
    high = LINE * MARGIN * MAP / 600 + 0.01
    assert fitting_width("A", MAP, high, MAP) == 600
    assert fitting_width("A", MAP, LINE * MAP / 1000 - 1, MAP) is None


def test_widths_grow_and_the_style_sheet_has_a_rule_for_each() -> None:
    assert list(WIDTHS) == sorted(set(WIDTHS))
    for width in WIDTHS:
        assert f".from-{width} {{ display: block; }}" in STYLE
        assert f".until-{width} {{ display: none; }}" in STYLE
        assert f".below-{width} {{" in STYLE
        assert f"(min-width: {width}px)" in STYLE
