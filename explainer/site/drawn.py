"""A picture as an answer of the site."""

from collections.abc import Mapping

from explainer.content.edition import Edition
from explainer.content.pictures import PICTURES, Picture
from explainer.pictures.drawing import draw_picture
from explainer.pictures.leaner import to_share
from explainer.pictures.typesetting import CannotDraw, TooLong
from explainer.site.served_file import FRESH, SHARED_HEADERS, ServedFile

# the sizes of a site's pictures are fixed, so that another size is no way out
SHORTER = "shorten the story's texts; `explainer images` draws larger ones"
_TYPES = {"png": "image/png", "svg": "image/svg+xml", "pdf": "application/pdf"}


def path_of(picture: Picture) -> str:
    """Where a picture stands on a site."""
    return f"/{picture.language}/{PICTURES}{picture.name}"


def draw_answer(
    edition: Edition, picture: Picture, kept: Mapping[str, bytes]
) -> tuple[ServedFile, str]:
    """A picture, and the key of what it was set from; ``kept`` are former ones by their keys.

    Raises ``CannotDraw``.
    """
    try:
        drawn = draw_picture(edition, picture, kept)
    except TooLong as reason:
        raise CannotDraw(str(reason), SHORTER) from reason
    body = to_share(drawn.body)
    return ServedFile(body, _TYPES[picture.form], FRESH, SHARED_HEADERS), drawn.key
