"""A scene as SVG: shapes in a scaled inner drawing, words and marks at a constant size above it.

Positions are percentages of whatever size the drawing gets, so that letters and dots stay as large
as they are on a phone and on a desk. What the Plotly figure draws as well stands in the group
``figured``, words and silent marks in the group ``above``, which lies over either of the two.
Colours come from the style sheet, by the names of tones and kinds.
"""

from functools import lru_cache
from html import escape

from explainer.drawing.scene import Bar, Line, Mark, Ring, Scene, Shape, Words
from explainer.drawing.theme import LIGHT

LINE_HEIGHT = 1.2  # em


def as_svg(scene: Scene, page: str = "") -> str:
    """The drawing as an SVG element; every land with a label leads to its country's address.

    ``page`` is the way to the document that has the countries, empty where this is the one.
    """
    place = _Placing(scene)
    lands = "".join(_shape(shape, page) for shape in scene.lands)
    if lands:
        lands = f'<svg class="lands" viewBox="0 0 {scene.width} {scene.height}">{lands}</svg>'
    figured = [lands, *map(place.line, scene.lines), *map(place.bar, scene.bars)]
    figured += [place.mark(mark) for mark in scene.marks if mark.label]
    above = [place.mark(mark) for mark in scene.marks if not mark.label]
    above += map(place.words, scene.words)
    height = f' height="{scene.height}"' if scene.fluid else ""
    return (
        f'<svg class="drawing {scene.name}-drawing" width="100%"{height} role="group" '
        f'aria-label="{escape(scene.alt)}">'
        f'<g class="figured">{"".join(figured)}</g>'
        f'<g class="above" aria-hidden="true">{"".join(above)}</g></svg>'
    )


@lru_cache(maxsize=512)  # the same lands for every day, language and picture
def path_of(rings: tuple[Ring, ...]) -> str:
    """Rings as one path with relative whole steps, the shortest way to write them."""
    parts: list[str] = []
    at = (0, 0)
    for ring in rings:
        before = first = ring[0]
        steps = []
        for point in ring[1:]:
            steps.append((point[0] - before[0], point[1] - before[1]))
            before = point
        parts.append(f"m{_pairs([(first[0] - at[0], first[1] - at[1])])}l{_pairs(steps)}z")
        at = first
    return "".join(parts)


def _pairs(steps: list[tuple[int, int]]) -> str:
    written: list[str] = []
    for number in (number for step in steps for number in step):
        written.append(f" {number}" if written and number >= 0 else str(number))
    return "".join(written)


def _shape(shape: Shape, page: str) -> str:
    old = ' data-old=""' if shape.old else ""
    country = f' data-country="{shape.id}"' if shape.label else ""
    path = f'<path{country} data-tone="{shape.tone}"{old} d="{path_of(shape.rings)}"/>'
    if not shape.label:
        return path
    away = ' target="_blank"' if page else ""  # it may stand in a frame, and SVG asks no <base>
    return f'<a href="{page}#{shape.id}"{away} aria-label="{escape(shape.label)}">{path}</a>'


class _Placing:
    """Writes what stands at a point of the scene."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene

    def x(self, x: float) -> str:
        return f"{_short(100 * x / self.scene.width)}%"

    def y(self, y: float) -> str:
        return _short(y) if self.scene.fluid else f"{_short(100 * y / self.scene.height)}%"

    def line(self, line: Line) -> str:
        return (
            f'<line class="{line.kind}" x1="{self.x(line.x)}" y1="{self.y(line.y)}" '
            f'x2="{self.x(line.to_x)}" y2="{self.y(line.to_y)}"/>'
        )

    def bar(self, bar: Bar) -> str:
        end = " open" if bar.open_end else ""
        return (
            f'<rect class="{bar.kind}{end}" data-{bar.kind}="{bar.id}" x="{self.x(bar.x)}" '
            f'y="{self.y(bar.y)}" width="{self.x(bar.end - bar.x)}" height="{_short(bar.height)}"/>'
        )

    def mark(self, mark: Mark) -> str:
        off = "" if mark.shown else " off"
        below = f" below-{mark.below_width}" if mark.below_width else ""
        below += " paired" if mark.paired else ""
        tone = f' data-tone="{mark.tone}"' if mark.tone else ""
        key = "event" if mark.kind == "event" else "country"
        return (
            f'<circle class="{mark.kind}{below}{off}" data-{key}="{mark.id}"{tone} cx="{self.x(mark.x)}" '
            f'cy="{self.y(mark.y)}" r="{_short(mark.radius)}"/>'
        )

    def words(self, words: Words) -> str:
        kind = f"{words.kind} from-{words.from_width}" if words.from_width else words.kind
        kind += f" until-{words.until_width}" if words.until_width else ""
        kind += " paired" if words.paired else ""
        off = "" if words.shown else " off"
        tone = f' data-tone="{words.tone}"' if words.tone else ""
        ident = f' data-{_key(words)}="{words.id}"' if words.id else ""
        anchor = "" if words.anchor == "middle" else f' text-anchor="{words.anchor}"'
        head = f'<text class="{kind}{off}"{ident}{tone}{anchor} y="{self.y(words.y)}"'
        if len(words.lines) == 1:
            return f'{head} x="{self.x(words.x)}">{escape(words.lines[0])}</text>'
        first = -LINE_HEIGHT * (len(words.lines) - 1) / 2
        spans = "".join(
            f'<tspan x="{self.x(words.x)}" dy="{_short(first if index == 0 else LINE_HEIGHT)}em">'
            f"{escape(line)}</tspan>"
            for index, line in enumerate(words.lines)
        )
        return f"{head}>{spans}</text>"


def _key(words: Words) -> str:
    return {"country": "country", "number": "event"}.get(words.kind, "phase")


def _short(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".")


PATTERNS = {
    "crosses": '<path d="M9 4v10M4 9h10"/>',
    "dots": '<circle cx="5" cy="5" r="1"/><circle cx="14" cy="14" r="1"/>',
    "lines": '<path d="M0 9h18"/>',
    "hatching": '<path d="M-5 5 5-5M-5 23 23-5M13 23 23 13"/>',
    "specks": '<circle cx="9" cy="9" r=".8"/>',
}
TILE = 18  # steps of the map, as wide as a letter on a map of 800 pixels


def pattern_defs() -> str:
    """The patterns of the tones, for the still drawing (``tone-…``) and the live one (``live-…``).

    Their colours are custom properties, so they follow the theme. The live ones are scaled by the
    script that knows how many pixels a step has.
    """
    found = []
    for name, tone in LIGHT.tones.items():
        if tone.pattern == "solid":
            continue
        inside = (
            f'<rect width="{TILE}" height="{TILE}" style="fill:var(--{name})"/>'
            f'<g stroke-width="1.8" style="fill:var(--{name}-mark);stroke:var(--{name}-mark)">'
            f"{PATTERNS[tone.pattern]}</g>"
        )
        found.append(
            f'<pattern id="tone-{name}" width="{TILE}" height="{TILE}" '
            f'patternUnits="userSpaceOnUse">{inside}</pattern>'
            f'<pattern id="live-{name}" href="#tone-{name}"/>'
        )
    return (
        '<svg class="patterns" width="0" height="0" aria-hidden="true"><defs>'
        f"{''.join(found)}</defs></svg>"
    )
