"""The outlines that ship with the package, built from the countries of world-atlas.

Only ``explainer outlines`` and the tests come here: what the page needs of it is in the file that
``outlines`` reads. Fetching and decoding belong to ``world_atlas``.

Source of the borders: Natural Earth 4.1.0, 1:10 million, public domain. Crimea is shown as
Ukraine's, following A/RES/68/262 of the United Nations' General Assembly.
"""

import json
import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import Any

import geopandas
import numpy as np
import shapely
from geopandas import GeoDataFrame

from explainer.geography.label_room import room_for_label
from explainer.geography.outlines import SHIPPED, Box, OutlineError
from explainer.geography.rounding import in_whole_kilometres
from explainer.geography.world_atlas import (
    FILE,
    INTEGRITY,
    PACKAGE,
    fetch_countries,
    read_countries,
)
from explainer.iso_3166 import ALPHA_3_OF_NUMERIC
from explainer.whole_files import write_whole
from explainer.workrooms import workroom

LON_LAT = 4326
CRS = 3035
FRAME = Box(2590, 1405, 6560, 5280)
CLIP = Box(2150, 1050, 7750, 5700)
MARGIN_KM = 200
TOLERANCE_METRES = 4_000
SMALLEST_ISLAND_KM2 = 40
# An exclave that is dropped as too small leaves a hole in the country around it. No round hole of
# that size is wider than this; narrower water inside the union of all countries there is none.
WIDEST_HOLE_METRES = 7_200

# Features that world-atlas gives a name but no number. Cyprus is one island and one member state.
CODE_OF_NAME = {
    "Kosovo": "XKX",
    "N. Cyprus": "CYP",
    "Cyprus U.N. Buffer Zone": "CYP",
    "Akrotiri": "CYP",
    "Dhekelia": "CYP",
}
# Åland has a code of its own but is a part of Finland, whose decisions on troops are also its own.
SHOWN_AS = {"ALA": "FIN"}

SIMFEROPOL = [34.10], [44.95]  # longitude, latitude
CRIMEA_AT_MOST_KM2 = 30_000

SOURCE = {
    "credit": "Natural Earth",
    "data": "Natural Earth 4.1.0, 1:10 million, public domain",
    "package": f"{PACKAGE} (npm), {FILE}, ISC",
    "integrity": INTEGRITY,
    "changes": [
        "Crimea shown as a part of Ukraine, following A/RES/68/262",
        "Cyprus shown as one, Åland as a part of Finland",
        f"islands and exclaves under {SMALLEST_ISLAND_KM2} km² left out",
        f"simplified at {TOLERANCE_METRES} m and rounded to whole kilometres",
    ],
}


def build_outlines(countries_json: Path) -> bytes:
    """The content of ``europe.json``; the same bytes for the same countries and libraries.

    Raises OutlineError for a country without a code, for Crimea where it is not expected, and for
    a country that would vanish.
    """
    parts = _near_the_clip(read_countries(countries_json))
    parts["code"] = [_code(part) for part in parts[["numeric", "name"]].itertuples(index=False)]
    countries = _simplified(_without_small_islands(_with_crimea_in_ukraine(parts)))
    clip = _rectangle(CLIP)
    shapes = shapely.intersection(shapely.transform(countries.geometry.values, _kilometres), clip)
    inside = shapely.area(shapes) > 0
    codes = countries["code"][inside].tolist()
    return _as_json(dict(zip(codes, in_whole_kilometres(codes, shapes[inside]), strict=True)))


def write_outlines(path: Path = SHIPPED) -> None:
    """Fetch the countries with npm and put the outlines built from them in the file's place.

    Raises OutlineError and leaves the file as it was if anything fails on the way.
    """
    with workroom(Path(tempfile.gettempdir()), "explainer-outlines-") as room:
        content = build_outlines(fetch_countries(room))
    try:
        write_whole(path, content)
    except OSError as reason:
        raise OutlineError(f"The outlines cannot be written to {path}: {reason}") from reason


def _near_the_clip(parts: GeoDataFrame) -> GeoDataFrame:
    """Valid polygons in metres of EPSG:3035, cut a little outside the clip.

    They are cut before they are projected, since what lies beyond the horizon of the projection
    comes out of it as nonsense, and with a margin, since simplifying moves what has been cut.
    """
    around = _rectangle(CLIP).buffer(MARGIN_KM, join_style="mitre")
    # Points every 20 km: a straight edge in kilometres is a curve in degrees.
    horizon = shapely.transform(shapely.segmentize(around, 20), lambda km: km * 1000)
    in_degrees = geopandas.GeoSeries([horizon], crs=CRS).to_crs(LON_LAT).iloc[0]
    west, south, east, north = in_degrees.bounds
    near = _valid_polygons(GeoDataFrame(parts.cx[west:east, south:north]))
    return _valid_polygons(near.clip(in_degrees).to_crs(CRS))


def _valid_polygons(parts: GeoDataFrame) -> GeoDataFrame:
    mended = parts.set_geometry(parts.make_valid(method="structure")).explode(ignore_index=True)
    return GeoDataFrame(mended[mended.geom_type == "Polygon"].reset_index(drop=True))


def _code(part: Any) -> str:
    code = ALPHA_3_OF_NUMERIC.get(part.numeric) or CODE_OF_NAME.get(part.name)
    if code is None:
        number = part.numeric if isinstance(part.numeric, str) else "none"
        raise OutlineError(
            f"The country “{part.name}” in {FILE} has no number of ISO 3166-1 (found: {number}).\n"
            "  do this: say in CODE_OF_NAME, in explainer/geography/building.py, whose code it has"
        )
    return SHOWN_AS.get(code, code)


def _with_crimea_in_ukraine(parts: GeoDataFrame) -> GeoDataFrame:
    """Natural Earth shows who holds the ground; in it the peninsula is one part of Russia."""
    simferopol = geopandas.GeoSeries.from_xy(*SIMFEROPOL, crs=LON_LAT).to_crs(CRS).iloc[0]
    crimea = parts.contains(simferopol) & (parts["code"] == "RUS")
    if (parts.area[crimea] > CRIMEA_AT_MOST_KM2 * 1e6).any():
        raise OutlineError(
            "Crimea cannot be shown as Ukraine's: here it is not a part of its own but joined to "
            "the rest of Russia.\n  do this: take the countries from the release named in SOURCE"
        )
    return GeoDataFrame(parts.assign(code=parts["code"].mask(crimea, "UKR")))


def _without_small_islands(parts: GeoDataFrame) -> GeoDataFrame:
    """A row per country, without gaps and overlaps; its biggest part stays, however small."""
    parts = parts.dissolve("code", as_index=False).explode(ignore_index=True)
    biggest = parts.area.groupby(parts["code"]).transform("max")
    kept = GeoDataFrame(parts[(parts.area >= SMALLEST_ISLAND_KM2 * 1e6) | (parts.area == biggest)])
    # The stubs of shapely that pyright brings along are older than this function.
    clean = shapely.coverage_clean(  # pyright: ignore[reportAttributeAccessIssue]
        kept.geometry.values, gap_width=WIDEST_HOLE_METRES
    )
    return GeoDataFrame(kept.set_geometry(clean).dissolve("code", as_index=False))


def _simplified(countries: GeoDataFrame) -> GeoDataFrame:
    """Shared borders stay shared: country by country, 3,700 km² came to overlap."""
    if not shapely.coverage_is_valid(countries.geometry.values):
        raise OutlineError("The borders of the countries do not meet, so they cannot be simplified")
    return countries.set_geometry(countries.simplify_coverage(TOLERANCE_METRES))


def _kilometres(metres: np.ndarray) -> np.ndarray:
    return metres / 1000


def _rectangle(box: Box) -> shapely.Polygon:
    return shapely.box(*box)


def _as_json(shape_of: dict[str, shapely.Geometry]) -> bytes:
    """A country per line, so that a change shows in a comparison of versions."""
    features = [_feature(code, shape_of[code]) for code in sorted(shape_of)]
    head = {
        "crs": f"EPSG:{CRS}",
        "unit": "km",
        "frame": FRAME,
        "clip": CLIP,
        "source": SOURCE,
    }
    lines = ",\n".join(_compact(feature) for feature in features)
    return (_compact(head)[:-1] + ',"features":[\n' + lines + "\n]}\n").encode()


def _feature(code: str, shape: shapely.Geometry) -> dict[str, Any]:
    polygons = sorted(shapely.get_parts(shapely.normalize(shape)), key=lambda part: -part.area)
    return {
        "code": code,
        "area_km2": round(shapely.area(shape)),
        "label": asdict(room_for_label(shape, _rectangle(FRAME))),
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
