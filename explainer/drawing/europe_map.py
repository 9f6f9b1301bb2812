"""The map of a day: every land in its tone, with its name where it fits and a dot for other help.

The names of the seas belong to the map and not to a story; they stand where they touch no land.
What is drawn is decided here; how it is drawn belongs to ``svg`` and ``figure``.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, partial
from itertools import groupby, pairwise

from explainer.content.map import Map, Place
from explainer.drawing.labels import LINE, LINE_AND_DOT, Point, fitting_width
from explainer.drawing.scene import Mark, Ring, Scene, Shape, Words
from explainer.geography.outlines import Box, Outline, clip_ring, read_outlines
from explainer.iso_3166 import ALPHA_2_OF

DOT, CIRCLE = 3.2, 4.5  # CSS pixels
STEP = 2  # km; a fifth less to send than with one, and still finer than a pixel
LEAST_ISLAND = 20  # square steps: 80 km², less than three pixels of the widest page
BESIDE = 48  # steps from the circle of a small land to its dot
# where the middle of a sea's name stands, in km of EPSG:3035, and from which width of the map on
SEAS = {
    "north": (3900, 3714, 480),
    "baltic": (4866, 3682, 700),
    "mediterranean": (3872, 1668, 480),
    "black": (6100, 2546, 700),
}


@dataclass(frozen=True)
class Room:
    """Where a land has most room for its name: the middle and the width of it, in steps."""

    at: Point
    width: float


@dataclass(frozen=True)
class CutMap:
    """A map of other proportions, with the rooms of its lands by code.

    ``page_width`` is how many steps of it are as wide as the whole map of the page.
    """

    scene: Scene
    rooms: Mapping[str, Room]
    page_width: float


def draw_map(content: Map) -> Scene:
    """The scene of a map, in steps of 2 km of EPSG:3035 from the frame's upper left corner."""
    return _draw(content, read_outlines().frame)


def cut_map(content: Map, proportion: float, beyond: int) -> CutMap:
    """The map for a field of this width to height, drawn some steps beyond each of its edges."""
    outlines, field = read_outlines(), frame_for(proportion)
    more = beyond * STEP
    frame = Box(field.x_min - more, field.y_min - more, field.x_max + more, field.y_max + more)
    scene = _draw(content, frame)
    labels = {shape.id: outlines.by_code[shape.id].label for shape in scene.shapes}
    rooms = {
        code: Room(
            ((label.x - frame.x_min) / STEP, (frame.y_max - label.y) / STEP), label.width / STEP
        )
        for code, label in labels.items()
    }
    return CutMap(scene, rooms, outlines.frame.width / STEP)


def frame_for(proportion: float) -> Box:
    """The part of the world for a field of this width to height: Europe, with more sea and land
    on the sides that are free, and never more than there are outlines for.
    """
    frame, clip = read_outlines().frame, read_outlines().clip
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


def _draw(content: Map, frame: Box) -> Scene:
    outlines = read_outlines()
    shapes: list[Shape] = []
    marks: list[Mark] = []
    labels: list[Words] = []
    for outline in outlines.by_code.values():
        rings = _rings_of(outline.code, frame)
        place = content.lands.get(outline.code)
        if not rings:
            continue
        shapes.append(_shape(place, outline.code, rings))
        if place and (place.is_told or place.role == "host"):
            signs = _signs(place, outline, frame, rings)
            marks += signs[0]
            labels += signs[1]
    return Scene(
        "map",
        frame.width // STEP,
        frame.height // STEP,
        content.alt,
        shapes=tuple(sorted(shapes, key=partial(_order, content))),
        marks=tuple(marks),
        words=(*_seas(frame, content.seas), *labels),
    )


def _seas(frame: Box, names: Mapping[str, str]) -> list[Words]:
    """Their names, each part of one on a line of its own."""
    return [
        Words("", "sea", *_on_scene(frame, x, y), tuple(names[sea].split()), from_width=width)
        for sea, (x, y, width) in SEAS.items()
    ]


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


def _names(place: Place, outline: Outline, frame: Box, rings: tuple[Ring, ...]) -> list[Words]:
    """The name from the width at which it fits; below that, its code of two letters, if that does."""
    label, code = outline.label, outline.code
    if outline.is_small:
        return []
    at: Point = _on_scene(frame, label.x, label.y)
    room = label.width / STEP
    paired = _has_dot(place)
    high = LINE_AND_DOT if paired else LINE
    ring = max(rings, key=len)
    found: list[Words] = []
    until = 0
    for text in (place.name, ALPHA_2_OF[code]):
        # two texts that share their room with a dot stand at the same place
        there = paired and bool(found)
        fits = fitting_width(text, ring, at, room, frame.width / STEP, high, there)
        if fits is not None and (not until or fits[0] < until):
            width, at = fits  # the code stands where the name will, or near
            found.append(
                Words(
                    code,
                    "country",
                    round(at[0]),
                    round(at[1]),
                    (text,),
                    tone=place.tone,
                    from_width=width,
                    until_width=until,
                    paired=paired,
                )
            )
            until = width
    return found


def _signs(
    place: Place, outline: Outline, frame: Box, rings: tuple[Ring, ...]
) -> tuple[list[Mark], list[Words]]:
    """The name or the code of a country where it fits, a circle for a small one, and the dot.

    A dot stands where the name does, or would.
    """
    label, code = outline.label, outline.code
    names = _names(place, outline, frame, rings)
    x, y = (names[0].x, names[0].y) if names else _on_scene(frame, label.x, label.y)
    marks: list[Mark] = []
    named_from = min((name.from_width for name in names), default=0)
    if place.role == "contributor":
        if outline.is_small:
            marks.append(Mark(code, "small", x, y, CIRCLE, tone=place.tone))
        if place.offers:
            at = x + BESIDE if outline.is_small else x
            shown = place.offers_other
            paired = _has_dot(place) and bool(names)
            marks.append(
                Mark(code, "dot", at, y, DOT, shown=shown, below_width=named_from, paired=paired)
            )
    return marks, names


def _has_dot(place: Place) -> bool:
    return place.role == "contributor" and place.offers_other
