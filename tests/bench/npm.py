"""Packages of npm in a cache folder outside the project; nothing of them is part of it."""

import os
import shutil
import subprocess
import tempfile
from contextlib import suppress
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
        CACHE.mkdir(parents=True, exist_ok=True)
        # several test processes may want the same one: each installs, the first one's counts
        with tempfile.TemporaryDirectory(dir=CACHE) as apart:
            command = ["npm", "install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts"]
            subprocess.run(
                [*command, "--prefix", apart, f"{package}@{version}"],
                check=True,
                timeout=10 * PATIENCE,
            )
            with suppress(OSError):
                Path(apart).rename(folder)
            Path(apart).mkdir(exist_ok=True)
    return found
