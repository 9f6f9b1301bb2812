"""Countries that share borders, brought to whole kilometres without tearing them apart.

Rounding each point would let rings cross themselves (ten countries did), and rounding each country
by itself lets them overlap. So all borders are rounded together, as one web of lines, and the
fields of the web are then handed back to the countries.
"""

import numpy as np
import shapely


def in_whole_kilometres(shapes: np.ndarray) -> np.ndarray:
    """The shapes on the grid of whole units, valid, without overlaps and without new gaps.

    Expects a valid coverage in kilometres. Inlets narrower than the grid close, and a part that
    falls together is gone; of a country that does so as a whole an empty shape is left. The method
    is snap rounding (Hobby 1999) as in GEOS' OverlayNG.
    """
    web = shapely.union_all(shapely.boundary(shapes), grid_size=1)
    fields = shapely.get_parts(shapely.polygonize(shapely.get_parts(web)))
    owners = _owners(fields, shapes)
    return np.array(
        [shapely.coverage_union_all(fields[owners == index]) for index in range(len(shapes))]
    )


def _owners(fields: np.ndarray, shapes: np.ndarray) -> np.ndarray:
    """For each field the index of the shape that covers more than half of it; -1 is water."""
    shape_indexes, field_indexes = shapely.STRtree(fields).query(shapes, predicate="intersects")
    shared = shapely.area(shapely.intersection(shapes[shape_indexes], fields[field_indexes]))
    owns = shared > shapely.area(fields)[field_indexes] / 2
    owners = np.full(len(fields), -1)
    owners[field_indexes[owns]] = shape_indexes[owns]
    return owners
