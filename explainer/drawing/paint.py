"""How the parts of a scene are painted: by names that a style sheet knows, or in colours at once.

The writer of SVG asks a paint for the attributes of each element, and writes the rest itself.
"""

from dataclasses import dataclass
from typing import Protocol

from explainer.drawing.patterns import pattern
from explainer.drawing.scene import Bar, Line, Mark, Shape, Words
from explainer.drawing.theme import LIGHT, Theme


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
        kind = mark.kind + ("" if mark.shown else " off")
        tone = f' data-tone="{mark.tone}"' if mark.tone else ""
        whose = "event" if mark.kind == "event" else "country"
        return f' class="{kind}" data-{whose}="{mark.id}"{tone}'

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
        """A dot in the colour of text, the circle of a small land in its tone, else the accent."""
        surface, tones = self.theme.surface, self.theme.tones
        if mark.kind == "event":
            return f' fill="{surface["accent"]}"'
        if mark.kind == "dot":
            fill, line = surface["text"], surface["halo"]
        else:
            fill, line = tones[mark.tone].fill, tones[mark.tone].line
        return (
            f' class="{mark.kind}" id="{mark.kind}-{mark.id}" fill="{fill}" stroke="{line}" '
            f'stroke-width="{self._points(1)}"'
        )

    def line(self, line: Line) -> str:
        """Dashed where it is somebody's word, or nobody knows."""
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
