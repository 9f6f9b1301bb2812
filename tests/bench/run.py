"""Runs the parts that are asked for, one after the other, and prints their one table."""

import argparse
import importlib
import os
import sys
import time
import traceback
from pathlib import Path

from tests.bench.table import Row, as_markdown, count_missed

PARTS = (
    "check",
    "bad_input",
    "rows",
    "rendering",
    "images",
    "build",
    "server",
    "phone",
    "phone_wide",
    "exploring",
    "exploring_wide",
    "lighthouse",
)
RESULTS = Path(__file__).parent / "results.md"


def main() -> None:
    """What ``python -m tests.bench`` does."""
    asked = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    asked.add_argument("parts", nargs="*", metavar="part", help=f"of {', '.join(PARTS)}")
    asked.add_argument("--write", action="store_true", help=f"write {RESULTS.name} as well")
    options = asked.parse_args()
    if unknown := set(options.parts) - set(PARTS):
        asked.error(f"no such part: {', '.join(sorted(unknown))}; there are {', '.join(PARTS)}")
    rows: list[Row] = []
    loads = []
    for name in [part for part in PARTS if part in (options.parts or PARTS)]:
        before, started = os.getloadavg()[0], time.monotonic()
        print(f"{name} …", file=sys.stderr, flush=True)
        rows += _rows_of(name)
        took = time.monotonic() - started
        loads.append(_load(name, before, os.getloadavg()[0], took))
    told = "\n\n".join([as_markdown(rows), count_missed(rows), "\n".join(loads)])
    print(told)
    if options.write:
        RESULTS.write_text(f"# Results of `make bench`\n\n{told}\n", "utf-8")


def _rows_of(name: str) -> list[Row]:
    """What a part measured; one that breaks is said in the table and does not end the others."""
    try:
        return list(importlib.import_module(f"tests.bench.{name}").measure())
    except Exception as error:
        traceback.print_exc()
        return [Row(name, "the whole part", None, at_most=0, remark=f"{type(error).__name__}")]


def _load(name: str, before: float, after: float, took: float) -> str:
    cores = os.cpu_count() or 1
    high = " – others were at work" if before > cores / 2 else ""
    return f"- {name}: {took:.0f} s, load {before:.1f} before and {after:.1f} after on {cores} cores{high}"
