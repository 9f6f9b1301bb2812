"""How the parts of a scene are painted: by names that a style sheet knows, or in colours at once.

The writer of SVG asks a paint for the attributes of each element, and writes the rest itself. By
hatching refusal is told without its colour, on lands, strips and in the fields of a key.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from explainer.drawing.scene import Line, Mark, Shape, Words
from explainer.drawing.theme import LIGHT, Theme

# the hatching in CSS pixels; a drawing in other units says by how much they are smaller
TILE = 7  # so that the lines are 5 apart
STROKE = 1.2
ON_MAP = 3.8  # steps of the map to a pixel: lines 19 apart
_LINES = "M-1 1 1-1M-1 8 8-1M6 8 8 6"


class Paint(Protocol):
    """The attributes of each element, with a space before each."""

    def land(self, shape: Shape) -> list[str]:
        """Of the paths that are drawn for a land, the lowest first."""

    def mark(self, mark: Mark) -> str:
        """Of a circle."""

    def line(self, line: Line) -> str:
        """Of a line."""

    def patterns(self) -> list[str]:
        """The patterns that its lands refer to, one for each tone that has one."""


def widths(shown: Line | Words) -> str:
    """The classes of what is shown from some width on, or until one, after a space."""
    found = f" from-{shown.from_width}" if shown.from_width else ""
    return found + (f" until-{shown.until_width}" if shown.until_width else "")


@dataclass(frozen=True)
class Classes:
    """Names of tones and kinds; where there is a style sheet, its colours follow the theme.

    A unit of the drawing is ``grid`` steps of the map.
    """

    grid: int = 1

    def land(self, shape: Shape) -> list[str]:
        """One path; what says something of a country is tagged with its code."""
        country = f' data-country="{shape.id}"' if shape.label else ""
        return [f'{country} data-tone="{shape.tone}"']

    def mark(self, mark: Mark) -> str:
        """Its kind, and whose it is."""
        tone = f' data-tone="{mark.tone}"' if mark.tone else ""
        ident = f' data-country="{mark.id}"' if mark.id else ""
        return f' class="{mark.kind}"{ident}{tone}'

    def line(self, line: Line) -> str:
        """Its kind, at which widths it is shown, and what lies under it."""
        under = f' data-on="{line.on}" data-ground="{line.ground}"' if line.on else ""
        return f' class="{line.kind}{widths(line)}"{under}'

    def patterns(self) -> list[str]:
        """In the custom properties of the theme: for lands, and a fine one for strips."""
        found = []
        on_map = ON_MAP / self.grid
        for name, tone in LIGHT.tones.items():
            if tone.mark:
                ground = f' style="fill:var(--{name})"'
                found += [
                    hatching(
                        f"tone-{name}", f' style="stroke:var(--{name}-mark-map)"', ground, on_map
                    ),
                    hatching(f"fine-{name}", f' style="stroke:var(--{name}-mark)"', ground),
                ]
        return found


@dataclass(frozen=True)
class Colours:
    """The colours of a theme; ``point`` is how long a point is in units of the drawing."""

    theme: Theme = LIGHT
    point: float = 1

    def land(self, shape: Shape) -> list[str]:
        """Fill and border; above them the pattern, so that no seam between two tiles shows.

        An old status has a dotted dark edge on top of all.
        """
        tone = self.theme.tones[shape.tone]
        found = [
            f' id="land-{shape.id}" data-tone="{shape.tone}" fill-rule="evenodd" '
            f'fill="{tone.fill}" stroke="{tone.line}" stroke-width="{self._points(0.7)}"'
        ]
        if tone.mark:
            found.append(f' fill-rule="evenodd" fill="url(#tone-{shape.tone})"')
        if shape.old:
            found.append(
                f' fill="none" stroke="{self.theme.surface["text"]}" '
                f'stroke-width="{self._points(1.2)}" '
                f'stroke-dasharray="{self._points(1)} {self._points(3)}"'
            )
        return found

    def mark(self, mark: Mark) -> str:
        """The circle of a small land in its tone."""
        tone = self.theme.tones[mark.tone]
        return (
            f' class="{mark.kind}" id="{mark.kind}-{mark.id}" fill="{tone.fill}" stroke="{tone.line}" '
            f'stroke-width="{self._points(1)}"'
        )

    def line(self, line: Line) -> str:
        """In the ink of its ground."""
        under = self.theme.tones.get(line.ground)
        ink = under.ink if under else self.theme.surface["text"]
        return f' stroke="{ink}" stroke-width="{self._points(1)}"'

    def patterns(self) -> list[str]:
        """To be laid over the fills."""
        return [
            hatching(f"tone-{name}", f' stroke="{tone.mark_map}"', scale=ON_MAP)
            for name, tone in self.theme.tones.items()
            if tone.mark
        ]

    def _points(self, number: float) -> str:
        return f"{number * self.point:.2f}"


def hatching(ident: str, mark: str, ground: str = "", scale: float = 1) -> str:
    """A ``pattern`` element of this id; ``mark`` and ``ground`` are the attributes that paint it.

    Without a ground it is to be laid over a fill.
    """
    below = f'<rect width="{TILE}" height="{TILE}"{ground}/>' if ground else ""
    scaled = f' patternTransform="scale({scale})"' if scale != 1 else ""
    return (
        f'<pattern id="{ident}" width="{TILE}" height="{TILE}" patternUnits="userSpaceOnUse"'
        f'{scaled}>{below}<path d="{_LINES}" stroke-width="{STROKE}"{mark}/></pattern>'
    )


def definitions(patterns: Iterable[str]) -> str:
    """The patterns where a drawing finds them; nothing where there are none."""
    found = "".join(patterns)
    return f"<defs>{found}</defs>" if found else ""
