"""The shapes of the countries as the map draws them, from the files of the package or of a story.

Here they are at most cut along a rectangle, so that a page needs no geographical library: what else
is computed ``building`` does, long before. Colours and what a country has said belong to ``explainer.drawing``.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from explainer.geography.region_files import read_region, shipped_region
from explainer.geography.regions import Box, Region
from explainer.iso_3166 import ALPHA_3

OUTLINES = Path(__file__).parent / "outlines"

Point = tuple[int, int]
Ring = tuple[Point, ...]
Polygon = tuple[Ring, ...]


class OutlineError(Exception):
    """The outlines cannot be read or built; the message says why and what to do about it."""


@dataclass(frozen=True)
class Label:
    """Where a name stands: centred on x, y it has ``width`` × ``height`` km inside its country."""

    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True)
class Outline:
    """A country's shape in whole kilometres of its region's projection.

    Each polygon is its outer ring, then its holes; a ring does not repeat its first point. The
    label stands inside the standard frame if the country reaches into it. ``area_km2`` is the area
    of the shape as drawn, so without what lies outside the clip. One that ``is_small`` readers can
    hardly see or touch, so that it needs a circle.
    """

    code: str
    polygons: tuple[Polygon, ...]
    label: Label
    area_km2: int
    is_small: bool


@dataclass(frozen=True, eq=False)
class Outlines:
    """All countries of a region, in the order of their codes; compared and hashed by identity.

    ``frame`` is what its map shows, ``clip`` how far the shapes reach for pictures of other
    proportions; ``crs`` is the projection as PROJ knows it, ``credit`` names whose borders these
    are. A drawing is in steps of ``step`` km, and a line from
    a name to its land has less than ``longest_leader`` CSS pixels. ``points`` are countries whose ground is drawn as a
    part of another's, or too small for the region: each is an outline of a single point.
    """

    crs: str
    frame: Box
    clip: Box
    step: int
    longest_leader: int
    credit: str
    countries: tuple[Outline, ...]
    points: Mapping[str, Outline]

    @cached_property
    def by_code(self) -> Mapping[str, Outline]:
        """The countries by ISO 3166-1 alpha-3."""
        return MappingProxyType({outline.code: outline for outline in self.countries})


@cache
def read_outlines(name: str) -> Outlines:
    """The outlines of a region that comes with the package; raise OutlineError without them."""
    path = OUTLINES / f"{name}.json"
    try:
        return outlines_of(shipped_region(name), path.read_bytes())
    except (OSError, ValueError, KeyError, TypeError) as reason:
        raise OutlineError(
            f"The outlines of the countries in {path} cannot be read ({reason!r}).\n"
            "  do this: install the package again, or run `explainer outlines` to rebuild the file"
        ) from reason


@lru_cache(maxsize=4)  # while an editor works on a story, the same bytes are read again and again
def own_outlines(region: bytes, written: bytes) -> Outlines:
    """The outlines that a story brings, made of its region's file.

    Raises Faults for a file that says no region, and OutlineError for outlines that were not made of
    it; the message has no remedy, which is always to make them.
    """
    described = read_region(region)
    try:
        made_of = _sound(json.loads(written))["region"]
        found = outlines_of(described, written)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as reason:
        raise OutlineError(f"cannot be read as outlines ({type(reason).__name__})") from reason
    if made_of != described.written:
        both = {**made_of, **described.written} if isinstance(made_of, dict) else {}
        other = [key for key in both if made_of.get(key) != described.written.get(key)]
        raise OutlineError(f"was made of another region: {', '.join(other) or 'all of it'} differs")
    return found


def _sound(content: Any) -> Any:
    """What an editor's file holds, if each number that is drawn is one; raises ValueError else."""
    points = content.get("points", {})
    pairs = [*points.values()]
    codes = [*points]
    for land in content["features"]:
        codes.append(land["code"])
        pairs.append([land["label"]["x"], land["label"]["y"]])
        for ring in (ring for polygon in land["polygons"] for ring in polygon):
            if len(ring) < 3:
                raise ValueError("a ring has no area")
            pairs += ring
    numbers = [*content["frame"], *content["clip"], *(n for pair in pairs for n in pair)]
    if any(type(number) is not int for number in numbers) or {len(pair) for pair in pairs} != {2}:
        raise ValueError("a coordinate is no whole number")
    if len(set(codes)) < len(codes) or not set(codes) <= ALPHA_3:
        raise ValueError("a code is none of a country")
    return content


def outlines_of(region: Region, written: bytes) -> Outlines:
    """The outlines of a region that were written for it; raises errors of many kinds for anything else."""
    content = json.loads(written)
    frame = Box(*content["frame"])
    detail = region.detail(frame)
    points = {**content.get("points", {}), **region.points}
    return Outlines(
        crs=content["crs"],
        frame=frame,
        clip=Box(*content["clip"]),
        step=detail.step_km,
        longest_leader=region.longest_leader,
        credit=content["source"]["credit"],
        countries=tuple(_outline(feature, detail.small_km2) for feature in content["features"]),
        points=MappingProxyType({code: _point(code, *points[code]) for code in sorted(points)}),
    )


def _outline(feature: dict[str, Any], small_km2: float) -> Outline:
    return Outline(
        code=feature["code"],
        polygons=tuple(
            tuple(tuple((x, y) for x, y in ring) for ring in polygon)
            for polygon in feature["polygons"]
        ),
        label=Label(**feature["label"]),
        area_km2=feature["area_km2"],
        is_small=feature["area_km2"] < small_km2,
    )


def _point(code: str, x: int, y: int) -> Outline:
    return Outline(code, ((((x, y),) * 3,),), Label(x, y, 0, 0), area_km2=0, is_small=True)


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
