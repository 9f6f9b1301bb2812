"""The outlines of a region, from the countries of world-atlas, or cut from those of the world.

Only ``explainer outlines`` and the tests come here: what the page needs of it is in the files that
``outlines`` reads. What a region is stands in its file, fetching and decoding belong to
``world_atlas``, and the way from the globe to whole kilometres to ``fitting``.

Source of the borders: Natural Earth 4.1.0, 1:10 million, public domain. Crimea is shown as
Ukraine's, following A/RES/68/262 of the United Nations' General Assembly.
"""

import json
import tempfile
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

import geopandas
import numpy as np
import pyproj
import shapely
from geopandas import GeoDataFrame

from explainer.geography.fitting import Fitted, fitted, near_the_clip
from explainer.geography.label_room import room_for_label
from explainer.geography.outlines import OUTLINES, OutlineError, Ring, read_outlines
from explainer.geography.plane import LON_LAT, Plane, plane_of
from explainer.geography.region_files import shipped_region
from explainer.geography.regions import Region
from explainer.geography.world_atlas import (
    FILE,
    INTEGRITY,
    PACKAGE,
    fetch_countries,
    read_countries,
    unwrapped,
)
from explainer.iso_3166 import ALPHA_3_OF_NUMERIC
from explainer.whole_files import write_whole
from explainer.workrooms import workroom

SHIPPED = ("europe", "world")
SOURCE = {
    "credit": "Natural Earth",
    "data": "Natural Earth 4.1.0, 1:10 million, public domain",
    "package": f"{PACKAGE} (npm), {FILE}, ISC",
    "integrity": INTEGRITY,
}


def build_outlines(countries_json: Path, region: Region) -> bytes:
    """The outlines of a region from their source; the same bytes for the same countries and libraries.

    Raises OutlineError for a country without a code and for one that would vanish, and Faults for
    what the region's file asks for in vain.
    """
    plane = plane_of(region)
    parts = near_the_clip(read_countries(countries_json), plane)
    parts["code"] = [_code(p, region) for p in parts[["numeric", "name"]].itertuples(index=False)]
    found = fitted(GeoDataFrame(parts[parts["code"] != ""]), region, plane)
    vanished = found.points.keys() - region.points.keys()
    if vanished:
        raise OutlineError(
            f"{', '.join(sorted(vanished))} would vanish from the map: too small for whole "
            "kilometres.\n  do this: give it a place among the points of the region's file"
        )
    return _as_json(region, plane, found, {})


def cut_outlines(region: Region) -> bytes:
    """The outlines of a region from those of the world, whose decisions on borders it keeps.

    A country too small for whole kilometres becomes a point. Raises Faults for what the region's file
    asks for in vain.
    """
    plane = plane_of(region)
    found = fitted(near_the_clip(_world(), plane), region, plane)
    more = {"points": found.points | _points_in(plane), "region": dict(region.written)}
    return _as_json(region, plane, found, more)


def write_outlines(folder: Path = OUTLINES) -> list[Path]:
    """Fetch the countries with npm, and put the outlines built from them in the place of the shipped ones.

    Gives the files. Raises OutlineError; what fails before all are built leaves them as they were.
    """
    with workroom(Path(tempfile.gettempdir()), "explainer-outlines-") as room:
        countries = fetch_countries(room)
        contents = {name: build_outlines(countries, shipped_region(name)) for name in SHIPPED}
    for name, content in contents.items():
        put(folder / f"{name}.json", content)
    return [folder / f"{name}.json" for name in contents]


def put(path: Path, content: bytes) -> None:
    """Outlines in the place of older ones; raises OutlineError where they cannot be written."""
    try:
        write_whole(path, content)
    except OSError as reason:
        raise OutlineError(f"The outlines cannot be written to {path}: {reason}") from reason


def _code(part: Any, region: Region) -> str:
    code = ALPHA_3_OF_NUMERIC.get(part.numeric) or region.codes.get(part.name)
    if code is None:
        number = part.numeric if isinstance(part.numeric, str) else "none"
        raise OutlineError(
            f"The country “{part.name}” in {FILE} has no number of ISO 3166-1 (found: {number}).\n"
            "  do this: say below [codes], in the region's file, whose code it has"
        )
    return region.parts.get(code, code)


def _world() -> GeoDataFrame:
    """A row for each polygon of the world's outlines, in longitude and latitude."""
    world = read_outlines("world")
    back = pyproj.Transformer.from_crs(world.crs, LON_LAT, always_xy=True)

    def in_degrees(ring: Ring) -> np.ndarray:
        longitude, latitude = back.transform(*(np.array([*ring, ring[0]]).T * 1000.0))
        return np.column_stack([unwrapped(longitude), latitude])

    rows = [
        (outline.code, shapely.Polygon(in_degrees(outer), [in_degrees(hole) for hole in holes]))
        for outline in world.countries
        for outer, *holes in outline.polygons
    ]
    codes, shapes = zip(*rows, strict=True)
    return GeoDataFrame({"code": codes}, geometry=list(shapes), crs=LON_LAT)


def _points_in(plane: Plane) -> dict[str, list[int]]:
    """The world's points that lie in the clip, in kilometres."""
    world = read_outlines("world")
    at = [(one.label.x * 1000, one.label.y * 1000) for one in world.points.values()]
    places = geopandas.GeoSeries.from_xy(*zip(*at, strict=True), crs=world.crs).to_crs(plane.crs)
    clip = shapely.box(*plane.clip)
    return {
        code: [round(place.x / 1000), round(place.y / 1000)]
        for code, place in zip(world.points, places, strict=True)
        if clip.contains(shapely.Point(place.x / 1000, place.y / 1000))
    }


def _as_json(region: Region, plane: Plane, found: Fitted, more: Mapping[str, Any]) -> bytes:
    """A country per line, so that a change shows in a comparison of versions."""
    frame = shapely.box(*plane.frame)
    features = [
        _feature(code, found.shapes[code], frame, region.label_width_to_height)
        for code in sorted(found.shapes)
    ]
    head = {
        "crs": region.projection,
        "unit": "km",
        "frame": plane.frame,
        "clip": plane.clip,
        "source": SOURCE | {"changes": _changes(region, plane)},
        **more,
    }
    lines = ",\n".join(_compact(feature) for feature in features)
    return (_compact(head)[:-1] + ',"features":[\n' + lines + "\n]}\n").encode()


def _changes(region: Region, plane: Plane) -> list[str]:
    detail = region.detail(plane.frame)
    return [
        *(border.said for border in region.borders),
        f"islands and exclaves under {detail.smallest_island_km2} km² left out",
        f"simplified at {detail.tolerance_m} m and rounded to whole kilometres",
    ]


def _feature(
    code: str, shape: shapely.Geometry, frame: shapely.Polygon, width_to_height: float
) -> dict[str, Any]:
    polygons = sorted(shapely.get_parts(shapely.normalize(shape)), key=lambda part: -part.area)
    return {
        "code": code,
        "area_km2": round(shapely.area(shape)),
        "label": asdict(room_for_label(shape, frame, width_to_height)),
        "polygons": [
            [
                # The last point repeats the first, which neither the file nor a path needs.
                shapely.get_coordinates(ring)[:-1].astype(int).tolist()
                for ring in (polygon.exterior, *polygon.interiors)
            ]
            for polygon in polygons
        ],
    }


def _compact(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
