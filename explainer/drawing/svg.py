"""A scene as SVG; a paint decides whether style sheets or colours tell its tones.

As a drawing on a page its shapes scale, and words and marks keep their size: positions are
percentages of whatever size the drawing gets, so that letters and dots stay as large as they are on
a phone and on a desk. Shapes stand in the group ``shapes``, words and small marks in the group
``above``. Other readings place what they take of it by themselves.

A drawing is for the eye and the pointer. Whoever shows it says beside it what it shows, and has a
list of the same countries for keys and screen readers.
"""

from dataclasses import dataclass
from functools import lru_cache
from html import escape
from itertools import pairwise
from math import dist
from typing import Protocol

from explainer.drawing.paint import Classes, Paint, definitions, widths
from explainer.drawing.scene import Bar, Line, Mark, Ring, Scene, Shape, Words

LINE_HEIGHT = 1.2  # em


def as_svg(scene: Scene, page: str = "") -> str:
    """The drawing for a page; what is a country's leads to its address.

    ``page`` is the way to the document that has the countries, empty where this is the one.
    """
    writer = Writer(_OfWhateverSize(scene), Classes(), scene.grid)
    lands = "".join(
        _link(shape.id, page, writer.land(shape)) if shape.label else writer.land(shape)
        for shape in scene.countries
    )
    if lands:
        size = f"{_short(scene.width / scene.grid)} {_short(scene.height / scene.grid)}"
        lands = f'<svg class="lands" viewBox="0 0 {size}">{lands}</svg>'
    shapes = [lands, *(writer.mark(mark) for mark in scene.marks if mark.label)]
    above = [_link(mark.id, page, writer.mark(mark)) for mark in scene.marks if not mark.label]
    above += map(writer.line, scene.lines)
    above += [_words(said, writer.place) for said in scene.words]
    return (
        f'<svg class="drawing {scene.name}-drawing" width="100%" aria-hidden="true">'
        f'<g class="shapes">{"".join(shapes)}</g>'
        f'<g class="above">{"".join(above)}</g></svg>'
    )


def as_strip(scene: Scene, size: str = "", ident: str = "") -> str:
    """A row's drawing for a page; ``size`` is its width in CSS if it is not that of its place.

    By ``ident`` the same is shown elsewhere in the document, see ``same_strip``.
    """
    writer = Writer(_OfWhateverSize(scene), Classes())
    drawn = [*map(writer.line, scene.lines), *map(writer.bar, scene.bars)]
    drawn += [_words(said, writer.place) for said in scene.words]
    drawn += map(writer.mark, scene.marks)
    width = f' width="{size}"' if size else ""
    named = f' id="{ident}"' if ident else ""
    return (
        f'<svg{named} class="{scene.name}"{width} height="{scene.height}" aria-hidden="true">'
        f"{''.join(drawn)}</svg>"
    )


def same_strip(ident: str) -> str:
    """The drawing that stands elsewhere in the document once more, without a second copy of it."""
    return f'<svg aria-hidden="true"><use href="#{ident}"/></svg>'


def pattern_defs(grid: int = 1) -> str:
    """The patterns to which the lands and strips of a page refer; ``grid`` is that of its map."""
    defs = definitions(Classes(grid).patterns())
    return f'<svg class="patterns" width="0" height="0" aria-hidden="true">{defs}</svg>'


class Place(Protocol):
    """Where something of a scene stands in a drawing, as SVG writes it."""

    def x(self, x: float) -> str:
        """From the left."""

    def y(self, y: float) -> str:
        """From above."""

    def length(self, pixels: float) -> str:
        """What the scene measures in CSS pixels."""


@dataclass(frozen=True)
class Writer:
    """Writes the parts of a scene as SVG elements."""

    place: Place
    paint: Paint
    grid: int = 1

    def land(self, shape: Shape) -> str:
        """A land, with as many paths as its paint has layers."""
        path = path_of(shape.rings, self.grid)
        return "".join(f'<path{painted} d="{path}"/>' for painted in self.paint.land(shape))

    def line(self, line: Line) -> str:
        """A straight line."""
        x, y = self.place.x, self.place.y
        return (
            f'<line{self.paint.line(line)} x1="{x(line.x)}" y1="{y(line.y)}" '
            f'x2="{x(line.to_x)}" y2="{y(line.to_y)}"/>'
        )

    def bar(self, bar: Bar) -> str:
        """A box."""
        x, y = self.place.x, self.place.y
        return (
            f'<rect data-tone="{bar.tone}" x="{x(bar.x)}" y="{y(bar.y)}" '
            f'width="{x(bar.end - bar.x)}" height="{self.place.length(bar.height)}"/>'
        )

    def mark(self, mark: Mark) -> str:
        """A circle."""
        x, y = self.place.x(mark.x), self.place.y(mark.y)
        radius = self.place.length(mark.radius)
        return f'<circle{self.paint.mark(mark)} cx="{x}" cy="{y}" r="{radius}"/>'


@dataclass(frozen=True)
class _OfWhateverSize:
    """Percentages; heights of a fluid scene are pixels, and so are all radii."""

    scene: Scene

    def x(self, x: float) -> str:
        return self._share(x, self.scene.width)

    def y(self, y: float) -> str:
        return _short(y) if self.scene.fluid else self._share(y, self.scene.height)

    def length(self, pixels: float) -> str:
        return _short(pixels)

    def _share(self, place: float, of: int) -> str:
        # of a map, which is no wider than a column, a thousandth is less than a pixel
        share = 100 * place / of
        return f"{_short(share if self.scene.fluid else round(share, 1))}%"


@dataclass(frozen=True)
class Scaled:
    """Units of the drawing: the scene's, ``across`` times as wide and ``down`` times as high.

    A CSS pixel is ``pixel`` units long.
    """

    across: float = 1
    down: float = 1
    pixel: float = 1

    def x(self, x: float) -> str:
        return f"{x * self.across:.1f}"

    def y(self, y: float) -> str:
        return f"{y * self.down:.1f}"

    def length(self, pixels: float) -> str:
        return f"{pixels * self.pixel:.2f}"


@lru_cache(maxsize=512)  # the same lands for every day, language and picture
def path_of(rings: tuple[Ring, ...], grid: int = 1) -> str:
    """Rings as one path with relative whole steps of the grid, the shortest way to write them.

    Each begins behind its longest step, which closing it draws, and nearest to where the one before did.
    """
    parts: list[str] = []
    at, left = (0, 0), [_turned(ring) for ring in rings]
    while left:
        ring = min(left, key=lambda one: dist(one[0], at))
        left.remove(ring)
        (ax, ay), (x, y) = at, ring[0]
        parts.append(f"m{(x - ax) // grid}{_behind((y - ay) // grid)}{_steps(ring, grid)}z")
        at = ring[0]
    return "".join(parts)


@lru_cache(maxsize=2048)  # a land is one of the others in each stamp but its own
def _turned(ring: Ring) -> Ring:
    first = max(range(len(ring)), key=lambda index: dist(ring[index - 1], ring[index]))
    return (*ring[first:], *ring[:first])


@lru_cache(maxsize=2048)
def _steps(ring: Ring, grid: int) -> str:
    steps = [((x - ax) // grid, (y - ay) // grid) for (ax, ay), (x, y) in pairwise(ring)]
    return "".join(_behind(number) for step in steps for number in step)


def _behind(number: int) -> str:
    """A number behind another; a minus needs no space."""
    return f" {number}" if number >= 0 else str(number)


def _link(code: str, page: str, inside: str) -> str:
    """A way to a country for pointers; keys have the list."""
    away = ' target="_blank"' if page else ""  # it may stand in a frame, and SVG asks no <base>
    return f'<a href="{page}#{code}"{away} tabindex="-1">{inside}</a>'


def _words(words: Words, place: Place) -> str:
    kind = words.kind + widths(words)
    # away from its land a name has its weight by its own tone, and its ink by that of what is under it
    tone = f' data-{"own" if words.on else "tone"}="{words.tone}"' if words.tone else ""
    ident = f' data-{words.kind}="{words.id}"' if words.id else ""
    under = f' data-on="{words.on}" data-ground="{words.ground}"' if words.on else ""
    anchor = "" if words.anchor == "middle" else f' text-anchor="{words.anchor}"'
    head = f'<text class="{kind}"{ident}{tone}{under}{anchor} y="{place.y(words.y)}"'
    if len(words.lines) == 1:
        return f'{head} x="{place.x(words.x)}">{escape(words.lines[0])}</text>'
    first = -LINE_HEIGHT * (len(words.lines) - 1) / 2
    spans = "".join(
        f'<tspan x="{place.x(words.x)}" dy="{_short(first if index == 0 else LINE_HEIGHT)}em">'
        f"{escape(line)}</tspan>"
        for index, line in enumerate(words.lines)
    )
    return f"{head}>{spans}</text>"


def _short(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".")
