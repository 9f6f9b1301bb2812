"""Packages of npm in a cache folder outside the project; nothing of them is part of it."""

import os
import shutil
import subprocess
from pathlib import Path

from tests.bench.processes import PATIENCE

CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "explainer-bench"


def installed(package: str, version: str) -> Path:
    """The folder of a package with all that it needs, installed if it is not there yet."""
    folder = CACHE / f"{package}-{version}"
    found = folder / "node_modules" / package
    if not (found / "package.json").exists():
        if shutil.which("npm") is None:
            raise RuntimeError("npm is not installed")
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        command = ["npm", "install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts"]
        subprocess.run(
            [*command, "--prefix", str(folder), f"{package}@{version}"],
            check=True, timeout=10 * PATIENCE,
        )  # fmt: skip
    return found
