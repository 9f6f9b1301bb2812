"""Writes pictures into a folder, each at once or not at all, with a manifest of what is there.

A picture that is finished stays when a later one cannot be drawn, or the command is killed.
"""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from explainer.content.edition import Edition, edition_of
from explainer.content.picture_spec import Order
from explainer.content.pictures import Picture
from explainer.pictures.drawing import Drawn, draw_picture
from explainer.pictures.listed_files import listed_files
from explainer.pictures.together import on_all_cores

MANIFEST = "pictures.json"

Step = Callable[[str, int, int], object]


def write_pictures(
    order: Order,
    folder: Path,
    base_url: str = "",
    step: Step = lambda what, done, of: None,
    figure: Callable[[Edition, str, str], str] | None = None,
) -> int:
    """Draw and write an order, and return how many bytes it has; raises ``CannotDraw``.

    ``figure`` makes of an edition, a place and an alternative text the code that shows a picture in
    another page; it lies beside each PNG for phones.
    """
    editions: dict[tuple[str, date | None, str], Edition] = {}

    def told(picture: Picture) -> Edition:
        which = (picture.language, picture.day, picture.phase)
        return editions.setdefault(which, edition_of(order.story, picture, base_url))

    def draw(picture: Picture) -> Drawn:
        return draw_picture(told(picture), picture)

    size = 0
    with listed_files(folder, MANIFEST, order.story.fingerprint) as files:
        for done, (picture, one) in enumerate(on_all_cores(order.pictures, draw), 1):
            files.add(picture.name, one.body, picture.language, one.alt)
            size += len(one.body)
            if figure and picture.size.phone and picture.form == "png":
                code = figure(told(picture), picture.name, one.alt).encode()
                files.add(f"{picture.name[:-3]}html", code, picture.language, one.alt)
            step("pictures", done, len(order.pictures))
    return size
