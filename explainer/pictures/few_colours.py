"""A PNG in few colours, for a page on which it stands among others: a third of the bytes.

Letters and lands have flat colours, which stay as they are: a page may have the same around a picture.
What goes are shades along their edges, and no eye tells them apart.
"""

import io
import zlib
from collections.abc import Iterable
from itertools import chain
from math import dist

from PIL import Image

Colour = tuple[int, ...]

FLAT, SHADES = 16, 80
COLOURS = FLAT + SHADES
# Pillow looks for what is nearest to a pixel in steps of four, so up to √27 beside it: what is further
# than twice that from a flat colour does not take its place
_APART = 10.5
_NEAR = 256  # so many stand for all there are: to look at each pixel once more takes three times as long
_SETTLED = 2  # each of these becomes the mean of those next to it, until fewer go over to others
_LINES = 8  # of so many one is enough to know what fills the picture
_LEVEL = 4  # higher ones take twice as long for a fiftieth


def in_few_colours(png: bytes) -> bytes:
    """The same picture with a palette, without what it said of itself."""
    opaque = Image.open(io.BytesIO(png)).convert("RGB")
    flat = list[Colour]()
    for colour in _most_frequent(opaque):
        flat += _apart([colour], flat)
    palette = Image.new("P", (1, 1))
    palette.putpalette(list(chain(*flat, *_apart(_shades(opaque), flat))))
    few = opaque.quantize(palette=palette, dither=Image.Dither.NONE)
    made = io.BytesIO()
    few.save(made, "PNG", compress_level=_LEVEL, compress_type=zlib.Z_FILTERED)
    return made.getvalue()


def _apart(colours: Iterable[Colour], others: list[Colour]) -> list[Colour]:
    """Those that cannot be taken for one of the others."""
    return [one for one in colours if all(dist(one, other) > _APART for other in others)]


def _most_frequent(opaque: Image.Image) -> list[Colour]:
    """The colours that fill most of a picture."""
    lines = opaque.resize((opaque.width, -(-opaque.height // _LINES)), Image.Resampling.NEAREST)
    counted: list[tuple[int, Colour]] = lines.getcolors(lines.width * lines.height)  # type: ignore[assignment]
    return [colour for _, colour in sorted(counted, reverse=True)[:FLAT]]


def _shades(opaque: Image.Image) -> list[Colour]:
    """Those of all its colours that differ most, drawn to the rest."""
    near = opaque.quantize(_NEAR, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    colours = bytes(near.getpalette() or ())
    row = Image.frombytes("RGB", (len(colours) // 3, 1), colours)
    few = row.quantize(
        SHADES, method=Image.Quantize.MAXCOVERAGE, kmeans=_SETTLED, dither=Image.Dither.NONE
    )
    found = few.getpalette() or []
    return list(zip(found[::3], found[1::3], found[2::3], strict=True))
