"""One table of colours, light and dark, for page, figures and pictures.

The theme knows places on a scale, never a status, and tells each place by colour and by pattern.
Contrast is the ratio of WCAG 2.2; the borders between lands are drawn so that neighbours of
different places always differ by 3:1, in fill or by the line between them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Pattern = Literal["solid", "crosses", "dots", "lines", "hatching", "specks"]

# Where two lands meet, the upper one's line lies between them. “land” is always the lower one and
# “host” the upper; the others meet in either order.
TONES = ("land", "outside", "none", "other", "no", "open", "leaning", "yes", "host")


@dataclass(frozen=True)
class Tone:
    """How one place on the scale is drawn: fill, pattern and its ink, label ink, and border."""

    fill: str
    ink: str
    line: str
    pattern: Pattern = "solid"
    mark: str = ""


@dataclass(frozen=True)
class Theme:
    """The colours of one appearance; ``tones`` has one for every name in ``TONES``.

    Beside the places on the scale these are ``land`` (nothing recorded), ``none`` (something, but
    no status) and ``host``.
    """

    name: Literal["light", "dark"]
    surface: Mapping[str, str]
    tones: Mapping[str, Tone]


LIGHT = Theme(
    "light",
    {
        "ground": "#ffffff",
        "raised": "#f6f3ee",
        "text": "#15212b",
        "quiet": "#4e5b66",
        "rule": "#d3d0c9",
        "edge": "#77828b",
        "accent": "#0b5c7a",
        "accent-ink": "#ffffff",
        "notice": "#fff3d1",
        "sea": "#dde8ee",
        "halo": "#ffffff",
        "ring": "#b3261e",
    },
    {
        "yes": Tone("#062736", "#ffffff", "#ffffff", "crosses", "#2c5568"),
        "leaning": Tone("#135a78", "#ffffff", "#ffffff"),
        "open": Tone("#8dbccd", "#0d1b24", "#2b4a59", "dots", "#5d93a9"),
        "other": Tone("#cfe3ea", "#0d1b24", "#2b4a59", "lines", "#9dc3d1"),
        "no": Tone("#cdc6bb", "#0d1b24", "#2b4a59", "hatching", "#8b8172"),
        "outside": Tone("#e2e0dc", "#0d1b24", "#576067", "specks", "#8f9498"),
        "none": Tone("#f6f2ea", "#0d1b24", "#2b4a59"),
        "land": Tone("#f6f2ea", "#3d4952", "#b9b2a5"),
        "host": Tone("#f2bd1d", "#0d1b24", "#5a4300"),
    },
)

DARK = Theme(
    "dark",
    {
        "ground": "#11171c",
        "raised": "#1b232a",
        "text": "#e9eef1",
        "quiet": "#aab6bf",
        "rule": "#343e47",
        "edge": "#7b8892",
        "accent": "#86cbe4",
        "accent-ink": "#0b1419",
        "notice": "#3a2f0c",
        "sea": "#0c1216",
        "halo": "#0c1216",
        "ring": "#ff8a80",
    },
    {
        "yes": Tone("#e4f6fb", "#0b1419", "#16242c", "crosses", "#a9cfdb"),
        "leaning": Tone("#9bd3e5", "#0b1419", "#16242c"),
        "open": Tone("#2f5d70", "#ffffff", "#d9e6eb", "dots", "#477a8f"),
        "other": Tone("#223842", "#ffffff", "#d9e6eb", "lines", "#3d5d6a"),
        "no": Tone("#4b4740", "#ffffff", "#d9e6eb", "hatching", "#7d766b"),
        "outside": Tone("#2a2e31", "#e9eef1", "#c2ccd3", "specks", "#565d62"),
        "none": Tone("#20282e", "#e9eef1", "#d9e6eb"),
        "land": Tone("#20282e", "#c3cdd4", "#5d6973"),
        "host": Tone("#d9a400", "#0b1419", "#16242c"),
    },
)

THEMES = (LIGHT, DARK)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two ``#rrggbb`` colours, from 1 to 21 (WCAG 2.2, 1.4.3)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def css_variables(theme: Theme) -> str:
    """The theme as CSS custom properties, without a selector around them."""
    found = dict(theme.surface)
    for name, tone in theme.tones.items():
        found |= {f"{name}": tone.fill, f"{name}-ink": tone.ink, f"{name}-line": tone.line}
        if tone.mark:
            found[f"{name}-mark"] = tone.mark
    return ";".join(f"--{name}:{colour}" for name, colour in found.items())
