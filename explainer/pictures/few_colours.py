"""A PNG in few colours, for a page on which it stands among others: a third of the bytes.

Letters and lands have flat colours; what goes are shades along their edges, and no eye tells them apart.
"""

import io

from PIL import Image

COLOURS = 64


def in_few_colours(png: bytes) -> bytes:
    """The same picture with a palette, without what it said of itself."""
    opaque = Image.open(io.BytesIO(png)).convert("RGB")
    few = opaque.quantize(COLOURS, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    made = io.BytesIO()
    few.save(made, "PNG")
    return made.getvalue()
