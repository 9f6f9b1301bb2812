"""The plane into which a region is projected: its frame and clip there, and what of the globe it needs."""

from dataclasses import dataclass
from math import ceil, floor

import geopandas
import numpy as np
import pyproj
import shapely
from pyproj.exceptions import CRSError, ProjError

from explainer.geography.regions import Box, Quarters, Region, around, wrong_with

LON_LAT = 4326
MARGIN_KM = 200
EVERY_DEGREES = 60  # points of a frame on each of its sides, to find how far it reaches


@dataclass(frozen=True)
class Plane:
    """Frame and clip in kilometres of ``crs``, and in longitude and latitude what is taken of the globe.

    This reaches a little beyond the clip, since simplifying moves what has been cut.
    """

    crs: pyproj.CRS
    frame: Box
    clip: Box
    taken: shapely.Polygon

    def points(self, degrees: np.ndarray) -> np.ndarray:
        """Places given by longitude and latitude as points in metres."""
        places = geopandas.GeoSeries.from_xy(*np.transpose(degrees), crs=LON_LAT)
        return places.to_crs(self.crs).values

    def corners(self, degrees: Quarters) -> shapely.Polygon:
        """What lies between these degrees, in metres; parallels are curves here."""
        box = shapely.segmentize(shapely.box(*degrees), 0.25)
        return geopandas.GeoSeries([box], crs=LON_LAT).to_crs(self.crs).iloc[0]


def plane_of(region: Region) -> Plane:
    """The plane of a region; raises Faults where its file asks for something that is not there."""
    try:
        crs = pyproj.CRS.from_user_input(region.projection)
    except CRSError:
        raise region.fault(
            "projection",
            f"PROJ knows no “{region.projection[:60]}”",
            "a code such as EPSG:3035, or a PROJ string",
            'look it up, or write such as "+proj=laea +lat_0=-15 +lon_0=-60"',
        ) from None
    if not crs.is_projected or {axis.unit_name for axis in crs.axis_info} != {"metre"}:
        raise region.fault(
            "projection",
            f"“{region.projection[:60]}” is no projection in metres",
            "a map projection, in metres",
            "take another, such as +proj=laea with lat_0 and lon_0",
        )
    frame = region.frame or _frame_of(region, crs)
    clip = region.clip or around(frame)
    taken = shapely.box(*region.cut_degrees) if region.cut_degrees else _around(region, clip, crs)
    return Plane(crs, frame, clip, taken)


def _frame_of(region: Region, crs: pyproj.CRS) -> Box:
    """The box around everything between these degrees."""
    assert region.frame_degrees is not None
    west, south, east, north = region.frame_degrees
    across, up = np.meshgrid(
        np.linspace(west, east, EVERY_DEGREES), np.linspace(south, north, EVERY_DEGREES)
    )
    x, y = _projected(region, "frame_degrees", LON_LAT, crs, across.ravel(), up.ravel())
    frame = Box(
        floor(x.min() / 1000), floor(y.min() / 1000), ceil(x.max() / 1000), ceil(y.max() / 1000)
    )
    if wrong := wrong_with(frame):
        raise region.fault("frame_degrees", *wrong)
    return frame


def _around(region: Region, clip: Box, crs: pyproj.CRS) -> shapely.Polygon:
    """The clip with a margin, in degrees. East of 180 they go on, so that nothing is torn apart."""
    wide = shapely.box(*clip).buffer(MARGIN_KM, join_style="mitre")
    # Points every 20 km: a straight edge in kilometres is a curve in degrees.
    edge = shapely.get_coordinates(shapely.segmentize(wide, 20)) * 1000
    key = "clip" if region.clip else "frame" if region.frame else "frame_degrees"
    longitude, latitude = _projected(region, key, crs, LON_LAT, *edge.T)
    longitude = np.unwrap(longitude, period=360)
    taken = shapely.Polygon(np.column_stack([longitude, latitude]))
    if abs(longitude[0] - longitude[-1]) > 1 or not taken.is_valid:
        raise region.fault(
            key,
            "what is around the frame holds a pole, or the globe more than once",
            "cut_degrees, which say what is taken of the globe",
            "add such as cut_degrees = [-180, 50, 180, 90], or let the map show less",
        )
    return taken


def _projected(
    region: Region, key: str, one: object, other: object, x: np.ndarray, y: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    try:
        found = pyproj.Transformer.from_crs(one, other, always_xy=True).transform(x, y)
    except ProjError:
        found = np.array([np.inf]), np.array([np.inf])
    if not all(np.isfinite(each).all() for each in found):
        raise region.fault(
            key,
            f"“{key}” reaches beyond what the projection shows",
            "a frame, and some room around it, that it can show",
            "let the map show less, or take another projection; for nearly all of "
            "the world say clip and cut_degrees as well",
        )
    return found
