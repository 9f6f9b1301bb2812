"""The clips of a site, which only a build makes: filming takes too long for an answer of the server."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from explainer.content.clip_spec import ClipOrder
from explainer.content.edition import Edition
from explainer.content.pictures import CLIPS
from explainer.pictures.typesetting import CannotDraw
from explainer.site.served_file import FRESH, SHARED_HEADERS, ServedFile

_TYPES = {
    "mp4": "video/mp4",
    "gif": "image/gif",
    "png": "image/png",
    "vtt": "text/vtt; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
}

Step = Callable[[str, int, int], object]


@dataclass
class SiteClips:
    """Answers by their paths, by those of MP4 what they were made from, and what could not be filmed."""

    answers: dict[str, ServedFile] = field(default_factory=dict)
    keys: dict[str, str] = field(default_factory=dict)
    left_out: list[CannotDraw] = field(default_factory=list)


def film_all(
    order: ClipOrder, base_url: str, room: Path, kept: Mapping[str, bytes], step: Step
) -> SiteClips:
    """Every clip of an order with its subtitles, its poster and its words; raises ``OSError``.

    What is not finished lies in ``room`` meanwhile. ``kept`` are former ones by their keys.
    """
    from explainer.pictures.clip_writing import (
        film,
    )  # the extra, which a site without clips has not

    made = SiteClips()
    for done, clip in enumerate(order.clips, 1):
        whole = Edition(order.story, clip.language, base_url=base_url)
        try:
            filmed = film(whole, clip, order.forms, room, step, kept)
        except CannotDraw as reason:
            made.left_out.append(reason)
            continue
        stem = f"/{clip.language}/{CLIPS}{clip.name}"
        for form, body in {**filmed.bodies, "txt": f"{filmed.alt}\n".encode()}.items():
            made.answers[f"{stem}.{form}"] = ServedFile(body, _TYPES[form], FRESH, SHARED_HEADERS)
        made.keys[f"{stem}.mp4"] = filmed.key
        step("clips", done, len(order.clips))
    return made
