"""The hatching by which refusal is told without its colour, on lands, strips and fields of a key."""

from collections.abc import Iterable

# CSS pixels; a drawing in other units says by how much they are smaller
TILE = 7  # so that the lines are 5 apart
STROKE = 1.2
ON_MAP = 3.8  # steps of the map to a pixel: lines 19 apart
_LINES = "M-1 1 1-1M-1 8 8-1M6 8 8 6"


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
