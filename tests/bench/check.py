"""``explainer check`` as an editor waits for it: on the real story, and on ever larger ones."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.big_story import write_big_story, write_wide_story
from tests.bench.processes import EXPLAINER, PYTHON, run_often
from tests.bench.table import Row

TIMES = 9
WIDE = (200, 25)
SIZES = (250, 500, 1000, 2000, 10_000)
LIMITS = {1000: {"s": 1.5, "MB": 200.0}, 10_000: {"s": 4.0, "MB": 400.0}}
BARE = [PYTHON, "-c", "import pydantic, yaml"]
BARE_NAME = "import pydantic, yaml"


def measure() -> Iterator[Row]:
    """Wall time and peak memory, and what they grow by where the claims double."""
    bare = run_often(BARE, TIMES)
    real = run_often([EXPLAINER, "check"], TIMES)
    beside = {"beside": bare.wall, "beside_name": BARE_NAME}
    beside_peak = {"beside": bare.peak, "beside_name": BARE_NAME}
    yield Row("check", "the real story", real.wall, "s", at_most=0.6, **beside)
    yield Row("check", "… peak memory", real.peak, "MB", **beside_peak)
    sizes = {}
    for claims in SIZES:
        with TemporaryDirectory() as folder:
            story = write_big_story(Path(folder), claims)
            ran = sizes[claims] = run_often([EXPLAINER, "check", "--story", str(story)], TIMES)
        limits = LIMITS.get(claims, {})
        remark = "" if ran.code == 0 else f"exit code {ran.code}"
        what = f"{claims} claims"
        yield Row("check", what, ran.wall, "s", at_most=limits.get("s"), remark=remark, **beside)
        yield Row(
            "check", f"{what}, peak memory", ran.peak, "MB", at_most=limits.get("MB"), **beside_peak
        )
    with TemporaryDirectory() as folder:
        story = write_wide_story(Path(folder), *WIDE)
        ran = run_often([EXPLAINER, "check", "--story", str(story)], TIMES)
    remark = "" if ran.code == 0 else f"exit code {ran.code}"
    what = f"{WIDE[0]} countries × {WIDE[1]} claims"
    yield Row("check", what, ran.wall, "s", at_most=2.0, remark=remark, **beside)
    for fewer, more in pairwise(SIZES):
        grown = (sizes[more].processor - bare.processor) / (sizes[fewer].processor - bare.processor)
        yield Row(
            "check",
            f"processor time, {fewer} → {more} claims",
            grown,
            "×",
            at_most=1.1 * more / fewer,
            remark=f"without the bare import; {more // fewer} is linear",
        )
