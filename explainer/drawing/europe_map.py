"""The map of a day: every land in its tone, and the names and notes that have room.

What is drawn is decided here; how it is drawn belongs to ``svg`` and ``figure``.
"""

from collections.abc import Sequence
from datetime import date
from functools import cache, partial
from itertools import groupby, pairwise

from explainer.content.map import Map, Place
from explainer.drawing.ground import Ground, ground_of
from explainer.drawing.map_labels import CLASSES, Class, label_map
from explainer.drawing.scene import Mark, Ring, Scene, Shape
from explainer.geography.clipping import clip_ring
from explainer.geography.outlines import Box, Outline, read_outlines

CIRCLE = 4.5  # CSS pixels
STEP = 3  # km; a quarter less to send than with one, and still finer than a pixel
LEAST_ISLAND = 12  # square steps: 108 km², less than four pixels of the widest page


def draw_map(
    content: Map,
    frame: Box | None = None,
    classes: Sequence[Class] = CLASSES,
    letters: float = 1,
) -> Scene:
    """The scene of a map, in steps of 3 km of EPSG:3035 from the frame's upper left corner.

    A picture of other proportions names a frame of its own, within the outlines' clip, and the
    ``classes`` of width for which it needs names.
    """
    frame = frame or read_outlines().frame
    width, height = round(frame.width / STEP), round(frame.height / STEP)
    shapes: list[Shape] = []
    marks: list[Mark] = []
    for outline in read_outlines().by_code.values():
        rings = _rings_of(outline.code, frame)
        place = content.lands.get(outline.code)
        if not rings:
            continue
        shapes.append(_shape(place, outline.code, rings))
        if place and place.is_told:
            marks += _small(place, outline, point_of(outline, frame))
    words, leaders = label_map(
        content,
        _ground_of(frame),
        {one.code: point_of(one, frame) for one in read_outlines().lands},
        [(mark.x, mark.y) for mark in marks],
        width,
        classes,
        letters,
    )
    return Scene(
        "map",
        width,
        height,
        content.alt,
        shapes=tuple(sorted(shapes, key=partial(_order, content))),
        lines=leaders,
        marks=tuple(marks),
        words=words,
    )


def point_of(outline: Outline, frame: Box) -> tuple[int, int]:
    """The point of a land around which it has most room."""
    return _on_scene(frame, outline.label.x, outline.label.y)


def border_credit() -> str:
    """Whose borders the map shows."""
    return read_outlines().credit


def _order(content: Map, shape: Shape) -> tuple[bool, int, str]:
    """Whoever spoke later is drawn below: until then its faint line must not cover another's.

    The page keeps this order on all days; the host is always on top.
    """
    place = content.lands.get(shape.id)
    since = (place and place.since) or date.max
    return shape.tone == "host", -since.toordinal(), shape.id


@cache
def _rings_of(code: str, frame: Box) -> tuple[Ring, ...]:
    """The rings inside the frame that can be seen; a land smaller than the steps stays a point."""
    outline = read_outlines().by_code[code]
    clipped = [clip_ring(ring, frame) for polygon in outline.polygons for ring in polygon]
    inside = [[_on_scene(frame, *point) for point in ring] for ring in clipped if ring]
    rings = [_without_idle_points(ring) for ring in inside]
    largest = max(rings, key=_area, default=())
    visible = tuple(ring for ring in rings if _area(ring) >= LEAST_ISLAND or ring is largest)
    return visible if len(set(largest)) > 2 else tuple((ring[0],) * 3 for ring in inside[:1])


@cache
def _ground_of(frame: Box) -> Ground:
    """The grids of the lands in a frame."""
    codes = [outline.code for outline in read_outlines().lands if _rings_of(outline.code, frame)]
    lands = {code: _rings_of(code, frame) for code in codes}
    return ground_of(lands, round(frame.width / STEP), round(frame.height / STEP))


def _without_idle_points(ring: list[tuple[int, int]]) -> Ring:
    """The ring without points that repeat the one before, or lie straight between two others."""
    points = [point for point, _ in groupby(ring)]
    kept = []
    for index, (x, y) in enumerate(points):
        (ax, ay), (bx, by) = points[index - 1], points[(index + 1) % len(points)]
        if (x - ax) * (by - y) != (y - ay) * (bx - x):
            kept.append((x, y))
    return tuple(kept)


def _area(ring: Ring) -> float:
    """The area inside a ring in square steps."""
    return abs(sum(ax * by - bx * ay for (ax, ay), (bx, by) in pairwise((*ring, *ring[:1])))) / 2


def _on_scene(frame: Box, x: int, y: int) -> tuple[int, int]:
    return round((x - frame.x_min) / STEP), round((frame.y_max - y) / STEP)


def _shape(place: Place | None, code: str, rings: tuple[Ring, ...]) -> Shape:
    if place is None:
        return Shape(code, "land", "", rings)
    if not place.is_told or place.tone == "land":  # what was said may be withdrawn
        return Shape(code, place.tone, "", rings)
    return Shape(code, place.tone, place.said, rings, place.old)


def _small(place: Place, outline: Outline, point: tuple[int, int]) -> list[Mark]:
    """A circle for a land that can hardly be seen or met, where it has something to say."""
    if not outline.is_small or place.role != "contributor":
        return []
    return [Mark(place.code, "small", *point, CIRCLE, tone=place.tone)]
