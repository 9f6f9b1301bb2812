"""Makes clips, each with subtitles, a poster and a list of all with their texts.

Only MP4 needs PyAV, so that it is loaded when one is made.
"""

import hashlib
import io
import platform
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from explainer.content.clip import clip_told
from explainer.content.clip_spec import Clip, ClipOrder
from explainer.content.edition import Edition
from explainer.pictures.clip_stills import Still, draw_stills
from explainer.pictures.drawing import NOTHING_KEPT
from explainer.pictures.gif import gif_of
from explainer.pictures.listed_files import listed_files
from explainer.pictures.subtitles import subtitles
from explainer.pictures.typesetting import made_with
from explainer.workrooms import tidy, workroom

MANIFEST = "clips.json"
_KIND = ".explainer-clips-"

Step = Callable[[str, int, int], object]


@dataclass(frozen=True)
class Filmed:
    """The files of a clip by their endings, and what it says; ``key`` is of all that an MP4 is made from."""

    bodies: Mapping[str, bytes]
    alt: str
    key: str


def write_clips(order: ClipOrder, folder: Path, step: Step = lambda what, done, of: None) -> int:
    """Draw and write an order, and return how many bytes it has; raises ``CannotDraw``."""
    _load_for(order.forms)
    tidy(folder, _KIND)  # also where no MP4 is made, which would do so itself
    size = 0
    with listed_files(folder, MANIFEST, order.story.fingerprint) as files:
        for done, clip in enumerate(order.clips, 1):
            whole = Edition(order.story, clip.language)
            filmed = film(whole, clip, order.forms, folder, step)
            for form, body in filmed.bodies.items():
                files.add(f"{clip.name}.{form}", body, clip.language, filmed.alt)
                size += len(body)
            step("clips", done, len(order.clips))
    return size


def film(
    whole: Edition,
    clip: Clip,
    forms: Sequence[str],
    folder: Path,
    step: Step = lambda what, done, of: None,
    kept: Mapping[str, bytes] = NOTHING_KEPT,
) -> Filmed:
    """A clip in its forms, with subtitles (``vtt``) and poster (``png``); raises ``CannotDraw``.

    An MP4 is taken from ``kept`` where it was made from the same before; else it grows in ``folder``.
    """
    _load_for(forms)
    told = clip_told(whole, clip)
    stills = draw_stills(whole, clip, told)
    key = _key(stills) if "mp4" in forms else ""
    bodies = {}
    for form in forms:
        if form == "gif":
            bodies[form] = gif_of(stills)
        else:
            bodies[form] = kept.get(key) or _mp4(folder, stills, clip.name, step)
    bodies |= {"vtt": subtitles(told).encode(), "png": _poster(stills)}
    return Filmed(bodies, told.alt, key)


def _load_for(forms: Sequence[str]) -> None:
    """Fail before anything is drawn where the library of a form is not installed."""
    if "mp4" in forms:
        import explainer.pictures.mp4  # noqa: F401


def _key(stills: Sequence[Still]) -> str:
    made = f"{made_with()} {version('av')} {platform.machine()}"
    digest = hashlib.sha256(made.encode())
    for still in stills:
        digest.update(f"{still.seconds} {still.image.size}".encode() + still.image.tobytes())
    return digest.hexdigest()


def _mp4(folder: Path, stills: Sequence[Still], name: str, step: Step) -> bytes:
    from explainer.pictures.mp4 import write_mp4

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
