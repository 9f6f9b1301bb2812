"""Pictures beside kaleido with a kept browser: the same picture, warm; peak memory; cold; the whole set; a clip."""

import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.bench.processes import EXPLAINER, PYTHON, run, run_often
from tests.bench.table import Row

TIMES = 7
ROUNDS = 3  # both sides in turn, so that a busy moment does not hit one of them alone
COLD = ["--view", "map", "--lang", "de", "--size", "1200x630", "--format", "png"]
CLIP = ["--view", "map", "--lang", "de", "--size", "1080x1920", "--to", "2026-01-06"]
NAME = "kaleido, kept browser"


def measure() -> Iterator[Row]:
    """Each side draws in a process of its own, whose tree is watched from outside."""
    ours, theirs = _memory("ours"), _memory("kaleido")
    turns = [(_warm("ours"), _warm("kaleido")) for _ in range(ROUNDS)]
    warm, beside = (median(side) for side in zip(*turns, strict=True))
    yield Row("images", "a warm PNG 1200", 1000 * warm, "ms", at_most=1000 * beside / 5,
              beside=1000 * beside, beside_name=NAME)  # fmt: skip
    yield Row(
        "images", "… peak memory", ours, "MB", at_most=theirs / 4, beside=theirs, beside_name=NAME
    )
    with TemporaryDirectory() as folder:
        cold = run_often([EXPLAINER, "images", "--out", folder, *COLD], 5)
        yield Row("images", "cold start to the first PNG", cold.wall, "s", at_most=1.5)
        whole = run([EXPLAINER, "images", "--out", folder])
        remark = "" if whole.code == 0 else f"exit code {whole.code}"
        yield Row("images", "the default set", whole.wall, "s", at_most=30, remark=remark)
        yield Row("images", "… peak memory", whole.peak, "MB")
    yield from _clip()


def _clip() -> Iterator[Row]:
    """The map by key days, without the newest day so that it lasts 17 seconds."""
    if not find_spec("av"):
        yield Row("images", "a clip", None, "s", remark="the extra “clips” is not installed")
        return
    with TemporaryDirectory() as folder:
        ran = run([EXPLAINER, "clip", "--out", folder, *CLIP])
        remark = "" if ran.code == 0 else f"exit code {ran.code}"
        size = sum(path.stat().st_size for path in Path(folder).glob("*.mp4"))
        yield Row("images", "a clip of 17 s, 1080 × 1920", ran.wall, "s", at_most=20, remark=remark)
        yield Row("images", "… processor time", ran.processor, "s")
        yield Row("images", "… peak memory", ran.peak, "MB", at_most=500)
        yield Row("images", "… size", size / 1e6, "MB", at_most=6)


def _warm(side: str) -> float:
    ran = subprocess.run(
        [PYTHON, "-m", "tests.bench.images", side], capture_output=True, text=True, check=True
    )
    return float(ran.stdout)


def _memory(side: str) -> float:
    """The highest sum of proportional set sizes of the side and all that it starts, in MB."""
    process = subprocess.Popen(
        [PYTHON, "-m", "tests.bench.images", side], stdout=subprocess.DEVNULL
    )
    peak = 0.0
    while process.poll() is None:
        peak = max(peak, sum(_proportional(pid) for pid in _tree(process.pid)))
        time.sleep(0.02)
    return peak / 1000


def _tree(root: int) -> list[int]:
    """The process and all that it or any of its threads started."""
    found, waiting = [], [root]
    while waiting:
        pid = waiting.pop()
        found.append(pid)
        for listed in Path(f"/proc/{pid}/task").glob("*/children"):
            with suppress(OSError):
                waiting += [int(child) for child in listed.read_text("utf-8").split()]
    return found


def _proportional(pid: int) -> int:
    try:
        with open(f"/proc/{pid}/smaps_rollup") as told:
            return next((int(line.split()[1]) for line in told if line.startswith("Pss:")), 0)
    except OSError:
        return 0


def _draw(side: str) -> float:
    """The median of warm drawings in seconds, each of a day of its own.

    Ours are timed from the story on. What kaleido is given is made before: the same content as a figure.
    """
    from explainer.content.edition import edition_of
    from explainer.content.pictures import Picture
    from explainer.pictures.drawing import draw_picture
    from explainer.places import own_folder
    from explainer.story.checking import read_story

    story = read_story(own_folder("data"))
    days = sorted({c.date.first_day for c in story.claims.values()})[-TIMES - 1 :]
    pictures = [Picture("map", "de", "png", day=day) for day in days]
    if side == "ours":
        return _median(
            [lambda one=one: draw_picture(edition_of(story, one), one) for one in pictures]
        )
    import kaleido

    from tests.bench.plotly_picture import plotly_picture

    figures = [plotly_picture(edition_of(story, one), one) for one in pictures]
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    kaleido.start_sync_server(n=1, mathjax=False, silence_warnings=True, path=browser)
    options = {"format": "png", "width": pictures[0].size.width, "height": pictures[0].size.height}
    try:
        return _median([partial(kaleido.calc_fig_sync, figure, opts=options) for figure in figures])
    finally:
        kaleido.stop_sync_server(silence_warnings=True)


def _median(drawings: list) -> float:
    times = []
    for draw in drawings:
        started = time.perf_counter()
        draw()
        times.append(time.perf_counter() - started)
    return median(times[1:])


if __name__ == "__main__":
    print(_draw(sys.argv[1]))
