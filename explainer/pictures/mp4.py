"""A clip as MP4: H.264 that every player has, and the same bytes for the same stills.

One thread and fixed settings, since x264 divides the work differently among several; no times and no
version of the writer.
"""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import av
from av.video.frame import VideoFrame
from PIL import Image

from explainer.pictures.clip_stills import Still

RATE = 25  # frames per second
FADE = 15  # frames from one still to the next, so that nothing flashes
_BT709 = 1  # the number that primaries, transfer and matrix of sRGB's kin have in ISO/IEC 23091-2
_SETTINGS = {
    "preset": "veryfast",
    "crf": "20",
    "tune": "stillimage",
    "threads": "1",
    # reads memory that nobody has written to, so that the bytes would differ from run to run
    "x264-params": "mbtree=0",
}

Tick = Callable[[int, int], object]


def frames_of(stills: Sequence[Still]) -> Iterator[tuple[Image.Image, int]]:
    """Each image and for how many frames it is shown; each still but the first is faded in."""
    before, seconds, shown = None, 0.0, 0
    for still in stills:
        seconds += still.seconds
        held = round(seconds * RATE) - shown
        shown += held
        if before:
            for step in range(1, FADE + 1):
                yield Image.blend(before, still.image, step / (FADE + 1)), 1
            held -= FADE
        yield still.image, held
        before = still.image


def count_frames(stills: Sequence[Still]) -> int:
    """How many frames the stills are shown for."""
    return round(sum(still.seconds for still in stills) * RATE)


def write_mp4(path: Path, stills: Sequence[Still], tick: Tick = lambda done, of: None) -> None:
    """Write a clip; ``tick`` hears how many frames are done. Raises ``OSError`` and ``MemoryError``."""
    try:
        _write(path, stills, tick)
    except av.error.ExternalError as error:
        # x264 says no more than that it failed, and does so with these settings where memory ends
        raise MemoryError(str(error)) from error


def _write(path: Path, stills: Sequence[Still], tick: Tick) -> None:
    width, height = stills[0].image.size
    options = {"movflags": "+faststart", "fflags": "+bitexact"}
    with av.open(str(path), "w", format="mp4", options=options) as file:
        stream = file.add_stream("libx264", rate=RATE, options=_SETTINGS)
        context = stream.codec_context
        stream.width, stream.height, stream.pix_fmt = width, height, "yuv420p"
        context.thread_count = 1
        context.color_range, context.colorspace = 1, _BT709
        context.color_primaries, context.color_trc = _BT709, _BT709
        shown, total = 0, count_frames(stills)
        for image, times in frames_of(stills):
            frame = VideoFrame.from_image(image).reformat(
                format="yuv420p", dst_colorspace="ITU709", dst_color_range="MPEG"
            )
            for _ in range(times):
                frame.pts = shown
                shown += 1
                file.mux(stream.encode(frame))
                tick(shown, total)
        file.mux(stream.encode())
