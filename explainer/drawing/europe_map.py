"""The map of a day: every land in its tone, with its name where it fits and a dot for other help.

What is drawn is decided here; how it is drawn belongs to ``svg`` and ``figure``.
"""

from datetime import date
from functools import cache, partial
from itertools import groupby, pairwise

from explainer.content.tone import tone_of
from explainer.drawing.labels import LINE, LINE_AND_DOT, fitting_width
from explainer.drawing.scene import Mark, Ring, Scene, Shape, Words
from explainer.drawing.seas import name_seas
from explainer.geography.clipping import clip_ring
from explainer.geography.outlines import Box, Outline, read_outlines
from explainer.iso_3166 import ALPHA_2_OF
from explainer.story.history import Snapshot, Standing
from explainer.story.story import Story
from explainer.wording.catalogue import Catalogue
from explainer.wording.names import country_name
from explainer.wording.sentences import map_alt, standing_words

DOT, CIRCLE = 3.2, 4.5  # CSS pixels
STEP = 2  # km; a fifth less to send than with one, and still finer than a pixel
LEAST_ISLAND = 20  # square steps: 80 km², less than three pixels of the widest page
BESIDE = 48  # steps from the circle of a small land to its dot


def draw_map(snapshot: Snapshot, words: Catalogue, frame: Box | None = None) -> Scene:
    """The scene of a day, in steps of 2 km of EPSG:3035 from the frame's upper left corner.

    A picture of other proportions names a frame of its own, within the outlines' clip.
    """
    outlines = read_outlines()
    frame = frame or outlines.frame
    shapes: list[Shape] = []
    marks: list[Mark] = []
    labels: list[Words] = []
    for outline in outlines.by_code.values():
        rings = _rings_of(outline.code, frame)
        standing = snapshot.standings.get(outline.code)
        if not rings:
            continue
        shapes.append(_shape(snapshot, standing, outline.code, rings, words))
        if standing and (standing.claims or standing.country.role == "host"):
            signs = _signs(standing, outline, frame, words)
            marks += signs[0]
            labels += signs[1]
    return Scene(
        "map",
        frame.width // STEP,
        frame.height // STEP,
        map_alt(snapshot, words),
        shapes=tuple(sorted(shapes, key=partial(_order, snapshot.story))),
        marks=tuple(marks),
        words=(*name_seas(frame, STEP, words), *labels),
    )


def border_credit() -> str:
    """Whose borders the map shows."""
    return read_outlines().credit


def _order(story: Story, shape: Shape) -> tuple[bool, int, str]:
    """Whoever spoke later is drawn below: until then its faint line must not cover another's.

    The page keeps this order on all days; the host is always on top.
    """
    first = next((claim.date.first_day for claim in story.claims_of(shape.id)), date.max)
    return shape.tone == "host", -first.toordinal(), shape.id


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


def _shape(
    snapshot: Snapshot,
    standing: Standing | None,
    code: str,
    rings: tuple[Ring, ...],
    words: Catalogue,
) -> Shape:
    if standing is None or not standing.claims:
        return Shape(code, tone_of(standing), "", rings)
    label = standing_words(snapshot.story, standing, words)
    return Shape(code, tone_of(standing), label, rings, standing.old)


def _names(standing: Standing, outline: Outline, frame: Box, words: Catalogue) -> list[Words]:
    """The name from the width at which it fits; below that, its code of two letters, if that does."""
    label, code = outline.label, outline.code
    x, y = _on_scene(frame, label.x, label.y)
    paired = _has_dot(standing)
    high = LINE_AND_DOT if paired else LINE
    found: list[Words] = []
    until = 0
    for text in (country_name(standing.country, words), ALPHA_2_OF[code]):
        fits = fitting_width(text, label.width, label.height, frame.width, high)
        if fits is not None and (not until or fits < until) and not outline.is_small:
            tone = tone_of(standing)
            found.append(
                Words(
                    code,
                    "country",
                    x,
                    y,
                    (text,),
                    tone=tone,
                    from_width=fits,
                    until_width=until,
                    paired=paired,
                )
            )
            until = fits
    return found


def _signs(
    standing: Standing, outline: Outline, frame: Box, words: Catalogue
) -> tuple[list[Mark], list[Words]]:
    """The name or the code of a country where it fits, a circle for a small one, and the dot."""
    label, code = outline.label, outline.code
    x, y = _on_scene(frame, label.x, label.y)
    marks: list[Mark] = []
    names = _names(standing, outline, frame, words)
    named_from = min((name.from_width for name in names), default=0)
    if standing.country.role == "contributor":
        if outline.is_small:
            marks.append(Mark(code, "small", x, y, CIRCLE, tone=tone_of(standing)))
        if standing.contributions:
            at = x + BESIDE if outline.is_small else x
            shown = standing.offers_other
            paired = _has_dot(standing) and bool(names)
            marks.append(
                Mark(code, "dot", at, y, DOT, shown=shown, below_width=named_from, paired=paired)
            )
    return marks, names


def _has_dot(standing: Standing) -> bool:
    return standing.country.role == "contributor" and standing.offers_other
