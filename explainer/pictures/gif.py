"""A clip as GIF, for places that show no video: hard cuts, as a fade has more colours than a GIF."""

import io
from collections.abc import Sequence

from PIL import Image

from explainer.pictures.clip_stills import Still

WIDEST = 720  # pixels


def gif_of(stills: Sequence[Still]) -> bytes:
    """The bytes of a GIF that begins anew after its end."""
    first, *others = [_reduced(still.image) for still in stills]
    made = io.BytesIO()
    first.save(
        made,
        "GIF",
        save_all=True,
        append_images=others,
        duration=[round(1000 * still.seconds) for still in stills],
        loop=0,
    )
    return made.getvalue()


def _reduced(image: Image.Image) -> Image.Image:
    if image.width > WIDEST:
        height = round(image.height * WIDEST / image.width)
        image = image.resize((WIDEST, height), Image.Resampling.LANCZOS)
    return image.quantize(256, dither=Image.Dither.NONE)
