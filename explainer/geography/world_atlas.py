"""The countries of the world as the npm package world-atlas gives them, by way of npm.

What is wrong or missing in them for a map is mended in ``building``, not here.
"""

import base64
import hashlib
import io
import json
import shutil
import subprocess
import tarfile
from pathlib import Path
from typing import Any

import geopandas
import numpy as np
import shapely

from explainer.geography.outlines import OutlineError

PACKAGE = "world-atlas@2.0.2"
FILE = "countries-10m.json"
INTEGRITY = (
    "sha512-"
    "IXfV0qwlKXpckz1FhwXVwKRjiIhOnWttOskm5CtxMsjgE/MXAYRHWJqgXOpM8IkcPBoXnyTU5lFHcYa5ChG0LQ=="
)
PATIENCE_SECONDS = 120


def fetch_countries(folder: Path) -> Path:
    """Fetch the package into the folder, check it, and return the path of its countries.

    Raises OutlineError if npm is missing or fails, or if what it brought is not the package that
    these outlines were made from.
    """
    archive = _pack(folder)
    found = "sha512-" + base64.b64encode(hashlib.sha512(archive).digest()).decode()
    if found != INTEGRITY:
        raise OutlineError(
            f"npm brought another {PACKAGE} than the one that the outlines are made from.\n"
            f"  expected: {INTEGRITY}\n  found: {found}\n"
            "  do this: look at which registry npm is set to (npm config get registry)"
        )
    with tarfile.open(fileobj=io.BytesIO(archive)) as package:
        member = package.extractfile(f"package/{FILE}")
        if member is None:
            raise OutlineError(f"{PACKAGE} holds no file {FILE}")
        countries = folder / FILE
        countries.write_bytes(member.read())
    return countries


def _pack(folder: Path) -> bytes:
    npm = shutil.which("npm")
    if npm is None:
        raise OutlineError(
            f"The outlines are made from the npm package {PACKAGE}, and there is no npm here.\n"
            "  do this: install Node.js, which brings npm; pages and images do without both"
        )
    command = [npm, "pack", PACKAGE, "--pack-destination", str(folder)]
    try:
        subprocess.run(
            command, check=True, capture_output=True, text=True, timeout=PATIENCE_SECONDS
        )
    except subprocess.TimeoutExpired as late:
        raise _unreachable(f"no answer within {PATIENCE_SECONDS} seconds") from late
    except subprocess.CalledProcessError as failed:
        raise _unreachable(failed.stderr.strip()) from failed
    archives = list(folder.glob("*.tgz"))
    if not archives:
        raise _unreachable("npm wrote no package")
    return archives[0].read_bytes()


def _unreachable(said: str) -> OutlineError:
    return OutlineError(
        f"npm could not fetch {PACKAGE}. It said:\n{said}\n"
        "  do this: try `npm ping`; the outlines that ship with the package stay as they were"
    )


def read_countries(path: Path) -> geopandas.GeoDataFrame:
    """A row per polygon, with ``numeric`` (ISO 3166-1, or None), ``name`` and lon/lat (EPSG:4326).

    Quantised TopoJSON holds rings of fewer than three points, which are left out, and rings that
    cross themselves, which are not mended here.
    """
    topology = json.loads(path.read_bytes())
    arcs = _arcs(topology)
    rows = [
        {"numeric": country.get("id"), "name": country["properties"]["name"], "geometry": polygon}
        for country in topology["objects"]["countries"]["geometries"]
        for polygon in _polygons(country, arcs)
    ]
    return geopandas.GeoDataFrame(rows, geometry="geometry", crs=4326)


def _arcs(topology: dict[str, Any]) -> list[np.ndarray]:
    scale, translate = topology["transform"]["scale"], topology["transform"]["translate"]
    return [np.cumsum(arc, axis=0) * scale + translate for arc in topology["arcs"]]


def _polygons(country: dict[str, Any], arcs: list[np.ndarray]) -> list[shapely.Polygon]:
    written = [country["arcs"]] if country["type"] == "Polygon" else country["arcs"]
    polygons = []
    for outer, *holes in [[_ring(indexes, arcs) for indexes in polygon] for polygon in written]:
        if len(outer) >= 4:
            polygons.append(shapely.Polygon(outer, [hole for hole in holes if len(hole) >= 4]))
    return polygons


def _ring(indexes: list[int], arcs: list[np.ndarray]) -> np.ndarray:
    """A closed ring of lon/lat without a jump at the antimeridian.

    Russia's ring jumps from +180 to -180 degrees, and taken as it stands it covers the Norwegian
    Sea in a band from edge to edge, while every point in a country still tests right. Unwrapped,
    it may have come out a whole turn to the west, where no map of Europe would find it.
    """
    stretches = [arcs[index] if index >= 0 else arcs[~index][::-1] for index in indexes]
    ring = np.concatenate([stretches[0], *(stretch[1:] for stretch in stretches[1:])])
    return np.column_stack([unwrapped(ring[:, 0]), ring[:, 1]])


def unwrapped(longitude: np.ndarray) -> np.ndarray:
    """The longitudes of a ring without a jump, and with their middle between -180 and 180 degrees."""
    longitude = np.unwrap(longitude, period=360)
    turns = np.round((longitude.min() + longitude.max()) / 720)
    return longitude - 360 * turns
