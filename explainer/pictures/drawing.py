"""One picture of an edition: content, type and what travels inside the file."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from explainer.content.edition import Edition
from explainer.content.pictures import Picture
from explainer.content.sizes import Size
from explainer.pictures.contents import begun_content_of
from explainer.pictures.dossier import begun_dossier_of
from explainer.pictures.drawn_later import finished, told_apart
from explainer.pictures.few_colours import in_few_colours
from explainer.pictures.glyphs import showable
from explainer.pictures.metadata import with_metadata
from explainer.pictures.typesetting import CannotDraw, DoesNotFit, TooLong, made_with, typeset
from explainer.room import TITLE

NOTHING_KEPT: Mapping[str, bytes] = MappingProxyType({})


@dataclass(frozen=True)
class Drawn:
    """A picture with its alternative text; ``key`` is the SHA-256 of all that it was set from."""

    body: bytes
    alt: str
    key: str


def draw_picture(
    edition: Edition, picture: Picture, kept: Mapping[str, bytes] = NOTHING_KEPT
) -> Drawn:
    """A picture of its edition, taken from ``kept`` where it was set from the same before.

    Raises ``CannotDraw`` with the picture's name.
    """
    try:
        content = _content(edition, picture)
        key = _key(content, picture.form)
        if key in kept:
            return Drawn(kept[key], content["alt"], key)
        made = typeset(picture.view, finished(content, showable), picture.form)
    except DoesNotFit as tight:
        if picture.size.height is not None:
            raise _too_long(picture, content["title"], tight) from None
        # only the width was asked for: the drawing grows to what the text beside it needs
        grown = replace(picture, size=Size(picture.size.width, round(tight.needed) + 1))
        content = _content(edition, grown)
        made = typeset(picture.view, finished(content, showable), picture.form)
    except CannotDraw as reason:
        raise CannotDraw(f"{picture.name}: {reason}", reason.remedy) from reason
    if picture.size.phone and picture.form == "png":
        made = in_few_colours(made)
    return Drawn(with_metadata(made, picture.form, edition, content), content["alt"], key)


def _content(edition: Edition, picture: Picture) -> dict[str, Any]:
    begun = begun_dossier_of if picture.view == "dossier" else begun_content_of
    content = begun(edition, picture)
    made: dict[str, Any] = showable(content)
    return made


def _key(content: dict[str, Any], form: str) -> str:
    return hashlib.sha256(told_apart([made_with(), form, content]).encode()).hexdigest()


def _too_long(picture: Picture, title: str, tight: DoesNotFit) -> TooLong:
    size, needed = picture.size, f"{picture.size.width}x{round(tight.needed) + 1}"
    long = (
        f" Its title has {len(title)} letters, and there is room for {TITLE}."
        if len(title) > TITLE
        else ""
    )
    return TooLong(
        f"{picture.name}: the text does not fit into {size}; {tight}.{long}",
        f"choose a taller size, such as {needed}, or only a width: --size {size.width}",
    )
