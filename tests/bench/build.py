"""``explainer build``: wall time, peak memory, and what both grow by with claims and languages."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from explainer.places import own_folder
from tests.bench.big_story import write_big_story, write_wide_story
from tests.bench.processes import EXPLAINER, PYTHON, Ran, run, run_often
from tests.bench.table import Row

TIMES = 3
CLAIMS = 125  # of the real story, more or less
WIDE = (200, 25)
GROWTH = (
    (CLAIMS, ("de",)),
    (CLAIMS, ("de", "en")),
    (2 * CLAIMS, ("de", "en")),
    (4 * CLAIMS, ("de", "en")),
)


def measure() -> Iterator[Row]:
    """The build of the real story, then of ever larger ones."""
    if run([EXPLAINER, "build", "--help"]).code:
        yield Row(
            "build", "the real story", None, "s", at_most=10, remark="there is no such command yet"
        )
        return
    with TemporaryDirectory() as folder:
        command = [EXPLAINER, "build", "--out", f"{folder}/dist"]
        first, real = run(command), run_often(command, TIMES)
        changed = run([*command, "--story", str(_with_a_change(Path(folder) / "story"))])
    yield Row(
        "build", "the first, with all pictures", first.wall, "s", at_most=30, remark=_failed(first)
    )
    yield Row("build", "… processor time", first.processor, "s")
    yield Row(
        "build", "one statement changed", changed.wall, "s", at_most=5, remark=_failed(changed)
    )
    yield Row("build", "… processor time", changed.processor, "s")
    remark = _failed(real) or "its pictures are kept"
    yield Row("build", "the real story", real.wall, "s", at_most=10, remark=remark)
    yield Row("build", "… peak memory", real.peak, "MB", at_most=600)
    yield from _wide()
    before: tuple[int, Ran] | None = None
    for claims, languages in GROWTH:
        ran = _built(claims, languages)
        size = claims * len(languages)
        what = f"{claims} claims × {len(languages)} languages"
        yield Row("build", what, ran.wall, "s")
        yield Row("build", f"{what}, peak memory", ran.peak, "MB")
        if before:
            grown = ran.processor / before[1].processor
            yield Row(
                "build",
                f"processor time, {before[0]} → {size} claims × languages",
                grown,
                "×",
                at_most=2.2,
                remark="2 is linear",
            )
        before = size, ran


def _with_a_change(folder: Path) -> Path:
    """A copy of the real story in which a statement has a word more."""
    story = Path(shutil.copytree(own_folder("data"), folder))
    path = min((story / "claims").glob("*.yaml"))
    before = path.read_text("utf-8")
    after = re.sub(r"(?m)^(  text:\n    \w+: )", r"\1Changed, ", before, count=1)
    assert after != before
    path.write_text(after, "utf-8")
    return story


def _wide() -> Iterator[Row]:
    with TemporaryDirectory() as folder:
        story = write_wide_story(Path(folder) / "story", *WIDE)
        module = "tests.bench.without_pictures"
        ran = run([PYTHON, "-m", module, str(story), f"{folder}/dist"])
    what = f"{WIDE[0]} countries × {WIDE[1]} claims, no pictures"
    yield Row("build", what, ran.wall, "s", at_most=40, remark=_failed(ran))
    yield Row("build", "… peak memory", ran.peak, "MB", at_most=600)


def _failed(ran: Ran) -> str:
    return "" if ran.code == 0 else f"exit code {ran.code}"


def _built(claims: int, languages: tuple[str, ...]) -> Ran:
    with TemporaryDirectory() as folder:
        story = write_big_story(Path(folder) / "story", claims, languages)
        command = [EXPLAINER, "build", "--story", str(story), "--out", f"{folder}/dist"]
        return run_often(command, TIMES)
