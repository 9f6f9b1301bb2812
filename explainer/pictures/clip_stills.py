"""The stills of a clip: title, each day below what is said of it, and the sources, as images."""

import io
import os
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, TypeVar

from PIL import Image

from explainer.content.clip import CARD_SECONDS, ClipTold
from explainer.content.clip_spec import Clip
from explainer.content.edition import Edition
from explainer.content.pictures import Picture
from explainer.content.sizes import Size
from explainer.pictures.contents import Content, content_of
from explainer.pictures.furniture import furnish
from explainer.pictures.glyphs import showable
from explainer.pictures.swatches import swatch
from explainer.pictures.typesetting import CannotDraw, DoesNotFit, TooLong, typeset
from explainer.threads import interrupting_main_alone

T = TypeVar("T")
HEAD = ("kicker", "title", "shown")
SCALES = (1.4, 1.2, 1.1, 1)  # of the text of all days, the largest first; without, each has its own
ABOVE = (0.2, 0.12, 0)  # of the height, for what is said above the pictures of days


@dataclass(frozen=True)
class Still:
    """An image, and how many seconds it is shown."""

    image: Image.Image
    seconds: float


def draw_stills(whole: Edition, clip: Clip, told: ClipTold) -> tuple[Still, ...]:
    """The stills in their order; raises ``CannotDraw`` with the clip's name."""
    try:
        days = _days(whole, clip, told)
        first, last = _title(whole, clip, told), _sources(whole, clip, told)
    except (TooLong, DoesNotFit):
        raise CannotDraw(
            f"{clip.name}: the text does not fit into {clip.size}.",
            "choose a larger size, such as --size 1080x1920",
        ) from None
    except CannotDraw as reason:
        raise CannotDraw(f"{clip.name}: {reason}", reason.remedy) from reason
    cards = Still(first, CARD_SECONDS), Still(last, CARD_SECONDS)
    return (cards[0], *(Still(image, told.day_seconds) for image in days), cards[1])


def _days(whole: Edition, clip: Clip, told: ClipTold) -> list[Image.Image]:
    """All days alike, so that nothing jumps: where one needs its room, less is said above them."""
    for above in (round(clip.height * share) for share in ABOVE):
        try:
            return _drawn(whole, clip, told, above)
        except (TooLong, DoesNotFit):
            if not above:
                raise
    raise AssertionError("the last share is none")


def _drawn(whole: Edition, clip: Clip, told: ClipTold, above: int) -> list[Image.Image]:
    """The days with so much room above them, in letters of one size where these fit on all of them."""
    size, days = Size(clip.size.width, clip.height - above), range(len(told.days))
    pictures = [_picture(clip, day.day, size) for day in told.days]
    pool = ThreadPoolExecutor(min(os.cpu_count() or 1, len(days)))
    with pool:
        contents = _all(pool, partial(_content, whole), pictures)
        heads = [{name: content[name] for name in HEAD} for content in contents]
        for scale in (*SCALES, None):
            alike = [content | {"heads": heads, "scale": scale} for content in contents]
            try:
                return _all(pool, partial(_day, whole, clip, above, told), days, alike)
            except DoesNotFit:
                if scale is None:
                    raise
    raise AssertionError("the last scale is none")


def _all(pool: ThreadPoolExecutor, work: Callable[..., T], *of: Iterable[Any]) -> list[T]:
    with interrupting_main_alone():
        made = pool.map(work, *of)
    return list(made)


def _content(whole: Edition, picture: Picture) -> Content:
    return content_of(_edition(whole, picture), picture)


def _day(
    whole: Edition, clip: Clip, above: int, told: ClipTold, n: int, content: Content
) -> Image.Image:
    drawn = typeset(clip.view, showable(content), "png")
    image = Image.new("RGB", (clip.size.width, clip.height))
    image.paste(_opened(drawn), (0, above))
    if above:
        image.paste(_opened(_said(whole, clip, told, n, above)), (0, 0))
    return image


def _said(whole: Edition, clip: Clip, told: ClipTold, n: int, above: int) -> bytes:
    """What stands above the picture of a day; it knows the others, so that all letters are as large."""
    picture = _picture(clip, told.days[n].day, Size(clip.size.width, above))
    return _set(whole, picture, "clip-day", {
        "u": clip.size.unit,
        "columns": 2 if clip.size.is_wide else 1,
        "shown_day": n,
        "days": [
            {
                "said": day.said,
                "label": day.label,
                "changes": list(day.changes),
                "more": list(day.more),
                "tallies": [
                    {"swatch": swatch(tally.tone), "label": tally.label.said, "n": tally.count}
                    for tally in day.tallies
                ],
            }
            for day in told.days
        ],
    })  # fmt: skip


def _title(whole: Edition, clip: Clip, told: ClipTold) -> Image.Image:
    shown = {"kicker": told.kicker, "title": told.title, "lines": [told.span]}
    return _opened(_set(whole, _last(clip), "clip-card", shown))


def _sources(whole: Edition, clip: Clip, told: ClipTold) -> Image.Image:
    """Sources, licence and credit in a size to be read; each frame has them as well, but small."""
    picture = _last(clip)
    drawn = content_of(_edition(whole, picture), picture)
    lines = [drawn[name] for name in ("sources", "credit", "licence", "notes") if drawn[name]]
    shown = {"kicker": told.kicker, "title": told.title}
    try:
        made = _set(whole, picture, "clip-card", shown | {"lines": lines})
    except DoesNotFit:  # what the notes say stands in each frame
        made = _set(whole, picture, "clip-card", shown | {"lines": lines[:3]})
    return _opened(made)


def _set(whole: Edition, picture: Picture, template: str, shown: Content) -> bytes:
    furniture = furnish(_edition(whole, picture), picture, "", "", ())
    return typeset(template, showable(furniture | shown), "png")


def _picture(clip: Clip, day: date, size: Size) -> Picture:
    return Picture(clip.view, clip.language, "png", size, day=day)


def _last(clip: Clip) -> Picture:
    return _picture(clip, clip.days[-1], clip.size)


def _edition(whole: Edition, picture: Picture) -> Edition:
    return whole.on(picture.day) if picture.day else whole


def _opened(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png)).convert("RGB")
