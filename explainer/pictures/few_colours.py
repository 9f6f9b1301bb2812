"""A PNG in few colours, for a page on which it stands among others: a third of the bytes.

Letters and lands have flat colours; what goes are shades along their edges, and no eye tells them apart.
"""

import io
import zlib

from PIL import Image

COLOURS = 80
_NEAR = 256  # so many stand for all there are: to look at each pixel once more takes three times as long
_SETTLED = 2  # each of these becomes the mean of those next to it, until fewer go over to others
_LEVEL = 4  # higher ones take twice as long for a fiftieth


def in_few_colours(png: bytes) -> bytes:
    """The same picture with a palette, without what it said of itself."""
    opaque = Image.open(io.BytesIO(png)).convert("RGB")
    near = opaque.quantize(_NEAR, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    few = opaque.quantize(palette=_furthest_apart(near), dither=Image.Dither.NONE)
    made = io.BytesIO()
    few.save(made, "PNG", compress_level=_LEVEL, compress_type=zlib.Z_FILTERED)
    return made.getvalue()


def _furthest_apart(near: Image.Image) -> Image.Image:
    """An image whose palette are the colours of another one's that differ most, drawn to the rest."""
    colours = bytes(near.getpalette() or ())
    row = Image.frombytes("RGB", (len(colours) // 3, 1), colours)
    return row.quantize(
        COLOURS, method=Image.Quantize.MAXCOVERAGE, kmeans=_SETTLED, dither=Image.Dither.NONE
    )
