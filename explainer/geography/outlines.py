"""The shapes of the countries as the map draws them, read from the file that the package brings.

Here they are at most cut along a rectangle, so that a page needs no geographical library: what else
is computed ``building`` does, long before. Colours and what a country has said belong to ``explainer.drawing``.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

SHIPPED = Path(__file__).parent / "outlines" / "europe.json"

SMALL_KM2 = 2_800
"""Less than this is less than ten pixels across where 4,200 km are 800 pixels wide."""

Point = tuple[int, int]
Ring = tuple[Point, ...]
Polygon = tuple[Ring, ...]


class OutlineError(Exception):
    """The outlines cannot be read or built; the message says why and what to do about it."""


class Box(NamedTuple):
    """A rectangle in kilometres of EPSG:3035, x to the east and y to the north."""

    x_min: int
    y_min: int
    x_max: int
    y_max: int

    @property
    def width(self) -> int:
        """From west to east, in kilometres."""
        return self.x_max - self.x_min

    @property
    def height(self) -> int:
        """From south to north, in kilometres."""
        return self.y_max - self.y_min


@dataclass(frozen=True)
class Label:
    """Where a name stands: centred on x, y it has ``width`` × ``height`` km inside its country."""

    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True)
class Outline:
    """A country's shape in whole kilometres of EPSG:3035.

    Each polygon is its outer ring, then its holes; a ring does not repeat its first point. The
    label stands inside the standard frame if the country reaches into it. ``area_km2`` is the area
    of the shape as drawn, so without what lies outside the clip.
    """

    code: str
    polygons: tuple[Polygon, ...]
    label: Label
    area_km2: int

    @property
    def is_small(self) -> bool:
        """Whether readers can hardly see or touch the shape, so that it needs a circle."""
        return self.area_km2 < SMALL_KM2


@dataclass(frozen=True, eq=False)
class Outlines:
    """All countries of the map, in the order of their codes; compared and hashed by identity.

    ``frame`` is what a nearly square map shows, ``clip`` how far the shapes reach for pictures of
    other proportions; ``credit`` names whose borders these are.
    """

    frame: Box
    clip: Box
    credit: str
    countries: tuple[Outline, ...]

    @cached_property
    def by_code(self) -> Mapping[str, Outline]:
        """The countries by ISO 3166-1 alpha-3."""
        return MappingProxyType({outline.code: outline for outline in self.countries})


@cache
def read_outlines(path: Path | None = None) -> Outlines:
    """The outlines in the file, by default the one that ships; raise OutlineError without them."""
    path = path or SHIPPED
    try:
        written = json.loads(path.read_bytes())
        return Outlines(
            frame=Box(*written["frame"]),
            clip=Box(*written["clip"]),
            credit=written["source"]["credit"],
            countries=tuple(_outline(feature) for feature in written["features"]),
        )
    except (OSError, ValueError, KeyError, TypeError) as reason:
        raise OutlineError(
            f"The outlines of the countries in {path} cannot be read ({reason!r}).\n"
            "  do this: install the package again, or run `explainer outlines` to rebuild the file"
        ) from reason


def _outline(feature: dict[str, Any]) -> Outline:
    return Outline(
        code=feature["code"],
        polygons=tuple(
            tuple(tuple((x, y) for x, y in ring) for ring in polygon)
            for polygon in feature["polygons"]
        ),
        label=Label(**feature["label"]),
        area_km2=feature["area_km2"],
    )


def clip_ring(ring: Ring, box: Box) -> Ring:
    """The part of a ring inside a box, empty where nothing is left (Sutherland and Hodgman, 1974).

    Enough for drawing, where parts that meet only along the box's edge do not show; the outlines
    themselves are cut when they are built.
    """
    sides: tuple[tuple[Callable[[Point], bool], int, int], ...] = (
        (lambda p: p[0] >= box.x_min, 0, box.x_min),
        (lambda p: p[0] <= box.x_max, 0, box.x_max),
        (lambda p: p[1] >= box.y_min, 1, box.y_min),
        (lambda p: p[1] <= box.y_max, 1, box.y_max),
    )
    for inside, axis, limit in sides:
        kept: list[Point] = []
        for index, point in enumerate(ring):
            before = ring[index - 1]
            if inside(point) != inside(before):
                kept.append(_crossing(before, point, axis, limit))
            if inside(point):
                kept.append(point)
        ring = tuple(kept)
    return ring if len(set(ring)) > 2 else ()


def _crossing(a: Point, b: Point, axis: int, limit: int) -> Point:
    share = (limit - a[axis]) / (b[axis] - a[axis])
    other = round(a[1 - axis] + share * (b[1 - axis] - a[1 - axis]))
    return (limit, other) if axis == 0 else (other, limit)
