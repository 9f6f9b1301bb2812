"""The map of a day: every land in its tone, and the names and notes that have room.

What is drawn is decided here; how it is drawn belongs to ``svg``.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache, partial
from itertools import groupby, pairwise

from explainer.content.map import Map, Place
from explainer.drawing.coarser import coarser, on_grid
from explainer.drawing.ground import Ground, ground_of
from explainer.drawing.kept_places import Placing, placed
from explainer.drawing.map_labels import CLASSES, Class, label_map, picture_class
from explainer.drawing.scene import Mark, Ring, Scene, Shape
from explainer.geography.outlines import Outline, Outlines, clip_ring
from explainer.geography.regions import Box

CIRCLE = 4.5  # CSS pixels
EDGE = 10  # steps from the edge, so that a circle there is whole
LEAST_ISLAND = 12  # square steps: less than four pixels of the widest page
# of a page, which is sent: a pixel and six of them where it is widest, and less than half the bytes
TOLERANCE, LEAST_ISLAND_SENT = 2, 20
GRID = 2  # its corners are multiples of this, half a pixel beside where they were at most


def draw_map(
    content: Map,
    outlines: Outlines,
    classes: Sequence[Class] = CLASSES,
    placing: Placing = placed,
) -> Scene:
    """The scene of a map, in steps of its region from the frame's upper left corner.

    It has the names for each of the ``classes`` of width.
    """
    drawn = _coarser_rings(outlines)
    return _draw(content, outlines, outlines.frame, classes, drawn, grid=GRID, placing=placing)


def cut_map(
    content: Map, outlines: Outlines, proportion: float, beyond: int, pixels: float
) -> Scene:
    """The map for a field of this width to height, drawn some steps beyond each of its edges.

    The field is as wide as so many pixels of a page.
    """
    field = frame_for(outlines, proportion)
    more = beyond * outlines.step
    frame = Box(field.x_min - more, field.y_min - more, field.x_max + more, field.y_max + more)
    classes = [picture_class(pixels * frame.width / field.width)]
    return _draw(content, outlines, frame, classes, _rings_in(outlines, frame), beyond)


def frame_for(outlines: Outlines, proportion: float) -> Box:
    """The part of the world for a field of this width to height: the region, with more sea and land
    on the sides that are free, and never more than there are outlines for.
    """
    frame, clip = outlines.frame, outlines.clip
    width, height = float(frame.width), float(frame.height)
    if proportion > width / height:
        width = min(height * proportion, clip.width)
        height = width / proportion
    else:
        height = min(width / proportion, clip.height)
        width = height * proportion
    x_min = _between(frame.x_min + (frame.width - width) / 2, clip.x_min, clip.x_max - width)
    # what has to be cut is cut in the north: the smallest states lie at the southern edge
    y_min = _between(
        frame.y_min - max(height - frame.height, 0) / 2, clip.y_min, clip.y_max - height
    )
    return Box(round(x_min), round(y_min), round(x_min + width), round(y_min + height))


def _between(value: float, least: float, most: float) -> float:
    return max(least, min(value, most))


def _draw(
    content: Map,
    outlines: Outlines,
    frame: Box,
    classes: Sequence[Class],
    drawn: Mapping[str, tuple[Ring, ...]],
    beyond: int = 0,
    grid: int = 1,
    placing: Placing = placed,
) -> Scene:
    width, height = _size(outlines, frame)
    shapes: list[Shape] = []
    marks: list[Mark] = []
    for outline in outlines.countries:
        rings = drawn[outline.code]
        place = content.by_code.get(outline.code)
        if not rings:
            continue
        shapes.append(_shape(place, outline.code, rings))
        if place and place.is_told:
            marks += _small(place, outline, point_of(outlines, outline.code, frame))
    points = tuple(code for code in outlines.points if code in content.by_code)
    for code in points:
        place, point = content.by_code[code], point_of(outlines, code, frame)
        shapes.append(_shape(place, code, ((on_grid(point, grid),) * 3,)))
        if place.is_told:
            marks += _small(place, outlines.points[code], point)
    words, leaders = label_map(
        content,
        _ground_of(outlines, frame, points),
        {code: point_of(outlines, code, frame) for code in (*outlines.by_code, *points)},
        [(mark.x, mark.y) for mark in marks],
        width,
        classes,
        beyond,
        placing,
    )
    return Scene(
        "map",
        width,
        height,
        content.alt,
        grid=grid,
        shapes=tuple(sorted(shapes, key=partial(_order, content))),
        lines=leaders,
        marks=tuple(marks),
        words=words,
    )


def point_of(outlines: Outlines, code: str, frame: Box | None = None) -> tuple[int, int]:
    """The point of a land around which it has most room; one that is a point stays off the edge."""
    frame = frame or outlines.frame
    if code in outlines.by_code:
        label = outlines.by_code[code].label
        return _on_scene(outlines, frame, label.x, label.y)
    label, edge = outlines.points[code].label, EDGE * outlines.step
    x = _between(label.x, frame.x_min + edge, frame.x_max - edge)
    y = _between(label.y, frame.y_min + edge, frame.y_max - edge)
    return _on_scene(outlines, frame, round(x), round(y))


def in_metres(outlines: Outlines, x: float, y: float) -> tuple[float, float]:
    """A point of the scene of ``draw_map`` in metres of its projection, x to the east and y to the north."""
    frame, km = outlines.frame, 1000
    return (frame.x_min + x * outlines.step) * km, (frame.y_max - y * outlines.step) * km


def _order(content: Map, shape: Shape) -> tuple[bool, int, str]:
    """Whoever spoke later is drawn below: until then its faint line must not cover another's.

    The page keeps this order on all days; the host is always on top.
    """
    place = content.by_code.get(shape.id)
    since = (place and place.since) or date.max
    return shape.tone == "host", -since.toordinal(), shape.id


@cache
def _rings_of(outlines: Outlines, code: str, frame: Box) -> tuple[Ring, ...]:
    """The rings inside the frame that can be seen; a land smaller than the steps stays a point."""
    outline = outlines.by_code[code]
    clipped = [clip_ring(ring, frame) for polygon in outline.polygons for ring in polygon]
    inside = [[_on_scene(outlines, frame, *point) for point in ring] for ring in clipped if ring]
    rings = [_without_idle_points(ring) for ring in inside]
    largest = max(rings, key=_area, default=())
    if len(set(largest)) > 2:
        return _visible(rings, LEAST_ISLAND)
    return tuple((ring[0],) * 3 for ring in inside[:1])


def _visible(rings: Sequence[Ring], least: float) -> tuple[Ring, ...]:
    largest = max(rings, key=_area, default=())
    return tuple(ring for ring in rings if _area(ring) >= least or ring is largest)


def _rings_in(outlines: Outlines, frame: Box) -> dict[str, tuple[Ring, ...]]:
    return {code: _rings_of(outlines, code, frame) for code in outlines.by_code}


@cache
def _coarser_rings(outlines: Outlines) -> dict[str, tuple[Ring, ...]]:
    """The rings as a page needs them; pictures may be larger, and keep all points."""
    rings_of = _rings_in(outlines, outlines.frame)
    sent = {code: _visible(rings, LEAST_ISLAND_SENT) for code, rings in rings_of.items()}
    return coarser(sent, TOLERANCE, GRID)


@cache
def _ground_of(outlines: Outlines, frame: Box, points: tuple[str, ...] = ()) -> Ground:
    """The grids of the lands in a frame, and of these that are points."""
    lands = {code: rings for code, rings in _rings_in(outlines, frame).items() if rings}
    lands |= {code: ((point_of(outlines, code, frame),) * 3,) for code in points}
    return ground_of(lands, *_size(outlines, frame), outlines.longest_leader)


def _size(outlines: Outlines, frame: Box) -> tuple[int, int]:
    """Width and height of a frame in steps."""
    return round(frame.width / outlines.step), round(frame.height / outlines.step)


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


def _on_scene(outlines: Outlines, frame: Box, x: int, y: int) -> tuple[int, int]:
    return round((x - frame.x_min) / outlines.step), round((frame.y_max - y) / outlines.step)


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
