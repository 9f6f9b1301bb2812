"""A scene: shapes, marks, bars, lines and words in one coordinate system, before any drawing.

x runs to the right and y downwards, from 0 to the scene's width and height. On a map both are
steps of 3 km of EPSG:3035, from the frame's corner. On a fluid scene x is in thousandths of
whatever width it gets, and y in CSS pixels. A scene holds no colour: ``tone`` and ``kind`` are
names that the theme and the style sheet know.
"""

from dataclasses import dataclass
from itertools import groupby
from typing import Literal

Ring = tuple[tuple[int, int], ...]
Anchor = Literal["start", "middle", "end"]


@dataclass(frozen=True)
class Shape:
    """A filled land: outer rings and holes alike, drawn by the even-odd rule."""

    id: str
    tone: str
    label: str
    rings: tuple[Ring, ...]
    old: bool = False


@dataclass(frozen=True)
class Mark:
    """A round mark with a radius in CSS pixels; one with a label can be pointed at."""

    id: str
    kind: str
    x: float
    y: float
    radius: float
    label: str = ""
    tone: str = ""


@dataclass(frozen=True)
class Bar:
    """A box from ``x`` to ``end``, in its tone."""

    x: float
    end: float
    y: float
    height: float
    tone: str


@dataclass(frozen=True)
class Line:
    """A straight line; its kind says what it means (base, leader).

    A leader belongs to the words of the same ``id``, and is shown at the same widths.
    """

    kind: str
    x: float
    y: float
    to_x: float
    to_y: float
    id: str = ""
    on: str = ""
    """The land that lies under it, or “sea”."""
    ground: str = ""
    """The tone of what lies under it."""
    from_width: int = 0
    until_width: int = 0


@dataclass(frozen=True)
class Words:
    """Words at a point, their lines one below the other around ``y``.

    They are shown from the width (CSS pixels) of the whole scene at which they have room.
    """

    id: str
    kind: str
    x: float
    y: float
    lines: tuple[str, ...]
    anchor: Anchor = "middle"
    tone: str = ""
    from_width: int = 0
    until_width: int = 0
    """From this width of the scene on they stand elsewhere, or others do; 0 for never."""
    on: str = ""
    """The land on which they stand if it is not their own, or “sea”."""
    ground: str = ""
    """The tone of what lies under them."""


@dataclass(frozen=True)
class Scene:
    """Everything in one picture, with the sentence that stands in for it."""

    name: str
    width: int
    height: int
    alt: str
    fluid: bool = False
    grid: int = 1
    """Of which the corners of all lands are multiples."""
    shapes: tuple[Shape, ...] = ()
    bars: tuple[Bar, ...] = ()
    lines: tuple[Line, ...] = ()
    marks: tuple[Mark, ...] = ()
    words: tuple[Words, ...] = ()

    @property
    def countries(self) -> tuple[Shape, ...]:
        """The shapes as they are drawn: neighbours in the order that say nothing are one.

        A drawing pays for each path, and nobody can point at these.
        """
        drawn: list[Shape] = []
        for (tone, silent), shapes in groupby(self.shapes, lambda one: (one.tone, not one.label)):
            if silent:
                rings = tuple(ring for shape in shapes for ring in shape.rings)
                drawn.append(Shape("", tone, "", rings))
            else:
                drawn += shapes
        return tuple(drawn)
