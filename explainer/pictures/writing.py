"""Writes pictures into a folder, each at once or not at all, with a manifest of what is there.

A picture that is finished stays when a later one cannot be drawn, or the command is killed.
"""

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from explainer.content.edition import edition_of
from explainer.content.picture_spec import Order
from explainer.content.pictures import Picture
from explainer.pictures.drawing import Drawn, draw_picture
from explainer.pictures.listed_files import listed_files

MANIFEST = "pictures.json"

Step = Callable[[str, int, int], object]


def write_pictures(
    order: Order,
    folder: Path,
    base_url: str = "",
    step: Step = lambda what, done, of: None,
) -> int:
    """Draw and write an order, and return how many bytes it has; raises ``CannotDraw``."""

    def draw(picture: Picture) -> Drawn:
        return draw_picture(edition_of(order.story, picture, base_url), picture)

    size = 0
    with listed_files(folder, MANIFEST, order.story.fingerprint) as files:
        pool = ThreadPoolExecutor(os.cpu_count())
        try:
            drawn = pool.map(draw, order.pictures)
            for done, (picture, one) in enumerate(zip(order.pictures, drawn, strict=True), 1):
                files.add(picture.name, one.body, picture.language, one.alt)
                size += len(one.body)
                step("pictures", done, len(order.pictures))
        finally:
            pool.shutdown(cancel_futures=True)
    return size
