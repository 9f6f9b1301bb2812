"""The point in a country where its name has the most room, and how much room that is.

Which names are written, and how large, belongs to ``explainer.drawing``.
"""

import math

import shapely
from shapely.affinity import scale

from explainer.geography.outlines import Label


def room_for_label(
    shape: shapely.Geometry, frame: shapely.Polygon, width_to_height: float
) -> Label:
    """The centre of the widest ellipse in the biggest part that the frame shows, if it shows any.

    Names are wide and low. An ellipse of their proportions finds the broad place of a tall country
    such as Sweden, where a circle would settle for any.

    All in kilometres. Width and height are what is free on both sides of the point, straight to
    the west and east, and to the south and north.
    """
    shown = shapely.intersection(shape, frame)
    parts = shapely.get_parts(shown if shapely.area(shown) else shape)
    part = max(parts, key=lambda polygon: polygon.area)
    squeezed = scale(part, xfact=1 / width_to_height, origin=(0, 0))
    radius = shapely.maximum_inscribed_circle(squeezed, tolerance=0.5)
    x, y = radius.coords[0][0] * width_to_height, radius.coords[0][1]
    west, south, east, north = part.bounds
    return Label(
        x=round(x),
        y=round(y),
        width=_free(part, [(x, y), (west - 1, y)], [(x, y), (east + 1, y)]),
        height=_free(part, [(x, y), (x, south - 1)], [(x, y), (x, north + 1)]),
    )


def _free(part: shapely.Geometry, *ways: list[tuple[float, float]]) -> int:
    """Twice the distance to the border on the way where it comes first."""
    border = shapely.boundary(part)
    start = shapely.Point(ways[0][0])
    return math.floor(2 * min(start.distance(border & shapely.LineString(way)) for way in ways))
