"""Writes clips into a folder, each with subtitles and a poster, and a list of all with their texts."""

import io
from collections.abc import Callable, Sequence
from pathlib import Path

from explainer.content.clip import clip_told
from explainer.content.clip_spec import ClipOrder
from explainer.content.edition import Edition
from explainer.pictures.clip_stills import Still, draw_stills
from explainer.pictures.gif import gif_of
from explainer.pictures.listed_files import listed_files
from explainer.pictures.mp4 import write_mp4
from explainer.pictures.subtitles import subtitles
from explainer.workrooms import workroom

MANIFEST = "clips.json"
_KIND = ".explainer-clips-"

Step = Callable[[str, int, int], object]


def write_clips(order: ClipOrder, folder: Path, step: Step = lambda what, done, of: None) -> int:
    """Draw and write an order, and return how many bytes it has; raises ``CannotDraw``."""
    size = 0
    with listed_files(folder, MANIFEST, order.story.fingerprint) as files:
        for done, clip in enumerate(order.clips, 1):
            whole = Edition(order.story, clip.language)
            told = clip_told(whole, clip)
            stills = draw_stills(whole, clip, told)
            bodies = {
                form: gif_of(stills) if form == "gif" else _mp4(folder, stills, clip.name, step)
                for form in order.forms
            }
            bodies |= {"vtt": subtitles(told).encode(), "png": _poster(stills)}
            for form, body in bodies.items():
                files.add(f"{clip.name}.{form}", body, clip.language, told.alt)
                size += len(body)
            step("clips", done, len(order.clips))
    return size


def _mp4(folder: Path, stills: Sequence[Still], name: str, step: Step) -> bytes:
    # in a file, for the table of frames is put before them when all are known
    with workroom(folder, _KIND) as room:
        path = room / "new.mp4"
        write_mp4(path, stills, lambda done, of: step(f"frames of {name}", done, of))
        return path.read_bytes()


def _poster(stills: Sequence[Still]) -> bytes:
    """The newest day, as a player shows it before the clip is begun."""
    made = io.BytesIO()
    stills[-2].image.save(made, "PNG")
    return made.getvalue()
