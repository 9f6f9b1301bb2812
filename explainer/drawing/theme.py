"""One table of colours, light and dark, for page, figures and pictures.

The theme knows places on a scale, never a status. Four of them are one scale of blue from dark to
pale; refusal alone is hatched. Contrast is the ratio of WCAG 2.2; the borders between lands are
drawn so that between neighbours of different places there always is an edge of 3:1, from fill to
fill or from a fill to the line between them.
"""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

# Where two lands meet, the upper one's line lies between them. “land” is always the lower one and
# “host” the upper; the others meet in either order.
TONES = ("land", "outside", "none", "other", "no", "open", "leaning", "yes", "host")


@dataclass(frozen=True)
class Tone:
    """How one place on the scale is drawn: fill, label ink, and border.

    A hatched one has a ``mark``, the colour of its hatching, and a fainter ``mark_map`` for lands,
    where names stand on it.
    """

    fill: str
    ink: str
    line: str
    mark: str = ""
    mark_map: str = ""


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
        "rule": "#dcd9d2",
        "line": "#2b4a59",
        "edge": "#77828b",
        "accent": "#0b5c7a",
        "accent-ink": "#ffffff",
        "notice": "#fff3d1",
        "gap": "#cfc9bd",
        "sea": "#eef2f4",
        "halo": "#ffffff",
        "ring": "#b3261e",
    },
    {
        "yes": Tone("#062736", "#ffffff", "#ffffff"),
        "leaning": Tone("#1f7397", "#ffffff", "#ffffff"),
        "open": Tone("#94c2d2", "#0d1b24", "#2b4a59"),
        "other": Tone("#d0e6ee", "#0d1b24", "#2b4a59"),
        "no": Tone("#d6d0c6", "#0d1b24", "#2b4a59", "#8b8172", "#a89f91"),
        "outside": Tone("#dedcd7", "#0d1b24", "#2b4a59"),
        "none": Tone("#fffdf9", "#0d1b24", "#2b4a59"),
        "land": Tone("#f8f6f1", "#4e5b66", "#c8c2b5"),
        "host": Tone("#f2bd1d", "#0d1b24", "#2b4a59"),
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
        "line": "#abbec8",
        "edge": "#7b8892",
        "accent": "#86cbe4",
        "accent-ink": "#0b1419",
        "notice": "#3a2f0c",
        "gap": "#4a463f",
        "sea": "#0c1216",
        "halo": "#11171c",
        "ring": "#ff8a80",
    },
    {
        "yes": Tone("#e4f6fb", "#0b1419", "#11171c"),
        "leaning": Tone("#74bcd6", "#0b1419", "#11171c"),
        "open": Tone("#2f6b84", "#ffffff", "#abbec8"),
        "other": Tone("#1f3d4b", "#ffffff", "#abbec8"),
        "no": Tone("#46423b", "#ffffff", "#abbec8", "#8a8276", "#6d675d"),
        "outside": Tone("#30353a", "#e9eef1", "#abbec8"),
        "none": Tone("#20282e", "#e9eef1", "#abbec8"),
        "land": Tone("#1c242a", "#aab6bf", "#46515a"),
        "host": Tone("#d9a400", "#0b1419", "#11171c"),
    },
)

THEMES = (LIGHT, DARK)
NAMED: Mapping[str, Theme] = {theme.name: theme for theme in THEMES}


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two ``#rrggbb`` colours, from 1 to 21 (WCAG 2.2, 1.4.3)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def css_variables(theme: Theme, named: Container[str] | None = None) -> str:
    """The theme as CSS custom properties, without a selector around them; only those ``named``, if any are."""
    return ";".join(
        f"--{name}:{colour}"
        for name, colour in _colours(theme).items()
        if named is None or name in named
    )


def css_variables_by_scheme() -> str:
    """The same for whichever appearance a page of somebody else has (CSS Color 5, ``light-dark``)."""
    dark = _colours(DARK)
    both = (f"--{name}:light-dark({light},{dark[name]})" for name, light in _colours(LIGHT).items())
    return ";".join(both)


def _colours(theme: Theme) -> dict[str, str]:
    found = dict(theme.surface)
    for name, tone in theme.tones.items():
        found |= {f"{name}": tone.fill, f"{name}-ink": tone.ink, f"{name}-line": tone.line}
        if tone.mark:
            found |= {f"{name}-mark": tone.mark, f"{name}-mark-map": tone.mark_map}
    return found


# what has the colours of a tone, by the style sheet that draws it: in documents, on what lies under a
# label, and on what Plotly draws
TONED = {"tones": "[data-tone={}]", "map": "[data-ground={}]", "explore": ".t-{}"}
_SET = {"f": "", "i": "-ink", "l": "-line"}


def css_tones(*selectors: str, sets: Iterable[str] = "fil") -> str:
    """A rule for each tone: ``--f``, its fill, and ``--i`` and ``--l``, the ink and the line that are seen on it.

    It ``sets`` these, for what ``selectors`` find; in them ``{}`` stands for the tone's name.
    """
    return "".join(
        ",".join(one.format(name) for one in selectors)
        + "{" + ";".join(f"--{one}:var(--{name}{_SET[one]})" for one in sets) + "}"
        for name in TONES
    )  # fmt: skip
