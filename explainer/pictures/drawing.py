"""One picture from a story: content, type and what travels inside the file."""

from dataclasses import replace

from explainer.pictures.contents import content_of
from explainer.pictures.dossier import dossier_of
from explainer.pictures.metadata import with_metadata
from explainer.pictures.order import Picture
from explainer.pictures.telling import Telling
from explainer.pictures.typesetting import CannotDraw, DoesNotFit, typeset
from explainer.pictures.sizes import Size
from explainer.story.story import Story
from explainer.wording.catalogue import catalogue


def draw_picture(story: Story, picture: Picture, base_url: str = "") -> tuple[bytes, str]:
    """The bytes of a picture and its alternative text; raises ``CannotDraw`` with its name."""
    words = catalogue(picture.language)
    telling = Telling(story, words, base_url, picture.day, picture.phase)
    content = (dossier_of if picture.view == "dossier" else content_of)(telling, picture)
    try:
        made = typeset(picture.view, content, picture.form)
    except DoesNotFit as tight:
        if picture.size.height is not None:
            raise _too_long(picture, tight) from None
        # only the width was asked for: the drawing grows to what the text beside it needs
        grown = replace(picture, size=Size(picture.size.width, round(tight.needed) + 1))
        content = content_of(telling, grown)
        made = typeset(picture.view, content, picture.form)
    except CannotDraw as reason:
        raise CannotDraw(f"{picture.name}: {reason}") from reason
    return with_metadata(made, picture.form, telling, content), content["alt"]


def _too_long(picture: Picture, tight: DoesNotFit) -> CannotDraw:
    size, needed = picture.size, f"{picture.size.width}x{round(tight.needed) + 1}"
    return CannotDraw(
        f"{picture.name}: the text does not fit into {size}; {tight}.",
        f"choose a taller size, such as {needed}, or only a width: --size {size.width}",
    )
