"""Countries brought from the globe into a region's plane: cut, decided, simplified and rounded."""

from dataclasses import dataclass
from math import ceil, pi, sqrt

import numpy as np
import pandas as pd
import shapely
from geopandas import GeoDataFrame

from explainer.geography.outlines import OutlineError
from explainer.geography.plane import Plane
from explainer.geography.regions import Border, Move, Region
from explainer.geography.rounding import in_whole_kilometres

TURN = 360  # degrees


@dataclass(frozen=True)
class Fitted:
    """The shapes of the countries by code, and the points of those that are too small for one; in km."""

    shapes: dict[str, shapely.Geometry]
    points: dict[str, list[int]]


def near_the_clip(parts: GeoDataFrame, plane: Plane) -> GeoDataFrame:
    """Valid polygons in metres of the plane, of what it takes of the globe.

    They are cut before they are projected, since what lies beyond the horizon of the projection
    comes out of it as nonsense.
    """
    west, south, east, north = plane.taken.bounds
    # the same country again, a turn further, where the plane goes on beyond 180 degrees
    turned = [
        parts.set_geometry(parts.translate(turn)) if turn else parts for turn in (0, -TURN, TURN)
    ]
    near = [GeoDataFrame(one.cx[west:east, south:north]) for one in turned]
    together = GeoDataFrame(pd.concat([one for one in near if len(one)] or near[:1]))
    return _valid_polygons(_valid_polygons(together).clip(plane.taken).to_crs(plane.crs))


def fitted(parts: GeoDataFrame, region: Region, plane: Plane) -> Fitted:
    """The shapes of parts that have a ``code``, in whole kilometres and inside the clip.

    Raises Faults where there is no land, where a decision on borders finds nothing to decide, and for a
    sea that lies in a country.
    """
    key = "clip" if region.clip else "frame" if region.frame else "frame_degrees"
    if parts.empty:
        raise _no_land(region, key)
    detail = region.detail(plane.frame)
    for border in region.borders:
        if border.move:
            parts = _moved(parts, border, border.move, region, plane)
    whole = _without_small_islands(parts, detail.smallest_island_km2)
    countries = _simplified(whole, detail.tolerance_m)
    clip = shapely.box(*plane.clip)
    shapes = shapely.intersection(shapely.transform(countries.geometry.values, _kilometres), clip)
    inside = shapely.area(shapes) > 0
    if not inside.any():
        raise _no_land(region, key)
    codes, shapes = countries["code"][inside].tolist(), shapes[inside]
    rounded = dict(zip(codes, in_whole_kilometres(shapes), strict=True))
    points = {
        code: shapely.get_coordinates(shapely.point_on_surface(shape))[0]
        .round()
        .astype(int)
        .tolist()
        for code, shape in zip(codes, shapes, strict=True)
        if rounded[code].is_empty
    }
    found = Fitted({c: shape for c, shape in rounded.items() if not shape.is_empty}, points)
    _check_seas(found, region, plane)
    return found


def _no_land(region: Region, key: str) -> Exception:
    return region.fault(
        key,
        "there is no land where the map is",
        "a part of the world with countries",
        "see that x (or the longitude) comes first, and the signs are right",
    )


def _valid_polygons(parts: GeoDataFrame) -> GeoDataFrame:
    mended = parts.set_geometry(parts.make_valid(method="structure")).explode(ignore_index=True)
    return GeoDataFrame(mended[mended.geom_type == "Polygon"].reset_index(drop=True))


def _moved(
    parts: GeoDataFrame, border: Border, move: Move, region: Region, plane: Plane
) -> GeoDataFrame:
    """Natural Earth shows who holds the ground; what is decided otherwise is in it a part of its own."""
    inside = plane.corners(move.within) if move.within else None
    if inside:
        parts = _divided(parts, move.from_, inside)
    of_it = parts["code"] == move.from_
    moved = of_it & parts.representative_point().within(inside) if inside else of_it
    if move.at:
        moved = of_it & parts.contains(plane.points(np.array([move.at]))[0])
    if of_it.any() and not moved.any():
        raise region.fault(
            "borders",
            f"“{border.shown}” moves nothing: {move.from_} has no ground there",
            "a place in what shall be moved",
            "check “at”: longitude, latitude",
        )
    if move.at_most_km2 and (parts.area[moved] > move.at_most_km2 * 1e6).any():
        raise OutlineError(
            f"“{border.shown}” cannot be done: here it is not a part of its own but joined to the "
            f"rest of {move.from_}.\n  do this: take the countries from the release named in SOURCE"
        )
    return GeoDataFrame(parts.assign(code=parts["code"].mask(moved, move.to)))


def _divided(parts: GeoDataFrame, code: str, inside: shapely.Polygon) -> GeoDataFrame:
    """The parts of a country in pieces, of which each lies inside or outside."""
    whole = parts[(parts["code"] == code) & parts.intersects(inside)]
    pieces = [
        whole.set_geometry(whole.intersection(inside)),
        whole.set_geometry(whole.difference(inside)),
    ]
    rest = parts.drop(index=whole.index)
    return _valid_polygons(GeoDataFrame(pd.concat([rest, *pieces], ignore_index=True)))


def _without_small_islands(parts: GeoDataFrame, smallest_km2: float) -> GeoDataFrame:
    """A row per country, without gaps and overlaps; its biggest part stays, however small.

    An exclave that is dropped as too small leaves a hole in the country around it. No round hole of
    that size is wider than what is closed here.
    """
    parts = parts.dissolve("code", as_index=False).explode(ignore_index=True)
    biggest = parts.area.groupby(parts["code"]).transform("max")
    kept = GeoDataFrame(parts[(parts.area >= smallest_km2 * 1e6) | (parts.area == biggest)])
    widest_hole_metres = ceil(20 * sqrt(smallest_km2 / pi)) * 100
    # The stubs of shapely that pyright brings along are older than this function.
    clean = shapely.coverage_clean(  # pyright: ignore[reportAttributeAccessIssue]
        kept.geometry.values, gap_width=widest_hole_metres
    )
    return GeoDataFrame(kept.set_geometry(clean).dissolve("code", as_index=False))


def _simplified(countries: GeoDataFrame, tolerance_m: float) -> GeoDataFrame:
    """Shared borders stay shared: country by country, 3,700 km² came to overlap."""
    if not shapely.coverage_is_valid(countries.geometry.values):
        raise OutlineError("The borders of the countries do not meet, so they cannot be simplified")
    return countries.set_geometry(countries.simplify_coverage(tolerance_m))


def _kilometres(metres: np.ndarray) -> np.ndarray:
    return metres / 1000


def _check_seas(found: Fitted, region: Region, plane: Plane) -> None:
    """A place at sea that lies in a country shows a land that reaches where it is not."""
    if not region.seas:
        return
    places = plane.points(np.array(list(region.seas.values()), dtype=float))
    for name, place in zip(region.seas, places, strict=True):
        at = shapely.Point(place.x / 1000, place.y / 1000)
        if lands := [code for code, shape in found.shapes.items() if shape.intersects(at)]:
            raise region.fault(
                name,
                f"{name} lies in {lands[0]}",
                "a place at sea",
                "check it: longitude, latitude",
            )
