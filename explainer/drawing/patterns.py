"""The patterns by which a tone is told without its colour, on lands and in the fields of a key."""

from collections.abc import Iterable

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
