"""A country's outline as a geometry, for those who reckon with it; a page needs none."""

import shapely

from explainer.geography.outlines import Outline, Ring

METRES = 1000  # of a kilometre, in which outlines are kept


def shape_of(outline: Outline) -> shapely.MultiPolygon:
    """The outline in metres of its region's projection; its points lie on whole kilometres."""
    return shapely.MultiPolygon(
        [
            (_in_metres(outer), [_in_metres(hole) for hole in holes])
            for outer, *holes in outline.polygons
        ]
    )


def _in_metres(ring: Ring) -> list[tuple[int, int]]:
    return [(x * METRES, y * METRES) for x, y in ring]
