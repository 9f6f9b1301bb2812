"""A map has as much of its picture as shows its whole region, and leaves room for the words."""

import pytest

from explainer.content.sizes import COLUMNS, DEFAULTS, PHONE, Size, read_size
from explainer.drawing.map_field import ALL, MAP, Shares, field_of
from explainer.drawing.map_scene import frame_for
from explainer.geography.outlines import read_outlines

POSTED = (
    "1080x1080",
    "1200x900",
    "1200x1200",
    "1000x800",
    "1600x900",
    "2000x500",
    "400x1200",
    "900",
)
SIZES = (*DEFAULTS, *COLUMNS, PHONE, *map(read_size, POSTED))


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("shares", [MAP, ALL], ids=["map", "all"])
def test_no_land_of_the_region_is_cut_away_whatever_the_size(size: Size, shares: Shares) -> None:
    outlines = read_outlines("europe")
    for aside in {size.is_wide, size.is_wide and size.height is not None}:
        width, height = field_of(outlines, size, shares, aside)
        shown, region = frame_for(outlines, width / height), outlines.frame
        near = 0.01 * region.width
        assert shown.x_min <= region.x_min + near
        assert shown.x_max >= region.x_max - near
        assert shown.y_min <= region.y_min + near
        assert shown.y_max >= region.y_max - near
        assert 0.2 * size.points < width <= size.points
        if size.height and not aside:
            assert height <= 0.75 * size.height, "text below it would have no room"


def test_in_a_picture_that_is_nearly_square_the_map_leaves_room_beside_it() -> None:
    outlines, square = read_outlines("europe"), Size(1080, 1080)
    assert field_of(outlines, square, ALL, aside=False)[0] < square.width
    assert field_of(outlines, Size(1080, 1920), ALL, aside=False)[0] == 1080
