"""How the parts of a scene are painted: by names that a style sheet knows, or in colours at once.

The writer of SVG asks a paint for the attributes of each element, and writes the rest itself. By
its pattern a tone is told without its colour, on lands and in the fields of a key.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from explainer.drawing.scene import Bar, Line, Mark, Shape, Words
from explainer.drawing.theme import LIGHT, Theme

TILE = 18  # steps of the map, as wide as a letter on a map of 800 pixels
STROKE = 1.8
_SHAPES = {
    "crosses": '<path d="M9 4v10M4 9h10"/>',
    "dots": '<circle cx="5" cy="5" r="1"/><circle cx="14" cy="14" r="1"/>',
    "lines": '<path d="M0 9h18"/>',
    "hatching": '<path d="M-5 5 5-5M-5 23 23-5M13 23 23 13"/>',
    "specks": '<circle cx="9" cy="9" r=".8"/>',
}
SHAPES = frozenset(_SHAPES)


class Paint(Protocol):
    """The attributes of each element, with a space before each."""

    def land(self, shape: Shape) -> list[str]:
        """Of the paths that are drawn for a land, the lowest first."""

    def mark(self, mark: Mark) -> str:
        """Of a circle."""

    def line(self, line: Line) -> str:
        """Of a line."""

    def bar(self, bar: Bar) -> str:
        """Of a box."""

    def patterns(self) -> list[str]:
        """The patterns that its lands refer to, one for each tone that has one."""


def widths(shown: Line | Words) -> str:
    """The classes of what is shown from some width on, or until one, after a space."""
    found = f" from-{shown.from_width}" if shown.from_width else ""
    return found + (f" until-{shown.until_width}" if shown.until_width else "")


class Classes:
    """Names of tones and kinds; where there is a style sheet, its colours follow the theme."""

    def land(self, shape: Shape) -> list[str]:
        """One path; what says something of a country is tagged with its code."""
        country = f' data-country="{shape.id}"' if shape.label else ""
        return [f'{country} data-tone="{shape.tone}"']

    def mark(self, mark: Mark) -> str:
        """Its kind, and whose it is."""
        tone = f' data-tone="{mark.tone}"' if mark.tone else ""
        whose = "event" if mark.kind == "event" else "country"
        return f' class="{mark.kind}" data-{whose}="{mark.id}"{tone}'

    def line(self, line: Line) -> str:
        """Its kind, at which widths it is shown, and what lies under it."""
        under = f' data-on="{line.on}" data-ground="{line.ground}"' if line.on else ""
        return f' class="{line.kind}{widths(line)}"{under}'

    def bar(self, bar: Bar) -> str:
        """Its kind, and whether it goes on."""
        end = " open" if bar.open_end else ""
        strength = f" is-{bar.strength}" if bar.strength else ""
        return f' class="{bar.kind}{end}{strength}" data-{bar.kind}="{bar.id}"'

    def patterns(self) -> list[str]:
        """In the custom properties of the theme."""
        return [
            pattern(
                f"tone-{name}",
                tone.pattern,
                f' style="fill:var(--{name}-mark);stroke:var(--{name}-mark)"',
                f' style="fill:var(--{name})"',
            )
            for name, tone in LIGHT.tones.items()
            if tone.pattern != "solid"
        ]


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
        if tone.pattern != "solid":
            found.append(f' fill-rule="evenodd" fill="url(#tone-{shape.tone})"')
        if shape.old:
            found.append(
                f' fill="none" stroke="{self.theme.surface["text"]}" '
                f'stroke-width="{self._points(1.2)}" '
                f'stroke-dasharray="{self._points(1)} {self._points(3)}"'
            )
        return found

    def mark(self, mark: Mark) -> str:
        """The circle of a small land in its tone, else the accent."""
        if mark.kind == "event":
            return f' fill="{self.theme.surface["accent"]}"'
        tone = self.theme.tones[mark.tone]
        return (
            f' class="{mark.kind}" id="{mark.kind}-{mark.id}" fill="{tone.fill}" stroke="{tone.line}" '
            f'stroke-width="{self._points(1)}"'
        )

    def line(self, line: Line) -> str:
        """Dashed where it is somebody's word, or nobody knows; a leader in the ink of its ground."""
        if line.kind == "leader":
            under = self.theme.tones.get(line.ground)
            ink = under.ink if under else self.theme.surface["text"]
            return f' stroke="{ink}" stroke-width="{self._points(1)}"'
        dashed = "dashed" in line.kind or "unknown" in line.kind
        dashes = ' stroke-dasharray="4 4"' if dashed else ""
        return f' stroke="{self.theme.surface["edge"]}" stroke-width="1.3"{dashes}'

    def bar(self, bar: Bar) -> str:
        """A box of the raised ground, or only its outline; a heavy one of what is stated."""
        surface = self.theme.surface
        fill = "none" if bar.strength == "proposed" else surface["raised"]
        width = 2.4 if bar.strength == "stated" else 1.2
        return f' rx="3" fill="{fill}" stroke="{surface["edge"]}" stroke-width="{width}"'

    def patterns(self) -> list[str]:
        """To be laid over the fills."""
        return [
            pattern(f"tone-{name}", tone.pattern, f' fill="{tone.mark}" stroke="{tone.mark}"')
            for name, tone in self.theme.tones.items()
            if tone.pattern != "solid"
        ]

    def _points(self, number: float) -> str:
        return f"{number * self.point:.2f}"


def pattern(ident: str, shape: str, mark: str, ground: str = "", scale: float = 1) -> str:
    """A ``pattern`` element of this id; ``mark`` and ``ground`` are the attributes that paint it.

    Without a ground it is to be laid over a fill.
    """
    below = f'<rect width="{TILE}" height="{TILE}"{ground}/>' if ground else ""
    scaled = f' patternTransform="scale({scale})"' if scale != 1 else ""
    return (
        f'<pattern id="{ident}" width="{TILE}" height="{TILE}" patternUnits="userSpaceOnUse"'
        f'{scaled}>{below}<g stroke-width="{STROKE}"{mark}>{_SHAPES[shape]}</g></pattern>'
    )


def definitions(patterns: Iterable[str]) -> str:
    """The patterns where a drawing finds them; nothing where there are none."""
    found = "".join(patterns)
    return f"<defs>{found}</defs>" if found else ""
