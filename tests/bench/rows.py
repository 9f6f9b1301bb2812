"""``explainer import`` of a large table: looked at, and written as a file for each record."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.processes import EXPLAINER, run
from tests.bench.table import Row
from tests.builders import SECOND_STORY
from tests.tables import write_table

ROWS = 10_000
LIMIT = 20.0  # seconds


def measure() -> Iterator[Row]:
    """Wall time and peak memory."""
    with TemporaryDirectory() as folder:
        story = Path(shutil.copytree(SECOND_STORY, Path(folder) / "story"))
        table = write_table(Path(folder) / "rows.csv", ROWS)
        command = [EXPLAINER, "import", str(table), "--story", str(story)]
        for what, more in (("looked at", []), ("written", ["--write"])):
            ran = run([*command, *more])
            remark = "" if ran.code == 0 else f"exit code {ran.code}"
            name = f"{ROWS} rows, {what}"
            yield Row("rows", name, ran.wall, "s", at_most=LIMIT, remark=remark)
            yield Row("rows", f"{name}, peak memory", ran.peak, "MB")
